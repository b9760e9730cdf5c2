// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/geometry/map_point.h"

namespace core {

/// A line of straight segments, open or closed, in metres.
using Polyline = std::vector<MapPoint>;

/// A closed line: the last point repeats the first. Either orientation.
using Ring = std::vector<MapPoint>;

/// The number of points of the shortest ring with an area: a triangle, closed by repeating its first point.
inline constexpr std::size_t minRingPoints = 4;

/// The area inside a shell and outside its holes.
struct Polygon {
    Ring shell;
    std::vector<Ring> holes;
    friend bool operator==(const Polygon&, const Polygon&) = default;
};

/// The polygons of one region, such as mainland and islands.
using MultiPolygon = std::vector<Polygon>;

}  // namespace core
