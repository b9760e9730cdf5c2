// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/names/region_matcher.h"
#include "gis/region_reader.h"
#include "gis/table_reader.h"

namespace app {

/// Which fields of a boundary file identify its regions, as far as their names and values tell.
/// @param attributes  of the features.
/// @returns the key: the first field with a usual name for codes ("adcode", "GEOID", "FIPS") whose values are all
///          different and not blank; otherwise the first such field of texts, or else of numbers; without one, no
///          field, so that features are numbered. A field of measures (areas, lengths, coordinates, counts, numbers
///          with fractions) is never the key. And the fields with names in Chinese and English: those with usual names,
///          otherwise the first field that mostly holds words; empty where there is none.
[[nodiscard]] gis::BoundaryFields proposedFields(const gis::Table& attributes);

/// The key that matches most of some texts: the proposed one, or another field that matches more. Unless the proposed
/// one matches all texts, a field that is called like the key column of a table goes before others if it matches at
/// least half as many texts as the proposed one. A field of measures is never chosen, and one that only numbers the
/// features only if it is called like the key column.
/// @param texts    the keys of a table, or the names of known regions.
/// @param columns  the names of the key columns of the tables.
[[nodiscard]] gis::BoundaryFields fieldsMatching(const gis::Table& attributes, std::span<const std::string> texts,
                                                 std::span<const std::string> columns = {});

/// The labels of the regions of a boundary file: the value of the key field, and the values of fields with names.
/// @param fields  of the file. Features without a key are left out; of several with the same key, the first one counts.
[[nodiscard]] std::vector<RegionLabels> labelsOf(const gis::Table& attributes, const gis::BoundaryFields& fields);

}  // namespace app
