// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "core/classify/methods.h"
#include "core/classify/sorted_input.h"
#include "core/numeric/moments.h"
#include "core/numeric/sorted_values.h"

namespace core {

ClassBreaks stdMean(std::span<const double> values, std::size_t classes) {
    const std::vector<double> sorted = sortedInput(values, classes);
    const std::size_t count = std::min(classes, distinctCount(sorted));
    const double mean = meanOf(sorted);
    const double deviation = standardDeviation(sorted);
    const bool isMeanABound = count % 2 == 0;
    const auto outermost = static_cast<double>(isMeanABound ? count / 2 - 1 : count / 2);
    std::vector<double> bounds;
    for (double step = -outermost; step <= outermost; ++step) {
        if (isMeanABound || step != 0) {
            appendInner(bounds, std::fma(step, deviation, mean), sorted.front(), sorted.back());
        }
    }
    bounds.push_back(sorted.back());
    return {sorted.front(), std::move(bounds)};
}

}  // namespace core
