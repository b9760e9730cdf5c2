// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace app {

/// The first index in [from, end) at which the value is not zero, or `end`. Tests eight values at a time, because most
/// pixels of a row are usually zero.
/// @param valueAt  returns the value at an index.
template <class ValueAt>
[[nodiscard]] int firstNonZero(int from, int end, const ValueAt& valueAt) {
    constexpr int block = 8;
    for (; from + block <= end; from += block) {
        std::uint32_t any = 0;
        for (int i = 0; i < block; ++i) {
            any |= valueAt(from + i);
        }
        if (any != 0) {
            break;
        }
    }
    while (from < end && valueAt(from) == 0) {
        ++from;
    }
    return from;
}

}  // namespace app
