// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "app/load/load_dataset.h"
#include "app/user_data/kept_files.h"
#include "app/user_data/map_sources.h"
#include "core/dataset/catalogue.h"

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

/// A map before the tables of the user are added to it. Its regions have no shapes.
struct BareMap {
    MapRegions matched;  ///< What tables are joined to.
    core::CatalogueParts catalogue;
    std::shared_ptr<const core::RegionSet> regions;
    LoadReport report;
};

/// The map that loadMap() would add the tables to.
/// @param tables  the figures of the tables: where nothing else identifies the regions, their keys decide which field
///                of the boundaries does.
/// @param kept    what is in it is not read again.
/// @throws gis::Error as loadMap() does. gis::Cancelled.
[[nodiscard]] std::shared_ptr<const BareMap> bareMap(const MapSources& sources, const std::vector<TableFigures>& tables,
                                                     const gis::Progress& progress, KeptFiles& kept);

/// loadMap() with its error as a value.
[[nodiscard]] LoadOutcome tryLoadMap(const MapSources& sources, const LoadOptions& options = {});

}  // namespace app
