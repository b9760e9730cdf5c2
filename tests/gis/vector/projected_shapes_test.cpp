// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/projected_shapes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/geometry/measure.h"
#include "gis/vector/lon_lat_shapes.h"
#include "tests/gis/square_path.h"

using core::LonLat;
using core::MapPoint;
using gis::Projection;
using gis::detail::projected;
using gis::outline::LonLatPath;
using gis::outline::LonLatPolygons;

namespace {

core::Ring outlineOf(const LonLatPath& path, const Projection& projection) {
    const auto shape = projected({{path, {}}}, projection);
    EXPECT_TRUE(shape.has_value());
    return shape ? shape->front().shell : core::Ring();
}

double distanceM(MapPoint point, MapPoint a, MapPoint b) {
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    const double along = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length;
    const double part = std::clamp(along / length, 0.0, 1.0);
    return std::hypot(point.x - a.x - part * (b.x - a.x), point.y - a.y - part * (b.y - a.y));
}

double distanceM(MapPoint point, const core::Ring& ring) {
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < ring.size(); ++i) {
        least = std::min(least, distanceM(point, ring[i - 1], ring[i]));
    }
    return least;
}

/// How far the image of the edges is from the outline on the map, in metres.
double greatestDistanceM(const LonLatPath& path, const Projection& projection) {
    constexpr int steps = 200;
    const core::Ring ring = outlineOf(path, projection);
    double greatest = 0;
    for (std::size_t i = 1; i < path.size(); ++i) {
        for (int step = 0; step <= steps; ++step) {
            const double part = static_cast<double>(step) / steps;
            const LonLat place{path[i - 1].lon + part * (path[i].lon - path[i - 1].lon),
                               path[i - 1].lat + part * (path[i].lat - path[i - 1].lat)};
            greatest = std::max(greatest, distanceM(projection.project(place), ring));
        }
    }
    return greatest;
}

std::vector<Projection> projections() {
    std::vector<Projection> all;
    all.push_back(Projection::albers(105, {25, 47}));
    all.push_back(Projection::of(core::LambertAzimuthalEqualArea{{100, 50}}));
    all.push_back(Projection::of(core::CylindricalEqualArea{100, 0}));
    all.push_back(Projection::of(core::EqualEarth{100}));
    return all;
}

}  // namespace

TEST(ProjectedShapes, FollowEdgesThatTheMapBends) {
    const LonLatPath slanting{{60, -40}, {140, 50}, {60, 60}, {60, -40}};
    const LonLatPath throughTheCentre{{90, 40}, {110, 60}, {90, 60}, {90, 40}};
    for (const Projection& projection : projections()) {
        for (const LonLatPath& path :
             {boxPath(75, 20, 130, 60), boxPath(100, 41, 109, 42), slanting, throughTheCentre}) {
            EXPECT_LT(greatestDistanceM(path, projection), 250) << projection.definition();
        }
    }
}

TEST(ProjectedShapes, HaveTheAreaOfTheirPlacesOnEqualAreaMaps) {
    const LonLatPolygons wyoming{{boxPath(-111.05, 41, -104.05, 45), {boxPath(-109, 42, -106, 44)}}};
    const double areaKm2 = gis::detail::areaKm2(wyoming);
    const auto shape = projected(wyoming, Projection::albers(-108, {29.5, 45.5}));
    ASSERT_TRUE(shape.has_value());
    EXPECT_NEAR(core::planarAreaM2(*shape) / 1e6, areaKm2, areaKm2 * 1e-4);
}

TEST(ProjectedShapes, GetTheSamePointsOnACommonEdge) {
    const Projection projection = Projection::albers(105, {25, 47});
    const core::Ring south = outlineOf(boxPath(80, 30, 120, 40), projection);
    const core::Ring north = outlineOf(boxPath(80, 40, 120, 50), projection);
    std::size_t common = 0;
    for (const MapPoint& point : south) {
        common += std::ranges::find(north, point) != north.end() ? 1U : 0U;
    }
    EXPECT_GT(common, 10U);
    const auto onEdge = [&](const core::Ring& ring, std::size_t from, std::size_t to) {
        const auto first = std::ranges::find(ring, projection.project(boxPath(80, 40, 120, 40)[from]));
        const auto last = std::find(first, ring.end(), projection.project(boxPath(80, 40, 120, 40)[to]));
        return std::vector<MapPoint>(first, last == ring.end() ? last : last + 1);
    };
    std::vector<MapPoint> eastward = onEdge(north, 0, 1);
    std::ranges::reverse(eastward);
    EXPECT_EQ(onEdge(south, 1, 0), eastward);
}

TEST(ProjectedShapes, KeepShortEdgesAndPlanesAsTheyAre) {
    const LonLatPath small = boxPath(100, 41, 100.2, 41.2);
    for (const Projection& projection : projections()) {
        EXPECT_EQ(outlineOf(small, projection), projection.project(small)) << projection.definition();
    }
    const Projection plane = Projection::of(core::PlaneCoordinates{});
    EXPECT_EQ(outlineOf(boxPath(0, 0, 5000, 4000), plane).size(), 5U);
}

TEST(ProjectedShapes, AreAbsentWhenAPointIsOffTheMap) {
    const double infinity = std::numeric_limits<double>::infinity();
    EXPECT_FALSE(projected({{{{0, 0}, {1, infinity}, {1, 1}, {0, 0}}, {}}}, Projection::albers(105, {25, 47})));
}
