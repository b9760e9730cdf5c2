// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

#include "app/reports/table_stats.h"
#include "app/wording/wording.h"

namespace app {

/// The statistics of a table, with the request.
struct StatsReport {
    const UserTable& table;
    StatsRequest request;
    TableSample sample;
    Dispersion dispersion;
    std::optional<GroupedIndices> groups;  ///< Only with a column of groups.
    std::optional<SpatialStats> spatial;   ///< Only with boundaries.
};

/// {"n","mean","cv","cvSample","gini","theilT","theilL","ge2","atkinson05","atkinson1","decomposition","moran","geary",
/// "gearyTest","definition"} in full precision; null where a measure is undefined for the values or was not requested.
/// "p" is from the permutation test or, without one, from the normal distribution.
[[nodiscard]] QString statsAsJson(const StatsReport& report);

/// For reading, in columns.
[[nodiscard]] QString statsAsText(const StatsReport& report, const Wording& wording);

}  // namespace app
