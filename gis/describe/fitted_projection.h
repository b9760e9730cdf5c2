// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/geometry/map_projection.h"
#include "gis/describe/file_area.h"

namespace gis {

/// An area and the projection that is customary for maps of it.
struct MappedArea {
    LonLatExtent extent;
    core::MapProjection projection;
};

/// An equal-area projection that suits an area; for a plane, none.
///
/// The home projection inside the home area. Otherwise: Albers for areas of middle latitudes that are wider than high,
/// with standard parallels a sixth of the height inside the area; Lambert azimuthal for others, and around a pole;
/// cylindrical along the equator; Equal Earth for more than a hemisphere.
/// @param home  nothing when there is no customary projection.
/// @see J. P. Snyder, "Map Projections: A Working Manual", USGS Professional Paper 1395 (1987), pages 33-35 and 99.
[[nodiscard]] core::MapProjection fittedProjection(const FileArea& area, const std::optional<MappedArea>& home = {});

}  // namespace gis
