// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/diverging.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "core/classify/sorted_input.h"

namespace core {
namespace {

/// `inner` bounds made strictly increasing, ending at `end`; the lowest edge is `lower`.
ClassBreaks breaksBetween(double lower, std::span<const double> inner, double end) {
    std::vector<double> increasing;
    for (const double bound : inner) {
        if (bound > lower && bound < end && (increasing.empty() || bound > increasing.back())) {
            increasing.push_back(bound);
        }
    }
    increasing.push_back(end);
    return {lower, std::move(increasing)};
}

}  // namespace

ClassBreaks divergingBreaks(ClassMethod method, std::span<const double> values, double midpoint, std::size_t classes) {
    const ClassBreaks steps = divergingBreaks(values, midpoint, classes);  // checks the input, too
    if (method == ClassMethod::EqualInterval || steps.size() == 1) {
        return steps;
    }
    std::vector<double> distances;
    for (const double value : values) {
        distances.push_back(std::abs(value - midpoint));
    }
    const bool parts = classes % 2 == 0;  // at the midpoint
    const ClassBreaks side = classBreaks(method, distances, parts ? classes / 2 : classes / 2 + 1);
    std::vector<double> bounds;
    for (const double distance : side.upperBounds()) {
        bounds.push_back(midpoint - distance);
        bounds.push_back(midpoint + distance);
    }
    if (parts) {
        bounds.push_back(midpoint);
    }
    std::ranges::sort(bounds);
    // Rounding must leave the extremes neither outside nor in a class of their own.
    const auto [least, greatest] = std::ranges::minmax(values);
    return breaksBetween(std::min(bounds.front(), least), std::span(bounds).subspan(1, bounds.size() - 2),
                         std::max(bounds.back(), greatest));
}

ClassBreaks ratioBreaks(ClassMethod method, std::span<const double> ratios, std::size_t classes) {
    const std::vector<double> sorted = sortedInput(ratios, classes);
    if (sorted.front() <= 0) {
        return divergingBreaks(method, ratios, 1, classes);
    }
    std::vector<double> logarithms;
    for (const double ratio : sorted) {
        logarithms.push_back(std::log(ratio));
    }
    const ClassBreaks breaks = divergingBreaks(method, logarithms, 0, classes);
    std::vector<double> bounds;
    for (const double bound : breaks.upperBounds()) {
        bounds.push_back(std::exp(bound));
    }
    // Likewise on the way to logarithms and back.
    return breaksBetween(std::min(std::exp(breaks.lower()), sorted.front()), std::span(bounds).first(bounds.size() - 1),
                         std::max(bounds.back(), sorted.back()));
}

}  // namespace core
