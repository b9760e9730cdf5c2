// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/ranks.h"

#include "core/numeric/descending_order.h"

namespace core {

std::vector<std::size_t> ranksOf(std::span<const double> values) {
    const std::vector<std::size_t> falling = descendingOrder(values);
    std::vector<std::size_t> ranks(values.size());
    std::size_t rank = 1;
    for (std::size_t i = 0; i < falling.size(); ++i) {
        if (i > 0 && values[falling[i]] < values[falling[i - 1]]) {
            rank = i + 1;
        }
        ranks[falling[i]] = rank;
    }
    return ranks;
}

}  // namespace core
