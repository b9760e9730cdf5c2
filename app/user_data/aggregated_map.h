// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/load/load_dataset.h"
#include "app/user_data/aggregation.h"
#include "app/user_data/indicators/user_formula.h"

namespace app {

/// The grouping of a map that an aggregation names; null if there is none.
[[nodiscard]] const core::Grouping* groupingOf(const core::Dataset& dataset, const Aggregation& aggregation);

/// The map whose regions are the groups of a grouping: see core::aggregate(). Borders, label positions and neighbours
/// are computed as the needs say.
/// @param regions   the map of the regions themselves; its neighbours and outlines are not used.
/// @param formulas  those of the user that the map of the regions has.
/// @param options   its needs, its progress and its onMapReady are used.
/// @returns the map of the regions, with LoadReport::missingGrouping, if there is no such grouping.
/// @throws gis::Error GeometryFailed when shapes cannot be united.
/// @throws gis::Cancelled as loadData().
[[nodiscard]] LoadedData aggregatedMap(LoadedData regions, const Aggregation& aggregation,
                                       const std::vector<UserFormula>& formulas, const LoadOptions& options);

}  // namespace app
