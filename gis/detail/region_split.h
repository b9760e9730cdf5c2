// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/geometry/polygon.h"
#include "core/regions/region_set.h"
#include "gis/parallel/progress.h"

namespace gis::detail {

/// For each region, the part of its area on the plane that lies inside the ring: 0 to 1, and 0 for a region without
/// area. On an equal-area map this is also the part of its area on the ground.
/// @param ring  closed, simple, in the projection of the regions.
/// @throws Error LineFailed when the ring is not a simple closed line; GeometryFailed when GEOS cannot compute an
///         intersection.
/// @throws Cancelled when the progress returns false.
[[nodiscard]] std::vector<double> areaSharesWithin(const core::Ring& ring, const core::RegionSet& regions,
                                                   const Progress& progress = {});

}  // namespace gis::detail
