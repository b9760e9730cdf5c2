// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/shapes/map_outlines.h"

#include "gis/parallel/in_parallel.h"

namespace app {

void addOutlines(core::DatasetParts& parts, bool areNeeded, const gis::Progress& progress) {
    constexpr double bordersKnown = 0.5;  // as measured with millions of vertices
    if (!areNeeded) {
        parts.borders.emplace();
        parts.anchors.emplace(parts.regions.size());
        return;
    }
    const gis::Progress forBorders = gis::scaledProgress(progress, 0, bordersKnown);
    const gis::Progress forAnchors = gis::scaledProgress(progress, bordersKnown, 1);
    parts.borders = core::borders(parts.regions, gis::parallelExecutor(core::borderRounds, forBorders));
    parts.anchors = core::labelAnchors(parts.regions, gis::parallelExecutor(1, forAnchors));
}

}  // namespace app
