// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <optional>
#include <vector>

// For short lists: these functions compare with every item.

namespace core {

/// Appends an item unless the vector has one that is equal.
template <class Item>
void addOnce(std::vector<Item>& items, const Item& item) {
    if (std::ranges::find(items, item) == items.end()) {
        items.push_back(item);
    }
}

/// The position of the first item that is equal to a value, or whose projection is; nothing if there is none.
template <class Items, class Value, class Projection = std::identity>
[[nodiscard]] std::optional<std::size_t> positionIn(const Items& items, const Value& value,
                                                    Projection projection = {}) {
    const auto found = std::ranges::find(items, value, projection);
    return found == std::ranges::end(items)
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - std::ranges::begin(items)));
}

}  // namespace core
