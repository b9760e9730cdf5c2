// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/snap.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "tests/support/shapes.h"

namespace {

TEST(SnapStep, IsAPowerOfTwoBetweenAnEighthAndAQuarterOfAPixel) {
    for (double pixelsPerMetre = 1e-6; pixelsPerMetre < 10; pixelsPerMetre *= 1.37) {
        const double step = core::snapStepM(pixelsPerMetre);
        EXPECT_LE(step * pixelsPerMetre, 0.25);
        EXPECT_GT(step * pixelsPerMetre, 0.125);
        EXPECT_EQ(std::exp2(std::round(std::log2(step))), step);
    }
}

TEST(Snapped, MovesNoPointByMoreThanHalfAStep) {
    std::mt19937 random(1);
    const core::Ring star = support::randomStar(random, {1000, -2000}, 200);
    const core::Polyline coarse = core::snapped(star, 2);
    for (const core::MapPoint& point : star) {
        EXPECT_TRUE(std::ranges::any_of(coarse, [&](const core::MapPoint& corner) {
            return std::abs(corner.x - point.x) <= 1 && std::abs(corner.y - point.y) <= 1;
        }));
    }
    EXPECT_LT(coarse.size(), star.size());
}

TEST(Snapped, IsTheSameInTheReverseDirection) {
    std::mt19937 random(2);
    core::Ring star = support::randomStar(random, {0, 0}, 500);
    core::Polyline there = core::snapped(star, 0.5);
    std::ranges::reverse(star);
    core::Polyline back = core::snapped(star, 0.5);
    std::ranges::reverse(back);
    EXPECT_EQ(there, back);
}

TEST(Snapped, DoesNotMovePointsOnTheGrid) {
    const core::Polyline line{{0, 0}, {4, -8}, {12, 16}};
    EXPECT_EQ(core::snapped(line, 4), line);
    EXPECT_TRUE(core::snapped(core::Polyline(), 4).empty());
}

TEST(SnappedShape, KeepsRingsThatHaveAnArea) {
    const core::Ring shell{{0, 0}, {40, 0}, {40, 40}, {0, 40}, {0, 0}};
    const core::Ring hole{{10, 10}, {10, 21}, {21, 21}, {21, 10}, {10, 10}};
    const core::Ring speck{{30, 30}, {30.5, 30}, {30.5, 30.5}, {30, 30}};
    const core::Ring island{{100, 100}, {101, 100}, {101, 101}, {100, 101}, {100, 100}};
    const core::MultiPolygon coarse = core::snapped(core::MultiPolygon{{shell, {hole, speck}}, {island, {}}}, 4);
    const core::Ring coarseHole{{8, 8}, {8, 20}, {20, 20}, {20, 8}, {8, 8}};
    EXPECT_EQ(coarse, (core::MultiPolygon{{shell, {coarseHole}}}));
}

TEST(SnappedShape, IsTheSameWhenSnappedAgain) {
    std::mt19937 random(3);
    const core::MultiPolygon shape{{support::randomStar(random, {0, 0}, 300), {}}};
    const core::MultiPolygon coarse = core::snapped(shape, 8);
    EXPECT_EQ(core::snapped(coarse, 8), coarse);
}

}  // namespace
