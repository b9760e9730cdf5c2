// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/descending_order.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <utility>

namespace core {
namespace {

/// The position of a value, and a key that decreases when the value increases.
struct Keyed {
    std::uint64_t key;
    std::size_t index;
};

constexpr int bitsOfDigit = 8;
constexpr std::size_t digits = 64 / bitsOfDigit;
constexpr std::size_t digitValues = std::size_t{1} << bitsOfDigit;

std::uint64_t descendingKey(double value) {
    const auto bits = std::bit_cast<std::uint64_t>(value + 0.0);  // minus zero is zero
    constexpr std::uint64_t sign = std::uint64_t{1} << 63;
    return (bits & sign) != 0 ? bits : ~(bits | sign);
}

std::size_t digitOf(std::uint64_t key, std::size_t digit) { return (key >> (digit * bitsOfDigit)) % digitValues; }

/// Radix sort from the least significant digit; stable.
void sortByKey(std::vector<Keyed>& items) {
    std::array<std::array<std::size_t, digitValues>, digits> starts{};
    for (const Keyed& item : items) {
        for (std::size_t digit = 0; digit < digits; ++digit) {
            ++starts[digit][digitOf(item.key, digit)];
        }
    }
    std::vector<Keyed> sorted(items.size());
    for (std::size_t digit = 0; digit < digits; ++digit) {
        std::array<std::size_t, digitValues>& next = starts[digit];
        if (std::ranges::find(next, items.size()) != next.end()) {
            continue;  // all keys have the same digit
        }
        std::size_t start = 0;
        for (std::size_t& count : next) {
            start += std::exchange(count, start);
        }
        for (const Keyed& item : items) {
            sorted[next[digitOf(item.key, digit)]++] = item;
        }
        std::swap(items, sorted);
    }
}

}  // namespace

std::vector<std::size_t> descendingOrder(std::span<const double> values) {
    std::vector<Keyed> items;
    items.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        items.push_back({descendingKey(values[i]), i});
    }
    sortByKey(items);
    std::vector<std::size_t> order;
    order.reserve(items.size());
    for (const Keyed& item : items) {
        order.push_back(item.index);
    }
    return order;
}

}  // namespace core
