// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/geometry/polygon.h"
#include "gis/outline/lon_lat_polygon.h"
#include "gis/projection.h"

namespace gis::detail {

/// The polygons on the map, in metres; nothing when a point cannot be projected.
///
/// Their edges are straight in longitude and latitude, as in boundary files and for ellipsoidalAreaM2(). Where the map
/// bends a long edge, points are added until the outline on the map is less than about 200 m away from it, but no more
/// than 255. Two outlines with a common edge get the same points.
[[nodiscard]] std::optional<core::MultiPolygon> projected(const outline::LonLatPolygons& polygons,
                                                          const Projection& projection);

}  // namespace gis::detail
