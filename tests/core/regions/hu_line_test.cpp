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

TEST(HuLine, HasNoShareOfNoArea) {
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

TEST(HuLine, CountsARegionToTheSideOfItsMajority) {
    EXPECT_EQ(line().shareOf(RegionCode("sea"))->majoritySide(), HuSide::Southeast);
    EXPECT_EQ(line().shareOf(RegionCode("cut"))->majoritySide(), HuSide::Northwest);
    EXPECT_EQ(line().shareOf(RegionCode("even"))->majoritySide(), HuSide::Southeast);
    EXPECT_EQ(line().shareOf(RegionCode("desert"))->majoritySide(), HuSide::Northwest);
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
