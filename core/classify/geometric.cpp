// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "core/classify/methods.h"
#include "core/classify/sorted_input.h"
#include "core/numeric/sorted_values.h"

namespace core {
namespace {

/// Bound number `step` of `steps` in a geometric progression between two values of the same sign. A long double holds
/// the ratio of any two doubles, and its extra digits keep round bounds round.
double progressionBound(double lower, double upper, std::size_t step, std::size_t steps) {
    const long double ratio = static_cast<long double>(upper) / static_cast<long double>(lower);
    const long double part = static_cast<long double>(step) / static_cast<long double>(steps);
    return static_cast<double>(static_cast<long double>(lower) * std::pow(ratio, part));
}

/// The same if each class is twice as wide as the class below it: the fraction (2^step - 1) / (2^steps - 1) of the
/// range. Multiplies before dividing, which keeps round bounds round; interpolates where the product would overflow.
double doublingBound(double lower, double upper, std::size_t step, std::size_t steps) {
    const auto done = static_cast<double>(step);
    const auto all = static_cast<double>(steps);
    const double product = (upper - lower) * (std::exp2(done) - 1);
    const double part = std::exp2(done - all) * (1 - std::exp2(-done)) / (1 - std::exp2(-all));
    return std::isfinite(product) ? lower + product / (std::exp2(all) - 1) : std::lerp(lower, upper, part);
}

}  // namespace

ClassBreaks geometric(std::span<const double> values, std::size_t classes) {
    const std::vector<double> sorted = sortedInput(values, classes);
    const double lower = sorted.front();
    const double upper = sorted.back();
    const bool isProgression = lower > 0 || upper < 0;
    const std::size_t steps = std::min(classes, distinctCount(sorted));
    std::vector<double> bounds;
    for (std::size_t step = 1; step < steps; ++step) {
        const double bound =
            isProgression ? progressionBound(lower, upper, step, steps) : doublingBound(lower, upper, step, steps);
        appendInner(bounds, bound, lower, upper);
    }
    bounds.push_back(upper);
    return {lower, std::move(bounds)};
}

}  // namespace core
