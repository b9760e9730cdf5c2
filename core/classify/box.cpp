// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include <utility>
#include <vector>

#include "core/classify/methods.h"
#include "core/classify/sorted_input.h"
#include "core/numeric/sorted_values.h"

namespace core {

ClassBreaks box(std::span<const double> values, double hinge) {
    if (!std::isfinite(hinge) || hinge < 0) {
        throw std::invalid_argument("the hinge of a box plot must be finite and not negative");
    }
    const std::vector<double> sorted = sortedInput(values, 1);
    const double lowerQuartile = quantileOf(sorted, 1, 4);
    const double upperQuartile = quantileOf(sorted, 3, 4);
    const double interquartileRange = upperQuartile - lowerQuartile;
    // An infinite fence is beyond the values. std::fma rounds only once, so the product cannot overflow before the
    // addition.
    const std::array limits{std::fma(-hinge, interquartileRange, lowerQuartile), lowerQuartile,
                            quantileOf(sorted, 2, 4), upperQuartile,
                            std::fma(hinge, interquartileRange, upperQuartile)};
    std::vector<double> bounds;
    auto unclassed = sorted.begin();  // the lowest value that is not in a class yet
    for (const double limit : limits) {
        if (*unclassed <= limit && limit < sorted.back()) {
            bounds.push_back(limit);
            unclassed = std::upper_bound(unclassed, sorted.end(), limit);
        }
    }
    bounds.push_back(sorted.back());
    return {sorted.front(), std::move(bounds)};
}

}  // namespace core
