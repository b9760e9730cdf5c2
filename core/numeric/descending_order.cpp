// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/descending_order.h"

#include <cstdint>

#include "core/numeric/radix_sort.h"

namespace core {
namespace {

/// The position of a value, and a key that decreases when the value increases.
struct Keyed {
    std::uint64_t key;
    std::size_t index;
};

}  // namespace

std::vector<std::size_t> descendingOrder(std::span<const double> values) {
    std::vector<Keyed> items;
    items.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        items.push_back({~ascendingKey(values[i]), i});
    }
    radixSort(items, [](const Keyed& item) { return item.key; });
    std::vector<std::size_t> order;
    order.reserve(items.size());
    for (const Keyed& item : items) {
        order.push_back(item.index);
    }
    return order;
}

}  // namespace core
