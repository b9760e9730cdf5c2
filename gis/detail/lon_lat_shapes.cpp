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

LonLatPath pathOf(OGRGeometryH line) {
    LonLatPath path;
    const int count = OGR_G_GetPointCount(line);
    path.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        path.push_back({OGR_G_GetX(line, i), OGR_G_GetY(line, i)});
    }
    return path;
}

LonLatPolygon polygonOf(OGRGeometryH polygon) {
    LonLatPolygon result;
    for (int i = 0; i < OGR_G_GetGeometryCount(polygon); ++i) {
        LonLatPath ring = pathOf(OGR_G_GetGeometryRef(polygon, i));
        if (i == 0) {
            result.shell = std::move(ring);
        } else {
            result.holes.push_back(std::move(ring));
        }
    }
    return result;
}

/// Calls `visit` for every part of the wanted type.
template <typename Visit>
void forEachPart(OGRGeometryH geometry, OGRwkbGeometryType wanted, const Visit& visit) {
    const OGRwkbGeometryType type = OGR_GT_Flatten(OGR_G_GetGeometryType(geometry));
    if (type == wanted) {
        visit(geometry);
    } else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection) != 0) {
        for (int i = 0; i < OGR_G_GetGeometryCount(geometry); ++i) {
            forEachPart(OGR_G_GetGeometryRef(geometry, i), wanted, visit);
        }
    }
}

}  // namespace

LonLatShapes::LonLatShapes(const VectorLayer& layer) : m_path(layer.path()) {
    const GdalErrorScope errors;
    const OGRSpatialReferenceH declared = layer.referenceSystem();
    if (declared == nullptr) {
        throw Error(ErrorKind::NoReferenceSystem, m_path, "");
    }
    const SpatialReference source = traditional(SpatialReference(OSRClone(declared)));
    const SpatialReference target = lonLatReference();
    m_toLonLat.reset(OCTNewCoordinateTransformation(source.get(), target.get()));
    if (!m_toLonLat) {
        throw Error(ErrorKind::ProjectionFailed, m_path, errors.failures());
    }
}

OgrGeometry LonLatShapes::geometryOf(const OgrFeature& feature) const {
    const GdalErrorScope errors;
    const OGRGeometryH stored = OGR_F_GetGeometryRef(feature.get());
    if (stored == nullptr || OGR_G_IsEmpty(stored) != 0) {
        return nullptr;
    }
    OgrGeometry geometry(OGR_G_GetLinearGeometry(stored, 0, nullptr));
    if (!geometry || OGR_G_Transform(geometry.get(), m_toLonLat.get()) != OGRERR_NONE) {
        throw Error(ErrorKind::ProjectionFailed, m_path, errors.failures());
    }
    return geometry;
}

OgrGeometry repaired(const OgrGeometry& geometry, const std::string& path) {
    const GdalErrorScope errors;
    if (OGR_G_IsValid(geometry.get()) != 0) {
        return nullptr;
    }
    OgrGeometry valid(OGR_G_MakeValid(geometry.get()));
    if (!valid) {
        throw Error(ErrorKind::GeometryFailed, path, errors.failures());
    }
    return valid;
}

std::vector<LonLatPolygon> polygonsOf(OGRGeometryH geometry) {
    std::vector<LonLatPolygon> polygons;
    forEachPart(geometry, wkbPolygon, [&](OGRGeometryH part) {
        if (OGR_G_IsEmpty(part) == 0) {
            polygons.push_back(polygonOf(part));
        }
    });
    return polygons;
}

std::vector<LonLatPath> linesOf(OGRGeometryH geometry) {
    std::vector<LonLatPath> lines;
    forEachPart(geometry, wkbLineString, [&](OGRGeometryH part) {
        if (OGR_G_IsEmpty(part) == 0) {
            lines.push_back(pathOf(part));
        }
    });
    return lines;
}

core::MultiPolygon projected(const std::vector<LonLatPolygon>& polygons, const Projection& projection) {
    core::MultiPolygon shape;
    shape.reserve(polygons.size());
    for (const LonLatPolygon& polygon : polygons) {
        core::Polygon& part = shape.emplace_back();
        part.shell = projection.project(polygon.shell);
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
