// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regions/grouping_edit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <stdexcept>

#include "tests/core/regions/with_region_in.h"

namespace {

using core::Grouping;
using core::RegionCode;
using testing::ElementsAre;
using testing::IsEmpty;

Grouping halves() {
    return {"halves",
            "两半",
            "Halves",
            "A. Author, 2020",
            {{"left", "左", "Left", {RegionCode("1"), RegionCode("2")}}, {"right", "右", "Right", {RegionCode("3")}}}};
}

TEST(CustomCopy, HasTheSameGroupsUnderTheIdOfCustomGroupings) {
    const Grouping own = core::customCopy(halves());
    EXPECT_EQ(own.id(), core::customGroupingId);
    EXPECT_EQ(own.groups(), halves().groups());
    EXPECT_TRUE(own.source().empty()) << "what the user changes is no longer its author's";
}

TEST(WithRegionIn, MovesARegionAndKeepsTheOthers) {
    const Grouping moved = support::withRegionIn(halves(), RegionCode("2"), 1);
    EXPECT_THAT(moved.groups()[0].members, ElementsAre(RegionCode("1")));
    EXPECT_THAT(moved.groups()[1].members, ElementsAre(RegionCode("3"), RegionCode("2")));
}

TEST(WithRegionIn, LeavesOutOrTakesInARegion) {
    const Grouping without = support::withRegionIn(halves(), RegionCode("3"), std::nullopt);
    EXPECT_THAT(without.groups()[1].members, IsEmpty());
    EXPECT_EQ(without.groupOf(RegionCode("3")), std::nullopt);
    EXPECT_EQ(support::withRegionIn(without, RegionCode("3"), 1), halves());
}

TEST(WithRegionIn, ChangesNothingIfTheRegionIsAlreadyThere) {
    EXPECT_EQ(support::withRegionIn(halves(), RegionCode("1"), 0), halves());
    EXPECT_EQ(support::withRegionIn(halves(), RegionCode("9"), std::nullopt), halves());
}

TEST(WithRegionsIn, EqualsMovingTheRegionsOneByOne) {
    std::mt19937 random(5);
    Grouping grouping = core::withNewGroup(halves(), "", "");
    for (int i = 0; i < 500; ++i) {
        std::vector<RegionCode> regions;
        for (int region = 0; region < 6; ++region) {
            if (random() % 2 == 0) {
                regions.emplace_back(std::to_string(region));
            }
        }
        std::ranges::shuffle(regions, random);
        const std::size_t place = random() % 4;
        const auto group = place == 3 ? std::nullopt : std::optional(place);
        Grouping expected = grouping;
        for (const RegionCode& region : regions) {
            expected = support::withRegionIn(expected, region, group);
        }
        grouping = core::withRegionsIn(grouping, regions, group);
        ASSERT_EQ(grouping, expected);
    }
}

TEST(WithRegionIn, PlacesARegionOnceHoweverOftenItIsMoved) {
    std::mt19937 random(3);
    Grouping grouping = core::withNewGroup(halves(), "", "");
    for (int i = 0; i < 2000; ++i) {
        const RegionCode region(std::to_string(random() % 6));
        const std::size_t place = random() % 4;
        const auto group = place == 3 ? std::nullopt : std::optional(place);
        grouping = support::withRegionIn(grouping, region,
                                         group);  // the constructor of Grouping throws for a region in two groups
        ASSERT_EQ(grouping.groupOf(region), group);
    }
}

TEST(WithNewGroup, AddsAnEmptyGroupUnderAFreeId) {
    Grouping grouping = halves();
    for (int i = 0; i < 3; ++i) {
        grouping = core::withNewGroup(grouping, "新", "New");
    }
    grouping = core::withNewGroup(core::withoutGroup(grouping, 3), "新",
                                  "New");  // the ids group-3 and group-5 are still in use
    EXPECT_EQ(grouping.groups().size(), 5U);
    EXPECT_THAT(grouping.groups().back().members, IsEmpty());
}

TEST(WithoutGroup, LeavesItsRegionsUngrouped) {
    const Grouping grouping = core::withoutGroup(halves(), 0);
    ASSERT_EQ(grouping.groups().size(), 1U);
    EXPECT_EQ(grouping.groupOf(RegionCode("1")), std::nullopt);
    EXPECT_EQ(grouping.groupOf(RegionCode("3")), 0U);
}

TEST(WithGroupNamed, NamesOneGroup) {
    const Grouping named = core::withGroupNamed(halves(), 1, "东", "East");
    EXPECT_EQ(named.groups()[1].nameZh, "东");
    EXPECT_EQ(named.groups()[1].nameEn, "East");
    EXPECT_EQ(named.groups()[1].id, "right") << "the id is what its colour is kept under";
    EXPECT_EQ(named.groups()[0], halves().groups()[0]);
}

TEST(GroupingEdits, RefuseAnUnknownGroup) {
    EXPECT_THROW((void)support::withRegionIn(halves(), RegionCode("1"), 2), std::invalid_argument);
    EXPECT_THROW((void)core::withRegionsIn(halves(), {}, 2), std::invalid_argument);
    EXPECT_THROW((void)core::withoutGroup(halves(), 2), std::invalid_argument);
    EXPECT_THROW((void)core::withGroupNamed(halves(), 2, "", ""), std::invalid_argument);
}

TEST(GroupingFaults, NameRegionsPlacedTwiceAndCodesThatAreNotOnTheMap) {
    const core::RegionSet map({{RegionCode("1"), "", "", {}}, {RegionCode("2"), "", "", {}}});
    const std::vector<core::Group> groups{{"a", "", "", {RegionCode("1"), RegionCode("8"), RegionCode("1")}},
                                          {"b", "", "", {RegionCode("2"), RegionCode("7"), RegionCode("2")}},
                                          {"c", "", "", {RegionCode("1"), RegionCode("8")}}};
    const core::GroupingFaults faults = core::faultsOf(groups, map);
    EXPECT_THAT(faults.listedTwice, ElementsAre(RegionCode("1"), RegionCode("2"), RegionCode("8")));
    EXPECT_THAT(faults.unknown, ElementsAre(RegionCode("7"), RegionCode("8")));
    EXPECT_EQ(core::faultsOf(std::vector<core::Group>{{"a", "", "", {RegionCode("2")}}}, map), core::GroupingFaults{});
}

}  // namespace
