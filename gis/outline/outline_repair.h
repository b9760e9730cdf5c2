// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "gis/outline/edge_sweep.h"
#include "gis/outline/lon_lat_polygon.h"

namespace gis::outline {

/// Rebuilds outlines that cross, touch or repeat themselves.
///
/// The result is the area that filling the rings by the even-odd rule covers: a place belongs to it when a ray from the
/// place crosses the rings an odd number of times. A repeated ring counts once. GEOSMakeValid gives the same area
/// unless several faults overlap. GEOSMakeValid computes an overlay of the whole outline. This class needs only a few
/// sweeps over the edges, and works at the faulty places only. Keeps its memory for the next region; one object must
/// not be used by two threads at once.
class OutlineRepair {
public:
    struct Rebuilt {
        LonLatPolygons polygons;
        /// Whether the given rings cross or overlap, or one of them passes through a point twice. If not, they may
        /// have been valid.
        bool wasCertainlyInvalid = false;
    };

    /// @param polygons  rings closed, of at least four finite points, without repeated points in succession.
    /// @returns nothing when rounding errors leave a doubt, or very long edges would take too much time.
    /// @throws TangledOutline when the rings cross each other too often to be repaired.
    [[nodiscard]] std::optional<Rebuilt> rebuilt(const LonLatPolygons& polygons);

private:
    EdgeSweep m_sweep;
};

}  // namespace gis::outline
