// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace core {

/// An integer that increases with the value; minus zero is zero.
/// @param value  finite.
[[nodiscard]] inline std::uint64_t ascendingKey(double value) {
    constexpr std::uint64_t sign = std::uint64_t{1} << 63;
    const auto bits = std::bit_cast<std::uint64_t>(value + 0.0);
    return (bits & sign) != 0 ? ~bits : bits | sign;
}

/// Sorts by a 64-bit key, from the least significant digit; stable and in linear time.
/// @param keyOf  the key of an item.
template <class Item, class KeyOf>
void radixSort(std::vector<Item>& items, const KeyOf& keyOf) {
    constexpr int bitsOfDigit = 8;
    constexpr std::size_t digits = 64 / bitsOfDigit;
    constexpr std::size_t digitValues = std::size_t{1} << bitsOfDigit;
    const auto digitOf = [&](const Item& item, std::size_t digit) {
        return static_cast<std::size_t>((keyOf(item) >> (digit * bitsOfDigit)) % digitValues);
    };
    std::array<std::array<std::size_t, digitValues>, digits> starts{};
    for (const Item& item : items) {
        for (std::size_t digit = 0; digit < digits; ++digit) {
            ++starts[digit][digitOf(item, digit)];
        }
    }
    std::vector<Item> sorted(items.size());
    for (std::size_t digit = 0; digit < digits; ++digit) {
        std::array<std::size_t, digitValues>& next = starts[digit];
        if (std::ranges::find(next, items.size()) != next.end()) {
            continue;  // all keys have the same digit
        }
        std::size_t start = 0;
        for (std::size_t& count : next) {
            start += std::exchange(count, start);
        }
        for (const Item& item : items) {
            sorted[next[digitOf(item, digit)]++] = item;
        }
        std::swap(items, sorted);
    }
}

}  // namespace core
