// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace gis {

/// The versions of the libraries at run time, such as {"3.6.2", "9.1.1", "3.11.1"}.
struct LibraryVersions {
    std::string gdal;
    std::string proj;
    std::string geos;
    friend bool operator==(const LibraryVersions&, const LibraryVersions&) = default;
};

[[nodiscard]] LibraryVersions libraryVersions();

}  // namespace gis
