// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/methods.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <utility>
#include <vector>

#include "core/classify/sorted_input.h"
#include "core/numeric/sorted_values.h"

namespace core {

namespace {

/// Bound number `step` of `steps` equal steps. Multiplies before dividing, which keeps round bounds round; interpolates
/// where the product would overflow.
double steppedBound(double lower, double upper, std::size_t step, std::size_t steps) {
    const auto count = static_cast<double>(step);
    const auto all = static_cast<double>(steps);
    const double product = (upper - lower) * count;
    return std::isfinite(product) ? lower + product / all : std::lerp(lower, upper, count / all);
}

/// The breaks without an upper limit on the number of classes.
ClassBreaks uncapped(ClassMethod method, std::span<const double> values, std::size_t classes) {
    switch (method) {
        case ClassMethod::EqualInterval:
            return equalInterval(values, classes);
        case ClassMethod::Quantile:
            return quantile(values, classes);
        case ClassMethod::NaturalBreaks:
            return naturalBreaks(values, classes);
        case ClassMethod::StdMean:
            return stdMean(values, classes);
        case ClassMethod::HeadTail:
            return headTail(values);
        case ClassMethod::MaximumBreaks:
            return maximumBreaks(values, classes);
        case ClassMethod::Box:
            return box(values);
        case ClassMethod::Pretty:
            return pretty(values, classes);
        case ClassMethod::Geometric:
            return geometric(values, classes);
        case ClassMethod::Manual:
            throw std::invalid_argument("manual class breaks are not computed from values");
    }
    throw std::invalid_argument("unknown classification method");
}

/// Merges the uppermost classes into one, so that `most` classes remain.
ClassBreaks merged(const ClassBreaks& breaks, std::size_t most) {
    std::vector<double> bounds = breaks.upperBounds();
    bounds.erase(bounds.begin() + static_cast<std::ptrdiff_t>(most) - 1, bounds.end() - 1);
    return {breaks.lower(), std::move(bounds)};
}

}  // namespace

ClassBreaks equalInterval(std::span<const double> values, std::size_t classes) {
    const std::vector<double> sorted = sortedInput(values, classes);
    const std::size_t steps = std::min(classes, distinctCount(sorted));
    std::vector<double> bounds;
    for (std::size_t step = 1; step < steps; ++step) {
        const double bound = steppedBound(sorted.front(), sorted.back(), step, steps);
        appendInner(bounds, bound, sorted.front(), sorted.back());
    }
    bounds.push_back(sorted.back());
    return {sorted.front(), std::move(bounds)};
}

ClassBreaks quantile(std::span<const double> values, std::size_t classes) {
    const std::vector<double> sorted = sortedInput(values, classes);
    std::vector<double> bounds;
    auto unclassed = sorted.begin();  // the lowest value that is not in a class yet
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

ClassBreaks classBreaks(ClassMethod method, std::span<const double> values, std::size_t classes, std::size_t most) {
    if (classes == 0 || most == 0) {
        throw std::invalid_argument("classification needs at least one class");
    }
    classes = std::min(classes, std::max<std::size_t>(values.size(), 1));
    ClassBreaks breaks = uncapped(method, values, classes);
    while (breaks.size() > most && method == ClassMethod::Pretty) {
        breaks = pretty(values, --classes);
    }
    return breaks.size() > most ? merged(breaks, most) : breaks;
}

}  // namespace core
