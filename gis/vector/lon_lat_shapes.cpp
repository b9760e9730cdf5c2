// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/lon_lat_shapes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

#include "gis/detail/gdal_error_scope.h"
#include "gis/ellipsoid.h"
#include "gis/error.h"
#include "gis/outline/outline_repair.h"
#include "gis/vector/degrees.h"

namespace gis::detail {
namespace {

constexpr int cgcs2000 = 4490;  // EPSG code of its longitude and latitude.

SpatialReference lonLatReference() {
    const GdalErrorScope errors;
    SpatialReference reference(OSRNewSpatialReference(nullptr));
    if (!reference || OSRImportFromEPSG(reference.get(), cgcs2000) != OGRERR_NONE) {
        throw Error(ErrorKind::LibraryFailed, "EPSG:4490", errors.failures());
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

/// Calls `visit(part)` for every part of the wanted type, at any depth, that is not empty.
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

/// The same for the geometry of a feature, whose arcs are replaced by line segments first.
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

OgrGeometry ogrGeometry(const LonLatPolygons& polygons) {
    OgrGeometry whole(OGR_G_CreateGeometry(wkbMultiPolygon));
    for (const LonLatPolygon& polygon : polygons) {
        OgrGeometry part(OGR_G_CreateGeometry(wkbPolygon));
        OGR_G_AddGeometryDirectly(part.get(), ogrRing(polygon.shell).release());
        for (const LonLatPath& hole : polygon.holes) {
            OGR_G_AddGeometryDirectly(part.get(), ogrRing(hole).release());
        }
        OGR_G_AddGeometryDirectly(whole.get(), part.release());
    }
    // A single part becomes a polygon again, because a boundary file stores it as one.
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

StoredPath storedPoints(const OgrFeature& feature) {
    StoredPath points;
    forEachPart(feature, wkbPoint, [&](OGRGeometryH part) {
        points.push_back({OGR_G_GetX(part, 0), OGR_G_GetY(part, 0)});
    });
    return points;
}

ToLonLat::ToLonLat(const LayerReference& reference, std::string subject)
    : m_path(std::move(subject)), m_isSwapped(reference.description.isSwapped), m_isPlane(!reference.system) {
    if (m_isPlane) {
        return;
    }
    const GdalErrorScope errors;
    const SpatialReference target = lonLatReference();
    if (OSRIsSame(reference.system.get(), target.get()) != 0) {
        return;
    }
    m_isProjected = OSRIsProjected(reference.system.get()) != 0;
    m_transformation.reset(OCTNewCoordinateTransformation(reference.system.get(), target.get()));
    if (!m_transformation) {
        throw Error(ErrorKind::ProjectionFailed, m_path, errors.failures());
    }
}

ToLonLat ToLonLat::copy() const {
    ToLonLat other;
    other.m_path = m_path;
    other.m_isSwapped = m_isSwapped;
    other.m_isProjected = m_isProjected;
    other.m_isPlane = m_isPlane;
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
            result[i] = m_isSwapped ? core::LonLat{path[i].y, path[i].x} : core::LonLat{path[i].x, path[i].y};
        }
        return result;
    }
    m_x.resize(path.size());
    m_y.resize(path.size());
    for (std::size_t i = 0; i < path.size(); ++i) {
        m_x[i] = m_isSwapped ? path[i].y : path[i].x;
        m_y[i] = m_isSwapped ? path[i].x : path[i].y;
    }
    m_succeeded.assign(path.size(), 0);
    const GdalErrorScope errors;
    OCTTransformEx(m_transformation.get(), static_cast<int>(path.size()), m_x.data(), m_y.data(), nullptr,
                   m_succeeded.data());
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < path.size(); ++i) {
        result[i] = m_succeeded[i] != 0 ? core::LonLat{m_x[i], m_y[i]} : core::LonLat{infinity, infinity};
    }
    return result;
}

namespace {

/// Whether a straight line on a map deviates from the line that is straight in longitude and latitude: by about an
/// eighth of this angle, in parts of its length.
bool isBent(const core::LonLat& from, const core::LonLat& to) {
    constexpr double greatest = 0.25;  // degrees: 0.05 % of the length
    constexpr double radian = std::numbers::pi / 180;
    const double turned = std::abs(std::remainder(to.lon - from.lon, fullTurn));
    return turned * std::sin(std::max(std::abs(from.lat), std::abs(to.lat)) * radian) > greatest;
}

/// All longitudes meet at a pole, so the file cannot say which one a corner there has.
LonLatPath withPoleCorners(LonLatPath path) {
    if (std::ranges::none_of(path, isAtPole) || std::ranges::all_of(path, isAtPole)) {
        return path;
    }
    const bool isClosed = path.size() > 1 && path.front() == path.back();
    if (isClosed) {
        path.pop_back();
        std::rotate(path.begin(), std::ranges::find_if_not(path, isAtPole), path.end());
    }
    LonLatPath result;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const bool isFirst = i == 0 || !isAtPole(path[i - 1]);
        const bool isLast = i + 1 == path.size() ? isClosed : !isAtPole(path[i + 1]);
        if (!isAtPole(path[i])) {
            result.push_back(path[i]);
            continue;
        }
        if (isFirst && i > 0) {
            result.push_back({path[i - 1].lon, path[i].lat});
        }
        if (!isFirst && !isLast) {
            result.push_back(path[i]);
        }
        if (isLast) {
            result.push_back({path[i + 1 == path.size() ? 0 : i + 1].lon, path[i].lat});
        }
    }
    if (isClosed) {
        result.push_back(core::LonLat(result.front()));
    }
    return result;
}

}  // namespace

void ToLonLat::addBetween(const core::LonLat& from, const core::LonLat& to, const StoredPoint& storedFrom,
                          const StoredPoint& storedTo, int depth, LonLatPath& path) {
    if (depth == 0 || m_mayBeAdded == 0 || !isBent(from, to)) {
        return;
    }
    --m_mayBeAdded;
    const StoredPoint storedMiddle{(storedFrom.x + storedTo.x) / 2, (storedFrom.y + storedTo.y) / 2};
    const core::LonLat middle = (*this)(StoredPath{storedMiddle}).front();
    if (!std::isfinite(middle.lon) || !std::isfinite(middle.lat)) {
        return;
    }
    addBetween(from, middle, storedFrom, storedMiddle, depth - 1, path);
    path.push_back(middle);
    addBetween(middle, to, storedMiddle, storedTo, depth - 1, path);
}

LonLatPath ToLonLat::outlineOf(const StoredPath& path) {
    constexpr int mostHalvings = 12;
    LonLatPath places = (*this)(path);
    if (!m_isProjected) {
        return m_isPlane ? places : withPoleCorners(std::move(places));
    }
    constexpr std::size_t freely = 4000;
    m_mayBeAdded = freely + 2 * places.size();
    LonLatPath outline;
    outline.reserve(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const bool isKnown = i > 0 && std::isfinite(places[i].lon) && std::isfinite(places[i - 1].lon);
        if (isKnown) {
            addBetween(places[i - 1], places[i], path[i - 1], path[i], mostHalvings, outline);
        }
        outline.push_back(places[i]);
    }
    return withPoleCorners(std::move(outline));
}

LonLatPolygons ToLonLat::operator()(const std::vector<StoredPolygon>& polygons) {
    LonLatPolygons result;
    result.reserve(polygons.size());
    for (const StoredPolygon& polygon : polygons) {
        LonLatPolygon& part = result.emplace_back();
        part.shell = outlineOf(polygon.shell);
        part.holes.reserve(polygon.holes.size());
        for (const StoredPath& hole : polygon.holes) {
            part.holes.push_back(outlineOf(hole));
        }
    }
    return result;
}

bool isValid(const LonLatPolygons& polygons) {
    const GdalErrorScope errors;
    return OGR_G_IsValid(ogrGeometry(polygons).get()) != 0;
}

LonLatPolygons madeValid(const LonLatPolygons& polygons, const std::string& subject) {
    const GdalErrorScope errors;
    const OgrGeometry valid(OGR_G_MakeValid(ogrGeometry(polygons).get()));
    if (!valid) {
        throw Error(ErrorKind::GeometryFailed, subject, errors.failures());
    }
    LonLatPolygons result;
    forEachPart(valid.get(), wkbPolygon,
                [&](OGRGeometryH part) { result.push_back(polygonOf<LonLatPolygon>(part, lonLatPath)); });
    return result;
}

namespace {

/// GEOS alone could need minutes for an outline that crosses itself very often.
LonLatPolygons usable(const LonLatPolygons& polygons) {
    if (isValid(polygons)) {
        return polygons;
    }
    auto rebuilt = outline::OutlineRepair().rebuilt(polygons);
    return rebuilt ? std::move(rebuilt->polygons) : madeValid(polygons, "");
}

}  // namespace

LonLatPolygons betweenLongitudes(const LonLatPolygons& polygons, double west, double east) {
    constexpr double pole = 90;
    const LonLatPolygons band{{{{west, -pole}, {east, -pole}, {east, pole}, {west, pole}, {west, -pole}}, {}}};
    const GdalErrorScope errors;
    const OgrGeometry whole = ogrGeometry(usable(polygons));
    const OgrGeometry part(OGR_G_Intersection(whole.get(), ogrGeometry(band).get()));
    LonLatPolygons result;
    if (part) {
        forEachPart(part.get(), wkbPolygon,
                    [&](OGRGeometryH polygon) { result.push_back(polygonOf<LonLatPolygon>(polygon, lonLatPath)); });
    }
    return result;
}

double areaKm2(const LonLatPolygons& polygons) {
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

double planeArea(const LonLatPolygons& polygons) {
    const auto ringArea = [](const LonLatPath& ring) {
        double doubled = 0;
        for (std::size_t i = 1; i < ring.size(); ++i) {
            // From the first place: large coordinates would leave few digits for the differences.
            const core::LonLat& origin = ring.front();
            doubled += (ring[i - 1].lon - origin.lon) * (ring[i].lat - origin.lat) -
                       (ring[i].lon - origin.lon) * (ring[i - 1].lat - origin.lat);
        }
        return std::abs(doubled) / 2;
    };
    double area = 0;
    for (const LonLatPolygon& polygon : polygons) {
        area += ringArea(polygon.shell);
        for (const LonLatPath& hole : polygon.holes) {
            area -= ringArea(hole);
        }
    }
    return area;
}

}  // namespace gis::detail
