// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace core {

/// A value of an enum with its stable identifier, as on the command line and in files.
template <class Value>
struct ValueId {
    Value value;
    std::string_view id;
};

/// All values of an enum in the order in which they are listed. Specialised beside the enum.
template <class Value>
struct ValueTable;

/// An enum with a table.
template <class Value>
concept Tabled = requires {
    ValueTable<Value>::all;
};

/// @throws std::invalid_argument when the table lacks the value.
template <Tabled Value>
[[nodiscard]] constexpr std::string_view idOf(Value value) {
    for (const ValueId<Value>& entry : ValueTable<Value>::all) {
        if (entry.value == value) {
            return entry.id;
        }
    }
    throw std::invalid_argument("idOf: unknown value");
}

/// All values with their identifiers.
template <Tabled Value>
[[nodiscard]] std::vector<ValueId<Value>> valueIds() {
    return {ValueTable<Value>::all.begin(), ValueTable<Value>::all.end()};
}

namespace detail {

template <Tabled Value>
[[nodiscard]] constexpr auto valuesOfTable() {
    std::array<Value, ValueTable<Value>::all.size()> values{};
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = ValueTable<Value>::all[i].value;
    }
    return values;
}

template <Tabled Value>
inline constexpr auto tabledValues = valuesOfTable<Value>();

}  // namespace detail

/// All values, in the order of the table.
template <Tabled Value>
[[nodiscard]] constexpr const auto& allValuesOf() {
    return detail::tabledValues<Value>;
}

/// Nothing if no value has this identifier.
template <Tabled Value>
[[nodiscard]] std::optional<Value> valueById(std::string_view id) {
    const auto& all = ValueTable<Value>::all;
    const auto found = std::ranges::find(all, id, &ValueId<Value>::id);
    return found == all.end() ? std::nullopt : std::optional(found->value);
}

}  // namespace core
