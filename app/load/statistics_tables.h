// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "core/dataset/dataset.h"
#include "gis/progress.h"
#include "gis/projection.h"

// The tables of resources/statistics, each read from that folder. All throw gis::Error: FileMissing, FileUnreadable,
// FieldMissing, BadValue for a cell that its column does not allow, and RepeatedRow.

namespace app {

/// regions.csv, in the order of the file.
[[nodiscard]] std::vector<core::RegionNames> readRegionNames(const std::filesystem::path& statistics);

/// grouping_names.csv and groupings.csv: groupings in the order of the former, groups in the order in which the latter
/// first names them.
[[nodiscard]] std::vector<core::Grouping> readGroupings(const std::filesystem::path& statistics);

/// provincial_panel.csv and national.csv: GDP, GDP per capita and population, a series for each vintage that has any.
/// National figures stand under core::nationCode().
/// @throws gis::Cancelled when the progress wants no more.
[[nodiscard]] std::vector<core::Series> readPanel(const std::filesystem::path& statistics,
                                                  const gis::Progress& progress = {});

/// stations_region.csv: 5G base stations of the four regions by date, and of the country under core::nationCode().
/// @param regions  the grouping of four regions, whose groups' ids the table uses.
[[nodiscard]] core::Series readStations(const std::filesystem::path& statistics, const core::Grouping& regions);

/// stations_province.csv.
[[nodiscard]] std::vector<core::StationRemark> readStationRemarks(const std::filesystem::path& statistics);

/// pilot_cities.csv, projected.
[[nodiscard]] std::vector<core::City> readPilotCities(const std::filesystem::path& statistics,
                                                      const gis::Projection& projection);

/// pilot_cities.csv, advanced_clusters.csv and innovation_clusters.csv with the regions that they are counted in,
/// projected; a layer for each table that there is.
/// @param regions  the grouping of four regions, whose groups' ids the tables use.
[[nodiscard]] std::vector<core::PlaceLayer> readPlaceLayers(const std::filesystem::path& statistics,
                                                            const core::Grouping& regions,
                                                            const gis::Projection& projection);

/// planned_industries.csv, each industry once, in the order of the file; none without that file.
[[nodiscard]] std::vector<core::PlannedIndustry> readPlannedIndustries(const std::filesystem::path& statistics);

}  // namespace app
