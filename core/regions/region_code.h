// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <unordered_map>
#include <utility>

namespace core {

/// Identifies a region: in China the GB/T 2260 code (adcode) such as "110000", in other files the text of the key
/// field. Compared as text.
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

/// A hash table with region codes as keys.
template <class Value>
using ByRegionCode = std::unordered_map<RegionCode, Value, RegionCodeHash>;

/// The code of national figures: GB/T 2260 uses 100000 for the whole country.
[[nodiscard]] inline RegionCode nationCode() { return RegionCode("100000"); }

}  // namespace core
