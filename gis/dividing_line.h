// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/regions/dividing_line.h"
#include "core/regions/region_set.h"
#include "gis/parallel/progress.h"
#include "gis/projection.h"

namespace gis {

/// A line between its ends, and how it divides the area of each region.
///
/// For the division, the line is extended beyond both ends along the same kind of curve, past all regions: to where it
/// first leaves the box around them. Where the curve cannot be extended so far, it is continued straight on the map.
/// Its path runs from end to end only. Areas are measured on the plane, so the projection must be equal-area.
/// @param projection  the projection of the regions.
/// @param straightOn  the map on which a line of LineCurve::Albers is straight, if it is another one; it must have an
///                    inverse.
/// @throws Error ProjectionFailed, GeometryFailed, LineFailed.
/// @throws std::invalid_argument when both ends are the same place.
/// @throws Cancelled when the progress returns false.
[[nodiscard]] core::DividingLine dividingLine(const core::RegionSet& regions, const core::LineEnds& ends,
                                              core::LineCurve kind, const Projection& projection,
                                              const Progress& progress = {}, const Projection* straightOn = nullptr);

}  // namespace gis
