// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regions/hu_line.h"

#include <gtest/gtest.h>

namespace {

using core::HuLine;
using core::HuSide;
using core::RegionCode;

HuLine line() {
    HuLine result;
    result.shares = {{RegionCode("sea"), 100, 1},
                     {RegionCode("cut"), 300, 0.25},
                     {RegionCode("even"), 100, 0.5},
                     {RegionCode("desert"), 500, 0}};
    return result;
}

TEST(HuLine, WeighsSharesByArea) { EXPECT_DOUBLE_EQ(line().southeastAreaShare().value(), (100 + 75 + 50) / 1000.0); }

TEST(HuLine, HasNoShareWithoutArea) {
    EXPECT_EQ(HuLine().southeastAreaShare(), std::nullopt);
    HuLine nothing;
    nothing.shares = {{RegionCode("reef"), 0, 1}};
    EXPECT_EQ(nothing.southeastAreaShare(), std::nullopt);
}

TEST(HuLine, FindsTheShareOfARegion) {
    const HuLine one = line();
    ASSERT_NE(one.shareOf(RegionCode("cut")), nullptr);
    EXPECT_EQ(one.shareOf(RegionCode("cut"))->southeastAreaShare, 0.25);
    EXPECT_EQ(one.shareOf(RegionCode("elsewhere")), nullptr);
}

TEST(HuLine, FindsTheSharesOfManyRegionsInAnyOrder) {
    const HuLine one = line();
    std::vector<RegionCode> codes{RegionCode("cut"),  RegionCode("even"), RegionCode("elsewhere"), RegionCode("sea"),
                                  RegionCode("even"), RegionCode("none"), RegionCode("desert")};
    const auto found = core::sharesOf(one, codes);
    ASSERT_EQ(found.size(), codes.size());
    for (std::size_t i = 0; i < codes.size(); ++i) {
        EXPECT_EQ(found[i], one.shareOf(codes[i])) << codes[i].text();
    }
    EXPECT_TRUE(core::sharesOf(one, {}).empty());
    EXPECT_EQ(core::sharesOf(HuLine(), codes).front(), nullptr);
}

TEST(HuLine, CountsARegionToTheSideOfItsMajority) {
    EXPECT_EQ(line().shareOf(RegionCode("sea"))->majoritySide(), HuSide::Southeast);
    EXPECT_EQ(line().shareOf(RegionCode("cut"))->majoritySide(), HuSide::Northwest);
    EXPECT_EQ(line().shareOf(RegionCode("even"))->majoritySide(), HuSide::Southeast);
    EXPECT_EQ(line().shareOf(RegionCode("desert"))->majoritySide(), HuSide::Northwest);
}

TEST(HuLineEnds, MoveIndependently) {
    const core::HuLineEnds moved = core::withEnd({}, core::HuEnd::Tengchong, {100, 20});
    EXPECT_EQ(moved.tengchong, (core::LonLat{100, 20}));
    EXPECT_EQ(moved.heihe, core::HuLineEnds{}.heihe);
    EXPECT_EQ(core::withEnd(moved, core::HuEnd::Heihe, {120, 45}).heihe, (core::LonLat{120, 45}));
}

TEST(HuLineEnds, ArePossibleWhereTheNorthernLiesNorth) {
    EXPECT_TRUE(core::isPossible({}));
    EXPECT_TRUE(core::isPossible({{100, 31}, {100, 30}}));
    EXPECT_FALSE(core::isPossible({{100, 30.5}, {100, 30}})) << "nearly level: no south-east";
    EXPECT_FALSE(core::isPossible({{100, 20}, {100, 30}}));
    EXPECT_FALSE(core::isPossible({{100, 80}, {100, 30}}));
    EXPECT_FALSE(core::isPossible({{100, 30}, {100, -20}}));
}

TEST(HuLineEnds, ArePublishedInSeveralWaysAllWithinAThirdOfADegree) {
    ASSERT_EQ(core::publishedEnds().size(), 3U);
    EXPECT_EQ(core::publishedEnds().front().ends, core::HuLineEnds{});
    for (const core::PublishedEnds& published : core::publishedEnds()) {
        EXPECT_NEAR(published.ends.heihe.lon, 127.4875, 0.34);
        EXPECT_NEAR(published.ends.heihe.lat, 50.2506, 0.34);
        EXPECT_NEAR(published.ends.tengchong.lat, 25.0206, 0.34);
        EXPECT_TRUE(core::isPossible(published.ends));
    }
}

TEST(HuLineHalves, PlaceOnlyTheGivenMembers) {
    const core::Grouping halves =
        core::huLineHalves(line(), {RegionCode("desert"), RegionCode("cut"), RegionCode("sea"), RegionCode("abroad")});
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
