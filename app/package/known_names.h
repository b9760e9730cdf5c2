// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <type_traits>
#include <vector>

#include "core/numeric/value_table.h"

namespace app {

/// The names of all entries, to list in a message about an unknown name.
/// @param nameOf  of one entry: a std::string, or an id with a text().
template <class Entries, class NameOf>
[[nodiscard]] std::vector<std::string> namesOf(const Entries& entries, NameOf nameOf) {
    std::vector<std::string> names;
    for (const auto& entry : entries) {
        const auto& name = std::invoke(nameOf, entry);
        if constexpr (std::is_convertible_v<decltype(name), std::string>) {
            names.push_back(name);
        } else {
            names.push_back(name.text());
        }
    }
    return names;
}

/// The identifiers of all values of an enumeration.
template <class Value>
[[nodiscard]] std::vector<std::string> namesOfValues() {
    std::vector<std::string> names;
    for (const auto& entry : core::valueIds<Value>()) {
        names.emplace_back(entry.id);
    }
    return names;
}

}  // namespace app
