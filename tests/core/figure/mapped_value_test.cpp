// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/mapped_value.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/indicators/indicator_value.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/random_dataset.h"
#include "tests/support/datasets/sample_dataset.h"

namespace {

using core::ColourBy;
using core::Dataset;
using core::IndicatorId;
using core::MapSpec;
using core::MeanKind;
using core::Period;
using testing::DoubleEq;
using testing::ElementsAre;
using testing::Optional;

constexpr auto absent = std::nullopt;

MapSpec specOf(const IndicatorId& indicator, ColourBy colourBy, MeanKind mean = MeanKind::Unweighted) {
    MapSpec spec = support::paperSpec();
    spec.colourBy = colourBy;
    spec.mean = mean;
    spec.grouping = "coast-inland";
    return core::withIndicator(spec, indicator);
}

std::vector<std::optional<double>> mapped(const Dataset& dataset, const MapSpec& spec, Period period) {
    const core::Grouping& grouping = *dataset.grouping(core::groupingIdOf(support::paperCatalogue(), spec));
    const core::GroupedRegions groups{grouping, core::groupMembership(*dataset.panel, *dataset.regions, grouping)};
    const core::MappedQuantity quantity = core::mappedQuantityOf(dataset, spec);
    const core::RegionValues values = core::regionValues(dataset, quantity.indicator, quantity.edition, groups, period);
    return core::mappedValues(dataset, quantity, groups, period, values);
}

std::vector<std::optional<double>> sampleMapped(const MapSpec& spec, Period period) {
    return mapped(support::sampleDataset(), spec, period);
}

auto valued(double value) { return Optional(DoubleEq(value)); }

TEST(MappedValues, AreTheValuesThemselves) {
    const MapSpec spec = specOf(IndicatorId("gdp"), ColourBy::Value);
    EXPECT_THAT(sampleMapped(spec, Period::year(2022)), ElementsAre(600, 500, 300, 100));
    EXPECT_THAT(sampleMapped(spec, Period::year(2020)), ElementsAre(400, 300, 200, absent));
    EXPECT_THAT(sampleMapped(spec, Period::year(1990)), ElementsAre(absent, absent, absent, absent));
}

TEST(MappedValues, AreTheMeanOfTheGroup) {
    EXPECT_THAT(sampleMapped(specOf(IndicatorId("gdp-per-capita"), ColourBy::GroupMean), Period::year(2022)),
                ElementsAre(55000, 55000, 25000, 25000));
    EXPECT_THAT(
        sampleMapped(specOf(IndicatorId("gdp-per-capita"), ColourBy::GroupMean, MeanKind::Pooled), Period::year(2022)),
        ElementsAre(valued(55000), valued(55000), valued(400e8 / 150e4), valued(400e8 / 150e4)));
    EXPECT_THAT(sampleMapped(specOf(IndicatorId("gdp"), ColourBy::GroupMean), Period::year(2020)),
                ElementsAre(350, 350, absent, absent))
        << "a group with a missing member has no mean";
}

TEST(MappedValues, AreTheDifferenceFromTheMeanOfTheGroup) {
    EXPECT_THAT(sampleMapped(specOf(IndicatorId("gdp"), ColourBy::DifferenceFromGroupMean), Period::year(2022)),
                ElementsAre(50, -50, 100, -100));
    EXPECT_THAT(sampleMapped(specOf(IndicatorId("gdp"), ColourBy::DifferenceFromGroupMean), Period::year(2020)),
                ElementsAre(50, -50, absent, absent));
}

TEST(MappedValues, AreTheRatioToTheNation) {
    EXPECT_THAT(sampleMapped(specOf(IndicatorId("gdp-per-capita"), ColourBy::RatioToWhole), Period::year(2022)),
                ElementsAre(valued(60000.0 / 42857), valued(50000.0 / 42857), valued(30000.0 / 42857),
                            valued(20000.0 / 42857)));
}

TEST(MappedValues, AreTheRatioToTheMeanOfAllRegionsForAnAdditiveIndicator) {
    const MapSpec spec = specOf(IndicatorId("gdp"), ColourBy::RatioToWhole);
    const auto expected =
        ElementsAre(valued(600.0 / 375), valued(500.0 / 375), valued(300.0 / 375), valued(100.0 / 375));
    EXPECT_THAT(sampleMapped(spec, Period::year(2022)), expected);

    core::DatasetParts parts = support::sampleParts();
    std::vector<core::SeriesRecord> records{{support::nationCode(), Period::year(2022), {1600, {}}}};
    for (const core::RegionCode& code : parts.series.front().codes()) {
        records.push_back({code, Period::year(2022), *parts.series.front().at(code, Period::year(2022))});
    }
    parts.series.front() = support::series("gdp", "first-published", std::move(records));
    EXPECT_THAT(mapped(core::join(std::move(parts)).dataset, spec, Period::year(2022)), expected)
        << "the published national total differs from the sum of the regions";
}

TEST(MappedValues, AreTheRatioToTheMeanOfTheGroupsForStations) {
    EXPECT_THAT(sampleMapped(specOf(IndicatorId("stations"), ColourBy::RatioToWhole), Period::date(2022, 2, 28)),
                ElementsAre(valued(1.6), valued(1.2), valued(0.8), valued(0.4)));
}

TEST(MappedValues, AreAHundredthOfTheIndexForItsRatioToTheNation) {
    std::mt19937 random(1);
    const MapSpec ratio = specOf(IndicatorId("gdp-per-capita-index"), ColourBy::RatioToWhole);
    MapSpec ofPair = ratio;
    ofPair.grouping = "pair";
    for (int trial = 0; trial < 20; ++trial) {
        const Dataset dataset = support::randomDataset(random);
        const auto ratios = mapped(dataset, ofPair, Period::year(2004));
        ofPair.colourBy = ColourBy::Value;
        const auto values = mapped(dataset, ofPair, Period::year(2004));
        ofPair.colourBy = ColourBy::RatioToWhole;
        for (std::size_t i = 0; i < values.size(); ++i) {
            ASSERT_EQ(ratios[i].has_value(), values[i].has_value());
            EXPECT_DOUBLE_EQ(ratios[i].value_or(0), values[i].value_or(0) / 100);
        }
    }
}

TEST(MappedValues, AreThoseOfTheGroupForStations) {
    const Dataset dataset = support::sampleDataset();
    const Period date = Period::date(2022, 10, 31);
    EXPECT_THAT(mapped(dataset, specOf(IndicatorId("stations"), ColourBy::Value), date), ElementsAre(8, 6, 4, 2));
    EXPECT_THAT(mapped(dataset, specOf(IndicatorId("stations-per-area"), ColourBy::Value), date),
                ElementsAre(valued(80000), valued(60000), valued(40000), valued(20000)));
    EXPECT_THAT(mapped(dataset, specOf(IndicatorId("stations"), ColourBy::Value), Period::date(2022, 3, 1)),
                ElementsAre(absent, absent, absent, absent));
}

TEST(MappedValues, HaveNoMeanForARegionInNoGroup) {
    std::mt19937 random(2);
    const Dataset dataset = support::randomDataset(random);
    MapSpec spec = specOf(IndicatorId("population"), ColourBy::GroupMean);
    spec.grouping = "pair";
    const auto values = mapped(dataset, spec, Period::year(2003));
    ASSERT_EQ(values.size(), 9U);
    EXPECT_EQ(values[6], absent);
    EXPECT_EQ(values[8], absent);
}

}  // namespace
