// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "gis/outline/edge_sweep.h"
#include "gis/outline/lon_lat_polygon.h"

namespace gis::outline {

/// A quick proof that polygons are valid in the sense of OGC Simple Features.
///
/// It accepts an outline only if no edge touches another edge except the next one, holes lie in their shells, and
/// shells do not lie in each other. Orientation tests count only beyond their rounding error. Polygons that it cannot
/// prove may still be valid; GEOS can decide that, in about ten times as long. Keeps its memory for the next region;
/// one object must not be used by two threads at once.
class OutlineCheck {
public:
    [[nodiscard]] bool isCertainlyValid(const LonLatPolygons& polygons);

private:
    struct Ring {
        std::size_t polygon = 0;
        std::size_t shell = 0;  ///< The index of this polygon's shell; its own index for a shell.
    };

    void listRings(const LonLatPolygons& polygons);
    [[nodiscard]] bool noRingHasSpikes() const;
    [[nodiscard]] bool noEdgeMeetsAnother();
    [[nodiscard]] bool areAllNestedCorrectly();
    [[nodiscard]] bool findRingsAround(std::size_t ring);
    [[nodiscard]] bool isNestedCorrectly(std::size_t ring) const;

    std::vector<Ring> m_rings;
    std::vector<const LonLatPath*> m_paths;  ///< Of the rings.
    EdgeSweep m_sweep;
    std::vector<std::size_t> m_around;  ///< The rings that contain the first vertex of the ring in question.
};

}  // namespace gis::outline
