// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/ranks.h"

#include "core/numeric/descending_order.h"

namespace core {

std::vector<std::size_t> ranksOf(std::span<const double> values) {
    const std::vector<std::size_t> order = descendingOrder(values);
    std::vector<std::size_t> ranks(values.size());
    std::size_t rank = 1;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && values[order[i]] < values[order[i - 1]]) {
            rank = i + 1;
        }
        ranks[order[i]] = rank;
    }
    return ranks;
}

}  // namespace core
