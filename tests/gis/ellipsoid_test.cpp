// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/ellipsoid.h"

#include <geodesic.h>
#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

#include "tests/gis/geodesic_length.h"

using core::LonLat;

namespace {

constexpr LonLat to{127.4875, 50.2506};
constexpr LonLat from{98.4961, 25.0206};
const std::vector<LonLat> cell{{105, 35}, {106, 35}, {106, 36}, {105, 36}, {105, 35}};
constexpr double cellAreaM2 = 10066275204.056;  // The zone from 35 N to 36 N on GRS80, divided by 360.

/// The area by PROJ's geodesic polygon, with each edge divided into a thousand parts.
double geodesicAreaM2(const std::vector<LonLat>& ring) {
    constexpr int pieces = 1000;
    geod_geodesic grs80{};
    geod_init(&grs80, 6378137.0, 1 / 298.257222101);
    geod_polygon polygon{};
    geod_polygon_init(&polygon, 0);
    for (std::size_t i = 1; i < ring.size(); ++i) {
        for (int k = 0; k < pieces; ++k) {
            const double t = static_cast<double>(k) / pieces;
            geod_polygon_addpoint(&grs80, &polygon, ring[i - 1].lat + t * (ring[i].lat - ring[i - 1].lat),
                                  ring[i - 1].lon + t * (ring[i].lon - ring[i - 1].lon));
        }
    }
    double area = 0;
    geod_polygon_compute(&grs80, &polygon, 0, 1, &area, nullptr);
    return std::abs(area);
}

}  // namespace

TEST(Geodesic, KeepsItsEndsAndItsStep) {
    const auto places = gis::geodesic(from, to, 10000);
    EXPECT_EQ(places.front(), from);
    EXPECT_EQ(places.back(), to);
    double length = 0;
    for (std::size_t i = 1; i < places.size(); ++i) {
        const double step = geodesicLengthM(places[i - 1], places[i]);
        EXPECT_LE(step, 10000.001);
        length += step;
    }
    EXPECT_NEAR(length, geodesicLengthM(from, to), 0.001);
    EXPECT_NEAR(length, 3746843, 0.5);
}

TEST(Geodesic, CanBeExtendedBeyondItsEnds) {
    const auto places = gis::geodesic(from, to, 10000, 500000);
    EXPECT_NEAR(geodesicLengthM(places.front(), from), 500000, 0.001);
    EXPECT_NEAR(geodesicLengthM(to, places.back()), 500000, 0.001);
    EXPECT_NEAR(geodesicLengthM(places.front(), to), geodesicLengthM(from, to) + 500000, 0.001);
}

TEST(Geodesic, RefusesAStepOfZero) { EXPECT_THROW((void)gis::geodesic(from, to, 0), std::invalid_argument); }

TEST(EllipsoidalArea, OfACellOfOneDegreeIsTheKnownArea) { EXPECT_NEAR(gis::ellipsoidalAreaM2(cell), cellAreaM2, 0.01); }

TEST(EllipsoidalArea, DoesNotDependOnOrientationOrOnTheClosingPoint) {
    const std::vector<LonLat> reversed(cell.rbegin(), cell.rend());
    const std::vector<LonLat> open(cell.begin(), cell.end() - 1);
    EXPECT_NEAR(gis::ellipsoidalAreaM2(reversed), cellAreaM2, 0.01);
    EXPECT_NEAR(gis::ellipsoidalAreaM2(open), cellAreaM2, 0.01);
}

// Edges are straight in longitude and latitude, so points added on them change nothing.
TEST(EllipsoidalArea, DoesNotChangeWithExtraPointsOnAnEdge) {
    constexpr int pieces = 700;  // shorter than the edges that are integrated in one step
    const std::vector<LonLat> ring{{100, 24}, {113, 31}, {104, 37.5}, {100, 24}};
    std::vector<LonLat> finer;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        for (int k = 0; k < pieces; ++k) {
            const double t = static_cast<double>(k) / pieces;
            finer.push_back({ring[i - 1].lon + t * (ring[i].lon - ring[i - 1].lon),
                             ring[i - 1].lat + t * (ring[i].lat - ring[i - 1].lat)});
        }
    }
    EXPECT_NEAR(gis::ellipsoidalAreaM2(finer) / gis::ellipsoidalAreaM2(ring), 1, 1e-13);
}

TEST(EllipsoidalArea, AgreesWithFinelyDividedGeodesics) {
    const std::vector<std::vector<LonLat>> rings{
        cell,
        {{73.5, 39}, {112, 4}, {134.7, 48.4}, {123, 53.5}, {73.5, 39}},
        {{113.53, 22.11}, {113.6, 22.12}, {113.56, 22.21}, {113.53, 22.11}},
        {{100, -5}, {110, 5}, {90, 5}, {100, -5}},
    };
    for (const auto& ring : rings) {
        const double expected = geodesicAreaM2(ring);
        EXPECT_NEAR(gis::ellipsoidalAreaM2(ring) / expected, 1, 1e-6);
    }
}

TEST(EllipsoidalArea, OfAnEmptyRingIsZero) {
    EXPECT_EQ(gis::ellipsoidalAreaM2({}), 0);
    EXPECT_EQ(gis::ellipsoidalAreaM2(std::vector<LonLat>{{105, 35}}), 0);
}
