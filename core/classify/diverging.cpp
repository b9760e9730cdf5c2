// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/diverging.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <utility>
#include <vector>

#include "core/classify/sorted_input.h"
#include "core/numeric/moments.h"

namespace core {
namespace {

/// Half the range that is symmetric about the midpoint and holds every value.
double reachFrom(double midpoint, double least, double greatest) {
    const double reach = std::max(std::abs(least - midpoint), std::abs(greatest - midpoint));
    if (!std::isfinite(midpoint - reach) || !std::isfinite(midpoint + reach)) {
        throw std::invalid_argument("the classes need a finite midpoint and a range that a double can hold");
    }
    return reach;
}

/// `inner` bounds made strictly increasing, ending at `end`; the lowest edge is `lower`.
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

/// Upper bounds of the classes of one side, as distances from the midpoint.
std::vector<double> sideBounds(ClassMethod method, std::vector<double> distances, double deviation,
                               std::size_t classes) {
    if (method == ClassMethod::StdMean) {
        const double reach = std::ranges::max(distances);
        std::vector<double> bounds;
        for (std::size_t step = 1; step < classes; ++step) {
            appendInner(bounds, static_cast<double>(step) * deviation, 0, reach);
        }
        bounds.push_back(reach);
        return bounds;
    }
    if (method == ClassMethod::Geometric || method == ClassMethod::Pretty) {
        distances.push_back(0);
    }
    return classBreaks(method, distances, classes, classes).upperBounds();
}

/// At most `most` round factors whose reciprocals are round as well (5 and 0.2), up to the first that is not below
/// `reach`: as many as may be of each power of ten; in the end the last one is `reach` itself.
std::vector<double> roundFactors(double reach, std::size_t most) {
    static const std::vector<std::vector<double>> series{
        {1.25, 2, 2.5, 4, 5, 8, 10}, {1.25, 2, 4, 8, 10}, {2, 5, 10}, {10}};
    std::vector<double> factors;
    for (const std::vector<double>& one : series) {
        factors.clear();
        double power = 1;
        for (std::size_t i = 0; factors.empty() || factors.back() < reach; ++i) {
            factors.push_back(one[i % one.size()] * power);
            power = i % one.size() + 1 == one.size() ? power * 10 : power;
        }
        if (factors.size() <= most) {
            return factors;
        }
    }
    factors.resize(most);
    factors.back() = reach;
    return factors;
}

/// Positive ratios in classes with round bounds, at factors of one.
ClassBreaks prettyRatioBreaks(double least, double greatest, std::size_t classes) {
    const bool parts = classes % 2 == 0;  // at one
    std::vector<double> bounds;
    for (const double factor : roundFactors(std::max(greatest, 1 / least), parts ? classes / 2 : classes / 2 + 1)) {
        bounds.push_back(1 / factor);
        bounds.push_back(factor);
    }
    if (parts) {
        bounds.push_back(1);
    }
    std::ranges::sort(bounds);
    const double end = std::min(std::max(bounds.back(), greatest), std::numeric_limits<double>::max());
    return breaksBetween(std::min(bounds.front(), least), std::span(bounds).subspan(1, bounds.size() - 2), end);
}

}  // namespace

ClassBreaks divergingBreaks(std::span<const double> values, double midpoint, std::size_t classes) {
    const std::vector<double> sorted = sortedInput(values, classes);
    const double reach = reachFrom(midpoint, sorted.front(), sorted.back());
    if (reach == 0) {
        return {midpoint, {midpoint}};
    }
    const double lower = std::min(midpoint - reach, sorted.front());
    const double upper = std::max(midpoint + reach, sorted.back());
    const auto count = static_cast<double>(classes);
    std::vector<double> bounds;
    for (std::size_t step = 1; step < classes; ++step) {
        const double fromMiddle = (2 * static_cast<double>(step) - count) / count;
        appendInner(bounds, midpoint + reach * fromMiddle, lower, upper);
    }
    bounds.push_back(upper);
    return {lower, std::move(bounds)};
}

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
    const std::size_t ofSide = parts ? classes / 2 : classes / 2 + 1;
    std::vector<double> bounds;
    for (const double distance : sideBounds(method, distances, standardDeviation(values), ofSide)) {
        bounds.push_back(midpoint - distance);
        bounds.push_back(midpoint + distance);
    }
    if (parts) {
        bounds.push_back(midpoint);
    }
    std::ranges::sort(bounds);
    // Rounding must leave the extremes neither outside nor in a class of their own, nor a round end be infinite.
    const auto [least, greatest] = std::ranges::minmax(values);
    constexpr double most = std::numeric_limits<double>::max();
    return breaksBetween(std::max(std::min(bounds.front(), least), -most),
                         std::span(bounds).subspan(1, bounds.size() - 2),
                         std::min(std::max(bounds.back(), greatest), most));
}

ClassBreaks ratioBreaks(ClassMethod method, std::span<const double> ratios, std::size_t classes) {
    const std::vector<double> sorted = sortedInput(ratios, classes);
    const bool areClose = sorted.front() >= 0.5 && sorted.back() <= 2;
    if (sorted.front() <= 0 || (method == ClassMethod::Pretty && areClose)) {
        return divergingBreaks(method, ratios, 1, classes);
    }
    if (method == ClassMethod::Pretty) {
        return prettyRatioBreaks(sorted.front(), sorted.back(), classes);
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
