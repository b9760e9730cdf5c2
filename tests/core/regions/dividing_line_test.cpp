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

TEST(LineEnds, ArePossibleWhereTheNorthernLiesNorth) {
    EXPECT_TRUE(core::isPossible({}));
    EXPECT_TRUE(core::isPossible({{100, 31}, {100, 30}}));
    EXPECT_FALSE(core::isPossible({{100, 30.5}, {100, 30}})) << "nearly level: no south-east";
    EXPECT_FALSE(core::isPossible({{100, 20}, {100, 30}}));
    EXPECT_FALSE(core::isPossible({{100, 80}, {100, 30}}));
    EXPECT_FALSE(core::isPossible({{100, 30}, {100, -20}}));
}

TEST(LineEnds, ArePublishedInSeveralWaysAllWithinAThirdOfADegree) {
    ASSERT_EQ(core::publishedEnds().size(), 3U);
    EXPECT_EQ(core::publishedEnds().front().ends, core::LineEnds{});
    for (const core::PublishedEnds& published : core::publishedEnds()) {
        EXPECT_NEAR(published.ends.to.lon, 127.4875, 0.34);
        EXPECT_NEAR(published.ends.to.lat, 50.2506, 0.34);
        EXPECT_NEAR(published.ends.from.lat, 25.0206, 0.34);
        EXPECT_TRUE(core::isPossible(published.ends));
    }
}

TEST(HuLineHalves, PlaceOnlyTheGivenMembers) {
    const core::Grouping halves = core::groupsBesideLine(
        line(), {RegionCode("desert"), RegionCode("cut"), RegionCode("sea"), RegionCode("abroad")});
    EXPECT_EQ(halves.id(), core::huLineGroupingId);
    ASSERT_EQ(halves.groups().size(), 2U);
    EXPECT_EQ(halves.groups()[0].id, "southeast");
    EXPECT_EQ(halves.groups()[0].members, std::vector{RegionCode("sea")});
    EXPECT_EQ(halves.groups()[1].id, "northwest");
    EXPECT_EQ(halves.groups()[1].members, (std::vector{RegionCode("desert"), RegionCode("cut")}));
    EXPECT_EQ(halves.groupOf(RegionCode("even")), std::nullopt);
    EXPECT_EQ(halves.groupOf(RegionCode("abroad")), std::nullopt);
}

}  // namespace
