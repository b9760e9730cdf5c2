// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/methods.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>
#include <vector>

#include "core/classify/sorted_input.h"

namespace core {

namespace {

std::size_t distinctCount(std::vector<double> sorted) {
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    return sorted.size();
}

/// The bound after `step` of `steps` equal steps. Multiplies before it divides, so that a bound that is a round number
/// comes out as one; interpolates where the product would overflow.
double steppedBound(double lower, double upper, std::size_t step, std::size_t steps) {
    const auto count = static_cast<double>(step);
    const auto all = static_cast<double>(steps);
    const double product = (upper - lower) * count;
    return std::isfinite(product) ? lower + product / all : std::lerp(lower, upper, count / all);
}

/// The quantile `part` / `parts` of sorted values, type 7: linear between the order statistics (n - 1) p.
double quantileOf(const std::vector<double>& sorted, std::size_t part, std::size_t parts) {
    const std::size_t rank = part * (sorted.size() - 1);
    const std::size_t below = rank / parts;
    const double fraction = static_cast<double>(rank % parts) / static_cast<double>(parts);
    return fraction == 0 ? sorted[below] : std::lerp(sorted[below], sorted[below + 1], fraction);
}

/// Appends a bound below `end`, unless it does not lie above the one before it.
void appendInner(std::vector<double>& bounds, double bound, double end) {
    if (bound < end && (bounds.empty() || bound > bounds.back())) {
        bounds.push_back(bound);
    }
}

/// Half the range that is symmetric about the midpoint and holds every value.
double reachFrom(double midpoint, double least, double greatest) {
    const double reach = std::max(std::abs(least - midpoint), std::abs(greatest - midpoint));
    if (!std::isfinite(midpoint - reach) || !std::isfinite(midpoint + reach)) {
        throw std::invalid_argument("the classes need a finite midpoint and a range that a double can hold");
    }
    return reach;
}

}  // namespace

ClassBreaks equalInterval(std::span<const double> values, std::size_t classes) {
    const std::vector<double> sorted = sortedInput(values, classes);
    const std::size_t steps = std::min(classes, distinctCount(sorted));
    std::vector<double> bounds;
    for (std::size_t step = 1; step < steps; ++step) {
        appendInner(bounds, steppedBound(sorted.front(), sorted.back(), step, steps), sorted.back());
    }
    bounds.push_back(sorted.back());
    return {sorted.front(), std::move(bounds)};
}

ClassBreaks quantile(std::span<const double> values, std::size_t classes) {
    const std::vector<double> sorted = sortedInput(values, classes);
    std::vector<double> bounds;
    auto unclassed = sorted.begin();  // the least value not yet in a class
    for (std::size_t part = 1; part < classes; ++part) {
        const double bound = quantileOf(sorted, part, classes);
        if (*unclassed <= bound && bound < sorted.back()) {
            bounds.push_back(bound);
            unclassed = std::upper_bound(unclassed, sorted.end(), bound);
        }
    }
    bounds.push_back(sorted.back());
    return {sorted.front(), std::move(bounds)};
}

ClassBreaks classBreaks(ClassMethod method, std::span<const double> values, std::size_t classes) {
    switch (method) {
        case ClassMethod::EqualInterval:
            return equalInterval(values, classes);
        case ClassMethod::Quantile:
            return quantile(values, classes);
        case ClassMethod::NaturalBreaks:
            return naturalBreaks(values, classes);
    }
    throw std::invalid_argument("unknown classification method");
}

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
        appendInner(bounds, midpoint + reach * fromMiddle, upper);
    }
    bounds.push_back(upper);
    return {lower, std::move(bounds)};
}

}  // namespace core
