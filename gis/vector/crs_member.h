// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace gis::detail {

/// What the member "crs" of a GeoJSON file says where GDAL falls back on WGS 84. Only old files have this member:
/// RFC 7946 left it out.
struct CrsMember {
    bool isNull = false;          ///< It says that the reference system is not known.
    std::string notUnderstood{};  ///< What it names, if that is no reference system that PROJ knows.
    friend bool operator==(const CrsMember&, const CrsMember&) = default;
};

/// A file without the text "crs" is only searched; another one is parsed once more, unless GDAL wrote it in WGS 84.
/// @param name  of the file, for GDAL.
[[nodiscard]] CrsMember crsMemberOf(const std::string& name);

}  // namespace gis::detail
