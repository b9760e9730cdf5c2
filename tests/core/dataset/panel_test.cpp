// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/panel.h"

#include <gtest/gtest.h>

#include <algorithm>

#include <random>

#include "core/dataset/dataset.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/random_dataset.h"
#include "tests/support/datasets/sample_dataset.h"

namespace {

using core::Dataset;
using core::Panel;
using core::Period;
using core::RegionCode;
using core::RegionIndex;

TEST(Panel, GivesByIndexWhatTheSeriesGiveByCode) {
    std::mt19937 random(1);
    for (int country = 0; country < 10; ++country) {
        const Dataset dataset = support::randomDataset(random);
        for (const auto& indicator :
             {core::IndicatorId("gdp"), core::IndicatorId("population"), core::IndicatorId("gdp-per-capita")}) {
            for (int year = 1998; year < 2009; ++year) {
                const auto column =
                    dataset.panel->published(indicator, core::EditionId("first-published"), Period::year(year));
                for (const char* text : {"0", "1", "7", "710000", "100000", "nowhere"}) {
                    const RegionCode code{text};
                    ASSERT_EQ(
                        column[dataset.panel->indexOf(code)],
                        dataset.published(indicator, core::EditionId("first-published"), code, Period::year(year)));
                }
            }
        }
    }
}

TEST(Panel, NumbersTheRegionsOfTheMapAsTheMapDoes) {
    const Dataset dataset = support::sampleDataset();
    for (RegionIndex region = 0; region < dataset.regions->size(); ++region) {
        EXPECT_EQ(dataset.panel->indexOf((*dataset.regions)[region].code), region);
        EXPECT_EQ(dataset.panel->codeOf(region), (*dataset.regions)[region].code);
        EXPECT_EQ(dataset.panel->areaKm2(region), (*dataset.regions)[region].areaKm2);
    }
    EXPECT_EQ(dataset.panel->codeOf(dataset.panel->whole()), support::nationCode());
    EXPECT_EQ(dataset.panel->areaKm2(dataset.panel->whole()), std::nullopt);
}

TEST(Panel, HasNoValueForAnUnknownCode) {
    const Dataset dataset = support::sampleDataset();
    EXPECT_EQ(dataset.panel->indexOf(RegionCode("elsewhere")), core::noRegion);
    EXPECT_EQ(dataset.panel->areaKm2(core::noRegion), std::nullopt);
    EXPECT_EQ(core::PublishedColumn()[0], std::nullopt);
    EXPECT_EQ(dataset.panel->published(core::IndicatorId("gdp"), core::EditionId("census5"), Period::year(2022))[0],
              std::nullopt);
}

/// The sample with a region in the table of names that is not on the map.
core::DatasetParts partsWithRegionOffTheMap() {
    core::DatasetParts parts = support::sampleParts();
    parts.names.push_back({RegionCode("off"), "岛外", "外", "", "Off", "Off", {}});
    return parts;
}

TEST(Panel, FiguresOfCodesWithoutNameAndShapeBelongToNoRegion) {
    core::DatasetParts parts = support::sampleParts();
    parts.series.push_back(
        support::series("population", "census5",
                        std::vector<core::SeriesRecord>{{RegionCode("stray"), Period::year(2020), {7, {}}},
                                                        {RegionCode("A"), Period::year(2020), {8, {}}}}));
    const Dataset dataset = core::join(std::move(parts)).dataset;
    EXPECT_EQ(dataset.surveyed, support::sampleDataset().surveyed);
    ASSERT_EQ(dataset.panel->surveyed().size(), dataset.surveyed.size());
    for (std::size_t i = 0; i < dataset.surveyed.size(); ++i) {
        EXPECT_EQ(dataset.panel->codeOf(dataset.panel->surveyed()[i]), dataset.surveyed[i]);
    }
    EXPECT_TRUE(std::ranges::any_of(dataset.panel->withFigures(), [&](RegionIndex region) {
        return dataset.panel->codeOf(region) == RegionCode("stray");
    }));
}

TEST(Panel, NumbersRegionsThatAreNotInTheMapAfterThoseThatAre) {
    core::DatasetParts parts = partsWithRegionOffTheMap();
    parts.series.push_back(
        support::series("population", "census5",
                        std::vector<core::SeriesRecord>{{RegionCode("off"), Period::year(2020), {7, {}}},
                                                        {RegionCode("A"), Period::year(2020), {8, {}}}}));
    const Dataset dataset = core::join(std::move(parts)).dataset;
    const RegionIndex off = dataset.panel->indexOf(RegionCode("off"));
    EXPECT_GE(off, dataset.regions->size());
    EXPECT_EQ(
        dataset.panel->published(core::IndicatorId("population"), core::EditionId("census5"), Period::year(2020))[off],
        (core::Observation{7, {}}));
    EXPECT_EQ(dataset.surveyed.back(), RegionCode("off"));
    EXPECT_EQ(dataset.panel->surveyed().back(), off);
    EXPECT_EQ(dataset.covered.size(), 4U);
}

TEST(Panel, CountsRegionsWhoseFiguresWereNotReadAsSurveyed) {
    core::DatasetParts parts = partsWithRegionOffTheMap();
    parts.otherSurveyed = {RegionCode("off"), RegionCode("A"), support::nationCode()};
    const Dataset dataset = core::join(std::move(parts)).dataset;
    const Dataset without = support::sampleDataset();
    std::vector<RegionCode> expected = without.surveyed;
    expected.push_back(RegionCode("off"));
    EXPECT_EQ(dataset.surveyed, expected);
    EXPECT_EQ(dataset.covered, without.covered);
    EXPECT_EQ(dataset.panel->codeOf(dataset.panel->whole()), support::nationCode());
}

TEST(Panel, CountsACodeInAGroupingAsARegion) {
    core::DatasetParts parts = support::sampleParts();
    parts.series.push_back(
        support::series("population", "census5", {{RegionCode("grouped"), Period::year(2020), {7, {}}}}));
    parts.groupings.push_back(
        core::Grouping("test", "", "", "", {{"x", "", "", {RegionCode("grouped"), RegionCode("A")}}}));
    const Dataset dataset = core::join(std::move(parts)).dataset;
    EXPECT_TRUE(std::ranges::count(dataset.surveyed, RegionCode("grouped")) == 1)
        << "otherwise its group would have figures that the sum over all regions lacks";
}

TEST(GroupMembership, EqualsTheMembersOfTheGrouping) {
    const Dataset dataset = support::sampleDataset();
    const core::Grouping grouping(
        "test", "", "", "",
        {{"x", "", "", {RegionCode("D"), RegionCode("elsewhere")}}, {"y", "", "", {RegionCode("A")}}});
    const core::GroupMembership membership = core::groupMembership(*dataset.panel, *dataset.regions, grouping);
    EXPECT_EQ(membership.members, (std::vector<std::vector<RegionIndex>>{{3, core::noRegion}, {0}}));
    for (std::size_t i = 0; i < dataset.regions->size(); ++i) {
        EXPECT_EQ(membership.groupOf[i], grouping.groupOf((*dataset.regions)[i].code));
    }
}

}  // namespace
