// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/detail/geos_shapes.h"

#include <utility>
#include <vector>

namespace gis::detail {
namespace {

/// The points of a path for GEOS. The geometry that is made of them takes them over, also when that fails.
/// @throws Error GeometryFailed about `subject`.
GEOSCoordSequence* sequenceOf(const GeosContext& geos, const core::Polyline& path, const std::string& subject) {
    static_assert(sizeof(core::MapPoint) == 2 * sizeof(double));  // x and y, without padding
    const double* coordinates = path.empty() ? nullptr : &path.front().x;
    GEOSCoordSequence* points =
        GEOSCoordSeq_copyFromBuffer_r(geos.get(), coordinates, static_cast<unsigned>(path.size()), 0, 0);
    if (points == nullptr) {
        throw geos.failure(subject);
    }
    return points;
}

GeosGeometry linearRing(const GeosContext& geos, const core::Ring& ring, const std::string& subject) {
    return geos.own(GEOSGeom_createLinearRing_r(geos.get(), sequenceOf(geos, ring, subject)), subject);
}

/// The points of a line or a ring.
core::Polyline pathOf(const GeosContext& geos, const GEOSGeometry* line) {
    const GEOSCoordSequence* points = GEOSGeom_getCoordSeq_r(geos.get(), line);
    unsigned count = 0;
    GEOSCoordSeq_getSize_r(geos.get(), points, &count);
    core::Polyline path(count);
    if (count > 0) {
        GEOSCoordSeq_copyToBuffer_r(geos.get(), points, &path.front().x, 0, 0);
    }
    return path;
}

void addPolygons(const GeosContext& geos, const GEOSGeometry* geometry, core::MultiPolygon& polygons) {
    if (GEOSisEmpty_r(geos.get(), geometry) == 1) {
        return;
    }
    if (GEOSGeomTypeId_r(geos.get(), geometry) == GEOS_POLYGON) {
        core::Polygon& polygon =
            polygons.emplace_back(core::Polygon{pathOf(geos, GEOSGetExteriorRing_r(geos.get(), geometry)), {}});
        for (int i = 0; i < GEOSGetNumInteriorRings_r(geos.get(), geometry); ++i) {
            polygon.holes.push_back(pathOf(geos, GEOSGetInteriorRingN_r(geos.get(), geometry, i)));
        }
        return;
    }
    const int parts = GEOSGetNumGeometries_r(geos.get(), geometry);
    for (int i = 0; i < parts; ++i) {
        const GEOSGeometry* part = GEOSGetGeometryN_r(geos.get(), geometry, i);
        if (part != geometry) {  // a point or a line is its own only part
            addPolygons(geos, part, polygons);
        }
    }
}

}  // namespace

GeosGeometry polygonOf(const GeosContext& geos, const core::Polygon& polygon, const std::string& subject) {
    std::vector<GeosGeometry> rings;
    std::vector<GEOSGeometry*> holes;
    GeosGeometry shell = linearRing(geos, polygon.shell, subject);
    for (const core::Ring& hole : polygon.holes) {
        rings.push_back(linearRing(geos, hole, subject));
    }
    for (GeosGeometry& ring : rings) {
        holes.push_back(ring.release());
    }
    return geos.own(
        GEOSGeom_createPolygon_r(geos.get(), shell.release(), holes.data(), static_cast<unsigned>(holes.size())),
        subject);
}

GeosGeometry shapeOf(const GeosContext& geos, const core::Region& region) {
    const std::string& subject = region.code.text();
    std::vector<GeosGeometry> owned;
    std::vector<GEOSGeometry*> parts;
    for (const core::Polygon& polygon : region.shape) {
        owned.push_back(polygonOf(geos, polygon, subject));
    }
    for (GeosGeometry& part : owned) {
        parts.push_back(part.release());
    }
    GeosGeometry shape = geos.own(
        GEOSGeom_createCollection_r(geos.get(), GEOS_MULTIPOLYGON, parts.data(), static_cast<unsigned>(parts.size())),
        subject);
    return GEOSisValid_r(geos.get(), shape.get()) == 1 ? std::move(shape)
                                                       : geos.own(GEOSMakeValid_r(geos.get(), shape.get()), subject);
}

core::MultiPolygon multiPolygonOf(const GeosContext& geos, const GeosGeometry& geometry) {
    core::MultiPolygon polygons;
    addPolygons(geos, geometry.get(), polygons);
    return polygons;
}

std::vector<core::Polyline> mergedLines(const GeosContext& geos, const std::vector<core::Polyline>& lines,
                                        const std::string& subject) {
    std::vector<GeosGeometry> owned;
    for (const core::Polyline& line : lines) {
        owned.push_back(geos.own(GEOSGeom_createLineString_r(geos.get(), sequenceOf(geos, line, subject)), subject));
    }
    std::vector<GEOSGeometry*> parts;
    for (GeosGeometry& line : owned) {
        parts.push_back(line.release());
    }
    const GeosGeometry all = geos.own(GEOSGeom_createCollection_r(geos.get(), GEOS_MULTILINESTRING, parts.data(),
                                                                  static_cast<unsigned>(parts.size())),
                                      subject);
    const GeosGeometry merged = geos.own(GEOSLineMerge_r(geos.get(), all.get()), subject);
    std::vector<core::Polyline> result;
    for (int i = 0; i < GEOSGetNumGeometries_r(geos.get(), merged.get()); ++i) {
        result.push_back(pathOf(geos, GEOSGetGeometryN_r(geos.get(), merged.get(), i)));
    }
    return result;
}

}  // namespace gis::detail
