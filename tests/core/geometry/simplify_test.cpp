// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/simplify.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "tests/support/shapes.h"

namespace {

using core::MapPoint;
using core::Polyline;

double distance(MapPoint a, MapPoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// The distance from a point to a segment.
double distanceToPiece(MapPoint point, MapPoint from, MapPoint to) {
    const double length = distance(from, to);
    if (length == 0) {
        return distance(point, from);
    }
    const double along = ((point.x - from.x) * (to.x - from.x) + (point.y - from.y) * (to.y - from.y)) / length;
    const double part = std::clamp(along / length, 0.0, 1.0);
    return distance(point, {from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)});
}

/// The largest distance of a removed point from the segment that replaced it. The kept points are in order.
double farthestLeftOut(const Polyline& line, const Polyline& simple) {
    double farthest = 0;
    std::size_t piece = 0;
    for (const MapPoint& point : line) {
        if (piece + 2 < simple.size() && point == simple[piece + 1]) {
            ++piece;
        }
        farthest = std::max(farthest, distanceToPiece(point, simple[piece], simple[piece + 1]));
    }
    return farthest;
}

TEST(Simplified, RemovesPointsOnAStraightLine) {
    EXPECT_EQ(core::simplified({{0, 0}, {1, 1}, {2, 2}, {5, 5}}, 0.1), (Polyline{{0, 0}, {5, 5}}));
    EXPECT_EQ(core::simplified({{0, 0}, {1, 0.2}, {2, 0}}, 0.1), (Polyline{{0, 0}, {1, 0.2}, {2, 0}}));
    EXPECT_EQ(core::simplified({{0, 0}, {1, 0.2}, {2, 0}}, 0.25), (Polyline{{0, 0}, {2, 0}}));
}

TEST(Simplified, KeepsTheTipWhereALineTurnsBack) {
    EXPECT_EQ(core::simplified({{0, 0}, {5, 0}, {10, 0}, {5, 0}, {2, 0}}, 0.5), (Polyline{{0, 0}, {10, 0}, {2, 0}}));
}

TEST(Simplified, KeepsBothEndsOfAShortLine) {
    EXPECT_EQ(core::simplified({}, 1), Polyline());
    EXPECT_EQ(core::simplified({{3, 4}}, 1), (Polyline{{3, 4}}));
    EXPECT_EQ(core::simplified({{3, 4}, {3, 4}}, 1), (Polyline{{3, 4}, {3, 4}}));
}

TEST(Simplified, KeepsARingClosed) {
    const Polyline square{{0, 0}, {50, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}};
    EXPECT_EQ(core::simplified(square, 1), (Polyline{{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}}));
}

TEST(Simplified, KeepsEveryPointWithinTheTolerance) {
    std::mt19937 random(7);
    std::normal_distribution<double> step;
    for (int trial = 0; trial < 300; ++trial) {
        Polyline line{{0, 0}};
        for (int i = 0; i < 200; ++i) {
            line.push_back({line.back().x + 1 + step(random), line.back().y + step(random)});
        }
        for (const double tolerance : {0.0, 0.5, 2.0, 10.0}) {
            const Polyline simple = core::simplified(line, tolerance);
            EXPECT_EQ(simple.front(), line.front());
            EXPECT_EQ(simple.back(), line.back());
            EXPECT_LE(farthestLeftOut(line, simple), tolerance + 1e-9);
        }
        EXPECT_LT(core::simplified(line, 2).size(), line.size() / 2);
    }
}

TEST(Simplified, KeepsAStarWithinTheTolerance) {
    std::mt19937 random(8);
    const core::Ring star = support::randomStar(random, {1000, -2000}, 400);
    for (const double tolerance : {0.5, 20.0, 100.0}) {
        EXPECT_LE(farthestLeftOut(star, core::simplified(star, tolerance)), tolerance + 1e-9);
    }
}

TEST(ReducedTo, KeepsTheGivenPointsOfEveryRing) {
    const core::MultiPolygon shape{
        {{{0, 0}, {4, 0}, {8, 0}, {8, 8}, {0, 8}, {0, 0}}, {{{2, 2}, {2, 4}, {2, 6}, {6, 6}, {6, 2}, {2, 2}}}}};
    const core::MapPointSet points{{0, 0}, {8, 0}, {8, 8}, {2, 4}, {2, 6}, {6, 6}, {99, 99}};
    EXPECT_EQ(core::reducedTo(points, shape), (core::MultiPolygon{{{{0, 0}, {8, 0}, {8, 8}, {0, 0}},  //
                                                                   {{{2, 4}, {2, 6}, {6, 6}, {2, 4}}}}}));
}

TEST(ReducedTo, DoesNotReduceARingToOneWithoutArea) {
    const core::MultiPolygon square{{{{0, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 0}}, {}}};
    EXPECT_EQ(core::reducedTo({}, square), square);
    EXPECT_EQ(core::reducedTo({{0, 0}, {4, 4}}, square), square);
    EXPECT_EQ(core::reducedTo({}, {}), core::MultiPolygon());
}

TEST(ReducedTo, TreatsMinusZeroAsZero) {
    const core::MultiPolygon shape{{{{-0.0, 0}, {4, -0.0}, {4, 4}, {1, 1}, {-0.0, 0}}, {}}};
    EXPECT_EQ(core::reducedTo({{0, 0}, {4, 0}, {4, 4}}, shape).front().shell.size(), 4U);
}

}  // namespace
