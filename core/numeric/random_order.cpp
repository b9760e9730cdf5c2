// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/random_order.h"

#include <cassert>
#include <limits>

namespace core {

std::size_t RandomOrder::below(std::size_t count) {
    assert(count > 0);
    constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    const std::uint64_t bound = count;
    std::uint64_t drawn = m_engine();
    if (drawn > most - bound) {  // rarely: the exact check needs divisions, which take longer than all the rest
        const std::uint64_t tooMany = (most % bound + 1) % bound;  // 2^64 modulo bound
        while (drawn > most - tooMany) {
            drawn = m_engine();
        }
    }
    return static_cast<std::size_t>(drawn % bound);
}

}  // namespace core
