// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regions/grouping.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace {

using core::Group;
using core::Grouping;
using core::RegionCode;

Group group(const char* id, std::initializer_list<const char*> members) {
    Group result{id, "", "", {}};
    for (const char* code : members) {
        result.members.emplace_back(code);
    }
    return result;
}

TEST(Grouping, KnowsWhereARegionBelongs) {
    const Grouping grouping("test", "", "", "", {group("east", {"1", "2"}), group("none", {}), group("west", {"3"})});
    EXPECT_EQ(grouping.groupOf(RegionCode("1")), 0U);
    EXPECT_EQ(grouping.groupOf(RegionCode("2")), 0U);
    EXPECT_EQ(grouping.groupOf(RegionCode("3")), 2U);
    EXPECT_EQ(grouping.groupOf(RegionCode("4")), std::nullopt);
}

TEST(Grouping, FindsAGroupById) {
    const Grouping grouping("test", "", "", "", {group("east", {"1"}), group("west", {"2"})});
    EXPECT_EQ(grouping.indexOf("west"), 1U);
    EXPECT_EQ(grouping.indexOf("north"), std::nullopt);
}

TEST(Grouping, RefusesARegionInTwoGroups) {
    EXPECT_THROW(Grouping("test", "", "", "", {group("east", {"1", "2"}), group("west", {"2"})}),
                 std::invalid_argument);
    EXPECT_THROW(Grouping("test", "", "", "", {group("east", {"1", "1"})}), std::invalid_argument);
}

TEST(Grouping, RefusesTwoGroupsWithTheSameId) {
    EXPECT_THROW(Grouping("test", "", "", "", {group("east", {"1"}), group("east", {"2"})}), std::invalid_argument);
}

TEST(NoGrouping, HoldsAllRegionsInOneGroup) {
    const std::vector<RegionCode> members{RegionCode("1"), RegionCode("2")};
    const Grouping grouping = core::noGrouping(members);
    EXPECT_EQ(grouping.id(), core::noGroupingId);
    ASSERT_EQ(grouping.groups().size(), 1U);
    EXPECT_EQ(grouping.groups().front().members, members);
}

}  // namespace
