// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/aggregation/aggregate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <stdexcept>

#include "core/aggregation/merged_series.h"
#include "core/indicators/indicator_value.h"
#include "core/inequality/gaps.h"
#include "tests/support/datasets/generated_dataset.h"
#include "tests/support/datasets/random_dataset.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/shapes.h"

namespace {

using core::Aggregated;
using core::Dataset;
using core::EditionId;
using core::Group;
using core::Grouping;
using core::IndicatorId;
using core::MergedRegions;
using core::Period;
using core::RegionCode;

const core::RegionNoun noun{{"组", "group"}, {"组", "groups"}};
const EditionId firstPublished("first-published");

std::vector<RegionCode> codes(std::initializer_list<const char*> texts) {
    std::vector<RegionCode> list;
    for (const char* text : texts) {
        list.emplace_back(text);
    }
    return list;
}

/// The shapes of merged regions, as the shapes of their members side by side.
std::vector<core::MultiPolygon> shapesOf(const Dataset& dataset, const MergedRegions& merged) {
    std::vector<core::MultiPolygon> shapes;
    for (const core::MergedRegion& region : merged.merged) {
        core::MultiPolygon& shape = shapes.emplace_back();
        for (const std::size_t position : region.shapes) {
            const core::MultiPolygon& part = (*dataset.regions)[position].shape;
            shape.insert(shape.end(), part.begin(), part.end());
        }
    }
    return shapes;
}

Aggregated aggregated(const Dataset& dataset, const Grouping& grouping) {
    const MergedRegions merged = core::mergedRegions(dataset, grouping);
    return core::aggregate(dataset, grouping, noun, merged, shapesOf(dataset, merged));
}

Dataset mapOfGroups(const Dataset& dataset, const Grouping& grouping) {
    return core::join(aggregated(dataset, grouping).parts).dataset;
}

std::vector<EditionId> allEditions(const Dataset& dataset) {
    std::vector<EditionId> editions;
    for (const core::Edition& edition : dataset.catalogue->editions()) {
        editions.push_back(edition.id);
    }
    return editions;
}

/// The value of a group in a gap table: a mean per region where values add up, times the regions.
std::optional<double> inGapTable(const Dataset& dataset, const core::Indicator& indicator, const EditionId& edition,
                                 const Grouping& grouping, std::size_t group, Period period) {
    const auto levels = core::groupLevels(dataset, indicator.id, edition, grouping, period, core::MeanKind::Pooled);
    const auto& mean = levels[group].mean;
    if (!mean) {
        return std::nullopt;
    }
    const bool isSum = indicator.isAdditive() && !indicator.isByGroup();
    return isSum ? mean->value * static_cast<double>(levels[group].members) : mean->value;
}

/// Every value of the gap tables of all indicators, editions and periods is that of the region on the map of groups.
/// @returns how many values were compared.
int expectGapTable(const Dataset& dataset, const Grouping& grouping) {
    int compared = 0;
    const Dataset groups = mapOfGroups(dataset, grouping);
    for (const core::Indicator& indicator : dataset.catalogue->indicators()) {
        if (indicator.isByGroup() && indicator.grouping != grouping.id()) {
            continue;
        }
        for (const EditionId& edition : allEditions(dataset)) {
            for (const Period period : core::periodsOf(dataset, indicator.id, edition)) {
                for (std::size_t i = 0; i < grouping.groups().size(); ++i) {
                    const auto expected = inGapTable(dataset, indicator, edition, grouping, i, period);
                    const RegionCode code(grouping.groups()[i].id);
                    const auto found = core::valueOf(groups, indicator.id, edition, code, period);
                    const std::string where = indicator.id.text() + " " + period.text() + " " + code.text();
                    if (expected) {
                        EXPECT_TRUE(found.has_value()) << where;
                        EXPECT_NEAR(found ? found->value : 0, *expected, 1e-12 * std::abs(*expected)) << where;
                        ++compared;
                    } else {
                        EXPECT_FALSE(found.has_value() && indicator.isAdditive()) << where;
                    }
                }
            }
        }
    }
    return compared;
}

}  // namespace

