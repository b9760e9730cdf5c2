// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/geometry/lon_lat.h"
#include "core/geometry/polygon.h"
#include "gis/detail/gdal_handles.h"
#include "gis/detail/vector_layer.h"
#include "gis/projection.h"

namespace gis::detail {

/// A place as the file has it, in its reference system; x is longitude or easting.
struct StoredPoint {
    double x = 0;
    double y = 0;
};
using StoredPath = std::vector<StoredPoint>;

/// As core::Polygon, as the file has it.
struct StoredPolygon {
    StoredPath shell;
    std::vector<StoredPath> holes;
};

using LonLatPath = std::vector<core::LonLat>;

/// As core::Polygon, in degrees.
struct LonLatPolygon {
    LonLatPath shell;
    std::vector<LonLatPath> holes;
};

[[nodiscard]] bool hasGeometry(const OgrFeature& feature);

/// All polygons of a feature, however nested, with arcs turned into straight pieces; points and lines are left out.
[[nodiscard]] std::vector<StoredPolygon> storedPolygons(const OgrFeature& feature);

/// All lines of a feature, however nested, with arcs turned into straight pieces; points and polygons are left out.
[[nodiscard]] std::vector<StoredPath> storedLines(const OgrFeature& feature);

/// From the reference system of a layer to longitude and latitude on CGCS2000. The one place that sets the axis order:
/// traditional. An object must not be used by two threads at once.
class ToLonLat {
public:
    /// @throws Error NoReferenceSystem, ProjectionFailed.
    explicit ToLonLat(const VectorLayer& layer);
    /// A second one, for another thread.
    [[nodiscard]] ToLonLat copy() const;

    /// @throws Error ProjectionFailed when a point lies outside the reference system.
    [[nodiscard]] LonLatPath operator()(const StoredPath& path);
    [[nodiscard]] std::vector<LonLatPolygon> operator()(const std::vector<StoredPolygon>& polygons);

private:
    ToLonLat() = default;

    std::string m_path;
    CoordinateTransformation m_transformation;  ///< None when the file is in longitude and latitude on CGCS2000.
    std::vector<double> m_x;
    std::vector<double> m_y;
};

/// Makes polygons valid by GEOS. @returns whether that was needed.
/// @throws Error GeometryFailed.
[[nodiscard]] bool repair(std::vector<LonLatPolygon>& polygons, const std::string& path);

[[nodiscard]] core::MultiPolygon projected(const std::vector<LonLatPolygon>& polygons, const Projection& projection);

/// On the ellipsoid, holes taken out.
[[nodiscard]] double areaKm2(const std::vector<LonLatPolygon>& polygons);

}  // namespace gis::detail
