// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/outline/lon_lat_polygon.h"

/// A closed square with its south-western corner at (lon, lat).
inline gis::outline::LonLatPath squarePath(double lon, double lat, double side) {
    return {{lon, lat}, {lon + side, lat}, {lon + side, lat + side}, {lon, lat + side}, {lon, lat}};
}
