// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/geometry/polygon.h"

namespace core {

/// Area on the plane without the holes, in square metres. Never negative; the orientation of the rings does not matter.
/// Equals the area on the ground only in an equal-area projection.
[[nodiscard]] double planarAreaM2(const MultiPolygon& shape);

/// Whether a point is inside a polygon of the shape, by ray casting with the even-odd rule over shell and holes.
/// A point exactly on a shared edge is inside one of the two regions.
[[nodiscard]] bool contains(const MultiPolygon& shape, MapPoint point);
/// The same for one polygon.
[[nodiscard]] bool contains(const Polygon& part, MapPoint point);

/// Makes contains() faster for long outlines: stores the lowest and highest y of short runs of edges, so that ray
/// casting skips most runs.
class OutlineHeights {
public:
    explicit OutlineHeights(const Polygon& part);
    /// The same result as core::contains().
    /// @param part  the polygon that was passed to the constructor.
    [[nodiscard]] bool contains(const Polygon& part, MapPoint point) const;

private:
    struct Heights {
        double lowest = 0;
        double highest = 0;
    };
    std::vector<Heights> m_runs;  ///< Ring by ring.
};

struct InscribedCircle {
    MapPoint centre;
    double radiusM = 0;
};

/// The pole of inaccessibility of the largest polygon, as the largest circle that fits inside; a good place for a
/// label.
/// @param precisionM  in metres: the radius is at most this much below the largest possible one.
/// @throws std::invalid_argument when the shape has no area or the precision is not positive.
/// @see V. Agafonkin, "A new algorithm for finding a visual center of a polygon" (2016): a quadtree with bounds per
/// cell.
[[nodiscard]] InscribedCircle poleOfInaccessibility(const MultiPolygon& shape, double precisionM);

}  // namespace core
