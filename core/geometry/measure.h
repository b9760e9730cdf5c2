// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/geometry/polygon.h"

namespace core {

/// Area on the plane, in square metres, holes taken out; never negative, whatever the orientation of the rings.
/// True to the ground only in an equal-area projection.
[[nodiscard]] double planarAreaM2(const MultiPolygon& shape);

/// Whether a point lies inside, by the even-odd rule over all rings, so that a hole is outside.
/// A point exactly on an edge belongs to one of the two sides, consistently.
[[nodiscard]] bool contains(const MultiPolygon& shape, MapPoint point);
/// The same of one part.
[[nodiscard]] bool partContains(const Polygon& part, MapPoint point);

/// The heights between which short runs of a polygon's outline lie: of a long outline, few runs pass beside a point.
class OutlineHeights {
public:
    explicit OutlineHeights(const Polygon& part);
    /// Whether the polygon that this was made from contains a point; the same as core::partContains().
    [[nodiscard]] bool partContains(const Polygon& part, MapPoint point) const;

private:
    struct Heights {
        double lowest = 0;
        double highest = 0;
    };
    std::vector<Heights> m_runs;  ///< Ring by ring.
};

/// A point well inside the largest part: the centre of the largest circle that fits (pole of inaccessibility), found to
/// within `precisionM` metres. Where a label belongs.
/// @throws std::invalid_argument when there is no area or the precision is not positive.
/// @see V. Agafonkin, "A new algorithm for finding a visual center of a polygon" (2016): quadtree with cell bounds.
struct InscribedCircle {
    MapPoint centre;
    double radiusM = 0;
};
[[nodiscard]] InscribedCircle largestInscribedCircle(const MultiPolygon& shape, double precisionM);

}  // namespace core
