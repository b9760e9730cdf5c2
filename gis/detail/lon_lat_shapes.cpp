// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/detail/lon_lat_shapes.h"

#include <utility>

#include "gis/detail/gdal_error_scope.h"
#include "gis/ellipsoid.h"
#include "gis/error.h"

namespace gis::detail {
namespace {

constexpr int cgcs2000 = 4490;  // EPSG code of its longitude and latitude.

SpatialReference traditional(SpatialReference reference) {
    OSRSetAxisMappingStrategy(reference.get(), OAMS_TRADITIONAL_GIS_ORDER);
    return reference;
}

SpatialReference lonLatReference() {
    SpatialReference reference(OSRNewSpatialReference(nullptr));
    if (OSRImportFromEPSG(reference.get(), cgcs2000) != OGRERR_NONE) {
        throw Error(ErrorKind::LibraryFailed, "EPSG:4490", "");
    }
    return traditional(std::move(reference));
}

/// The points of a line, copied in one call.
template <class Point, double Point::*X, double Point::*Y>
std::vector<Point> pathOf(OGRGeometryH line) {
    std::vector<Point> path(static_cast<std::size_t>(OGR_G_GetPointCount(line)));
    if (!path.empty()) {
        OGR_G_GetPoints(line, &(path.front().*X), sizeof(Point), &(path.front().*Y), sizeof(Point), nullptr, 0);
    }
    return path;
}

StoredPath storedPath(OGRGeometryH line) { return pathOf<StoredPoint, &StoredPoint::x, &StoredPoint::y>(line); }

LonLatPath lonLatPath(OGRGeometryH line) { return pathOf<core::LonLat, &core::LonLat::lon, &core::LonLat::lat>(line); }

template <class Polygon, class PathOf>
Polygon polygonOf(OGRGeometryH polygon, const PathOf& pathOfRing) {
    Polygon result;
    const int rings = OGR_G_GetGeometryCount(polygon);
    for (int i = 0; i < rings; ++i) {
        auto ring = pathOfRing(OGR_G_GetGeometryRef(polygon, i));
        if (i == 0) {
            result.shell = std::move(ring);
        } else {
            result.holes.push_back(std::move(ring));
        }
    }
    return result;
}

/// Calls `visit` for every part of the wanted type that is not empty.
template <typename Visit>
void forEachPart(OGRGeometryH geometry, OGRwkbGeometryType wanted, const Visit& visit) {
    const OGRwkbGeometryType type = OGR_GT_Flatten(OGR_G_GetGeometryType(geometry));
    if (type == wanted) {
        if (OGR_G_IsEmpty(geometry) == 0) {
            visit(geometry);
        }
    } else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection) != 0) {
        for (int i = 0; i < OGR_G_GetGeometryCount(geometry); ++i) {
            forEachPart(OGR_G_GetGeometryRef(geometry, i), wanted, visit);
        }
    }
}

/// The same for a feature's geometry, whose arcs are turned into straight pieces first.
template <typename Visit>
void forEachPart(const OgrFeature& feature, OGRwkbGeometryType wanted, const Visit& visit) {
    const GdalErrorScope errors;
    const OGRGeometryH stored = OGR_F_GetGeometryRef(feature.get());
    if (stored == nullptr) {
        return;
    }
    if (OGR_G_HasCurveGeometry(stored, TRUE) == 0) {
        return forEachPart(stored, wanted, visit);
    }
    const OgrGeometry linear(OGR_G_GetLinearGeometry(stored, 0, nullptr));
    forEachPart(linear.get(), wanted, visit);
}

OgrGeometry ogrRing(const LonLatPath& path) {
    OgrGeometry ring(OGR_G_CreateGeometry(wkbLinearRing));
    if (!path.empty()) {
        OGR_G_SetPoints(ring.get(), static_cast<int>(path.size()), &path.front().lon, sizeof(core::LonLat),
                        &path.front().lat, sizeof(core::LonLat), nullptr, 0);
    }
    return ring;
}

OgrGeometry ogrGeometry(const std::vector<LonLatPolygon>& polygons) {
    OgrGeometry whole(OGR_G_CreateGeometry(wkbMultiPolygon));
    for (const LonLatPolygon& polygon : polygons) {
        OgrGeometry part(OGR_G_CreateGeometry(wkbPolygon));
        OGR_G_AddGeometryDirectly(part.get(), ogrRing(polygon.shell).release());
        for (const LonLatPath& hole : polygon.holes) {
            OGR_G_AddGeometryDirectly(part.get(), ogrRing(hole).release());
        }
        OGR_G_AddGeometryDirectly(whole.get(), part.release());
    }
    // One polygon is compared as such, as a file stores it.
    return polygons.size() == 1 ? OgrGeometry(OGR_G_ForceToPolygon(whole.release())) : std::move(whole);
}

}  // namespace

bool hasGeometry(const OgrFeature& feature) {
    const OGRGeometryH stored = OGR_F_GetGeometryRef(feature.get());
    return stored != nullptr && OGR_G_IsEmpty(stored) == 0;
}

