// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "gis/detail/gdal_handles.h"
#include "gis/vector/archive.h"
#include "gis/vector/crs_member.h"

namespace gis::detail {

/// A layer of an open file. Its handle is owned by the dataset.
struct OpenLayer {
    OGRLayerH handle = nullptr;
    std::string name;
    bool isDbf = false;                ///< Its text is in a DBF file: GDAL returns the bytes as they are stored.
    bool hasDefaultReference = false;  ///< The format says that coordinates are degrees on WGS 84 unless a file names
                                       ///< something else, and many files forget to.
    CrsMember crs{};                   ///< Of a GeoJSON file.
};

/// A file, or the members of an archive that hold data.
struct OpenFile {
    std::string format;  ///< The name of GDAL's driver.
    std::vector<GdalDataset> datasets;
    std::vector<OpenLayer> layers;
};

/// Opens a file that a user chose. This is the only place where GDAL opens such a file.
///
/// Only drivers of formats that hold their data themselves are used. A path is always that of a file on this computer,
/// never an address, a connection or a file system of GDAL. No connection is opened, whatever stands in the file.
/// @param memoryLimit  the largest file, in bytes, of a format that GDAL holds in memory as a whole.
/// @throws Error FileMissing, FileEmpty, FileUnreadable, FileTooLarge, NotAFile, RefersElsewhere, FormatRefused, and
///         the errors of archiveMembers().
[[nodiscard]] OpenFile openFile(const std::filesystem::path& path, FileUse use,
                                std::uint64_t memoryLimit = std::uint64_t{1} << 30);

}  // namespace gis::detail
