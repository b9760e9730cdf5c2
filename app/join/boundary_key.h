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
///          field, so that features are numbered. And the fields with names in Chinese and English: those with usual
///          names, otherwise the first field that mostly holds words; empty where there is none.
[[nodiscard]] gis::BoundaryFields proposedFields(const gis::Table& attributes);

/// The key that matches most of some texts: the proposed one, or another field that matches more. A field that only
/// numbers the features is never chosen instead.
/// @param texts  the keys of a table, or the names of known regions.
[[nodiscard]] gis::BoundaryFields fieldsMatching(const gis::Table& attributes, std::span<const std::string> texts);

/// The labels of the regions of a boundary file: the value of the key field, and the values of fields with names.
/// @param fields  of the file. Features without a key are left out; of several with the same key, the first one counts.
[[nodiscard]] std::vector<RegionLabels> labelsOf(const gis::Table& attributes, const gis::BoundaryFields& fields);

}  // namespace app
