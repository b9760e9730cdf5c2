// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <limits>

#include "core/geometry/lon_lat.h"
#include "core/geometry/map_point.h"

namespace gis::outline {

/// A point of any plane, whatever its unit: degrees or metres.
struct PlanePoint {
    double x = 0;
    double y = 0;
};

[[nodiscard]] inline PlanePoint planePoint(core::LonLat place) noexcept { return {place.lon, place.lat}; }
[[nodiscard]] inline PlanePoint planePoint(core::MapPoint point) noexcept { return {point.x, point.y}; }

/// On which side of the line from a to b a point lies: 1 left, -1 right, 0 when rounding errors could hide the answer.
/// @see J. R. Shewchuk, "Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric Predicates", Discrete &
///      Computational Geometry 18 (1997), 305-363: the error bound.
[[nodiscard]] inline int certainSide(PlanePoint a, PlanePoint b, PlanePoint point) noexcept {
    constexpr double epsilon = std::numeric_limits<double>::epsilon() / 2;
    constexpr double bound = (3 + 16 * epsilon) * epsilon;
    const double left = (a.x - point.x) * (b.y - point.y);
    const double right = (a.y - point.y) * (b.x - point.x);
    const double determinant = left - right;
    if (std::abs(determinant) <= bound * (std::abs(left) + std::abs(right))) {
        return 0;
    }
    return determinant > 0 ? 1 : -1;
}

/// Whether the path from a through b to c certainly does not turn back on itself at b.
[[nodiscard]] inline bool hasNoSpike(core::LonLat a, core::LonLat b, core::LonLat c) noexcept {
    const double along = (b.lon - a.lon) * (c.lon - b.lon) + (b.lat - a.lat) * (c.lat - b.lat);
    return along > 0 || certainSide(planePoint(a), planePoint(b), planePoint(c)) != 0;
}

/// Whether two edges, a to b and c to d, certainly have no point in common: the ends of one lie on the same side of
/// the other. False also when rounding errors could hide the answer.
[[nodiscard]] inline bool areCertainlyApart(PlanePoint a, PlanePoint b, PlanePoint c, PlanePoint d) noexcept {
    const auto areOnOneSide = [](PlanePoint from, PlanePoint to, PlanePoint first, PlanePoint second) {
        const int side = certainSide(from, to, first);
        return side != 0 && side == certainSide(from, to, second);
    };
    return areOnOneSide(a, b, c, d) || areOnOneSide(c, d, a, b);
}

}  // namespace gis::outline
