// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/geometry/lon_lat.h"
#include "core/geometry/polygon.h"
#include "gis/detail/gdal_handles.h"
#include "gis/detail/vector_layer.h"
#include "gis/projection.h"

namespace gis::detail {

using LonLatPath = std::vector<core::LonLat>;

/// As core::Polygon, in degrees.
struct LonLatPolygon {
    LonLatPath shell;
    std::vector<LonLatPath> holes;
};

/// The geometries of a layer in longitude and latitude on CGCS2000, from whatever reference system the file has.
/// The one place that sets the axis order: traditional, x is longitude or easting.
class LonLatShapes {
public:
    /// @throws Error NoReferenceSystem, ProjectionFailed.
    explicit LonLatShapes(const VectorLayer& layer);

    /// A feature's geometry, with arcs turned into straight pieces; null when it has none.
    /// @throws Error ProjectionFailed when it lies outside the reference system.
    [[nodiscard]] OgrGeometry geometryOf(const OgrFeature& feature) const;

private:
    std::string m_path;
    CoordinateTransformation m_toLonLat;
};

/// The polygon made valid by GEOS; null when it was valid all along.
/// @throws Error GeometryFailed.
[[nodiscard]] OgrGeometry repaired(const OgrGeometry& geometry, const std::string& path);

/// All polygons inside a geometry, however nested; points and lines are left out.
[[nodiscard]] std::vector<LonLatPolygon> polygonsOf(OGRGeometryH geometry);

/// All lines inside a geometry, however nested; points and polygons are left out.
[[nodiscard]] std::vector<LonLatPath> linesOf(OGRGeometryH geometry);

[[nodiscard]] core::MultiPolygon projected(const std::vector<LonLatPolygon>& polygons, const Projection& projection);

/// On the ellipsoid, holes taken out.
[[nodiscard]] double areaKm2(const std::vector<LonLatPolygon>& polygons);

}  // namespace gis::detail
