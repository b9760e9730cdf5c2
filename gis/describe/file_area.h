// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

#include "core/geometry/box.h"
#include "core/geometry/map_projection.h"
#include "gis/describe/file_options.h"
#include "gis/describe/reference_system.h"

namespace gis {

/// A quadrangle of meridians and parallels, in degrees. Across the meridian of 180 degrees, `east` is above 180.
struct LonLatExtent {
    double west = 0;
    double east = 0;
    double south = 0;
    double north = 0;
    friend bool operator==(const LonLatExtent&, const LonLatExtent&) = default;
};

/// Where the shapes of a layer lie.
struct FileArea {
    ReferenceSystem reference;
    std::optional<LonLatExtent> extent{};  ///< Nothing for a plane, and without shapes.
    std::optional<core::Box> plane{};      ///< Of a plane: the box of its coordinates.
};

/// Where the areas of a layer lie; mostly without reading all of them.
/// @throws Error the errors of readRegions() about the file, its layer and its reference system.
[[nodiscard]] FileArea areaOf(const std::filesystem::path& path, const FileOptions& options = {});

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
