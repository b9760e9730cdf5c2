// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace app {

/// The first place in [from, end) whose bits are not all zero, or the end. Eight at a time: most of a row of pixels is
/// alike.
/// @param bitsAt  the bits at a place.
template <class BitsAt>
[[nodiscard]] int firstSet(int from, int end, const BitsAt& bitsAt) {
    constexpr int block = 8;
    for (; from + block <= end; from += block) {
        std::uint32_t any = 0;
        for (int i = 0; i < block; ++i) {
            any |= bitsAt(from + i);
        }
        if (any != 0) {
            break;
        }
    }
    while (from < end && bitsAt(from) == 0) {
        ++from;
    }
    return from;
}

}  // namespace app
