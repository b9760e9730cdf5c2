// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace core {

/// What identifies a region: for China the GB/T 2260 code (adcode), such as "110000"; for other files whatever their
/// key field holds. Compared as text.
class RegionCode {
public:
    RegionCode() = default;
    explicit RegionCode(std::string text) : m_text(std::move(text)) {}
    [[nodiscard]] const std::string& text() const noexcept { return m_text; }
    friend auto operator<=>(const RegionCode&, const RegionCode&) = default;

private:
    std::string m_text;
};

struct RegionCodeHash {
    std::size_t operator()(const RegionCode& code) const noexcept { return std::hash<std::string>()(code.text()); }
};

/// A hash map from region codes to values.
template <class Value>
using ByRegionCode = std::unordered_map<RegionCode, Value, RegionCodeHash>;
using RegionCodeSet = std::unordered_set<RegionCode, RegionCodeHash>;

}  // namespace core
