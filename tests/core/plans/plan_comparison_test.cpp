// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/plan_comparison.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "core/plans/places_by_group.h"

namespace {

using core::PlanComparison;
using core::PlannedIndustry;
using core::RegionCode;

const RegionCode a("A");
const RegionCode b("B");
const RegionCode c("C");

TEST(PlanComparison, CountsIndustriesAndTheirOverlap) {
    const std::vector<PlannedIndustry> industries{
        {{"钢铁", "Steel"}, {a}}, {{"汽车", "Cars"}, {c, a, b}}, {{"医药", "Medicine"}, {b, a}}};
    const std::vector<core::PlanCluster> clusters{
        {{"甲", "First"}, {b, a}}, {{"乙", "Second"}, {c}}, {{"丙", "Third"}, {c, b, a, RegionCode("X")}}};
    const PlanComparison comparison = core::planComparison(industries, clusters);
    EXPECT_EQ(comparison.regions, (std::vector{a, b, c}));
    ASSERT_EQ(comparison.industries.size(), 3U);
    EXPECT_EQ(comparison.industries[0], (core::IndustryFrequency{{"汽车", "Cars"}, 3, 3}));
    EXPECT_EQ(comparison.industries[1].frequency, 2U);
    EXPECT_EQ(comparison.industries[2].name.en, "Steel");
    EXPECT_EQ(comparison.overlaps, (std::vector<core::PlanOverlap>{{a, b, 2.0 / 3}, {a, c, 1.0 / 3}, {b, c, 1.0 / 2}}));
    ASSERT_EQ(comparison.homogeneity.size(), 3U);
    EXPECT_EQ(comparison.homogeneity[0].regions, (std::vector{a, b}));
    EXPECT_DOUBLE_EQ(comparison.homogeneity[0].meanJaccard.value(), 2.0 / 3);
    EXPECT_EQ(comparison.homogeneity[1].meanJaccard, std::nullopt);
    EXPECT_EQ(comparison.homogeneity[2].regions, (std::vector{a, b, c}));
    EXPECT_DOUBLE_EQ(comparison.homogeneity[2].meanJaccard.value(), 0.5);
}

TEST(PlanComparison, IsEmptyWithoutPlans) { EXPECT_EQ(core::planComparison({}, {}), PlanComparison{}); }

TEST(PlanComparison, AgreesWithADirectComputation) {
    std::mt19937 random(11);
    for (int trial = 0; trial < 50; ++trial) {
        constexpr std::size_t regions = 9;
        constexpr std::size_t count = 12;
        std::vector<PlannedIndustry> industries(count);
        std::vector<std::vector<bool>> names(regions, std::vector<bool>(count));
        for (std::size_t i = 0; i < count; ++i) {
            industries[i].name.en = std::to_string(i);
            for (std::size_t region = 0; region < regions; ++region) {
                names[region][i] = i == region || random() % 3 == 0;
                if (names[region][i]) {
                    industries[i].regions.emplace_back(std::to_string(region));
                }
            }
        }
        for (const core::PlanOverlap& overlap : core::planComparison(industries, {}).overlaps) {
            const auto& first = names[std::stoul(overlap.a.text())];
            const auto& second = names[std::stoul(overlap.b.text())];
            double both = 0;
            double either = 0;
            for (std::size_t i = 0; i < count; ++i) {
                both += first[i] && second[i] ? 1 : 0;
                either += first[i] || second[i] ? 1 : 0;
            }
            EXPECT_DOUBLE_EQ(overlap.jaccard, both / either);
        }
    }
}

TEST(PlacesByGroup, AreThoseOfAPublicationAndThoseOfTheRegions) {
    const core::Grouping halves("halves", "", "", "", {{"east", "", "", {a}}, {"west", "", "", {b}}});
    core::PlaceLayer layer;
    layer.grouping = "halves";
    layer.places = {{{"", "P"}, {}, a, "east", "west"}, {{"", "Q"}, {}, b, "west", "west"}, {{"", "R"}, {}, c, "", ""}};
    EXPECT_EQ(core::placesByGroup(layer, halves), (std::vector<core::GroupPlaces>{{"east", 0, 1}, {"west", 2, 1}}));
    layer.grouping = "other";
    EXPECT_EQ(core::placesByGroup(layer, halves), (std::vector<core::GroupPlaces>{{"east", {}, 1}, {"west", {}, 1}}));
    EXPECT_EQ(core::groupOfPlace(layer.places[2], halves), "");
}

}  // namespace
