// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/geometry/polygon.h"
#include "core/regions/region.h"
#include "gis/detail/geos_handles.h"

namespace gis::detail {

/// The same polygon for GEOS, valid or not.
/// @throws Error GeometryFailed about `subject` when a ring is open or has too few points.
[[nodiscard]] GeosGeometry polygonOf(const GeosContext& geos, const core::Polygon& polygon, const std::string& subject);

/// A region's shape for GEOS: valid, whatever the projection did to nearly touching edges.
/// @throws Error GeometryFailed about the region's code.
[[nodiscard]] GeosGeometry shapeOf(const GeosContext& geos, const core::Region& region);

/// Lines that end where just one other begins or ends become one with it; which way round is not said.
/// @param lines  each of at least two points.
/// @throws Error GeometryFailed about `subject`.
[[nodiscard]] std::vector<core::Polyline> mergedLines(const GeosContext& geos, const std::vector<core::Polyline>& lines,
                                                      const std::string& subject);

}  // namespace gis::detail