TEST(Aggregate, MakesARegionOfEachGroup) {
    const Dataset dataset = support::sampleDataset();
    const Dataset groups = mapOfGroups(dataset, *dataset.grouping("coast-inland"));
    ASSERT_EQ(groups.regions->size(), 2U);
    EXPECT_EQ((*groups.regions)[0].code, RegionCode("coast"));
    EXPECT_EQ((*groups.regions)[0].areaKm2, 20000);
    EXPECT_EQ(groups.catalogue->noun(), noun);
    EXPECT_EQ(groups.catalogue->groupsOf()->en, dataset.grouping("coast-inland")->nameEn());
    EXPECT_EQ((*groups.names)[0].nameZh, dataset.grouping("coast-inland")->groups()[0].nameZh);
    EXPECT_EQ(groups.covered.size(), 2U);
}

// By the table in sample_dataset.h.
TEST(Aggregate, AddsAmountsUpAndComputesRatiosOfTheSums) {
    const Dataset dataset = support::sampleDataset();
    const Dataset groups = mapOfGroups(dataset, *dataset.grouping("coast-inland"));
    const auto value = [&](const char* indicator, const char* group, int year) {
        return core::valueOf(groups, IndicatorId(indicator), firstPublished, RegionCode(group), Period::year(year));
    };
    EXPECT_EQ(value("gdp", "coast", 2020)->value, 700);
    EXPECT_EQ(value("gdp", "coast", 2020)->provenance, core::Provenance::Derived);
    EXPECT_FALSE(value("gdp", "inland", 2020));  // D has none
    EXPECT_EQ(value("gdp", "inland", 2021)->value, 300);
    EXPECT_EQ(value("population", "inland", 2021)->value, 150);
    EXPECT_EQ(value("gdp-per-capita", "inland", 2021)->value, 20000);
    EXPECT_DOUBLE_EQ(value("gdp-per-capita", "coast", 2022)->value, 55000);
    EXPECT_DOUBLE_EQ(
        core::valueOf(groups, IndicatorId("gdp"), EditionId("census4"), RegionCode("coast"), Period::year(2021))->value,
        920);
}

TEST(Aggregate, GivesTheValuesOfTheGapTables) {
    const Dataset sample = support::sampleDataset();
    EXPECT_GT(expectGapTable(sample, *sample.grouping("coast-inland")), 50);
    EXPECT_GT(expectGapTable(sample, *sample.grouping("four-regions")), 50);
    EXPECT_GT(expectGapTable(sample, *sample.grouping("hu-line")), 50);
}

TEST(Aggregate, GivesTheValuesOfTheGapTablesOfRandomData) {
    std::mt19937 random(5);
    int compared = 0;
    for (int i = 0; i < 20; ++i) {
        const Dataset dataset = support::randomDataset(random);
        compared += expectGapTable(dataset, *dataset.grouping("pair"));
        compared += expectGapTable(dataset, *dataset.grouping("four-regions"));
    }
    EXPECT_GT(compared, 1000);
}

TEST(Aggregate, KeepsTheFiguresOfTheWhole) {
    const Dataset dataset = support::sampleDataset();
    const Dataset groups = mapOfGroups(dataset, *dataset.grouping("coast-inland"));
    for (const core::Indicator& indicator : dataset.catalogue->indicators()) {
        for (const EditionId& edition : allEditions(dataset)) {
            for (int year = 2020; year <= 2022; ++year) {
                const auto expected = core::valueOfWhole(dataset, indicator.id, edition, Period::year(year));
                const auto found = core::valueOfWhole(groups, indicator.id, edition, Period::year(year));
                ASSERT_EQ(found.has_value(), expected.has_value()) << indicator.id.text() << year;
                if (expected) {
                    EXPECT_DOUBLE_EQ(found->value, expected->value) << indicator.id.text() << year;
                }
            }
        }
    }
}

