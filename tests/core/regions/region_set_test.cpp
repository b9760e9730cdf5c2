// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regions/region_set.h"

#include <gtest/gtest.h>

#include <random>
#include <stdexcept>

#include "core/geometry/measure.h"
#include "tests/support/datasets/generated_dataset.h"
#include "tests/support/shapes.h"

namespace {

using core::Box;
using core::Region;
using core::RegionCode;
using core::RegionSet;
using support::square;

Region region(const char* code, core::MultiPolygon shape) { return {RegionCode(code), "", "", std::move(shape), 0}; }

TEST(RegionSet, FindsARegionByItsCode) {
    const RegionSet regions({region("b", square(0, 0, 1)), region("a", square(1, 0, 1)), region("01", {})});
    EXPECT_EQ(regions.size(), 3U);
    for (std::size_t i = 0; i < regions.size(); ++i) {
        EXPECT_EQ(regions.indexOf(regions[i].code), i);
    }
    EXPECT_EQ(regions.indexOf(RegionCode("c")), std::nullopt);
    EXPECT_EQ(regions.indexOf(RegionCode("1")), std::nullopt) << "codes are text";
}

TEST(RegionSet, RefusesACodeThatOccursTwice) {
    EXPECT_THROW(RegionSet({region("a", {}), region("b", {}), region("a", {})}), std::invalid_argument);
}

TEST(RegionSet, HasTheExtentOfAllShapes) {
    const RegionSet regions({region("a", square(0, 0, 1)), region("b", {}), region("c", square(5, -2, 2))});
    EXPECT_EQ(regions.extent(), (Box{{0, -2}, {7, 1}}));
    EXPECT_EQ(regions.extentOf(0), (Box{{0, 0}, {1, 1}}));
    EXPECT_EQ(regions.extentOf(1), std::nullopt);
    EXPECT_EQ(RegionSet().extent(), std::nullopt);
    EXPECT_EQ(RegionSet({region("b", {})}).extent(), std::nullopt);
}

TEST(RegionSet, FindsTheRegionUnderAPoint) {
    std::mt19937 random(1);
    std::vector<Region> regions;
    for (int row = 0; row < 5; ++row) {
        for (int column = 0; column < 5; ++column) {
            const std::string code = std::to_string(row) + std::to_string(column);
            regions.push_back(region(code.c_str(), square(column, row, 1)));
        }
    }
    const RegionSet set(std::move(regions));
    for (int trial = 0; trial < 5000; ++trial) {
        const core::MapPoint point = support::randomPoint(random, {{-1, -1}, {6, 6}});
        const bool onMap = Box{{0, 0}, {5, 5}}.contains(point);
        const auto expected = static_cast<std::size_t>(point.y) * 5 + static_cast<std::size_t>(point.x);
        ASSERT_EQ(set.at(point), onMap ? std::optional(expected) : std::nullopt);
    }
}

/// The first region that holds a point, by a linear search.
std::optional<std::size_t> firstHolding(const RegionSet& set, core::MapPoint point) {
    for (std::size_t i = 0; i < set.size(); ++i) {
        if (set.extentOf(i) && set.extentOf(i)->contains(point) && core::contains(set[i].shape, point)) {
            return i;
        }
    }
    return std::nullopt;
}

/// Random points of a map, and the difficult points: vertices and midpoints of edges.
std::vector<core::MapPoint> tellingPoints(const RegionSet& set, std::mt19937& random) {
    std::vector<core::MapPoint> points;
    for (int i = 0; i < 2000; ++i) {
        points.push_back(support::randomPoint(random, set.extent()->grown(set.extent()->width() / 10)));
    }
    for (const Region& region : set.regions()) {
        for (const core::Polygon& polygon : region.shape) {
            for (std::size_t i = 1; i < polygon.shell.size(); ++i) {
                const core::MapPoint from = polygon.shell[i - 1];
                const core::MapPoint to = polygon.shell[i];
                points.push_back(to);
                points.push_back({(from.x + to.x) / 2, (from.y + to.y) / 2});
            }
        }
    }
    return points;
}

void expectTheFirstHolding(const RegionSet& set, std::mt19937& random) {
    for (const core::MapPoint& point : tellingPoints(set, random)) {
        ASSERT_EQ(set.at(point), firstHolding(set, point)) << point.x << " " << point.y;
    }
}

TEST(RegionSet, FindsTheSameRegionAsALinearSearch) {
    std::mt19937 random(2);
    for (const std::size_t regions : {1U, 15U, 16U, 17U, 300U}) {
        expectTheFirstHolding(support::generatedRegions(regions, regions, 3), random);
    }
}

TEST(RegionSet, FindsTheFirstOfOverlappingRegionsOfManyParts) {
    std::mt19937 random(3);
    for (int trial = 0; trial < 30; ++trial) {
        std::vector<Region> regions;
        for (int i = 0; i < 40; ++i) {
            core::MultiPolygon shape;
            for (unsigned part = 0; part < random() % 4; ++part) {
                const core::MapPoint centre = support::randomPoint(random, {{0, 0}, {100, 100}});
                core::Polygon polygon{support::randomStar(random, centre, 7), {}};
                if (part == 1) {  // a hole that may leave its shell
                    polygon.holes.push_back(support::randomStar(random, {centre.x + 5, centre.y}, 5));
                }
                shape.push_back(std::move(polygon));
            }
            regions.push_back(region(std::to_string(i).c_str(), std::move(shape)));
        }
        expectTheFirstHolding(RegionSet(std::move(regions)), random);
    }
}

TEST(RegionSet, HasNoExtentWithoutPoints) {
    EXPECT_EQ(RegionSet().at({0, 0}), std::nullopt);
    EXPECT_EQ(RegionSet({region("a", {}), region("b", {{{}, {}}})}).at({0, 0}), std::nullopt);
}

TEST(RegionSet, FindsTheRegionThatFillsAHole) {
    const RegionSet set({region("ring", {{support::squareRing(0, 0, 9), {support::squareRing(3, 3, 3)}}}),
                         region("filling", square(3, 3, 3))});
    EXPECT_EQ(set.at({1, 1}), 0U);
    EXPECT_EQ(set.at({4, 4}), 1U);
}

}  // namespace
