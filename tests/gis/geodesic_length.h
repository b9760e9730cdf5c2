// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <geodesic.h>

#include "core/geometry/lon_lat.h"

/// The length of the geodesic between two places on GRS80, in metres, as PROJ computes it.
[[nodiscard]] inline double geodesicLengthM(core::LonLat from, core::LonLat to) {
    geod_geodesic grs80{};
    geod_init(&grs80, 6378137.0, 1 / 298.257222101);
    double length = 0;
    geod_inverse(&grs80, from.lat, from.lon, to.lat, to.lon, &length, nullptr, nullptr);
    return length;
}
