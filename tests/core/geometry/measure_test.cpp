// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/measure.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <random>
#include <stdexcept>

#include "core/geometry/box.h"
#include "tests/support/shapes.h"

namespace {

using core::MapPoint;
using core::MultiPolygon;
using core::Ring;
using support::randomPoint;
using support::square;
using support::squareRing;

Ring reversed(Ring ring) {
    std::ranges::reverse(ring);
    return ring;
}

Ring regularPolygon(std::size_t corners, double radius) {
    Ring ring;
    for (std::size_t i = 0; i <= corners; ++i) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(i % corners) / static_cast<double>(corners);
        ring.push_back({radius * std::cos(angle), radius * std::sin(angle)});
    }
    return ring;
}

Ring moved(Ring ring, double dx, double dy) {
    for (MapPoint& point : ring) {
        point = {point.x + dx, point.y + dy};
    }
    return ring;
}

double distanceToPieceM(MapPoint point, MapPoint a, MapPoint b) {
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    const double along = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length;
    if (along < 0 || along > length) {
        return std::min(std::hypot(point.x - a.x, point.y - a.y), std::hypot(point.x - b.x, point.y - b.y));
    }
    return std::abs((point.x - a.x) * (b.y - a.y) - (point.y - a.y) * (b.x - a.x)) / length;
}

double distanceToRingM(const Ring& ring, MapPoint point) {
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < ring.size(); ++i) {
        least = std::min(least, distanceToPieceM(point, ring[i - 1], ring[i]));
    }
    return least;
}

/// The largest inscribed circle with its centre on a grid: a lower bound of the largest of all.
double largestOnGridM(const Ring& ring, int steps) {
    const core::Box box = core::boundingBox(ring).value();
    double radius = 0;
    for (int i = 1; i < steps; ++i) {
        for (int j = 1; j < steps; ++j) {
            const MapPoint point{std::lerp(box.min.x, box.max.x, static_cast<double>(i) / steps),
                                 std::lerp(box.min.y, box.max.y, static_cast<double>(j) / steps)};
            if (support::surrounds(ring, point)) {
                radius = std::max(radius, distanceToRingM(ring, point));
            }
        }
    }
    return radius;
}

TEST(PlanarArea, EqualsTheClosedFormForARegularPolygon) {
    for (std::size_t corners = 3; corners < 200; ++corners) {
        const auto n = static_cast<double>(corners);
        const double area = n / 2 * 100 * std::sin(2 * std::numbers::pi / n);
        EXPECT_NEAR(core::planarAreaM2({{regularPolygon(corners, 10), {}}}), area, 1e-10);
    }
}

TEST(PlanarArea, IsTheSameForEitherOrientation) {
    std::mt19937 random(1);
    for (int trial = 0; trial < 100; ++trial) {
        const Ring star = support::randomStar(random, {0, 0}, 15);
        const double area = core::planarAreaM2({{star, {}}});
        EXPECT_GT(area, 0);
        EXPECT_NEAR(core::planarAreaM2({{reversed(star), {}}}), area, 1e-10);
    }
}

TEST(PlanarArea, SubtractsHolesOfEitherOrientation) {
    const Ring shell = squareRing(0, 0, 10);
    const Ring hole = squareRing(1, 1, 2);
    const Ring other = squareRing(5, 5, 3);
    EXPECT_DOUBLE_EQ(core::planarAreaM2({{shell, {hole, other}}}), 100 - 4 - 9);
    EXPECT_DOUBLE_EQ(core::planarAreaM2({{shell, {reversed(hole), other}}}), 100 - 4 - 9);
}

TEST(PlanarArea, AddsUpOverTheParts) {
    EXPECT_DOUBLE_EQ(core::planarAreaM2({{squareRing(0, 0, 2), {}}, {squareRing(9, 9, 3), {}}}), 4 + 9);
}

TEST(PlanarArea, KeepsItsDigitsFarFromTheOrigin) {
    EXPECT_EQ(core::planarAreaM2({{moved(squareRing(0, 0, 0.5), 4e6, 6e6), {}}}), 0.25);
}

TEST(PlanarArea, IsZeroForADegenerateShape) {
    EXPECT_EQ(core::planarAreaM2({}), 0);
    EXPECT_EQ(core::planarAreaM2({{}}), 0);
    EXPECT_EQ(core::planarAreaM2({{{{1, 1}, {2, 2}, {1, 1}}, {}}}), 0);
    EXPECT_EQ(core::planarAreaM2({{squareRing(0, 0, 1), {squareRing(0, 0, 2)}}}), 0);
}

