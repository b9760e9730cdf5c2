// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/detail/gdal_handles.h"

namespace gis::detail {

/// Whether a table has columns of longitudes and latitudes, or of x and y coordinates.
[[nodiscard]] bool namesPlaces(OGRLayerH table);

/// The rows of such a table as a layer of points in memory. Longitudes and latitudes are those of WGS 84; the reference
/// system of other coordinates is not known. Rows whose coordinates are no numbers have no point.
[[nodiscard]] GdalDataset placesOf(OGRLayerH table);

}  // namespace gis::detail
