// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <string>
#include <utility>

namespace core {

/// A stable name with which data packages, the command line and saved files refer to an object. Identifiers of
/// different kinds do not mix.
template <class Kind>
class Identifier {
public:
    Identifier() = default;
    explicit Identifier(std::string text) : m_text(std::move(text)) {}

    [[nodiscard]] const std::string& text() const noexcept { return m_text; }
    [[nodiscard]] bool empty() const noexcept { return m_text.empty(); }
    friend auto operator<=>(const Identifier&, const Identifier&) = default;

private:
    std::string m_text;
};

/// An indicator of a catalogue: "gdp-per-capita".
using IndicatorId = Identifier<struct IndicatorKind>;
/// An edition of published figures: "census5".
using EditionId = Identifier<struct EditionKind>;

}  // namespace core