TEST(Contains, AgreesWithTheWindingOfTheRing) {
    std::mt19937 random(2);
    std::uniform_int_distribution<std::size_t> corners(3, 40);
    for (int trial = 0; trial < 500; ++trial) {
        const Ring star = support::randomStar(random, {0, 0}, corners(random));
        for (int i = 0; i < 100; ++i) {
            const MapPoint point = randomPoint(random, {{-10, -10}, {10, 10}});
            ASSERT_EQ(core::contains(core::MultiPolygon{{star, {}}}, point), support::surrounds(star, point));
        }
    }
}

TEST(OutlineHeights, GiveTheSameAnswersAsTheOutline) {
    std::mt19937 random(11);
    std::uniform_real_distribution<double> place(-20, 20);
    for (const std::size_t points : {3U, 32U, 33U, 64U, 500U}) {
        core::Polygon part{support::randomStar(random, {0, 0}, points), {support::randomStar(random, {5, 5}, points)}};
        for (core::MapPoint& point : part.holes.front()) {
            point = {point.x / 4, point.y / 4};
        }
        const core::OutlineHeights heights(part);
        std::size_t inside = 0;
        for (int i = 0; i < 2000; ++i) {
            const bool onVertex = i % 4 == 0;
            const core::MapPoint vertex = part.shell[static_cast<std::size_t>(i) % part.shell.size()];
            const core::MapPoint point =
                onVertex ? core::MapPoint{place(random), vertex.y} : core::MapPoint{place(random), place(random)};
            ASSERT_EQ(heights.contains(part, point), core::contains(part, point));
            inside += core::contains(part, point) ? 1U : 0U;
        }
        EXPECT_GT(inside, 50U);
    }
    EXPECT_FALSE(core::OutlineHeights({}).contains({}, {0, 0}));
}

TEST(Contains, ExcludesHoles) {
    const MultiPolygon shape{{squareRing(0, 0, 10), {squareRing(2, 2, 6)}}, {squareRing(4, 4, 2), {}}};
    EXPECT_TRUE(core::contains(shape, {1, 1}));
    EXPECT_FALSE(core::contains(shape, {3, 3}));
    EXPECT_TRUE(core::contains(shape, {5, 5})) << "an island in the hole";
    EXPECT_FALSE(core::contains(shape, {11, 5}));
    EXPECT_FALSE(core::contains(core::MultiPolygon(), {0, 0}));
}

TEST(Contains, GivesAPointOnASharedEdgeToOneSide) {
    std::mt19937 random(3);
    for (int trial = 0; trial < 20000; ++trial) {
        const MapPoint left = randomPoint(random, {{-10, -5}, {-5, 5}});
        const MapPoint right = randomPoint(random, {{5, -5}, {10, 5}});
        const MapPoint top = randomPoint(random, {{-4, -10}, {4, -6}});
        const MapPoint bottom = randomPoint(random, {{-4, 6}, {4, 10}});
        const MultiPolygon west{{{top, bottom, left, top}, {}}};
        const MultiPolygon east{{{bottom, top, right, bottom}, {}}};
        const double part = support::uniform(random, 0.1, 0.9);
        const MapPoint onEdge{std::lerp(top.x, bottom.x, part), std::lerp(top.y, bottom.y, part)};
        ASSERT_NE(core::contains(west, onEdge), core::contains(east, onEdge)) << "trial " << trial;
    }
}

TEST(Contains, GivesASharedCornerToOneSide) {
    std::mt19937 random(4);
    for (int trial = 0; trial < 200; ++trial) {
        const MapPoint hub{support::uniform(random, -0.01, 0.01), 0};
        const Ring rim = support::randomStar(random, {0, 0}, 9);
        int owners = 0;
        for (std::size_t i = 1; i < rim.size(); ++i) {
            owners += core::contains(core::Polygon{{hub, rim[i - 1], rim[i], hub}, {}}, hub) ? 1 : 0;
        }
        EXPECT_EQ(owners, 1);
    }
}

