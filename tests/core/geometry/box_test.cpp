// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/box.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "tests/support/shapes.h"

namespace {

using core::Box;
using core::MapPoint;

/// A box with corners at whole metres between 0 and 6.
Box randomBox(std::mt19937& random) {
    std::uniform_int_distribution<int> metre(0, 6);
    const auto [left, right] = std::minmax({metre(random), metre(random)});
    const auto [bottom, top] = std::minmax({metre(random), metre(random)});
    return {{static_cast<double>(left), static_cast<double>(bottom)},
            {static_cast<double>(right), static_cast<double>(top)}};
}

/// Whether the predicate holds at any point with whole coordinates, which suffices for boxes with such corners.
template <class Test>
bool anyWholePoint(const Test& test) {
    for (int x = 0; x <= 6; ++x) {
        for (int y = 0; y <= 6; ++y) {
            if (test(MapPoint{static_cast<double>(x), static_cast<double>(y)})) {
                return true;
            }
        }
    }
    return false;
}

TEST(Box, OfTwoPointsIsTheSameForAllPairsOfOppositeCorners) {
    const Box box{{1, 2}, {4, 8}};
    EXPECT_EQ(core::boxOf({1, 2}, {4, 8}), box);
    EXPECT_EQ(core::boxOf({4, 8}, {1, 2}), box);
    EXPECT_EQ(core::boxOf({1, 8}, {4, 2}), box);
    EXPECT_EQ(core::boxOf({4, 2}, {1, 8}), box);
}

TEST(Box, MeasuresItself) {
    const Box box{{1, 2}, {4, 8}};
    EXPECT_EQ(box.width(), 3);
    EXPECT_EQ(box.height(), 6);
    EXPECT_EQ(box.centre(), (MapPoint{2.5, 5}));
}

TEST(Box, HoldsItsCornersAndEdges) {
    const Box box{{1, 2}, {4, 8}};
    for (const MapPoint inside : {MapPoint{1, 2}, {4, 8}, {1, 8}, {4, 2}, {1, 5}, {2, 8}, {2, 3}}) {
        EXPECT_TRUE(box.contains(inside)) << inside.x << " " << inside.y;
    }
    for (const MapPoint outside : {MapPoint{0.999, 5}, {4.001, 5}, {2, 1.999}, {2, 8.001}}) {
        EXPECT_FALSE(box.contains(outside)) << outside.x << " " << outside.y;
    }
}

TEST(Box, IntersectsAnotherWhereTheyShareAPoint) {
    std::mt19937 random(1);
    for (int trial = 0; trial < 2000; ++trial) {
        const Box a = randomBox(random);
        const Box b = randomBox(random);
        const bool sharesAPoint = anyWholePoint([&](MapPoint point) { return a.contains(point) && b.contains(point); });
        ASSERT_EQ(a.intersects(b), sharesAPoint);
        ASSERT_EQ(b.intersects(a), sharesAPoint);
    }
}

TEST(Box, IsUnitedIntoTheSmallestBoxThatHoldsBoth) {
    std::mt19937 random(2);
    for (int trial = 0; trial < 500; ++trial) {
        const Box a = randomBox(random);
        const Box b = randomBox(random);
        EXPECT_EQ(a.united(b), core::boundingBox(std::vector{a.min, a.max, b.min, b.max}));
        EXPECT_EQ(a.united(b), b.united(a));
    }
}

TEST(Box, GrowsOnEverySide) { EXPECT_EQ((Box{{1, 2}, {4, 8}}.grown(0.5)), (Box{{0.5, 1.5}, {4.5, 8.5}})); }

TEST(BoundingBox, HoldsEveryPointAndTouchesTheOutermost) {
    std::mt19937 random(3);
    for (std::size_t count = 1; count < 50; ++count) {
        std::vector<MapPoint> points;
        for (std::size_t i = 0; i < count; ++i) {
            points.push_back(support::randomPoint(random, {{-5, 20}, {5, 30}}));
        }
        const auto byX = std::ranges::minmax_element(points, {}, &MapPoint::x);
        const auto byY = std::ranges::minmax_element(points, {}, &MapPoint::y);
        EXPECT_EQ(core::boundingBox(points), (Box{{byX.min->x, byY.min->y}, {byX.max->x, byY.max->y}}));
    }
}

TEST(BoundingBox, OfAShapeHoldsAllItsParts) {
    const core::MultiPolygon shape{{support::squareRing(0, 0, 1), {}}, {support::squareRing(5, -3, 2), {}}};
    EXPECT_EQ(core::boundingBox(shape), (Box{{0, -3}, {7, 1}}));
}

TEST(BoundingBox, IsAbsentWhereThereIsNoPoint) {
    EXPECT_EQ(core::boundingBox(std::vector<MapPoint>{}), std::nullopt);
    EXPECT_EQ(core::boundingBox(core::MultiPolygon{}), std::nullopt);
    EXPECT_EQ(core::boundingBox(core::MultiPolygon{{}}), std::nullopt);
}

}  // namespace
