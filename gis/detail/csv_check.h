// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gis::detail {

struct CsvContent {
    std::string text;      ///< The whole file.
    std::size_t rows = 0;  ///< With the header and blank lines.
    /// The cells of a file of one column, its name first, without quotes. A blank line is a blank cell, except at the
    /// end. GDAL does not read such a file as CSV, because its first line has no separator.
    std::optional<std::vector<std::string>> singleColumn;
};

/// Reads a CSV file and refuses what GDAL would read wrongly without a message: text that is not UTF-8, and a row with
/// more or fewer cells than the header, such as an unquoted thousands comma causes. Lines without any text are skipped.
/// @returns nothing when the file cannot be opened.
/// @throws Error NotUtf8, WrongCellCount with the row.
[[nodiscard]] std::optional<CsvContent> checkedCsv(const std::filesystem::path& path);

/// Whether a text is UTF-8. It is tested in pieces, because GDAL's test takes an int for the length.
/// @param pieceLength  at least 4 bytes.
[[nodiscard]] bool isUtf8(std::string_view text, std::size_t pieceLength = std::size_t{1} << 30);

}  // namespace gis::detail