std::vector<StoredPolygon> storedPolygons(const OgrFeature& feature) {
    std::vector<StoredPolygon> polygons;
    forEachPart(feature, wkbPolygon,
                [&](OGRGeometryH part) { polygons.push_back(polygonOf<StoredPolygon>(part, storedPath)); });
    return polygons;
}

std::vector<StoredPath> storedLines(const OgrFeature& feature) {
    std::vector<StoredPath> lines;
    forEachPart(feature, wkbLineString, [&](OGRGeometryH part) { lines.push_back(storedPath(part)); });
    return lines;
}

ToLonLat::ToLonLat(const VectorLayer& layer) : m_path(layer.path()) {
    const GdalErrorScope errors;
    const OGRSpatialReferenceH declared = layer.referenceSystem();
    if (declared == nullptr) {
        throw Error(ErrorKind::NoReferenceSystem, m_path, "");
    }
    const SpatialReference source = traditional(SpatialReference(OSRClone(declared)));
    const SpatialReference target = lonLatReference();
    if (OSRIsSame(source.get(), target.get()) != 0) {
        return;
    }
    m_transformation.reset(OCTNewCoordinateTransformation(source.get(), target.get()));
    if (!m_transformation) {
        throw Error(ErrorKind::ProjectionFailed, m_path, errors.failures());
    }
}

ToLonLat ToLonLat::copy() const {
    ToLonLat other;
    other.m_path = m_path;
    if (m_transformation) {
        const GdalErrorScope errors;
        other.m_transformation.reset(OCTClone(m_transformation.get()));
        if (!other.m_transformation) {
            throw Error(ErrorKind::ProjectionFailed, m_path, errors.failures());
        }
    }
    return other;
}

LonLatPath ToLonLat::operator()(const StoredPath& path) {
    LonLatPath result(path.size());
    if (!m_transformation) {
        for (std::size_t i = 0; i < path.size(); ++i) {
            result[i] = {path[i].x, path[i].y};
        }
        return result;
    }
    m_x.resize(path.size());
    m_y.resize(path.size());
    for (std::size_t i = 0; i < path.size(); ++i) {
        m_x[i] = path[i].x;
        m_y[i] = path[i].y;
    }
    const GdalErrorScope errors;
    if (OCTTransform(m_transformation.get(), static_cast<int>(path.size()), m_x.data(), m_y.data(), nullptr) == 0) {
        throw Error(ErrorKind::ProjectionFailed, m_path, errors.failures());
    }
    for (std::size_t i = 0; i < path.size(); ++i) {
        result[i] = {m_x[i], m_y[i]};
    }
    return result;
}

std::vector<LonLatPolygon> ToLonLat::operator()(const std::vector<StoredPolygon>& polygons) {
    std::vector<LonLatPolygon> result;
    result.reserve(polygons.size());
    for (const StoredPolygon& polygon : polygons) {
        LonLatPolygon& part = result.emplace_back();
        part.shell = (*this)(polygon.shell);
        part.holes.reserve(polygon.holes.size());
        for (const StoredPath& hole : polygon.holes) {
            part.holes.push_back((*this)(hole));
        }
    }
    return result;
}

bool repair(std::vector<LonLatPolygon>& polygons, const std::string& path) {
    const GdalErrorScope errors;
    const OgrGeometry geometry = ogrGeometry(polygons);
    if (OGR_G_IsValid(geometry.get()) != 0) {
        return false;
    }
    const OgrGeometry valid(OGR_G_MakeValid(geometry.get()));
    if (!valid) {
        throw Error(ErrorKind::GeometryFailed, path, errors.failures());
    }
    polygons.clear();
    forEachPart(valid.get(), wkbPolygon,
                [&](OGRGeometryH part) { polygons.push_back(polygonOf<LonLatPolygon>(part, lonLatPath)); });
    return true;
}

core::MultiPolygon projected(const std::vector<LonLatPolygon>& polygons, const Projection& projection) {
    core::MultiPolygon shape;
    shape.reserve(polygons.size());
    for (const LonLatPolygon& polygon : polygons) {
        core::Polygon& part = shape.emplace_back();
        part.shell = projection.project(polygon.shell);
        part.holes.reserve(polygon.holes.size());
        for (const LonLatPath& hole : polygon.holes) {
            part.holes.push_back(projection.project(hole));
        }
    }
    return shape;
}

double areaKm2(const std::vector<LonLatPolygon>& polygons) {
    constexpr double m2PerKm2 = 1e6;
    double areaM2 = 0;
    for (const LonLatPolygon& polygon : polygons) {
        areaM2 += ellipsoidalAreaM2(polygon.shell);
        for (const LonLatPath& hole : polygon.holes) {
            areaM2 -= ellipsoidalAreaM2(hole);
        }
    }
    return areaM2 / m2PerKm2;
}

}  // namespace gis::detail
