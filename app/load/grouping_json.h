// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <string>

#include "core/spec/map_spec.h"
#include "gis/table_reader.h"

// The user's grouping as JSON: {"groups": [{"group", "name_zh", "name_en", "colour", "regions": [codes]}]}, with the
// names of the table in grouping_file.h. Names and colour are optional.

namespace app {

[[nodiscard]] QByteArray groupingJson(const core::CustomGrouping& custom);

/// Converts such a file to that table, with one row per region.
/// @throws gis::Error as app::jsonFile() does; FieldMissing, BadValue.
[[nodiscard]] gis::Table tableOfGroupingJson(const QString& file);

}  // namespace app
