// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/join/join_report.h"
#include "app/names/region_matcher.h"
#include "app/tables/table_figures.h"
#include "app/user_data/user_indicator.h"
#include "core/dataset/series.h"
#include "core/regions/grouping.h"

namespace app {

/// What tells the indicators of a table apart: "GDP (亿元)", or the heading alone where the table has no unit.
[[nodiscard]] std::string indicatorKey(const std::string& heading, const std::string& unitInTable);

/// What a user says about a table beside its layout.
struct UserTableChoices {
    std::string source;  ///< Who published the figures; the name of the file if empty.
    std::map<std::string, UserIndicatorChoices> indicators;  ///< By indicatorKey().
    std::vector<KeyDecision> keys;
    /// Which edition of the figures the table holds, in the words of its readers: "preliminary".
    std::optional<std::string> edition = {};
    friend bool operator==(const UserTableChoices&, const UserTableChoices&) = default;
};

/// The indicators, figures and groupings of a user's table, joined to regions.
struct UserTableSeries {
    std::vector<core::Indicator> indicators;  ///< In the order of the table.
    std::vector<core::Series> series;         ///< One for each of them that has figures.
    std::vector<core::Grouping> groupings;    ///< One for each column of groups.
    KeyJoin join;
    TableJoinReport report;
};

/// The regions that a table is joined to.
struct MapRegions {
    RegionMatcher matcher;  ///< Those on the map first, then others that the data package names.
    std::size_t onMap = 0;
};

/// The edition of the figures in a table.
struct TableEdition {
    std::optional<core::EditionId> id = {};
    /// Indicators of which the table may hold the figures in another edition: those of other tables.
    std::vector<core::Indicator> others = {};
};

/// Makes series of the figures in a table. Figures without a period are undated.
/// @param figures  of the table.
/// @param taken    ids of indicators that the new ones must not have.
/// @param number   UserTableSource::number
/// @param edition  where the table has an indicator of the others, it gets the id of that one.
[[nodiscard]] UserTableSeries userTableSeries(const TableFigures& figures, const MapRegions& map,
                                              const UserTableChoices& choices, const std::set<core::IndicatorId>& taken,
                                              std::size_t number = 1, const TableEdition& edition = {});

}  // namespace app
