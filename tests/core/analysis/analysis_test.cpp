// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/analysis.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <set>
#include <stdexcept>

#include "core/figure/figure.h"
#include "core/regions/grouping_edit.h"
#include "tests/core/regions/with_region_in.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/random_dataset.h"
#include "tests/support/datasets/sample_dataset.h"

namespace {

using core::AnalysisKind;
using core::Dataset;
using core::Figure;
using core::IndicatorId;
using core::InequalityMeasure;
using core::MapSpec;
using core::Period;
using core::RegionCode;
using testing::ElementsAre;
using testing::IsEmpty;

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// The sample's provinces A, B, C, D in a square: all touch, each shares a line with the one before and after.
const Pairs aroundTheSquare{{0, 1}, {1, 2}, {2, 3}, {3, 0}};

Dataset withNeighbours(const Pairs& pairs) {
    core::DatasetParts parts = support::sampleParts();
    parts.queen = core::Adjacency(4, Pairs{{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3}});
    parts.rook = core::Adjacency(4, pairs);
    return core::join(std::move(parts)).dataset;
}

MapSpec specOf(AnalysisKind kind, const IndicatorId& indicator, int year = 2022) {
    MapSpec spec = core::withPeriod(core::withIndicator(support::paperSpec(), indicator), Period::year(year));
    spec.grouping = "coast-inland";
    spec.analysis.kind = kind;
    return spec;
}

Figure figureOf(const MapSpec& spec) { return core::makeFigure(withNeighbours(aroundTheSquare), spec); }

template <class Chart>
const Chart& chartOf(const Figure& figure) {
    return std::get<Chart>(figure.analysis->chart);
}

/// What a chart has at a year; nothing where the timeline has no such year.
template <class Value>
std::optional<Value> at(const std::vector<Period>& periods, const std::vector<std::optional<Value>>& values, int year) {
    const auto found = std::ranges::find(periods, Period::year(year));
    return found == periods.end() ? std::nullopt : values[static_cast<std::size_t>(found - periods.begin())];
}

MapSpec leavingOut(MapSpec spec, const char* region) {
    const core::Grouping own = support::withRegionIn(
        core::customCopy(*support::sampleDataset().grouping("coast-inland")), RegionCode(region), {});
    return core::withCustomGrouping(std::move(spec), {own, {}});
}

TEST(GapOverTime, IsTheDifferenceOfTwoMeansWhereBothAreKnown) {
    const Figure figure = figureOf(specOf(AnalysisKind::GapOverTime, IndicatorId("gdp")));
    const auto& chart = chartOf<core::GapChart>(figure);
    EXPECT_EQ(at(chart.periods, chart.gap, 2022), (600 + 500) / 2.0 - (300 + 100) / 2.0);
    EXPECT_EQ(at(chart.periods, chart.ratio, 2022), 550.0 / 200);
    EXPECT_EQ(at(chart.periods, chart.gap, 2021), 450.0 - 150);
    EXPECT_EQ(at(chart.periods, chart.gap, 2020), std::nullopt) << "D is not known, so neither is the inland mean";
    EXPECT_EQ(at(chart.periods, chart.relativePercent, 2022), std::nullopt) << "totals have no national level";
    EXPECT_EQ(figure.analysis->definition.from, Period::year(2021));
    EXPECT_EQ(figure.analysis->definition.to, Period::year(2022));
}

TEST(GapOverTime, IsAlsoInPercentOfTheNation) {
    const Figure figure = figureOf(specOf(AnalysisKind::GapOverTime, IndicatorId("gdp-per-capita")));
    const auto& chart = chartOf<core::GapChart>(figure);
    EXPECT_DOUBLE_EQ(*at(chart.periods, chart.relativePercent, 2022), 100 * (55000.0 - 25000) / 42857);
}

TEST(GapOverTime, IsOfTwoDifferentGroupsWhereTheChosenOnesDoNotExist) {
    MapSpec spec = specOf(AnalysisKind::GapOverTime, IndicatorId("gdp"));  // the grouping has two groups
    for (const std::size_t of : {1U, 2U, 3U}) {
        spec.analysis.of = of;
        spec.analysis.versus = of + 1;
        const Figure figure = figureOf(spec);
        const auto& chart = chartOf<core::GapChart>(figure);
        EXPECT_EQ(chart.of, 1U);
        EXPECT_EQ(chart.versus, 0U);
        EXPECT_EQ(at(chart.periods, chart.gap, 2022), -350);
    }
}

TEST(GapOverTime, ChangesItsSignWhenTheGroupsAreSwapped) {
    MapSpec spec = specOf(AnalysisKind::GapOverTime, IndicatorId("gdp"));
    spec.analysis.of = 1;
    spec.analysis.versus = 0;
    const Figure figure = figureOf(spec);
    const auto& chart = chartOf<core::GapChart>(figure);
    EXPECT_EQ(at(chart.periods, chart.gap, 2022), -350);
}

TEST(InequalityOverTime, IsAbsentUnlessEveryRegionHasAValue) {
    MapSpec spec = specOf(AnalysisKind::InequalityOverTime, IndicatorId("gdp"));
    spec.analysis.measures = {InequalityMeasure::Gini, InequalityMeasure::RangeRatio};
    const Figure figure = figureOf(spec);
    const auto& chart = chartOf<core::InequalityChart>(figure);
    ASSERT_EQ(chart.lines.size(), 2U);
    // All six pairs of 600, 500, 300, 100 differ by 1700 together; their mean is 375.
    EXPECT_DOUBLE_EQ(*at(chart.periods, chart.lines[0].values, 2022), 1700 / (16 * 375.0));
    EXPECT_EQ(at(chart.periods, chart.lines[1].values, 2022), 6);
    EXPECT_EQ(at(chart.periods, chart.lines[0].values, 2020), std::nullopt);
    EXPECT_EQ(figure.analysis->definition.n, 4U);
    EXPECT_EQ(figure.analysis->definition.periodsLeftOut, chart.periods.size() - 2);
}

TEST(InequalityOverTime, CountsResidentsWhenWeighted) {
    MapSpec spec = specOf(AnalysisKind::InequalityOverTime, IndicatorId("gdp-per-capita"));
    spec.analysis.measures = {InequalityMeasure::CoefficientOfVariation};
    spec.analysis.weighting = core::Weighting::ByPopulation;
    const Figure figure = figureOf(spec);
    const auto& chart = chartOf<core::InequalityChart>(figure);
    // 60, 50, 30 and 20 thousand yuan of 100, 100, 100 and 50 people: variance over squared mean is 0.12.
    EXPECT_NEAR(*at(chart.periods, chart.lines[0].values, 2022), std::sqrt(0.12), 1e-12);
    EXPECT_EQ(figure.analysis->definition.weighting, core::Weighting::ByPopulation);
}

TEST(InequalityOverTime, IsUnweightedWithoutAPopulation) {
    core::CatalogueParts described = support::paperCatalogueParts();
    described.population = {};
    core::DatasetParts parts = support::sampleParts();
    parts.catalogue = core::Catalogue(std::move(described));
    const Dataset dataset = core::join(std::move(parts)).dataset;
    MapSpec spec = specOf(AnalysisKind::InequalityOverTime, IndicatorId("gdp-per-capita"));
    const Figure unweighted = core::makeFigure(dataset, spec);
    spec.analysis.weighting = core::Weighting::ByPopulation;
    EXPECT_EQ(*core::makeFigure(dataset, spec).analysis, *unweighted.analysis);
    EXPECT_EQ(unweighted.analysis->definition.weighting, core::Weighting::Unweighted);
}

TEST(Analyses, LeaveOutWhatTheGroupingLeavesOut) {
    for (const AnalysisKind kind : core::allAnalysisKinds()) {
        const Figure figure = figureOf(leavingOut(specOf(kind, IndicatorId("gdp")), "D"));
        EXPECT_THAT(figure.analysis->definition.inNoGroup, ElementsAre(RegionCode("D")));
        if (kind != AnalysisKind::GapOverTime) {
            EXPECT_EQ(figure.analysis->definition.n, 3U) << core::idOf(kind);
        }
    }
    MapSpec spec = leavingOut(specOf(AnalysisKind::InequalityOverTime, IndicatorId("gdp")), "D");
    spec.analysis.measures = {InequalityMeasure::RangeRatio};
    const Figure figure = figureOf(spec);
    const auto& chart = chartOf<core::InequalityChart>(figure);
    EXPECT_EQ(at(chart.periods, chart.lines[0].values, 2020), 2) << "400 to 200, now that D is not asked for";
}

TEST(TheilDecomposition, AddsUpAndIsTestedAtTheMapsYear) {
    const Figure figure = figureOf(specOf(AnalysisKind::TheilDecomposition, IndicatorId("gdp")));
    const auto& chart = chartOf<core::DecompositionChart>(figure);
    const auto parts = at(chart.periods, chart.parts, 2022);
    double total = 0;
    for (const double value : {600.0, 500.0, 300.0, 100.0}) {
        total += value / 375 * std::log(value / 375) / 4;
    }
    const double between = (550.0 / 375 * std::log(550.0 / 375) + 200.0 / 375 * std::log(200.0 / 375)) / 2;
    EXPECT_NEAR(parts->total, total, 1e-14);
    EXPECT_NEAR(parts->between, between, 1e-14);
    EXPECT_NEAR(parts->within, total - between, 1e-14);
    ASSERT_TRUE(chart.test);
    EXPECT_NEAR(chart.test->betweenShare, between / total, 1e-12);
    const Figure absent = figureOf(specOf(AnalysisKind::TheilDecomposition, IndicatorId("gdp"), 2020));
    EXPECT_FALSE(chartOf<core::DecompositionChart>(absent).test);
}

TEST(LorenzCurveChart, IsOfTheMapsYear) {
    const Figure figure = figureOf(specOf(AnalysisKind::LorenzCurve, IndicatorId("gdp")));
    const auto& chart = chartOf<core::LorenzChart>(figure);
    ASSERT_EQ(chart.curve.size(), 5U);
    EXPECT_EQ(chart.curve.front(), (core::LorenzPoint{0, 0}));
    EXPECT_DOUBLE_EQ(chart.curve[2].weightShare, 0.5);
    EXPECT_DOUBLE_EQ(chart.curve[2].valueShare, (100 + 300) / 1500.0);
    EXPECT_EQ(chart.curve.back(), (core::LorenzPoint{1, 1}));
    EXPECT_DOUBLE_EQ(*chart.gini, 1700 / (16 * 375.0));
    EXPECT_THAT(chart.regions,
                ElementsAre(core::LorenzRegion{RegionCode("A"), 4}, core::LorenzRegion{RegionCode("B"), 3},
                            core::LorenzRegion{RegionCode("C"), 2}, core::LorenzRegion{RegionCode("D"), 1}));
    const Figure partly = figureOf(specOf(AnalysisKind::LorenzCurve, IndicatorId("gdp"), 2020));
    EXPECT_EQ(partly.analysis->definition.n, 3U);
    EXPECT_THAT(partly.analysis->definition.withoutValue, ElementsAre(RegionCode("D")));
}

TEST(LorenzCurveChart, HasOnePointForEqualValues) {
    const Figure figure = figureOf(specOf(AnalysisKind::LorenzCurve, IndicatorId("population")));
    const auto& chart = chartOf<core::LorenzChart>(figure);
    ASSERT_EQ(chart.curve.size(), 3U);
    std::map<RegionCode, std::size_t> pointOf;
    for (const core::LorenzRegion& region : chart.regions) {
        pointOf[region.code] = region.point;
    }
    EXPECT_EQ(pointOf, (std::map<RegionCode, std::size_t>{
                           {RegionCode("A"), 2}, {RegionCode("B"), 2}, {RegionCode("C"), 2}, {RegionCode("D"), 1}}));
}

TEST(Ranks, CountTheLargerValuesOfCompleteYears) {
    const Figure figure = figureOf(specOf(AnalysisKind::Ranks, IndicatorId("population")));
    const auto& chart = chartOf<core::RankChart>(figure);
    ASSERT_THAT(chart.regions, ElementsAre(RegionCode("A"), RegionCode("B"), RegionCode("C"), RegionCode("D")));
    EXPECT_EQ(at(chart.periods, chart.ranks[2], 2022), 1U) << "equal values share a rank";
    EXPECT_EQ(at(chart.periods, chart.ranks[3], 2022), 4U);
    const Figure gdp = figureOf(specOf(AnalysisKind::Ranks, IndicatorId("gdp")));
    EXPECT_EQ(at(chartOf<core::RankChart>(gdp).periods, chartOf<core::RankChart>(gdp).ranks[0], 2020), std::nullopt);
}

TEST(MoranScatterChart, ComparesNeighbours) {
    MapSpec spec = specOf(AnalysisKind::MoranScatter, IndicatorId("gdp"));
    spec.analysis.neighbours = core::NeighbourRule::Rook;
    spec.analysis.weightStyle = core::WeightStyle::Binary;
    const Figure figure = figureOf(spec);
    const auto& chart = chartOf<core::MoranChart>(figure);
    // Deviations 225, 125, -75, -275: products round the square sum to -22500, squares to 147500.
    EXPECT_NEAR(chart.moran->value, 4.0 / 8 * (2 * -22500.0 / 147500), 1e-12);
    EXPECT_NEAR(chart.moran->expected, -1.0 / 3, 1e-15);
    EXPECT_EQ(chart.test->permutations, core::analysisPermutations);
    ASSERT_EQ(chart.regions.size(), 4U);
    EXPECT_NEAR(chart.regions[0].point.z, 225 / std::sqrt(147500.0 / 4), 1e-12);
    EXPECT_NEAR(*chart.regions[0].point.lag, (125 - 275) / std::sqrt(147500.0 / 4), 1e-12);
    EXPECT_THAT(chart.islands, IsEmpty());
    for (const core::MoranRegion& region : chart.regions) {
        EXPECT_TRUE(region.local && region.p);
        EXPECT_NE(region.category, core::LocalMoranCategory::NoNeighbour);
    }
}

TEST(MoranScatterChart, NamesIslandsWhichAreAKindOfTheirOwn) {
    MapSpec spec = specOf(AnalysisKind::MoranScatter, IndicatorId("gdp"));
    spec.analysis.neighbours = core::NeighbourRule::Rook;
    const Dataset dataset = withNeighbours({{0, 1}, {1, 2}});
    const Figure figure = core::makeFigure(dataset, spec);
    EXPECT_THAT(chartOf<core::MoranChart>(figure).islands, ElementsAre(RegionCode("D")));
    const std::vector<core::MoranRegion>& regions = chartOf<core::MoranChart>(figure).regions;
    ASSERT_EQ(regions.size(), 4U);
    EXPECT_NE(regions[0].category, core::LocalMoranCategory::NoNeighbour);
    EXPECT_EQ(regions[3].category, core::LocalMoranCategory::NoNeighbour);
}

TEST(ColourByLocalMoran, DoesNotTakeAnIslandForARegionWithoutData) {
    MapSpec spec = specOf(AnalysisKind::MoranScatter, IndicatorId("gdp"));
    spec.analysis.neighbours = core::NeighbourRule::Rook;
    spec.colourBy = core::ColourBy::LocalMoran;
    const Figure figure = core::makeFigure(withNeighbours({{0, 1}, {1, 2}}), spec);
    EXPECT_EQ(figure.legend.noDataCount, 0U);
    EXPECT_EQ(figure.legend.classes[static_cast<std::size_t>(core::LocalMoranCategory::NoNeighbour)].count, 1U);
    EXPECT_THAT(figure.notices, IsEmpty());
}

TEST(MoranScatterChart, IsNotDefinedWithoutNeighbours) {
    const Figure figure =
        core::makeFigure(support::sampleDataset(), specOf(AnalysisKind::MoranScatter, IndicatorId("gdp")));
    EXPECT_FALSE(chartOf<core::MoranChart>(figure).moran);
    EXPECT_THAT(chartOf<core::MoranChart>(figure).regions, IsEmpty());
}

TEST(ColourByLocalMoran, CountsEveryClassInTheLegend) {
    MapSpec spec = leavingOut(specOf(AnalysisKind::GapOverTime, IndicatorId("gdp")), "D");
    spec.colourBy = core::ColourBy::LocalMoran;
    const Figure figure = figureOf(spec);
    ASSERT_EQ(figure.legend.classes.size(), core::localMoranCategoryCount);
    std::size_t counted = 0;
    for (const core::LegendClass& legendClass : figure.legend.classes) {
        counted += legendClass.count;
    }
    EXPECT_EQ(counted, 3U);
    EXPECT_EQ(figure.legend.noDataCount, 1U) << "D does not count";
    EXPECT_FALSE(figure.readings[3].classIndex);
}

TEST(BetaConvergenceChart, IsBetweenTheTwoYearsOfTheGapsWhateverTheirOrder) {
    MapSpec spec = specOf(AnalysisKind::BetaConvergence, IndicatorId("gdp-per-capita"));
    spec.gapFrom = Period::year(2022);
    spec.gapTo = Period::year(2021);
    const Figure figure = figureOf(spec);
    const auto& chart = chartOf<core::ConvergenceChart>(figure);
    EXPECT_EQ(figure.analysis->definition.from, Period::year(2021));
    EXPECT_EQ(figure.analysis->definition.to, Period::year(2022));
    ASSERT_EQ(chart.points.size(), 4U);
    EXPECT_NEAR(chart.points[0].logInitial, std::log(50000), 1e-12);
    EXPECT_NEAR(chart.points[0].growthPercent, 100 * std::log(60000.0 / 50000), 1e-10);
    EXPECT_NEAR(chart.points[3].growthPercent, 0, 1e-10);
    EXPECT_TRUE(chart.fit);
    ASSERT_EQ(chart.sigma.size(), 2U);
    double mean = 0;
    double squares = 0;
    for (const core::ConvergencePoint& point : chart.points) {
        mean += point.logInitial / 4;
    }
    for (const core::ConvergencePoint& point : chart.points) {
        squares += (point.logInitial - mean) * (point.logInitial - mean) / 4;
    }
    EXPECT_NEAR(*chart.sigma[0], std::sqrt(squares), 1e-12);
}

TEST(BetaConvergenceChart, NeedsTwoYears) {
    MapSpec spec = specOf(AnalysisKind::BetaConvergence, IndicatorId("gdp-per-capita"));
    spec.gapFrom = spec.gapTo = Period::year(2022);
    const Figure figure = figureOf(spec);
    EXPECT_FALSE(chartOf<core::ConvergenceChart>(figure).fit);
    EXPECT_THAT(chartOf<core::ConvergenceChart>(figure).points, IsEmpty());
}

TEST(BetaConvergenceChart, CountsQuartersAsPartsOfAYear) {
    const Period first = Period::quarter(2021, 1);
    const Period last = Period::quarter(2022, 4);
    core::DatasetParts parts = support::sampleParts();
    std::erase_if(parts.series, [](const core::Series& series) { return !series.isByGroup(); });
    std::vector<core::SeriesRecord> records;
    double level = 10000;
    for (const char* code : {"A", "B", "C", "D"}) {
        records.push_back({RegionCode(code), first, {level, core::Provenance::Published}});
        records.push_back({RegionCode(code), last, {60000, core::Provenance::Published}});
        level += 10000;
    }
    parts.series.push_back(support::series("gdp-per-capita", "first-published", std::move(records)));
    MapSpec spec = specOf(AnalysisKind::BetaConvergence, IndicatorId("gdp-per-capita"));
    spec = core::withPeriod(spec, last);
    spec.gapFrom = first;
    spec.gapTo = last;
    const Figure figure = core::makeFigure(core::join(std::move(parts)).dataset, spec);
    const auto& chart = chartOf<core::ConvergenceChart>(figure);
    ASSERT_EQ(chart.points.size(), 4U);
    EXPECT_NEAR(chart.points[0].growthPercent, 100 * std::log(6.0) / 1.75, 1e-10);
    EXPECT_NEAR(chart.points[2].growthPercent, 100 * std::log(2.0) / 1.75, 1e-10);
    ASSERT_TRUE(chart.fit);
}

TEST(BetaConvergenceChart, SaysWhichRegionsHaveNoLevelToGrowFrom) {
    MapSpec spec = specOf(AnalysisKind::BetaConvergence, IndicatorId("gdp"));
    spec.gapFrom = Period::year(2020);
    spec.gapTo = Period::year(2022);
    const Figure figure = figureOf(spec);
    EXPECT_EQ(figure.analysis->definition.n, 3U);
    EXPECT_THAT(figure.analysis->definition.withoutValue, ElementsAre(RegionCode("D")));
}

TEST(Analyses, Of5GStationsAreTheGapOverTimeAlone) {
    for (const AnalysisKind kind : core::allAnalysisKinds()) {
        MapSpec spec = specOf(kind, IndicatorId("stations-per-area"));
        spec.period = Period::date(2022, 2, 28);
        EXPECT_EQ(figureOf(spec).analysis.has_value(), kind == AnalysisKind::GapOverTime);
    }
}

TEST(Analyses, WorkForAnyCountryAndAnyChoice) {
    std::mt19937 random(7);
    for (int country = 0; country < 10; ++country) {
        const Dataset dataset = support::randomDataset(random);
        for (int trial = 0; trial < 60; ++trial) {
            const auto pick = [&](const auto& choices) { return choices[random() % choices.size()]; };
            MapSpec spec = core::withIndicator(support::paperSpec(), pick(support::paperIndicators()).id);
            spec.period = Period::year(1999 + static_cast<int>(random() % 9));
            spec.grouping = pick(std::vector<std::string>{"pair", support::huLine().id, core::noGroupingId});
            spec.gapFrom = Period::year(1999 + static_cast<int>(random() % 9));
            spec.analysis.kind = pick(core::allAnalysisKinds());
            spec.analysis.of = random() % 5;
            spec.analysis.versus = random() % 5;
            spec.analysis.measures.assign(core::allInequalityMeasures().begin(), core::allInequalityMeasures().end());
            spec.analysis.weighting = pick(std::vector{core::Weighting::Unweighted, core::Weighting::ByPopulation});
            spec.colourBy = pick(core::allColourBys());
            const Figure figure = core::makeFigure(dataset, spec);
            EXPECT_EQ(figure.analysis.has_value(), core::hasAnalysis(figure.indicator(), spec.analysis.kind));
        }
    }
}

TEST(AnalysisKinds, HaveUniqueIds) {
    std::set<std::string_view> ids;
    for (const AnalysisKind kind : core::allAnalysisKinds()) {
        EXPECT_TRUE(ids.insert(core::idOf(kind)).second);
    }
    EXPECT_EQ(ids.size(), std::variant_size_v<core::AnalysisChart>);
    EXPECT_THROW((void)core::idOf(static_cast<AnalysisKind>(99)), std::invalid_argument);
}

}  // namespace
