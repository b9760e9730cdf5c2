// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "gis/describe/file_options.h"
#include "gis/parallel/progress.h"

namespace gis {

/// The text of a table, in UTF-8, not yet interpreted. A blank cell is "".
struct Table {
    std::string source;  ///< The path of the file, for messages.
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;  ///< Each as long as `columns`.
    std::vector<std::size_t> skippedRows{};      ///< Row numbers of blank rows that are not among `rows`, ascending.

    /// The number of the row `rows[position]` in a spreadsheet, where the header is row 1 and blank rows count.
    [[nodiscard]] std::size_t spreadsheetRow(std::size_t position) const noexcept;
    /// The position of a column.
    /// @throws Error FieldMissing, with the names of the existing columns.
    [[nodiscard]] std::size_t column(std::string_view name) const;
    friend bool operator==(const Table&, const Table&) = default;
};

/// The first table of a CSV file (.csv, or .tsv with tabs), or of any other file that GDAL reads as a table (.xlsx,
/// .ods, .dbf). The extension may be in upper case. The first row holds the names of the columns. Text is never
/// converted to numbers, so codes keep their leading zeros. Blank rows of a CSV file with several columns are skipped.
/// @param progress  called at every row; the part done is known only for a CSV file.
/// @throws Error FileMissing, FileEmpty, FileUnreadable; for a CSV file also NoHeader, NotUtf8, WrongCellCount.
/// @throws Cancelled when the progress returns false.
[[nodiscard]] Table readTable(const std::filesystem::path& path, const Progress& progress = {});

/// Whether a table has a row below its header. A CSV file is read only as far as its first row.
/// @throws Error as readTable() does. A CSV file that cannot be opened counts as having no rows; nothing is thrown.
[[nodiscard]] bool hasRows(const std::filesystem::path& path);

/// The attributes of a layer of a vector file, one row per feature; the shapes are not read. A truncated file
/// gives the rows before the damage.
/// @param options  without a layer, the first layer with areas, as readRegions() reads it.
/// @throws Error the errors of readRegions() about the file, its layer and its encoding.
[[nodiscard]] Table readAttributes(const std::filesystem::path& path, const FileOptions& options = {});

}  // namespace gis
