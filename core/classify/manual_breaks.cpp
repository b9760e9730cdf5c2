// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>
#include <vector>

#include "core/classify/methods.h"
#include "core/classify/sorted_input.h"

namespace core {

ClassBreaks manualBreaks(std::span<const double> values, std::span<const double> upperBounds) {
    const std::vector<double> sorted = sortedInput(values, upperBounds.size());
    std::vector<double> bounds = sortedInput(upperBounds, 1);
    bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
    if (sorted.back() > bounds.back()) {
        bounds.push_back(sorted.back());
    }
    const double lower = std::min(sorted.front(), bounds.front());
    return {lower, std::move(bounds)};
}

}  // namespace core
