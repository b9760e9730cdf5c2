// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <variant>

#include "core/regions/region_set.h"
#include "core/spec/map_spec.h"
#include "gis/error.h"

// The user's grouping as a tidy CSV table in UTF-8: group, group_zh, group_en, colour, adcode. A row a region; a group
// without regions has one row with a blank adcode. The colour is #rrggbb, or blank for the one of the palette. A file
// whose name ends in .json holds the same as JSON (grouping_json.h).

namespace app {

/// The table.
[[nodiscard]] QString groupingTable(const core::OwnGrouping& own);

/// Writes that table, or the JSON. @returns what the system said when it could not; nothing when all is well.
[[nodiscard]] std::optional<QString> saveGrouping(const QString& path, const core::OwnGrouping& own);

/// A grouping, or why the file holds none: a column, colour or code is wrong, or a region stands in it twice. Codes
/// that are not on the map are all named in one error.
[[nodiscard]] std::variant<core::OwnGrouping, gis::Error> openGrouping(const QString& path,
                                                                       const core::RegionSet& regions);

}  // namespace app
