// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/diverging.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <utility>
#include <vector>

#include "core/classify/mirrored_breaks.h"
#include "core/classify/sorted_input.h"
#include "core/numeric/moments.h"

namespace core {
namespace {

/// Half the width of the range that is symmetric about the midpoint and holds every value.
double reachFrom(double midpoint, double least, double greatest) {
    const double reach = std::max(std::abs(least - midpoint), std::abs(greatest - midpoint));
    if (!std::isfinite(midpoint - reach) || !std::isfinite(midpoint + reach)) {
        throw std::invalid_argument("the classes need a finite midpoint and a range that a double can hold");
    }
    return reach;
}

/// The upper bounds of the classes of the distances from the midpoint.
/// @param deviation  standard deviation of the values.
std::vector<double> boundsOfDistances(ClassMethod method, std::vector<double> distances, double deviation,
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

/// Increasing factors that are round and have round reciprocals (5 and 0.2), up to the first that is at least `reach`.
/// Takes the densest series that needs at most `most` factors. If even powers of ten are too many, returns the first
/// `most` of them and replaces the last one with `reach`.
std::vector<double> roundFactors(double reach, std::size_t most) {
    static const std::vector<std::vector<double>> series{
        {1.25, 2, 2.5, 4, 5, 8, 10}, {1.25, 2, 4, 8, 10}, {2, 5, 10}, {10}};
    std::vector<double> factors;
    for (const std::vector<double>& steps : series) {
        factors.clear();
        double power = 1;
        for (std::size_t i = 0; factors.empty() || factors.back() < reach; ++i) {
            factors.push_back(steps[i % steps.size()] * power);
            power = i % steps.size() + 1 == steps.size() ? power * 10 : power;
        }
        if (factors.size() <= most) {
            return factors;
        }
    }
    factors.resize(most);
    factors.back() = reach;
    return factors;
}

/// Classes of positive ratios whose bounds are round factors and their reciprocals.
ClassBreaks prettyRatioBreaks(double least, double greatest, std::size_t classes) {
    const bool hasBoundAtOne = classes % 2 == 0;
    std::vector<double> bounds;
    for (const double factor : roundFactors(std::max(greatest, 1 / least), classesPerSide(classes))) {
        bounds.push_back(1 / factor);
        bounds.push_back(factor);
    }
    if (hasBoundAtOne) {
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
    const std::vector<double> sorted = sortedInput(values, classes);
    if (method == ClassMethod::EqualInterval) {
        return divergingBreaks(sorted, midpoint, classes);
    }
    return mirroredBreaks(sorted, midpoint, classes, [&](std::size_t ofSide) {
        return boundsOfDistances(method, distancesFrom(midpoint, sorted), standardDeviation(sorted), ofSide);
    });
}

ClassBreaks ratioBreaks(ClassMethod method, std::span<const double> ratios, std::size_t classes) {
    const std::vector<double> sorted = sortedInput(ratios, classes);
    const bool areClose = sorted.front() >= 0.5 && sorted.back() <= 2;
    if (sorted.front() <= 0 || (method == ClassMethod::Pretty && areClose)) {
        return divergingBreaks(method, sorted, 1, classes);
    }
    if (method == ClassMethod::Pretty) {
        return prettyRatioBreaks(sorted.front(), sorted.back(), classes);
    }
    return ratioBreaksFromLogarithms(sorted, divergingBreaks(method, logarithms(sorted), 0, classes));
}

}  // namespace core