TEST(Aggregate, UnitesTheRegionsInNoGroupIfTheyHaveFigures) {
    const Dataset dataset = support::sampleDataset();
    const Grouping grouping("some", "若干", "Some", "", {Group{"first", "一", "First", codes({"A"})}});
    const Aggregated result = aggregated(dataset, grouping);
    EXPECT_EQ(result.report.groups, 1U);
    EXPECT_EQ(result.report.rest, codes({"B", "C", "D"}));
    const Dataset groups = core::join(result.parts).dataset;
    ASSERT_EQ(groups.regions->size(), 2U);
    EXPECT_EQ((*groups.regions)[1].code, RegionCode("other"));
    EXPECT_EQ((*groups.regions)[1].nameEn, "Other regions");
    const auto share =
        core::valueOf(groups, IndicatorId("gdp-share"), firstPublished, RegionCode("first"), Period::year(2022));
    ASSERT_TRUE(share);
    EXPECT_DOUBLE_EQ(share->value, 40);  // 600 of 1,500, as among the provinces
}

TEST(Aggregate, LeavesRegionsWithoutFiguresAsTheyAre) {
    std::mt19937 random(2);
    const Dataset dataset = support::randomDataset(random);
    const Aggregated result = aggregated(dataset, *dataset.grouping("four-regions"));
    EXPECT_EQ(result.report.alone, codes({"710000"}));
    EXPECT_EQ(result.report.members, 8U);
    const Dataset groups = core::join(result.parts).dataset;
    EXPECT_EQ(groups.regions->size(), 5U);
    EXPECT_TRUE(groups.regions->indexOf(RegionCode("710000")));
    EXPECT_EQ(groups.covered.size(), 4U);
}

// A region beside those of a table, which stays as it is, and a group of which the table has no region.
TEST(Aggregate, KnowsWhichRegionsHaveNoRowInATable) {
    std::mt19937 random(2);
    Dataset dataset = support::randomDataset(random);
    core::CatalogueParts catalogue = dataset.catalogue->parts();
    catalogue.indicators.front().joinedTables = {{{}, 9, 9, true, codes({"0", "1", "2", "710000"})}};
    dataset.catalogue = std::make_shared<const core::Catalogue>(std::move(catalogue));
    const Grouping grouping(
        "some", "", "Some", "",
        {Group{"none", "", "None", codes({"0", "1"})}, Group{"half", "", "Half", codes({"2", "3"})}});
    const Aggregated result = aggregated(dataset, grouping);
    const core::Indicator& indicator = result.parts.catalogue.indicators().front();
    EXPECT_EQ(indicator.joinedTables.front().regionsWithoutRow, codes({"none", "710000"}));
}

TEST(Aggregate, MakesOneRegionOfAllWithoutAGrouping) {
    const Dataset dataset = support::sampleDataset();
    const Dataset groups = mapOfGroups(dataset, *dataset.grouping(core::noGroupingId));
    ASSERT_EQ(groups.regions->size(), 1U);
    EXPECT_EQ((*groups.regions)[0].areaKm2, 40000);
    EXPECT_EQ(core::valueOf(groups, IndicatorId("gdp"), firstPublished, RegionCode("all"), Period::year(2022))->value,
              1500);
}

TEST(Aggregate, LeavesOutGroupsWithoutRegions) {
    const Dataset dataset = support::sampleDataset();
    const Grouping grouping("some", "", "Some", "",
                            {Group{"empty", "", "Empty", {}}, Group{"elsewhere", "", "Elsewhere", codes({"Z"})},
                             Group{"all", "", "All", codes({"A", "B", "C", "D"})}});
    EXPECT_EQ(mapOfGroups(dataset, grouping).regions->size(), 1U);
}

