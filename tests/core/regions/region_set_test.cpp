// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regions/region_set.h"

#include <gtest/gtest.h>

#include <random>
#include <stdexcept>

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

TEST(RegionSet, ReachesOverAllShapes) {
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

TEST(RegionSet, FindsTheRegionThatFillsAHole) {
    const RegionSet set({region("ring", {{support::squareRing(0, 0, 9), {support::squareRing(3, 3, 3)}}}),
                         region("filling", square(3, 3, 3))});
    EXPECT_EQ(set.at({1, 1}), 0U);
    EXPECT_EQ(set.at({4, 4}), 1U);
}

}  // namespace
