// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <string>
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

/// The code under which national figures are kept: GB/T 2260 gives 100000 to the country as a whole.
[[nodiscard]] inline RegionCode nationCode() { return RegionCode("100000"); }

}  // namespace core
