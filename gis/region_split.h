// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/geometry/polygon.h"
#include "core/regions/region_set.h"
#include "gis/progress.h"

namespace gis {

/// For each region, which part of its area on the plane lies inside the ring, 0 to 1; 0 for a region without area.
/// On an equal-area map this is the part of its area on the ground.
/// @param ring  closed, simple, in the same projection as the regions.
/// @throws Error GeometryFailed when the ring is not a simple closed line or GEOS cannot intersect.
/// @throws Cancelled when the progress wants no more.
[[nodiscard]] std::vector<double> areaSharesWithin(const core::Ring& ring, const core::RegionSet& regions,
                                                   const Progress& progress = {});

}  // namespace gis
