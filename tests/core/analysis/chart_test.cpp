// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/chart.h"

#include <gtest/gtest.h>

#include <random>

#include "core/figure/figure.h"
#include "core/indicators/indicator_value.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/random_dataset.h"
#include "tests/support/datasets/sample_dataset.h"

namespace {

using core::Chart;
using core::ChartSeries;
using core::Dataset;
using core::IndicatorId;
using core::MapSpec;
using core::Period;

MapSpec specOf(const IndicatorId& indicator) {
    MapSpec spec = support::paperSpec();
    spec.grouping = "coast-inland";
    spec.period =
        support::paperIndicator(indicator.text()).isByGroup() ? Period::date(2022, 10, 31) : Period::year(2021);
    return core::withIndicator(spec, indicator);
}

Chart chart(const MapSpec& spec) { return core::makeFigure(support::sampleDataset(), spec).chart; }

/// Every number of a series is the level of the group, or of the nation, in that period.
void expectLevels(const Dataset& dataset, const core::Figure& figure, const ChartSeries& series) {
    const std::vector<Period>& periods = figure.chart.periods;
    ASSERT_EQ(series.byGroup.size(), figure.grouping.groups().size());
    const bool hasNation = !dataset.catalogue->indicator(series.indicator).isAdditive();
    std::size_t pooled = 0;
    ASSERT_EQ(series.whole.size(), hasNation ? periods.size() : 0U);
    for (std::size_t i = 0; i < periods.size(); ++i) {
        const auto levels =
            core::groupLevels(dataset, series.indicator, figure.edition, figure.grouping, periods[i], figure.spec.mean);
        for (std::size_t group = 0; group < levels.size(); ++group) {
            ASSERT_EQ(series.byGroup[group].size(), periods.size());
            EXPECT_EQ(series.byGroup[group][i], levels[group].mean);
        }
        if (hasNation) {
            const auto nation = core::figureOfWhole(dataset, series.indicator, figure.edition, periods[i]);
            EXPECT_EQ(series.whole[i], nation ? std::optional(nation->observation) : std::nullopt);
            if (nation && nation->basis == core::WholeBasis::SurveyedRegions) {
                ++pooled;
            }
        }
    }
    EXPECT_EQ(series.wholePooled, pooled);
}

TEST(Chart, OfThePaperHasBarsOfGdpAndLinesOfPerCapita) {
    for (const IndicatorId& indicator : {IndicatorId("gdp"), IndicatorId("gdp-per-capita")}) {
        const Chart one = chart(specOf(indicator));
        EXPECT_EQ(one.bars.indicator, IndicatorId("gdp"));
        ASSERT_TRUE(one.lines.has_value());
        EXPECT_EQ(one.lines->indicator, IndicatorId("gdp-per-capita"));
    }
}

TEST(Chart, OfAnyOtherIndicatorHasBarsAlone) {
    for (const core::Indicator& indicator : support::paperIndicators()) {
        if (indicator.id != IndicatorId("gdp") && indicator.id != IndicatorId("gdp-per-capita")) {
            const Chart one = chart(specOf(indicator.id));
            EXPECT_EQ(one.bars.indicator, indicator.id);
            EXPECT_FALSE(one.lines.has_value()) << indicator.id.text();
        }
    }
}

TEST(Chart, MarksThePeriodOfTheMap) {
    EXPECT_EQ(chart(specOf(IndicatorId("gdp"))).current, 1U);
    EXPECT_EQ(chart(core::withPeriod(specOf(IndicatorId("gdp")), Period::year(2020))).current, 0U);
    EXPECT_EQ(chart(core::withPeriod(specOf(IndicatorId("gdp")), Period::year(1990))).current, std::nullopt);
    EXPECT_EQ(chart(specOf(IndicatorId("stations"))).current, 1U);
    EXPECT_EQ(chart(core::withPeriod(specOf(IndicatorId("stations")), Period::date(2022, 3, 1))).current, 0U)
        << "the nearest date";
}

TEST(Chart, LeavesAbsentYearsAbsent) {
    const Chart one = chart(specOf(IndicatorId("gdp")));
    EXPECT_EQ(one.periods.size(), 3U);
    EXPECT_EQ(one.bars.byGroup[0][0]->value, 350);
    EXPECT_EQ(one.bars.byGroup[1][0], std::nullopt) << "inland, of which one province is unknown";
    EXPECT_EQ(one.bars.byGroup[1][2]->value, 200);
    EXPECT_EQ(one.lines->byGroup[0][0], std::nullopt);
    EXPECT_EQ(one.lines->whole[0], std::nullopt);
    EXPECT_EQ(one.lines->whole[2]->value, 42857);
}

TEST(Chart, HasNoLineOfTheWholeForAnAdditiveIndicator) {
    EXPECT_TRUE(chart(specOf(IndicatorId("gdp"))).bars.whole.empty());
    EXPECT_TRUE(chart(specOf(IndicatorId("population"))).bars.whole.empty());
    EXPECT_EQ(chart(specOf(IndicatorId("population-density"))).bars.whole.size(), 3U);
}

TEST(Chart, ShowsTheLevelsOfEveryGroupAndPeriod) {
    std::mt19937 random(1);
    for (int trial = 0; trial < 10; ++trial) {
        const Dataset dataset = support::randomDataset(random);
        for (const core::Indicator& indicator : support::paperIndicators()) {
            MapSpec spec = core::withIndicator(core::defaultSpec(dataset), indicator.id);
            spec.grouping = "pair";
            spec.mean = trial % 2 == 0 ? core::MeanKind::Unweighted : core::MeanKind::Pooled;
            const core::Figure figure = core::makeFigure(dataset, spec);
            expectLevels(dataset, figure, figure.chart.bars);
            if (figure.chart.lines) {
                expectLevels(dataset, figure, *figure.chart.lines);
            }
        }
    }
}

}  // namespace
