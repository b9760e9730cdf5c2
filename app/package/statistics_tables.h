// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "app/package/data_package.h"
#include "app/package/package_warning.h"
#include "core/dataset/dataset.h"
#include "gis/parallel/progress.h"
#include "gis/projection.h"

// The tables of a data package. All throw gis::Error: FileMissing, FileUnreadable, FieldMissing (a column that the
// package promises), RoleMissing, BadValue for a cell that its column does not allow, RepeatedRow, RegionInTwoGroups,
// RowMissing (a grouping without groups), NoRows, JsonKeyMissing, and BadJsonValue where a table names a grouping that
// does not exist.

namespace app {

/// Table "region-names", in the order of the file; none without such a table.
[[nodiscard]] std::vector<core::RegionNames> readRegionNames(const DataPackage& package);

/// Tables "grouping-names" and "groupings": groupings in the order of the first, groups in the order in which the
/// second one first names them; none without these tables.
[[nodiscard]] std::vector<core::Grouping> readGroupings(const DataPackage& package);

/// Codes of regions, by the path of the file that names them.
using CodesByFile = std::map<std::string, std::unordered_set<core::RegionCode, core::RegionCodeHash>>;

/// What the tables of figures hold.
struct FigureTables {
    std::vector<core::Series> series;             ///< One for each indicator and edition that has figures.
    std::vector<core::RegionCode> otherSurveyed;  ///< Regions with figures of indicators that were not asked for.
    /// Rows of long tables (one figure per row) that have none, by file; only files with such rows.
    std::map<std::string, std::size_t> rowsWithoutValue;
    CodesByFile codes;  ///< A code that several files name for the same indicator and edition stands under the first
                        ///< file only.
    std::vector<PackageWarning> warnings;  ///< MixedPeriods.
};

/// Tables "figures". The figures of the whole stand under its code. A series of figures from several tables has a
/// citation that names the publishers of all of them.
/// @param groupings   the groupings that tables of figures by group refer to.
/// @param indicators  whose figures are read; nothing for all. The figures of the others are not checked.
/// @throws gis::Cancelled when the progress returns false; gis::Error BadJsonValue also where an indicator has figures
///         both with and without an edition.
[[nodiscard]] FigureTables readFigures(const DataPackage& package, const std::vector<core::Grouping>& groupings,
                                       const gis::Progress& progress = {},
                                       const std::optional<std::set<core::IndicatorId>>& indicators = {});

/// One of the tables "remarks": figures of single regions that are not part of a series.
[[nodiscard]] std::vector<core::RegionRemark> readRemarks(const DataPackage& package, const PackageTable& source);

/// Tables "places", projected, in the order of the package; those whose file is missing are left out.
/// @param groupings  those that the tables may name; a place whose table names none of them is in no group.
[[nodiscard]] std::vector<core::PlaceLayer> readPlaceLayers(const DataPackage& package,
                                                            const std::vector<core::Grouping>& groupings,
                                                            const gis::Projection& projection);

/// Table "planned-industries", each industry once, in the order of the file; none without it.
[[nodiscard]] std::vector<core::PlannedIndustry> readPlannedIndustries(const DataPackage& package);

/// The clusters to which the same table assigns regions, in the order of the file; none without such a column.
[[nodiscard]] std::vector<core::PlanCluster> readPlanClusters(const DataPackage& package);

}  // namespace app
