// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/outline/lon_lat_polygon.h"

/// A closed rectangle in degrees.
inline gis::outline::LonLatPath boxPath(double west, double south, double east, double north) {
    return {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}};
}

/// A closed square with its south-western corner at (lon, lat).
inline gis::outline::LonLatPath squarePath(double lon, double lat, double side) {
    return boxPath(lon, lat, lon + side, lat + side);
}
