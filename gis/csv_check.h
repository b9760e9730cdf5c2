// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace gis {

/// Refuses a CSV file that GDAL would read without a word and wrongly: text that is not UTF-8, and a row with more or
/// fewer cells than the header, as an unquoted thousands comma makes it. Lines without any text are passed over.
/// @returns how many rows there are, the header and blank ones among them; 0 when the file cannot be opened.
/// @throws Error NotUtf8, WrongCellCount with the row.
std::size_t checkCsv(const std::filesystem::path& path);

/// The lines of a CSV file of one column, its name first, without quotes; a blank line is a blank cell, but not at the
/// end. GDAL takes only files with a separator in the first line for CSV.
/// @returns nothing for these, and when the file cannot be opened or has a blank first line.
[[nodiscard]] std::optional<std::vector<std::string>> singleCsvColumn(const std::filesystem::path& path);

}  // namespace gis
