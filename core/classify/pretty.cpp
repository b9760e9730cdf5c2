// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

#include "core/classify/methods.h"
#include "core/classify/sorted_input.h"
#include "core/numeric/sorted_values.h"

namespace core {
namespace {

constexpr double tolerance = 1e-10;  // in steps: a value so close to a multiple counts as the multiple, as in R

/// A step of 1, 2, 5 or 10 times a power of ten.
struct PrettyStep {
    double digit = 1;
    int exponent = 0;

    /// The value `count` steps from zero. Divides by negative powers of ten, so that three steps of 0.1 are exactly the
    /// double nearest to 0.3.
    [[nodiscard]] double times(double count) const {
        return exponent < 0 ? count * digit / std::pow(10.0, -exponent) : count * digit * std::pow(10.0, exponent);
    }
};

/// The rule of R: takes the larger of two round steps unless it is much further from the wanted width than the smaller.
PrettyStep prettyStep(double wanted) {
    constexpr double bias = 1.5;                     // high.u.bias
    constexpr double biasOfFive = 0.5 + 1.5 * bias;  // u5.bias
    PrettyStep step{1, static_cast<int>(std::floor(std::log10(wanted)))};
    const auto prefers = [&](double larger, double weight) {
        return PrettyStep{larger, step.exponent}.times(1) - wanted < weight * (wanted - step.times(1));
    };
    for (const auto& [digit, weight] : {std::pair{2.0, bias}, std::pair{5.0, biasOfFive}, std::pair{10.0, bias}}) {
        if (!prefers(digit, weight)) {
            break;
        }
        step.digit = digit;
    }
    return step;
}

/// Whether the range is so narrow that its steps would be lost in the rounding of its ends.
bool isTooNarrow(double lower, double upper, double classes) {
    const double largest = std::max(std::abs(lower), std::abs(upper));
    return upper / 2 - lower / 2 < 2.1 * classes * std::numeric_limits<double>::epsilon() * largest;
}

/// The width of each of so many classes; not below the least width whose power of ten is a normal number.
double wantedWidth(double lower, double upper, double classes) {
    return std::max(upper / classes - lower / classes, 20 * std::numeric_limits<double>::min());
}

}  // namespace

ClassBreaks pretty(std::span<const double> values, std::size_t classes) {
    const std::vector<double> sorted = sortedInput(values, classes);
    const double lower = sorted.front();
    const double upper = sorted.back();
    const auto wanted = static_cast<double>(std::min(classes, distinctCount(sorted)));
    if (wanted == 1 || isTooNarrow(lower, upper, wanted)) {
        return {lower, {upper}};
    }
    const PrettyStep step = prettyStep(wantedWidth(lower, upper, wanted));
    const double first = std::floor(lower / step.times(1) + tolerance);
    const double last = std::ceil(upper / step.times(1) - tolerance);
    std::vector<double> bounds;
    for (double count = first + 1; count < last; ++count) {
        appendInner(bounds, step.times(count), lower, upper);
    }
    // The ends are round as well, unless a round end would be infinite.
    const double end = std::max(step.times(last), upper);
    bounds.push_back(std::isfinite(end) ? end : upper);
    const double start = std::min(step.times(first), lower);
    return {std::isfinite(start) ? start : lower, std::move(bounds)};
}

}  // namespace core