// Z is in the group but nobody knows anything about it, so nothing is known about the group.
TEST(Aggregate, HasNoValueForAGroupWithAMemberThatNobodyKnows) {
    const Dataset dataset = support::sampleDataset();
    const Grouping grouping("some", "", "Some", "",
                            {Group{"more", "", "More", codes({"A", "Z"})}, Group{"b", "", "B", codes({"B"})}});
    const Dataset groups = mapOfGroups(dataset, grouping);
    EXPECT_FALSE(core::valueOf(groups, IndicatorId("gdp"), firstPublished, RegionCode("more"), Period::year(2022)));
    const auto single = core::valueOf(groups, IndicatorId("gdp"), firstPublished, RegionCode("b"), Period::year(2022));
    ASSERT_TRUE(single);
    EXPECT_EQ(*single, (core::Observation{500, core::Provenance::Published}));
}

TEST(Aggregate, KnowsNoAreaOfAGroupWhoseFiguresIncludeARegionOffTheMap) {
    core::DatasetParts parts = support::sampleParts();
    std::vector<core::Region> regions = parts.regions.regions();
    std::erase_if(regions, [](const core::Region& region) { return region.code == RegionCode("B"); });
    parts.regions = core::RegionSet(std::move(regions));
    parts.dividingLines.clear();
    parts.queen = {};
    parts.rook = {};
    const Dataset dataset = core::join(std::move(parts)).dataset;
    const Aggregated result = aggregated(dataset, *dataset.grouping("coast-inland"));
    EXPECT_EQ(result.report.undrawn, codes({"B"}));
    const Dataset groups = core::join(result.parts).dataset;
    EXPECT_EQ(core::valueOf(groups, IndicatorId("gdp"), firstPublished, RegionCode("coast"), Period::year(2022))->value,
              1100);
    EXPECT_FALSE(core::valueOf(groups, IndicatorId("population-density"), firstPublished, RegionCode("coast"),
                               Period::year(2022)));
    EXPECT_TRUE(core::valueOf(groups, IndicatorId("population-density"), firstPublished, RegionCode("inland"),
                              Period::year(2022)));
}

TEST(Aggregate, CarriesGroupingsOverThatDivideNoGroup) {
    const Dataset dataset = support::sampleDataset();
    const Aggregated halves = aggregated(dataset, *dataset.grouping("coast-inland"));
    EXPECT_EQ(halves.report.droppedGroupings.size(), 1U);  // a province each
    EXPECT_TRUE(halves.parts.groupings.empty());
    const Aggregated each = aggregated(dataset, *dataset.grouping("four-regions"));
    ASSERT_EQ(each.parts.groupings.size(), 1U);
    const Grouping& carried = each.parts.groupings.front();
    EXPECT_EQ(carried.id(), "coast-inland");
    const Grouping& four = *dataset.grouping("four-regions");
    EXPECT_EQ(carried.groups()[0].members,
              (std::vector{RegionCode(four.groups()[0].id), RegionCode(four.groups()[1].id)}));
}

// Cities to provinces to the country: the groups of the carried grouping are those of the regions.
TEST(Aggregate, GivesTheSameInTwoSteps) {
    const Dataset dataset = support::generatedDataset(124, 3, 9);
    std::vector<Group> pairs;
    for (std::size_t i = 0; i < dataset.regions->size(); ++i) {
        const RegionCode& code = (*dataset.regions)[i].code;
        const auto quarter = dataset.grouping("four-regions")->groupOf(code);
        const std::string id = "pair-" + std::to_string(quarter.value_or(9)) + "-" + std::to_string(i / 2);
        if (pairs.empty() || pairs.back().id != id) {
            pairs.push_back({id, id, id, {}});
        }
        pairs.back().members.push_back(code);
    }
    const Grouping fine("pairs", "", "Pairs", "", pairs);
    const Dataset first = mapOfGroups(dataset, fine);
    const Dataset twice = mapOfGroups(first, *first.grouping("four-regions"));
    const Dataset once = mapOfGroups(dataset, *dataset.grouping("four-regions"));
    ASSERT_EQ(twice.regions->size(), once.regions->size());
    for (const core::Indicator& indicator : dataset.catalogue->indicators()) {
        for (const Period period : core::periodsOf(dataset, indicator.id, firstPublished)) {
            for (const core::Region& region : once.regions->regions()) {
                const auto expected = core::valueOf(once, indicator.id, firstPublished, region.code, period);
                const auto found = core::valueOf(twice, indicator.id, firstPublished, region.code, period);
                ASSERT_EQ(found.has_value(), expected.has_value()) << indicator.id.text();
                if (expected) {
                    EXPECT_NEAR(found->value, expected->value, 1e-9 * std::abs(expected->value));
                }
            }
        }
    }
}

