// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/outline/lon_lat_polygon.h"
#include "gis/projection.h"

namespace gis::detail {

/// What was wrong with the rings of a feature, each taken by itself.
struct RingFaults {
    bool hadBadVertices = false;  ///< Not numbers, or not on the ellipsoid or the map.
    bool hadShortRings = false;   ///< Fewer than three different points.
    bool hadOpenRings = false;
};

/// Makes rings that every later step can use: closed, of at least three different places on the ellipsoid, none of them
/// repeated in succession. Bad vertices are removed, and so are rings that are too short then; a shell that is removed
/// takes its holes with it.
/// @param onPlane  whether the places are coordinates on a plane, of any size.
[[nodiscard]] RingFaults cleanRings(outline::LonLatPolygons& polygons, bool onPlane = false);

/// Sets vertices that cannot be projected to infinity. cleanRings() then removes them.
void markUnprojectable(outline::LonLatPolygons& polygons, const Projection& projection);

}  // namespace gis::detail
