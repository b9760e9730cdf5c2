// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gis/tables/read_sheet.h"

namespace gis {

class ZipArchive;

// The readers that readSheet() chooses from, with its errors. They may throw TooManyCells.

[[nodiscard]] Sheet readTextSheet(const std::filesystem::path& path, const SheetOptions& options,
                                  const Progress& progress);
[[nodiscard]] Sheet readXlsxSheet(const ZipArchive& archive, const SheetOptions& options, const Progress& progress);
[[nodiscard]] Sheet readOdsSheet(const ZipArchive& archive, const SheetOptions& options, const Progress& progress);
[[nodiscard]] Sheet readXlsSheet(const std::filesystem::path& path, const SheetOptions& options,
                                 const Progress& progress);
/// Through GDAL, which leaves the text as it is; see decodeText().
[[nodiscard]] Sheet readDbfSheet(const std::filesystem::path& path, const SheetOptions& options,
                                 const Progress& progress);

/// The position of the wanted sheet, or of the first visible one.
/// @throws Error SheetMissing, NoVisibleSheet; FileUnreadable when there is no sheet.
[[nodiscard]] std::size_t chosenSheet(const std::string& file, const std::vector<SheetName>& sheets,
                                      const SheetOptions& options);

/// How many cells a sheet may have that was made from so many bytes of text.
[[nodiscard]] std::size_t mostCellsOf(std::size_t bytes) noexcept;

}  // namespace gis
