// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

#include "app/reports/table_stats.h"
#include "app/wording/wording.h"

namespace app {

/// What was asked about a table and what came out.
struct StatsReport {
    const gis::Table& table;
    StatsRequest request;
    TableSample sample;
    Dispersion dispersion;
    std::optional<GroupedIndices> groups;  ///< With a column of groups alone.
    std::optional<SpatialStats> places;    ///< With boundaries alone.
};

/// {"n","mean","cv","cvSample","gini","theilT","theilL","ge2","atkinson05","atkinson1","decomposition","moran","geary",
/// "gearyTest","definition"} in full precision; null where a measure is not defined for the values, or not asked for.
/// "p" is the permutation test's where there is one and else that of the normal distribution.
[[nodiscard]] QString statsAsJson(const StatsReport& report);

/// For reading, in columns.
[[nodiscard]] QString statsAsText(const StatsReport& report, const Wording& wording);

}  // namespace app
