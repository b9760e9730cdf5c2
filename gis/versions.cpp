// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/versions.h"

#include <gdal.h>
#include <geos_c.h>
#include <proj.h>

namespace gis {

LibraryVersions libraryVersions() {
    const std::string geos = GEOSversion();  // "3.11.1-CAPI-1.17.1"
    return {GDALVersionInfo("RELEASE_NAME"), proj_info().version, geos.substr(0, geos.find('-'))};
}

}  // namespace gis