// A quarter of C lies to the right of the line, D to its left.
TEST(Aggregate, DividesGroupsAsTheLineDividesTheirMembers) {
    const Dataset dataset = support::sampleDataset();
    const Dataset groups = mapOfGroups(dataset, *dataset.grouping("coast-inland"));
    ASSERT_EQ(groups.dividingLines->size(), dataset.dividingLines->size());
    const core::DividingLine& line = groups.dividingLines->front();
    EXPECT_EQ(line.path, dataset.dividingLines->front().path);
    EXPECT_DOUBLE_EQ(*line.rightAreaShare(), *dataset.dividingLines->front().rightAreaShare());
    EXPECT_EQ(line.shareOf(RegionCode("inland"))->rightAreaShare, 0.125);
    EXPECT_TRUE(groups.grouping("hu-line"));
}

TEST(Aggregate, NamesIndicatorsThatDoNotAddUp) {
    core::DatasetParts parts = support::sampleParts();
    core::CatalogueParts catalogue = parts.catalogue.parts();
    core::Indicator prices;
    prices.id = IndicatorId("prices");
    prices.name = {"物价指数", "Price index"};
    prices.aggregation = core::Aggregation::None;
    catalogue.indicators.push_back(prices);
    parts.catalogue = core::Catalogue(std::move(catalogue));
    std::vector<core::SeriesRecord> records;
    for (const char* code : {"A", "B", "C", "D"}) {
        records.push_back({RegionCode(code), Period::year(2022), {101, core::Provenance::Published}});
    }
    parts.series.emplace_back(core::SeriesSubject{prices.id, {}, {}, {}}, std::move(records));
    const Dataset dataset = core::join(std::move(parts)).dataset;
    const Aggregated result = aggregated(dataset, *dataset.grouping("coast-inland"));
    ASSERT_EQ(result.report.withoutValues.size(), 1U);
    EXPECT_EQ(result.report.withoutValues.front().name.en, "Price index");
    const Dataset groups = core::join(result.parts).dataset;
    EXPECT_FALSE(core::valueOf(groups, prices.id, firstPublished, RegionCode("coast"), Period::year(2022)));
    EXPECT_TRUE(aggregated(dataset, *dataset.grouping("four-regions")).report.withoutValues.empty());
}

TEST(Aggregate, GivesAGroupWithTheCodeOfTheWholeAnotherCode) {
    const Dataset dataset = support::sampleDataset();
    const std::string whole = dataset.catalogue->whole()->code.text();
    const Grouping grouping("some", "", "Some", "",
                            {Group{whole, "", "A", codes({"A", "B"})}, Group{"other", "", "B", codes({"C"})}});
    const Dataset groups = mapOfGroups(dataset, grouping);
    ASSERT_EQ(groups.regions->size(), 3U);
    EXPECT_EQ((*groups.regions)[0].code, RegionCode(whole + "-2"));
    EXPECT_EQ((*groups.regions)[1].code, RegionCode("other"));
    EXPECT_EQ((*groups.regions)[2].code, RegionCode("other-2"));
    EXPECT_EQ(
        core::valueOf(groups, IndicatorId("gdp"), firstPublished, RegionCode(whole + "-2"), Period::year(2022))->value,
        1100);
}

TEST(Aggregate, RefusesShapesOfOtherRegions) {
    const Dataset dataset = support::sampleDataset();
    const Grouping& grouping = *dataset.grouping("coast-inland");
    EXPECT_THROW((void)core::aggregate(dataset, grouping, noun, core::mergedRegions(dataset, grouping), {}),
                 std::invalid_argument);
}
