// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/geometry/lon_lat.h"

namespace gis {

/// Places along the geodesic on the ellipsoid of CGCS2000 (GRS80), both ends included, evenly spaced and at most
/// `stepM` metres apart. The line is extended by `beyondM` metres at each end, on the same geodesic.
/// @throws std::invalid_argument unless the step is positive.
/// @see C. F. F. Karney, "Algorithms for geodesics", Journal of Geodesy 87 (2013), 43-55.
[[nodiscard]] std::vector<core::LonLat> geodesic(core::LonLat from, core::LonLat to, double stepM, double beyondM = 0);

/// The area inside a ring on GRS80, in square metres, in either orientation; the last place may repeat the first.
///
/// Edges are straight in longitude and latitude, as in boundary files: an edge between places of the same latitude
/// follows the parallel, not the geodesic, which bends towards the pole. The ring must not contain a pole or jump
/// across 180 degrees. Method: the closed formula for the zone from the equator, integrated along the edges.
/// @see J. P. Snyder, "Map Projections: A Working Manual", USGS Professional Paper 1395 (1987), eq. 3-12 (authalic q).
[[nodiscard]] double ellipsoidalAreaM2(std::span<const core::LonLat> ring);

}  // namespace gis