TEST(PoleOfInaccessibility, IsKnownForSimpleShapes) {
    const auto inSquare = core::poleOfInaccessibility(square(10, 20, 6), 0.001);
    EXPECT_NEAR(inSquare.centre.x, 13, 0.001);
    EXPECT_NEAR(inSquare.centre.y, 23, 0.001);
    EXPECT_NEAR(inSquare.radiusM, 3, 0.001);

    const auto inTriangle = core::poleOfInaccessibility({{{{0, 0}, {4, 0}, {0, 3}, {0, 0}}, {}}}, 0.001);
    EXPECT_NEAR(inTriangle.centre.x, 1, 0.01);
    EXPECT_NEAR(inTriangle.centre.y, 1, 0.01);
    EXPECT_NEAR(inTriangle.radiusM, 1, 0.001);

    const auto inHexagon = core::poleOfInaccessibility({{regularPolygon(6, 2), {}}}, 0.001);
    EXPECT_NEAR(inHexagon.radiusM, std::numbers::sqrt3, 0.001);
}

TEST(PoleOfInaccessibility, KeepsClearOfHoles) {
    // A square ring 4 wide: the largest circles touch the corner of the hole and both outer sides.
    const MultiPolygon frame{{squareRing(0, 0, 12), {squareRing(4, 4, 4)}}};
    const double radius = 4 * std::numbers::sqrt2 / (1 + std::numbers::sqrt2);
    EXPECT_NEAR(core::poleOfInaccessibility(frame, 0.001).radiusM, radius, 0.001);
}

TEST(PoleOfInaccessibility, LiesInThePartWithTheLargestArea) {
    const MultiPolygon shape{{squareRing(0, 0, 2), {}}, {squareRing(10, 10, 4), {}}, {squareRing(20, 20, 3), {}}};
    const auto circle = core::poleOfInaccessibility(shape, 0.001);
    EXPECT_NEAR(circle.centre.x, 12, 0.001);
    EXPECT_NEAR(circle.radiusM, 2, 0.001);
}

TEST(PoleOfInaccessibility, FitsAndIsAtLeastAsLargeAsAnyCircleOnAGrid) {
    std::mt19937 random(5);
    constexpr double precisionM = 0.01;
    for (int trial = 0; trial < 25; ++trial) {
        const Ring star = support::randomStar(random, {100, -50}, 12);
        const auto circle = core::poleOfInaccessibility({{star, {}}}, precisionM);
        EXPECT_TRUE(support::surrounds(star, circle.centre));
        EXPECT_NEAR(circle.radiusM, distanceToRingM(star, circle.centre), 1e-9);
        EXPECT_GE(circle.radiusM, largestOnGridM(star, 60) - precisionM);
    }
}

TEST(PoleOfInaccessibility, FitsIntoAnOutlineOfManyEdges) {
    std::mt19937 random(6);
    for (const std::size_t corners : {31U, 32U, 33U, 64U, 500U}) {
        const Ring star = support::randomStar(random, {1e6, -2e6}, corners);
        Ring lake = support::randomStar(random, {1e6, -2e6}, 3 * corners);
        for (core::MapPoint& point : lake) {  // well inside the star
            point = {1e6 + (point.x - 1e6) / 20, -2e6 + (point.y + 2e6) / 20};
        }
        const auto circle = core::poleOfInaccessibility({{star, {lake}}}, 0.01);
        EXPECT_TRUE(support::surrounds(star, circle.centre));
        EXPECT_FALSE(support::surrounds(lake, circle.centre));
        EXPECT_NEAR(circle.radiusM,
                    std::min(distanceToRingM(star, circle.centre), distanceToRingM(lake, circle.centre)), 1e-9);
    }
}

TEST(PoleOfInaccessibility, NeedsAnAreaAndAPrecision) {
    EXPECT_THROW((void)core::poleOfInaccessibility({}, 1), std::invalid_argument);
    EXPECT_THROW((void)core::poleOfInaccessibility({{{{0, 0}, {1, 1}, {0, 0}}, {}}}, 1), std::invalid_argument);
    EXPECT_THROW((void)core::poleOfInaccessibility(square(0, 0, 1), 0), std::invalid_argument);
    EXPECT_THROW((void)core::poleOfInaccessibility(square(0, 0, 1), -1), std::invalid_argument);
    EXPECT_THROW((void)core::poleOfInaccessibility(square(0, 0, 1), std::nan("")), std::invalid_argument);
}

}  // namespace
