// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/geometry/lon_lat.h"
#include "gis/detail/gdal_handles.h"
#include "gis/outline/lon_lat_polygon.h"
#include "gis/vector/layer_reference.h"

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

/// All points of a feature, at any depth; lines and polygons are left out.
[[nodiscard]] StoredPath storedPoints(const OgrFeature& feature);

/// All lines of a feature, at any depth, with arcs replaced by line segments; points and polygons are left out.
[[nodiscard]] std::vector<StoredPath> storedLines(const OgrFeature& feature);

/// Transforms from the reference system of a layer to longitude and latitude on CGCS2000. Coordinates of a plane stay
/// as they are. An object must not be used by two threads at once.
class ToLonLat {
public:
    /// @param subject  the file, for errors.
    /// @throws Error ProjectionFailed.
    ToLonLat(const LayerReference& reference, std::string subject);
    /// A second one, for another thread.
    [[nodiscard]] ToLonLat copy() const;

    /// A point outside the reference system becomes infinite.
    [[nodiscard]] LonLatPath operator()(const StoredPath& path);
    /// Edges that are straight on the map of the file and far from straight in longitude and latitude, as near a pole,
    /// get places in between; how many is bounded, because edges of damaged files can lead around the Earth again and
    /// again. A corner at a pole becomes two, at the longitudes of the places before and after it.
    [[nodiscard]] LonLatPolygons operator()(const std::vector<StoredPolygon>& polygons);

private:
    ToLonLat() = default;
    [[nodiscard]] LonLatPath outlineOf(const StoredPath& path);
    void addBetween(const core::LonLat& from, const core::LonLat& to, const StoredPoint& storedFrom,
                    const StoredPoint& storedTo, int depth, LonLatPath& path);

    std::string m_path;
    bool m_isSwapped = false;
    bool m_isPlane = false;
    bool m_isProjected = false;
    CoordinateTransformation m_transformation;  ///< Null for a plane, and for longitude and latitude on CGCS2000.
    std::size_t m_mayBeAdded = 0;               ///< Places that the present ring may still get.
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

/// The parts of polygons between two meridians. Polygons that are not valid are made so.
/// @throws outline::TangledOutline when they cross themselves too often for that.
[[nodiscard]] LonLatPolygons betweenLongitudes(const LonLatPolygons& polygons, double west, double east);

/// The area on the ellipsoid, without the holes.
[[nodiscard]] double areaKm2(const LonLatPolygons& polygons);

/// The area on a plane, without the holes, in square units of the coordinates.
[[nodiscard]] double planeArea(const LonLatPolygons& polygons);

}  // namespace gis::detail
