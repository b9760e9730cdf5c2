// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

// Formats that keep one layer or table in several files: a.shp with a.dbf beside it.

namespace gis {

/// Whether a file belongs to another one: a.dbf and a.shp.xml to a.shp. Case is ignored. Nothing is read.
[[nodiscard]] bool isPartOf(const std::filesystem::path& file, const std::filesystem::path& mainFile);

/// The parts that hold content of a file, in lower and upper case, whether they exist or not: a.dbf and a.DBF for
/// a.shp. Indexes are not among them. Empty for a file that stands alone.
[[nodiscard]] std::vector<std::filesystem::path> contentPartsOf(const std::filesystem::path& mainFile);

}  // namespace gis
