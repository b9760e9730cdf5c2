// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "app/load/table_sample.h"
#include "core/spatial/weights.h"
#include "gis/adjacency.h"
#include "gis/region_reader.h"

namespace app {

/// How the rows of a table are put in their places, and what makes these neighbours.
struct PlaceColumns {
    std::filesystem::path boundaries;
    std::string key;          ///< The table's column,
    std::string boundaryKey;  ///< and the boundary file's field with the same texts.
    gis::Contiguity contiguity = gis::Contiguity::Queen;
    core::WeightStyle style = core::WeightStyle::RowStandardised;
};

/// The rows of a sample that have a region, in the order of the boundary file, and the weights among these regions.
struct PlacedSample {
    std::vector<double> values;
    core::SpatialWeights weights;
    std::vector<std::string> islands;  ///< Keys of the regions without a neighbour among them.
    std::size_t rowsWithoutRegion = 0;
    std::size_t regionsWithoutRow = 0;
    std::string exampleOfRow;     ///< The key of some row, blank when none has one,
    std::string exampleOfRegion;  ///< and that of some region, to tell them apart where none match.
    gis::ReadWarnings warnings;
};

/// Joins by key as text, blanks around it apart. No row need have a region.
///
/// Neighbours are found on a plane of longitude and latitude (plate carrée): straight borders of a file in degrees stay
/// straight anywhere on Earth, and nothing is torn but at the file's own seam.
/// @throws gis::Error FieldMissing, RepeatedRow for two rows with one key, and whatever `gis::readRegions` and
///         `gis::contiguity` throw.
[[nodiscard]] PlacedSample placedSample(const gis::Table& table, const TableSample& sample,
                                        const PlaceColumns& columns);

}  // namespace app
