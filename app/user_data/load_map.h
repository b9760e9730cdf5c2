// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/load/load_dataset.h"
#include "app/user_data/map_sources.h"

namespace app {

/// loadData() for boundaries and tables of any kind.
///
/// The regions of a boundary file are those of the data package if at least half of them have its codes or names, also
/// in another form: "62" or 甘肃 for 620000. A number or abbreviation of two characters needs a name beside it, because
/// regions of other countries have such codes, too. Then they get its codes, and the figures of the package are shown.
/// Otherwise they are a map of their own, identified by the field that matches the tables best, with the area as its
/// only indicator.
///
/// If the sources have an aggregation, the groups of a grouping become the regions: see aggregatedMap().
///
/// The indicators of tables are added to those of the map; LoadReport::tables says how their rows were joined. Those of
/// formulas follow; a formula that cannot be used is left out, and LoadReport::formulas says why.
/// @param options  its boundaries are not used: those of the sources are.
/// @throws gis::Error also as figuresOf() does.
[[nodiscard]] LoadedData loadMap(const MapSources& sources, const LoadOptions& options = {});

/// loadMap() with the figures of the tables, which were read before.
/// @param tables  of the tables of the sources, in their order.
[[nodiscard]] LoadedData loadMapWith(const std::vector<TableFigures>& tables, const MapSources& sources,
                                     const LoadOptions& options = {});

/// loadMap() with its error as a value.
[[nodiscard]] LoadOutcome tryLoadMap(const MapSources& sources, const LoadOptions& options = {});

}  // namespace app
