// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <vector>

namespace core {

/// Appends an item unless the vector has one that is equal. For short vectors: it compares with every item.
template <class Item>
void addOnce(std::vector<Item>& items, const Item& item) {
    if (std::ranges::find(items, item) == items.end()) {
        items.push_back(item);
    }
}

}  // namespace core
