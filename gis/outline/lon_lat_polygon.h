// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuple>
#include <vector>

#include "core/geometry/lon_lat.h"

namespace gis::outline {

/// An order of places for sorting: by longitude, then by latitude.
[[nodiscard]] inline bool isBefore(const core::LonLat& a, const core::LonLat& b) noexcept {
    return std::tie(a.lon, a.lat) < std::tie(b.lon, b.lat);
}

/// A line or a ring in degrees; a ring repeats its first place at its end.
using LonLatPath = std::vector<core::LonLat>;

/// As core::Polygon, in degrees.
struct LonLatPolygon {
    LonLatPath shell;
    std::vector<LonLatPath> holes;
    friend bool operator==(const LonLatPolygon&, const LonLatPolygon&) = default;
};
using LonLatPolygons = std::vector<LonLatPolygon>;

/// Calls `visit(ring)` for the shell and the holes of each polygon, in degrees or in metres.
template <class Polygons, class Visit>
void forEachRing(Polygons&& polygons, const Visit& visit) {
    for (auto& polygon : polygons) {
        visit(polygon.shell);
        for (auto& hole : polygon.holes) {
            visit(hole);
        }
    }
}

}  // namespace gis::outline
