// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>

#include "core/dataset/indicator.h"

namespace app {

/// Whether the values of several regions add up, as far as the name and the unit of an indicator tell: yes for amounts
/// and counts (亿元, 万人, persons, km²), no for rates, means and indices (%, 人均, per head, 率). Nothing where
/// neither is certain.
[[nodiscard]] std::optional<bool> addsUp(const std::string& name, const std::string& unit);

/// An id made from a name: Latin letters in lower case and digits, joined by hyphens; other letters stay. If it is
/// taken, a number is appended: "gdp-2".
[[nodiscard]] core::IndicatorId idFromName(const std::string& name, const std::set<core::IndicatorId>& taken);

/// The digits after the point that are needed to write the values as they are, at most 6.
[[nodiscard]] int decimalsOf(std::span<const double> values);

/// What a user says about an indicator of a table; everything else is proposed.
struct UserIndicatorChoices {
    std::optional<std::string> name;  ///< In place of the heading.
    std::optional<std::string> unit;
    std::optional<bool> addsUp;
    friend bool operator==(const UserIndicatorChoices&, const UserIndicatorChoices&) = default;
};

/// The description of an indicator of a user's table. An indicator whose values may not add up has no value for several
/// regions together.
/// @param heading  the name in the table.
/// @param unit     in the table; may be empty.
/// @param values   all its figures.
[[nodiscard]] core::Indicator userIndicator(const core::IndicatorId& id, const std::string& heading,
                                            const std::string& unit, std::span<const double> values,
                                            const UserIndicatorChoices& choices);

}  // namespace app
