// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace gis {

/// Refuses a CSV file that GDAL would read without a word and wrongly: text that is not UTF-8, and a row with more or
/// fewer cells than the header, as an unquoted thousands comma makes it. Lines without any text are passed over.
/// @throws Error NotUtf8, WrongCellCount with the row; nothing when the file cannot be opened.
void checkCsv(const std::filesystem::path& path);

}  // namespace gis
