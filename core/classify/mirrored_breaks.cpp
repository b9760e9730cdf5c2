// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/mirrored_breaks.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/classify/diverging.h"
#include "core/classify/sorted_input.h"

namespace core {

ClassBreaks breaksBetween(double lower, std::span<const double> inner, double end) {
    std::vector<double> increasing;
    for (const double bound : inner) {
        if (bound > lower) {
            appendInner(increasing, bound, lower, end);
        }
    }
    increasing.push_back(end);
    return {lower, std::move(increasing)};
}

std::vector<double> distancesFrom(double midpoint, std::span<const double> values) {
    std::vector<double> distances;
    distances.reserve(values.size());
    for (const double value : values) {
        distances.push_back(std::abs(value - midpoint));
    }
    return distances;
}

ClassBreaks mirroredBreaks(std::span<const double> ascending, double midpoint, std::size_t classes,
                           const DistanceBounds& boundsOfDistances) {
    ClassBreaks equal = divergingBreaks(ascending, midpoint, classes);  // checks the midpoint and the range
    if (equal.size() == 1) {
        return equal;
    }
    std::vector<double> bounds;
    for (const double distance : boundsOfDistances(classesPerSide(classes))) {
        bounds.push_back(midpoint - distance);
        bounds.push_back(midpoint + distance);
    }
    if (classes % 2 == 0) {
        bounds.push_back(midpoint);
    }
    std::ranges::sort(bounds);
    // Rounding must not leave the extremes outside or in a class of their own, and round ends must be finite.
    constexpr double most = std::numeric_limits<double>::max();
    return breaksBetween(std::max(std::min(bounds.front(), ascending.front()), -most),
                         std::span(bounds).subspan(1, bounds.size() - 2),
                         std::min(std::max(bounds.back(), ascending.back()), most));
}

std::vector<double> logarithms(std::span<const double> ratios) {
    std::vector<double> result;
    result.reserve(ratios.size());
    for (const double ratio : ratios) {
        result.push_back(std::log(ratio));
    }
    return result;
}

ClassBreaks ratioBreaksFromLogarithms(std::span<const double> ascending, const ClassBreaks& ofLogarithms) {
    std::vector<double> bounds;
    for (const double bound : ofLogarithms.upperBounds()) {
        bounds.push_back(std::exp(bound));
    }
    // Rounding must not leave the extremes outside.
    return breaksBetween(std::min(std::exp(ofLogarithms.lower()), ascending.front()),
                         std::span(bounds).first(bounds.size() - 1), std::max(bounds.back(), ascending.back()));
}

}  // namespace core
