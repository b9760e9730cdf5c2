// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unordered_set>

#include "core/geometry/polygon.h"

namespace core {

/// A line with fewer points: none of those left out is farther than a tolerance from the straight piece that takes
/// their place. Both ends stay. One pass.
/// @param toleranceM  in metres, not negative.
/// @see Z. Zhao and A. Saalfeld, Linear-time sleeve-fitting polyline simplification algorithms (Auto-Carto 13, 1997).
[[nodiscard]] Polyline simplified(const Polyline& line, double toleranceM);

/// Tells points apart by both coordinates, exactly.
struct MapPointHash {
    [[nodiscard]] std::size_t operator()(const MapPoint& point) const noexcept;
};
using MapPointSet = std::unordered_set<MapPoint, MapPointHash>;

/// A shape without the points that are not in a set. Regions that share a border still share it when the set has the
/// points that are left of their borders: whether a point stays depends on nothing else. A ring that would have no area
/// left stays as it is, and may then overlap its neighbours by as much as their borders were simplified.
[[nodiscard]] MultiPolygon reducedTo(const MapPointSet& points, const MultiPolygon& shape);

}  // namespace core
