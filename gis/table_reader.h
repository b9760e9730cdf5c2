// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "gis/progress.h"

namespace gis {

/// A table as text in UTF-8: what the file says, not yet what it means. A blank cell is "".
struct Table {
    std::string source;  ///< The file's path, for messages.
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;  ///< Each as long as `columns`.

    /// The position of a column.
    /// @throws Error FieldMissing, naming the columns that there are.
    [[nodiscard]] std::size_t column(std::string_view name) const;
    friend bool operator==(const Table&, const Table&) = default;
};

/// The first table of a CSV file with a header row, or of any other file GDAL reads as a table (.xlsx, .ods, .dbf).
/// Nothing is taken for a number, so a code keeps its leading zeros. Lines without any text are passed over.
/// @param progress  asked at every row; knows how far it is for a CSV file alone.
/// @throws Error FileMissing, FileUnreadable; for a CSV file also NotUtf8, WrongCellCount.
/// @throws Cancelled when the progress wants no more.
[[nodiscard]] Table readTable(const std::filesystem::path& path, const Progress& progress = {});

/// The table that goes with the shapes of a vector file, a row a feature; the shapes are not read.
/// @throws Error FileMissing, FileUnreadable.
[[nodiscard]] Table readAttributes(const std::filesystem::path& path);

}  // namespace gis
