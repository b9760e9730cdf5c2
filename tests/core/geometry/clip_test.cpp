// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/clip.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "core/geometry/measure.h"
#include "tests/support/shapes.h"

namespace {

using core::Box;
using core::LineRun;
using core::MapPoint;
using core::Polyline;
using core::Ring;
using support::randomPoint;
using support::squareRing;

constexpr double roundingM = 1e-9;

Box randomClipBox(std::mt19937& random) {
    const MapPoint a = randomPoint(random, {{-10, -10}, {10, 10}});
    const MapPoint b = randomPoint(random, {{-10, -10}, {10, 10}});
    return core::boundingBox(std::vector{a, b}).value();
}

bool isInside(const Ring& ring, MapPoint point) { return core::contains(core::Polygon{ring, {}}, point); }

/// The length of a line inside a box, from the midpoints of many short segments.
double sampledLengthM(const Polyline& line, const Box& box, int pieces) {
    double inside = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const MapPoint a = line[i - 1];
        const MapPoint b = line[i];
        const double pieceM = std::hypot(b.x - a.x, b.y - a.y) / pieces;
        for (int k = 0; k < pieces; ++k) {
            const double part = (k + 0.5) / pieces;
            inside += box.contains({std::lerp(a.x, b.x, part), std::lerp(a.y, b.y, part)}) ? pieceM : 0;
        }
    }
    return inside;
}

double totalLengthM(const std::vector<LineRun>& runs) {
    double length = 0;
    for (const LineRun& run : runs) {
        length += support::lengthM(run.path);
    }
    return length;
}

Polyline randomLine(std::mt19937& random, std::size_t points) {
    Polyline line;
    for (std::size_t i = 0; i < points; ++i) {
        line.push_back(randomPoint(random, {{-10, -10}, {10, 10}}));
    }
    return line;
}

TEST(ClippedRing, ContainsTheSamePointsOfTheBoxAsTheRing) {
    std::mt19937 random(1);
    std::uniform_int_distribution<std::size_t> corners(3, 30);
    for (int trial = 0; trial < 3000; ++trial) {
        const Ring ring = support::randomStar(random, {0, 0}, corners(random));
        const Box box = randomClipBox(random);
        const Ring clipped = core::clippedRing(ring, box);
        for (int i = 0; i < 40; ++i) {
            const MapPoint point = randomPoint(random, box);
            ASSERT_EQ(isInside(clipped, point), isInside(ring, point)) << "trial " << trial;
        }
    }
}

TEST(ClippedRing, StaysInTheBoxAndIsClosed) {
    std::mt19937 random(2);
    for (int trial = 0; trial < 1000; ++trial) {
        const Box box = randomClipBox(random);
        const Ring clipped = core::clippedRing(support::randomStar(random, {0, 0}, 12), box);
        const Box reach = box.grown(roundingM);
        EXPECT_TRUE(std::ranges::all_of(clipped, [&](MapPoint point) { return reach.contains(point); }));
        EXPECT_TRUE(clipped.empty() || clipped.front() == clipped.back());
    }
}

TEST(ClippedRing, IsTheIntersectionOfTwoSquares) {
    const Ring clipped = core::clippedRing(squareRing(0, 0, 4), {{3, 1}, {9, 2}});
    EXPECT_DOUBLE_EQ(core::planarAreaM2({{clipped, {}}}), 1);
    EXPECT_EQ(core::boundingBox(clipped), (Box{{3, 1}, {4, 2}}));
}

TEST(ClippedRing, DoesNotChangeARingInsideTheBox) {
    const Ring ring = squareRing(1, 1, 2);
    EXPECT_EQ(core::clippedRing(ring, {{0, 0}, {9, 9}}), ring);
    EXPECT_EQ(core::clippedRing(ring, {{1, 1}, {3, 3}}), ring);
}

TEST(ClippedRing, EqualsTheBoxWhereTheRingSurroundsIt) {
    const Box box{{1, 1}, {2, 3}};
    const Ring clipped = core::clippedRing(squareRing(0, 0, 9), box);
    EXPECT_EQ(core::boundingBox(clipped), box);
    EXPECT_DOUBLE_EQ(core::planarAreaM2({{clipped, {}}}), 2);
}

