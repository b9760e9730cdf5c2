// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <variant>

#include "core/regions/region_set.h"
#include "core/spec/map_spec.h"
#include "gis/error.h"

// The user's grouping as a tidy CSV table in UTF-8: group, name_zh, name_en, colour, region. One row per region, which
// is given by its code; a group without regions has one row with a blank code. The colour is #rrggbb, or blank for the
// colour of the palette. The columns of names and colours may be missing. Files of earlier versions, with the columns
// group_zh, group_en and adcode, are read as well.
// A file with the extension .json holds the same as JSON (grouping_json.h).

namespace app {

/// The grouping as a CSV table.
[[nodiscard]] QString groupingTable(const core::CustomGrouping& custom);

/// Writes the table or the JSON. @returns the message of the system if writing failed; nothing on success.
[[nodiscard]] std::optional<QString> saveGrouping(const QString& path, const core::CustomGrouping& custom);

/// The grouping of a file, or the fault of the file: a wrong column, colour or code, or a repeated region. One error
/// names all codes that are not on the map.
[[nodiscard]] std::variant<core::CustomGrouping, gis::Error> openGrouping(const QString& path,
                                                                          const core::RegionSet& regions);

}  // namespace app
