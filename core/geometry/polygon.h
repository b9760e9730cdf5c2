// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/geometry/map_point.h"

namespace core {

/// An open or closed run of straight pieces, in metres.
using Polyline = std::vector<MapPoint>;

/// A closed run of points; the last point repeats the first. Either orientation.
using Ring = std::vector<MapPoint>;

/// A shell with the holes cut out of it.
struct Polygon {
    Ring shell;
    std::vector<Ring> holes;
    friend bool operator==(const Polygon&, const Polygon&) = default;
};

/// The parts of one region: mainland and islands.
using MultiPolygon = std::vector<Polygon>;

}  // namespace core
