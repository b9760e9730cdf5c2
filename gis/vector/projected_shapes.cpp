// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/projected_shapes.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "gis/vector/degrees.h"

namespace gis::detail {
namespace {

using core::LonLat;
using core::MapPoint;
using outline::LonLatPath;
using outline::LonLatPolygon;
using outline::LonLatPolygons;

constexpr double greatestBendM = 200;
constexpr double certainlyShort = 0.25;  // degrees: far from the poles, a parallel bends 12 m in this length
constexpr double certainlyLong = 10;     // degrees: such an edge may have the form of an S and its middle on its chord
constexpr int mostHalvings = 8;          // for each edge alone, so that neighbours get the same points

double distanceM(MapPoint a, MapPoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// How far two places are apart in degrees, the short way: on a map without a seam, outlines jump at 180 degrees. A
/// pole has no longitude.
double degreesBetween(LonLat a, LonLat b) {
    if (isAtPole(a) || isAtPole(b)) {
        return std::abs(b.lat - a.lat);
    }
    const double dLon = std::abs(b.lon - a.lon);
    return std::max(dLon > halfTurn ? std::abs(std::remainder(dLon, fullTurn)) : dLon, std::abs(b.lat - a.lat));
}

/// Halfway between two places, the short way. The order of the places does not change a digit.
LonLat middleOf(LonLat a, LonLat b) {
    if (isAtPole(a) && isAtPole(b)) {
        return {std::min(a.lon, b.lon), (a.lat + b.lat) / 2};
    }
    if (isAtPole(a) || isAtPole(b)) {
        return {isAtPole(a) ? b.lon : a.lon, (a.lat + b.lat) / 2};
    }
    const auto [west, east] = std::minmax(a.lon, b.lon);
    const double lon = east - west > halfTurn ? east + std::remainder(west - east, fullTurn) / 2 : (west + east) / 2;
    return {lon, (a.lat + b.lat) / 2};
}

/// Projects the outlines of one region.
class OutlineProjector {
public:
    explicit OutlineProjector(const Projection& projection) : m_projection(projection) {}

    [[nodiscard]] core::Ring operator()(const LonLatPath& path) {
        core::Ring ring;
        ring.reserve(path.size());
        for (std::size_t i = 0; i < path.size() && m_isComplete; ++i) {
            const std::optional<MapPoint> point = m_projection.tryProject(path[i]);
            m_isComplete = point.has_value();
            if (m_isComplete && i > 0 && !m_projection.isPlane()) {
                addBetween({path[i - 1], ring.back()}, {path[i], *point}, mostHalvings, ring);
            }
            ring.push_back(point.value_or(MapPoint{}));
        }
        return ring;
    }

    [[nodiscard]] bool isComplete() const noexcept { return m_isComplete; }

private:
    struct Vertex {
        LonLat place;
        MapPoint point;
    };

    void addBetween(const Vertex& from, const Vertex& to, int depth, core::Ring& ring) {
        const double length = degreesBetween(from.place, to.place);
        if (length < certainlyShort || depth == 0) {
            return;
        }
        const LonLat place = middleOf(from.place, to.place);
        const std::optional<MapPoint> point = m_projection.tryProject(place);
        const MapPoint onChord{(from.point.x + to.point.x) / 2, (from.point.y + to.point.y) / 2};
        if (!point || (length < certainlyLong && distanceM(*point, onChord) < greatestBendM)) {
            return;
        }
        const Vertex middle{place, *point};
        addBetween(from, middle, depth - 1, ring);
        ring.push_back(*point);
        addBetween(middle, to, depth - 1, ring);
    }

    const Projection& m_projection;
    bool m_isComplete = true;
};

}  // namespace

std::optional<core::MultiPolygon> projected(const LonLatPolygons& polygons, const Projection& projection) {
    OutlineProjector image(projection);
    core::MultiPolygon shape;
    shape.reserve(polygons.size());
    for (const LonLatPolygon& polygon : polygons) {
        core::Polygon& part = shape.emplace_back();
        part.shell = image(polygon.shell);
        part.holes.reserve(polygon.holes.size());
        for (const LonLatPath& hole : polygon.holes) {
            part.holes.push_back(image(hole));
        }
    }
    return image.isComplete() ? std::optional(std::move(shape)) : std::nullopt;
}

}  // namespace gis::detail
