// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/detail/outline_check.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <utility>

#include "tests/gis/test_files.h"

using core::LonLat;
using gis::detail::LonLatPath;
using gis::detail::LonLatPolygon;
using gis::detail::OutlineCheck;

namespace {

using Polygons = std::vector<LonLatPolygon>;

bool isCertain(const Polygons& polygons) { return OutlineCheck().isCertainlyValid(polygons); }

/// The oracle: GEOS.
bool isValid(Polygons polygons) { return !gis::detail::repair(polygons, "test"); }

LonLatPath square(double lon, double lat, double side) {
    return {{lon, lat}, {lon + side, lat}, {lon + side, lat + side}, {lon, lat + side}, {lon, lat}};
}

using Random = std::mt19937_64;

/// On a small grid, so that points, edges and rings often meet; most cross themselves.
LonLatPath gridRing(Random& random, int size, int points) {
    std::uniform_int_distribution<int> step(0, size);
    LonLatPath ring;
    for (int i = 0; i < points; ++i) {
        ring.push_back({static_cast<double>(step(random)), static_cast<double>(step(random))});
    }
    ring.push_back(ring.front());
    return ring;
}

/// Round a centre, never crossing itself; on the grid's points, as far as there are any near.
LonLatPath starRing(Random& random, LonLat centre, double radius) {
    constexpr int points = 9;
    std::uniform_real_distribution<double> part(0.4, 1);
    LonLatPath ring;
    for (int i = 0; i < points; ++i) {
        const double angle = 2 * M_PI * i / points;
        const double reach = radius * part(random);
        ring.push_back({centre.lon + reach * std::cos(angle), centre.lat + reach * std::sin(angle)});
    }
    ring.push_back(ring.front());
    return ring;
}

Polygons gridPolygons(Random& random) {
    std::uniform_int_distribution<int> parts(1, 2);
    std::uniform_int_distribution<int> holes(0, 1);
    Polygons polygons(static_cast<std::size_t>(parts(random)));
    for (LonLatPolygon& polygon : polygons) {
        polygon.shell = gridRing(random, 6, 3 + holes(random));
        for (int i = holes(random); i > 0; --i) {
            polygon.holes.push_back(gridRing(random, 6, 3));
        }
    }
    return polygons;
}

Polygons starPolygons(Random& random) {
    std::uniform_real_distribution<double> place(0, 8);
    std::uniform_real_distribution<double> radius(0.3, 3);
    std::uniform_int_distribution<int> parts(1, 3);
    Polygons polygons(static_cast<std::size_t>(parts(random)));
    for (LonLatPolygon& polygon : polygons) {
        polygon.shell = starRing(random, {place(random), place(random)}, radius(random));
        for (int i = parts(random); i > 1; --i) {
            const LonLat near = polygon.shell.front();
            polygon.holes.push_back(starRing(random, {near.lon - radius(random), near.lat}, 0.3));
        }
    }
    return polygons;
}

template <class Make>
void expectNoFalseProof(const Make& make, int trials) {
    Random random(1935);
    int proved = 0;
    for (int i = 0; i < trials; ++i) {
        const Polygons polygons = make(random);
        if (isCertain(polygons)) {
            ++proved;
            EXPECT_TRUE(isValid(polygons)) << "trial " << i;
        }
    }
    EXPECT_GT(proved, trials / 50);
    EXPECT_LT(proved, trials);
}

}  // namespace

TEST(OutlineCheck, NeverProvesValidWhatGeosFindsInvalid) {
    expectNoFalseProof(gridPolygons, 3000);
    expectNoFalseProof(starPolygons, 3000);
}

TEST(OutlineCheck, ProvesEveryProvinceThatShips) {
    gis::detail::VectorLayer layer(shapefile("provinces.shp"));
    gis::detail::ToLonLat toLonLat(layer);
    OutlineCheck check;
    int proved = 0;
    while (const gis::detail::OgrFeature feature = layer.nextFeature()) {
        proved += check.isCertainlyValid(toLonLat(gis::detail::storedPolygons(feature))) ? 1 : 0;
    }
    EXPECT_EQ(proved, 34);
}

TEST(OutlineCheck, ProvesIslandsInLakesAndLakesOnIslands) {
    LonLatPolygon land{square(0, 0, 10), {square(1, 1, 3), square(5, 5, 3)}};
    LonLatPolygon island{square(2, 2, 1), {square(2.25, 2.25, 0.5)}};
    EXPECT_TRUE(isCertain({land, island, {square(20, 0, 1), {}}}));
    EXPECT_TRUE(isValid({land, island, {square(20, 0, 1), {}}}));
}

TEST(OutlineCheck, LeavesToGeosWhatLiesWhereItShouldNot) {
    const LonLatPolygon land{square(0, 0, 10), {square(1, 1, 3)}};
    EXPECT_FALSE(isCertain({land, {square(6, 6, 1), {}}})) << "a shell on land";
    EXPECT_FALSE(isCertain({{square(0, 0, 10), {square(1, 1, 5), square(2, 2, 1)}}})) << "a hole in a hole";
    EXPECT_FALSE(isCertain({{square(0, 0, 1), {square(5, 5, 1)}}})) << "a hole outside";
    EXPECT_FALSE(isCertain({{square(2, 2, 1), {square(0, 0, 10)}}})) << "a hole round its shell";
    EXPECT_FALSE(isCertain({land, land})) << "the same twice";
}

TEST(OutlineCheck, LeavesToGeosWhatTouches) {
    const LonLatPath bowTie{{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}};
    const LonLatPath spike{{0, 0}, {4, 0}, {4, 4}, {4, 0}, {0, 4}, {0, 0}};
    const LonLatPath open{{0, 0}, {4, 0}, {4, 4}, {0, 4}};
    const LonLatPath twice{{0, 0}, {4, 0}, {4, 0}, {4, 4}, {0, 0}};
    for (const LonLatPath& ring : {bowTie, spike, open, twice}) {
        EXPECT_FALSE(isCertain({{ring, {}}}));
    }
    EXPECT_FALSE(isCertain({{square(0, 0, 2), {}}, {square(2, 0, 2), {}}})) << "a common edge";
    EXPECT_FALSE(isCertain({{square(0, 0, 2), {}}, {square(2, 2, 2), {}}})) << "a common corner";
}
