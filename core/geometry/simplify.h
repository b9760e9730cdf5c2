// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unordered_set>

#include "core/geometry/polygon.h"

namespace core {

/// Simplifies a line in one pass. No removed point is farther than the tolerance from the segment that replaces it; the
/// end points stay.
/// @param toleranceM  in metres, not negative.
/// @see Z. Zhao, A. Saalfeld, "Linear-Time Sleeve-Fitting Polyline Simplification Algorithms", Auto-Carto 13 (1997).
[[nodiscard]] Polyline simplified(const Polyline& line, double toleranceM);

/// Hash of both coordinates; equal points have equal hashes.
struct MapPointHash {
    [[nodiscard]] std::size_t operator()(const MapPoint& point) const noexcept;
};
using MapPointSet = std::unordered_set<MapPoint, MapPointHash>;

/// The shape with only those of its points that are in the set.
///
/// Whether a point stays depends on the set alone, so regions that share a border still share it afterwards. A ring
/// that would have fewer than four points left keeps all its points; it may then overlap its neighbours by the
/// tolerance of their borders.
[[nodiscard]] MultiPolygon reducedTo(const MapPointSet& points, const MultiPolygon& shape);

}  // namespace core
