// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

#include "gis/parallel/progress.h"
#include "gis/table_reader.h"

namespace gis::detail {

/// Whether a file is a table in plain text, by its extension in upper or lower case: .csv, or .tsv for tabs.
[[nodiscard]] bool isCsv(const std::filesystem::path& path);

/// Reads a CSV file (RFC 4180; the separator may also be a semicolon, a tab or a bar; in a .tsv file it is always a
/// tab). It refuses text that is not UTF-8, and a row with more or fewer cells than the header, for example because of
/// an unquoted thousands separator. Rows whose cells are all blank are skipped; in a file of one column they are blank
/// cells, except at the end. A column without a name is called by its number: "field_2".
///
/// GDAL is not used: it would need a second pass to find these faults, does not read files of one column, and takes
/// about ten times as long.
/// @returns nothing when the file cannot be opened.
/// @throws Error FileUnreadable for a folder; FileEmpty; NoHeader; NotUtf8, also for NUL bytes, as in UTF-16;
///         WrongCellCount with the row.
[[nodiscard]] std::optional<Table> csvTable(const std::filesystem::path& path, const Progress& progress = {});

/// Whether a CSV file has a row with any text below its header.
[[nodiscard]] bool csvHasRows(const std::filesystem::path& path);

}  // namespace gis::detail
