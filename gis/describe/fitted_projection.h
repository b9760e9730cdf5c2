// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/geometry/map_projection.h"
#include "gis/describe/file_area.h"
#include "gis/describe/projection_choice.h"

namespace gis {

/// An area and the projection that is customary for maps of it.
struct MappedArea {
    LonLatExtent extent;
    core::MapProjection projection;
};

/// Whether an area lies in another one, apart from a degree, because boundary files are generalised differently.
[[nodiscard]] bool isInside(const LonLatExtent& inner, const LonLatExtent& outer);

/// An equal-area projection that suits an area; for a plane, none.
///
/// The home projection for areas inside the home area that span at least two thirds of its longitudes. Away from the
/// central meridian of a cone, north is not up: on the Albers map of China, a map of Heilongjiang would be turned by 13
/// degrees. Therefore a smaller part has a projection of its own, with north up in its middle.
///
/// Otherwise: Albers for areas of middle latitudes that are wider than high, with standard parallels a sixth of the
/// height inside the area; Lambert azimuthal for others, and around a pole; cylindrical along the equator; Equal Earth
/// for more than a hemisphere.
/// @param home  nothing when there is no customary projection.
/// @see J. P. Snyder, "Map Projections: A Working Manual", USGS Professional Paper 1395 (1987), pages 33-35 and 99.
[[nodiscard]] core::MapProjection fittedProjection(const FileArea& area, const std::optional<MappedArea>& home = {});

/// The projection that a user chose, for an area; for a plane, none.
///
/// Near the equator, where its cone would be a cylinder, Albers gives way to the cylindrical equal-area projection. An
/// azimuthal map of an area that contains the antipode of its centre gives way to the fitted projection, because the
/// antipode would be a circle around the map.
[[nodiscard]] core::MapProjection chosenProjection(const FileArea& area, ProjectionChoice choice,
                                                   const std::optional<MappedArea>& home = {});

/// Whether a projection that chosenProjection() returned is of the kind that was chosen.
[[nodiscard]] bool isOfKind(const core::MapProjection& projection, ProjectionChoice choice);

}  // namespace gis