TEST(ClippedRing, IsEmptyOutside) {
    EXPECT_TRUE(core::clippedRing(squareRing(0, 0, 1), {{2, 2}, {3, 3}}).empty());
    EXPECT_TRUE(core::clippedRing({}, {{2, 2}, {3, 3}}).empty());
}

TEST(ClippedLine, HasTheLengthOfTheSamplesInsideTheBox) {
    std::mt19937 random(3);
    constexpr int pieces = 2000;
    for (int trial = 0; trial < 200; ++trial) {
        const Polyline line = randomLine(random, 12);
        const Box box = randomClipBox(random);
        const double tolerance = 2 * support::lengthM(line) / pieces;
        EXPECT_NEAR(totalLengthM(core::clippedLine(line, box)), sampledLengthM(line, box, pieces), tolerance);
    }
}

TEST(ClippedLine, StaysInTheBoxInRunsOfAtLeastTwoPoints) {
    std::mt19937 random(4);
    for (int trial = 0; trial < 1000; ++trial) {
        const Box box = randomClipBox(random);
        const Box reach = box.grown(roundingM);
        for (const LineRun& run : core::clippedLine(randomLine(random, 12), box)) {
            EXPECT_GE(run.path.size(), 2U);
            EXPECT_TRUE(std::ranges::all_of(run.path, [&](MapPoint point) { return reach.contains(point); }));
        }
    }
}

TEST(ClippedLine, KeepsEveryPointInsideInOrder) {
    std::mt19937 random(5);
    for (int trial = 0; trial < 1000; ++trial) {
        const Polyline line = randomLine(random, 12);
        const Box box = randomClipBox(random);
        Polyline kept;
        for (const LineRun& run : core::clippedLine(line, box)) {
            std::ranges::copy_if(run.path, std::back_inserter(kept),
                                 [&](MapPoint point) { return std::ranges::find(line, point) != line.end(); });
        }
        Polyline inside;
        std::ranges::copy_if(line, std::back_inserter(inside), [&](MapPoint point) { return box.contains(point); });
        EXPECT_EQ(kept, inside);
    }
}

TEST(ClippedLine, HasOneRunForEachPassageThroughTheBox) {
    const Polyline zigzag{{-1, 1}, {5, 1}, {5, 2}, {-1, 2}, {-1, 3}, {2, 3}};
    const std::vector<LineRun> runs{{{{0, 1}, {4, 1}}, 1}, {{{4, 2}, {0, 2}}, 8}, {{{0, 3}, {2, 3}}, 15}};
    EXPECT_EQ(core::clippedLine(zigzag, {{0, 0}, {4, 4}}), runs);
}

TEST(ClippedLine, ContinuesThroughAPointOnTheEdge) {
    const Polyline touching{{1, 1}, {4, 2}, {1, 3}};
    EXPECT_EQ(core::clippedLine(touching, {{0, 0}, {4, 4}}), (std::vector<LineRun>{{touching, 0}}));
}

TEST(ClippedLine, DoesNotChangeALineInsideTheBox) {
    const Polyline line{{1, 1}, {2, 3}, {2, 3}, {0, 4}};
    EXPECT_EQ(core::clippedLine(line, {{0, 0}, {4, 4}}), (std::vector<LineRun>{{line, 0}}));
}

TEST(ClippedLine, IsEmptyOutside) {
    EXPECT_TRUE(core::clippedLine({{5, 0}, {5, 4}, {9, 9}}, {{0, 0}, {4, 4}}).empty());
    EXPECT_TRUE(core::clippedLine({{3, 6}, {6, 3}}, {{0, 0}, {4, 4}}).empty());
    EXPECT_TRUE(core::clippedLine({{5, 5}, {5, 5}}, {{0, 0}, {4, 4}}).empty());
    EXPECT_TRUE(core::clippedLine({{1, 1}}, {{0, 0}, {4, 4}}).empty());
    EXPECT_TRUE(core::clippedLine({}, {{0, 0}, {4, 4}}).empty());
}

}  // namespace
