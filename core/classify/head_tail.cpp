// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <span>
#include <utility>
#include <vector>

#include "core/classify/methods.h"
#include "core/classify/sorted_input.h"
#include "core/numeric/moments.h"

namespace core {

ClassBreaks headTail(std::span<const double> values, std::size_t most) {
    const std::vector<double> sorted = sortedInput(values, most);
    std::vector<double> bounds;
    std::span<const double> head = sorted;
    while (head.front() < head.back() && bounds.size() + 1 < most) {
        // A rounded mean must still have values on both sides.
        const double highest = std::nextafter(head.back(), head.front());
        bounds.push_back(std::clamp(meanOf(head), head.front(), highest));
        const auto tailEnd = std::ranges::upper_bound(head, bounds.back());
        head = head.subspan(static_cast<std::size_t>(tailEnd - head.begin()));
    }
    bounds.push_back(sorted.back());
    return {sorted.front(), std::move(bounds)};
}

}  // namespace core
