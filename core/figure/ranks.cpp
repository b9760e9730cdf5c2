// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/ranks.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace core {

std::vector<std::size_t> ranksOf(std::span<const double> values) {
    std::vector<std::pair<double, std::size_t>> falling;
    falling.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        falling.emplace_back(values[i], i);
    }
    std::ranges::sort(falling, std::greater<>(), &std::pair<double, std::size_t>::first);
    std::vector<std::size_t> ranks(values.size());
    std::size_t rank = 1;
    for (std::size_t i = 0; i < falling.size(); ++i) {
        if (i > 0 && falling[i].first < falling[i - 1].first) {
            rank = i + 1;
        }
        ranks[falling[i].second] = rank;
    }
    return ranks;
}

}  // namespace core
