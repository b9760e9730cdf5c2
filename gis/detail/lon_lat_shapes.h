// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/geometry/lon_lat.h"
#include "core/geometry/polygon.h"
#include "gis/detail/gdal_handles.h"
#include "gis/detail/vector_layer.h"
#include "gis/outline/lon_lat_polygon.h"
#include "gis/projection.h"

namespace gis::detail {

/// A place in the reference system of the file; x is the longitude or the easting.
struct StoredPoint {
    double x = 0;
    double y = 0;
};
using StoredPath = std::vector<StoredPoint>;

/// As core::Polygon, in the reference system of the file.
struct StoredPolygon {
    StoredPath shell;
    std::vector<StoredPath> holes;
};

using outline::LonLatPath;
using outline::LonLatPolygon;
using outline::LonLatPolygons;

[[nodiscard]] bool hasGeometry(const OgrFeature& feature);

/// All polygons of a feature, at any depth, with arcs replaced by line segments; points and lines are left out.
[[nodiscard]] std::vector<StoredPolygon> storedPolygons(const OgrFeature& feature);

/// All lines of a feature, at any depth, with arcs replaced by line segments; points and polygons are left out.
[[nodiscard]] std::vector<StoredPath> storedLines(const OgrFeature& feature);

/// Transforms from the reference system of a layer to longitude and latitude on CGCS2000. The only code that sets the
/// axis order (traditional: longitude or easting first). An object must not be used by two threads at once.
class ToLonLat {
public:
    /// @throws Error NoReferenceSystem, ProjectionFailed.
    explicit ToLonLat(const VectorLayer& layer);
    /// A second one, for another thread.
    [[nodiscard]] ToLonLat copy() const;

    /// A point outside the reference system becomes infinite.
    [[nodiscard]] LonLatPath operator()(const StoredPath& path);
    [[nodiscard]] LonLatPolygons operator()(const std::vector<StoredPolygon>& polygons);

private:
    ToLonLat() = default;

    std::string m_path;
    CoordinateTransformation m_transformation;  ///< Null when the file is in longitude and latitude on CGCS2000.
    std::vector<double> m_x;
    std::vector<double> m_y;
    std::vector<int> m_succeeded;
};

/// Whether polygons are valid in the sense of OGC Simple Features, as GEOS finds.
[[nodiscard]] bool isValid(const LonLatPolygons& polygons);

/// Valid polygons of the same area, as GEOS makes them.
/// @param subject  what an error is about.
/// @throws Error GeometryFailed.
[[nodiscard]] LonLatPolygons madeValid(const LonLatPolygons& polygons, const std::string& subject);

/// The polygons on the map; nothing when a point cannot be projected.
[[nodiscard]] std::optional<core::MultiPolygon> projected(const LonLatPolygons& polygons, const Projection& projection);

/// The area on the ellipsoid, without the holes.
[[nodiscard]] double areaKm2(const LonLatPolygons& polygons);

}  // namespace gis::detail
