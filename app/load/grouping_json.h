// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <string>

#include "core/spec/map_spec.h"
#include "gis/table_reader.h"

// The user's grouping as JSON: {"groups": [{"group", "group_zh", "group_en", "colour", "regions": [codes]}]}, the words
// of the table in grouping_file.h. Names and colour may be left out.

namespace app {

[[nodiscard]] QByteArray groupingJson(const core::OwnGrouping& own);

/// What such a file says, as that table, a row a region.
/// @param path  of the file, for messages.
/// @throws gis::Error FileUnreadable, FieldMissing, BadValue.
[[nodiscard]] gis::Table tableOfGroupingJson(const QByteArray& json, const std::string& path);

}  // namespace app
