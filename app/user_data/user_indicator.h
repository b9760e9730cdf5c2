// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>

#include "app/user_data/indicators/indicator_id.h"
#include "core/dataset/indicator.h"

namespace app {

/// Whether the values of several regions add up, as far as the name and the unit of an indicator tell: yes for amounts
/// and counts (亿元, 万人, persons, km²), no for rates, means and indices (%, 人均, per head, 率). Nothing where
/// neither is certain.
[[nodiscard]] std::optional<bool> addsUp(const std::string& name, const std::string& unit);

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
