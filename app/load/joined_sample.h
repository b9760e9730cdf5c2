// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/join/join_report.h"
#include "app/load/table_sample.h"
#include "core/spatial/weights.h"
#include "gis/adjacency.h"
#include "gis/region_reader.h"

namespace app {

/// How the rows of a table are joined to regions, and the kind of neighbours.
struct RegionJoin {
    std::filesystem::path boundaries;
    std::string key;  ///< Column of the table.
    /// Field of the boundary file that identifies the regions. Nothing: the field with the name of the column, or else
    /// the one that matches its texts best.
    std::optional<std::string> boundaryKey;
    core::NeighbourRule contiguity = core::NeighbourRule::Queen;
    core::WeightStyle style = core::WeightStyle::RowStandardised;
    gis::FileOptions options{};  ///< What the user states about the boundary file.
    double snapM = 0;            ///< Regions no farther apart than this are neighbours, in metres.
};

/// The rows of a sample that have a region, in the order of the boundary file, and the weights among these regions.
struct JoinedSample {
    std::vector<double> values;
    core::SpatialWeights weights;
    std::vector<std::string> islands;         ///< Keys of the regions without neighbours.
    std::size_t regionsWithoutNeighbour = 0;  ///< In the boundary file, with a row or not.
    /// How far the nearest of them is from another region, in the unit of RegionJoin::snapM.
    std::optional<double> nearestGapM{};
    bool isOnPlane = false;  ///< The boundaries have no place on Earth: distances are in units of their coordinates.
    std::size_t rowsWithoutRegion = 0;
    std::size_t regionsWithoutRow = 0;
    std::string boundaryKey;      ///< The field that was used.
    std::string exampleOfRow;     ///< The key of a row; blank when no row has a key.
    std::string exampleOfRegion;  ///< The key of a region, for the message when no keys match.
    TableJoinReport join;
    gis::ReadWarnings warnings;
};

/// Joins rows and regions by the codes or names that the keys stand for; see RegionMatcher. Rows may have no region.
///
/// Neighbours are found on a plane of longitude and latitude (plate carrée): straight borders of a file in degrees stay
/// straight anywhere on Earth. Distances on it are exact from north to south; from west to east, one degree counts as
/// much as at the equator. Boundaries without a place on Earth keep their own plane.
/// @throws gis::Error FieldMissing, RepeatedColumn, RepeatedRow for two rows with the same region, and the errors of
/// `gis::readRegions`
///         and `gis::contiguity`.
[[nodiscard]] JoinedSample joinedSample(const UserTable& table, const TableSample& sample, const RegionJoin& join);

}  // namespace app
