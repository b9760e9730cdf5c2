// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/geometry/polygon.h"
#include "core/regions/region.h"
#include "gis/detail/geos_handles.h"

namespace gis::detail {

/// A polygon for GEOS; it may be invalid.
/// @throws Error GeometryFailed about `subject` when a ring is open or has too few points.
[[nodiscard]] GeosGeometry polygonOf(const GeosContext& geos, const core::Polygon& polygon, const std::string& subject);

/// The shape of a region for GEOS, made valid: the projection may let edges cross that nearly touch in the file.
/// @throws Error GeometryFailed about the region's code.
[[nodiscard]] GeosGeometry shapeOf(const GeosContext& geos, const core::Region& region);

/// The polygons of a geometry, at any depth; lines and points are left out.
[[nodiscard]] core::MultiPolygon multiPolygonOf(const GeosContext& geos, const GeosGeometry& geometry);

/// Joins lines wherever exactly two of them meet at their ends. The direction of the result is not specified.
/// @param lines  each of at least two points.
/// @throws Error GeometryFailed about `subject`.
[[nodiscard]] std::vector<core::Polyline> mergedLines(const GeosContext& geos, const std::vector<core::Polyline>& lines,
                                                      const std::string& subject);

}  // namespace gis::detail
