// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regions/dividing_line.h"

#include <gtest/gtest.h>

namespace {

using core::DividingLine;
using core::LineSide;
using core::RegionCode;

DividingLine line() {
    DividingLine result;
    result.shares = {{RegionCode("sea"), 100, 1},
                     {RegionCode("cut"), 300, 0.25},
                     {RegionCode("even"), 100, 0.5},
                     {RegionCode("desert"), 500, 0}};
    return result;
}

TEST(DividingLine, WeighsSharesByArea) { EXPECT_DOUBLE_EQ(line().rightAreaShare().value(), (100 + 75 + 50) / 1000.0); }

TEST(DividingLine, HasNoShareWithoutArea) {
    EXPECT_EQ(DividingLine().rightAreaShare(), std::nullopt);
    DividingLine nothing;
    nothing.shares = {{RegionCode("reef"), 0, 1}};
    EXPECT_EQ(nothing.rightAreaShare(), std::nullopt);
}

TEST(DividingLine, FindsTheShareOfARegion) {
    const DividingLine one = line();
    ASSERT_NE(one.shareOf(RegionCode("cut")), nullptr);
    EXPECT_EQ(one.shareOf(RegionCode("cut"))->rightAreaShare, 0.25);
    EXPECT_EQ(one.shareOf(RegionCode("elsewhere")), nullptr);
}

TEST(DividingLine, FindsTheSharesOfManyRegionsInAnyOrder) {
    const DividingLine one = line();
    std::vector<RegionCode> codes{RegionCode("cut"),  RegionCode("even"), RegionCode("elsewhere"), RegionCode("sea"),
                                  RegionCode("even"), RegionCode("none"), RegionCode("desert")};
    const auto found = core::sharesOf(one, codes);
    ASSERT_EQ(found.size(), codes.size());
    for (std::size_t i = 0; i < codes.size(); ++i) {
        EXPECT_EQ(found[i], one.shareOf(codes[i])) << codes[i].text();
    }
    EXPECT_TRUE(core::sharesOf(one, {}).empty());
    EXPECT_EQ(core::sharesOf(DividingLine(), codes).front(), nullptr);
}

TEST(DividingLine, CountsARegionToTheSideOfItsMajority) {
    EXPECT_EQ(line().shareOf(RegionCode("sea"))->majoritySide(), LineSide::Right);
    EXPECT_EQ(line().shareOf(RegionCode("cut"))->majoritySide(), LineSide::Left);
    EXPECT_EQ(line().shareOf(RegionCode("even"))->majoritySide(), LineSide::Right);
    EXPECT_EQ(line().shareOf(RegionCode("desert"))->majoritySide(), LineSide::Left);
}

TEST(LineEnds, MoveIndependently) {
    const core::LineEnds moved = core::withEnd({}, core::LineEnd::From, {100, 20});
    EXPECT_EQ(moved.from, (core::LonLat{100, 20}));
    EXPECT_EQ(moved.to, core::LineEnds{}.to);
    EXPECT_EQ(core::withEnd(moved, core::LineEnd::To, {120, 45}).to, (core::LonLat{120, 45}));
}

const core::LineEnds northEast{{98, 25}, {127, 50}};

TEST(LineEnds, ArePossibleWhereTheLineKeepsItsDirection) {
    EXPECT_TRUE(core::areAllowedEnds(northEast, northEast));
    EXPECT_TRUE(core::areAllowedEnds({{100, 30}, {100, 32}}, northEast)) << "to the north";
    EXPECT_TRUE(core::areAllowedEnds({{100, 30}, {102, 30}}, northEast)) << "to the east";
    EXPECT_FALSE(core::areAllowedEnds({{127, 50}, {98, 25}}, northEast)) << "reversed";
    EXPECT_FALSE(core::areAllowedEnds({{100, 30}, {90, 38}}, northEast))
        << "to the north-west: its right is the north-east";
    EXPECT_FALSE(core::areAllowedEnds({{100, 30}, {100.5, 30.5}}, northEast)) << "a fortieth of the line";
    EXPECT_TRUE(core::areAllowedEnds({{100, 30}, {100.5, 30.5}}, {{100, 30}, {101, 31}})) << "half of a short line";
    EXPECT_FALSE(core::areAllowedEnds({{100, 30}, {100, 30}}, northEast));
}

TEST(LineEnds, ArePossibleWithinEightyDegreesOfTheEquator) {
    EXPECT_TRUE(core::areAllowedEnds({{100, -79}, {120, 79}}, northEast));
    EXPECT_FALSE(core::areAllowedEnds({{100, 30}, {100, 81}}, northEast));
    EXPECT_FALSE(core::areAllowedEnds({{100, -81}, {100, 30}}, northEast));
}

TEST(LineEnds, MayLieOnBothSidesOfTheAntimeridian) {
    const core::LineEnds published{{179, 60}, {-178, 60}};
    EXPECT_TRUE(core::areAllowedEnds(published, published));
    EXPECT_TRUE(core::areAllowedEnds({{178, 60}, {-175, 61}}, published));
    EXPECT_FALSE(core::areAllowedEnds({{-175, 61}, {178, 60}}, published));
}

TEST(RegionsBesideLine, AreOnlyTheGivenMembers) {
    const core::RegionsBesideLine sides = core::regionsBesideLine(
        line(), {RegionCode("desert"), RegionCode("cut"), RegionCode("sea"), RegionCode("abroad")});
    EXPECT_EQ(sides.right, std::vector{RegionCode("sea")});
    EXPECT_EQ(sides.left, (std::vector{RegionCode("desert"), RegionCode("cut")}));
}

}  // namespace
