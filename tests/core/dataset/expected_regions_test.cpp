// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "core/analysis/analysis_sample.h"
#include "core/figure/figure.h"
#include "core/figure/figure_maker.h"
#include "core/indicators/indicator_value.h"
#include "core/indicators/indicator_values.h"
#include "core/indicators/side_shares.h"
#include "core/inequality/gaps.h"
#include "core/spec/map_spec.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/shapes.h"

namespace {

using core::Dataset;
using core::EditionId;
using core::IndicatorId;
using core::Period;
using core::RegionCode;

const IndicatorId gdp("gdp");
const IndicatorId rain("rain");
const IndicatorId both("rain-by-gdp");
const EditionId edition("first-published");
constexpr double rainOfIsland = 40;

/// The sample with an island without figures, and a table of the user with figures of all regions.
core::DatasetParts withIslandInATable() {
    core::DatasetParts parts = support::sampleParts();
    std::vector<core::Region> regions = parts.regions.regions();
    regions.insert(regions.begin(), {RegionCode("island"), "岛", "Island", support::square(900000, 0, 1000), 1});
    parts.regions = core::RegionSet(std::move(regions));
    parts.dividingLines.front().shares.push_back({RegionCode("island"), 1, 1});

    core::CatalogueParts catalogue = parts.catalogue.parts();
    core::Indicator amount;
    amount.id = rain;
    amount.name = {"雨", "Rain"};
    amount.joinedTables = {{{}, 5, 5, true, {}}};
    core::Indicator quotient = amount;
    quotient.id = both;
    quotient.joinedTables.clear();
    quotient.aggregation = core::Aggregation::None;
    core::Ratio ratio;
    ratio.numerator = rain;
    ratio.denominator = gdp;
    quotient.formula = ratio;
    catalogue.indicators.push_back(amount);
    catalogue.indicators.push_back(quotient);
    parts.catalogue = core::Catalogue(std::move(catalogue));
    std::vector<core::SeriesRecord> records{{RegionCode("island"), Period::year(2022), {rainOfIsland, {}}}};
    for (const char* code : {"A", "B", "C", "D"}) {
        records.push_back({RegionCode(code), Period::year(2022), {10, {}}});
    }
    parts.series.emplace_back(core::SeriesSubject{rain, {}, {}, {}}, std::move(records));
    return parts;
}

class ExpectedRegions : public testing::Test {
protected:
    core::JoinResult m_joined = core::join(withIslandInATable());
    const Dataset& m_dataset = m_joined.dataset;
    const core::Grouping& m_all = *m_dataset.grouping(core::noGroupingId);

    [[nodiscard]] core::GroupLevel levelOfAll(const IndicatorId& indicator) const {
        const core::Grouping grouping = core::groupingFor(m_dataset, m_all, indicator, edition);
        return core::groupLevels(m_dataset, indicator, edition, grouping, Period::year(2022),
                                 core::MeanKind::Unweighted)
            .front();
    }
    [[nodiscard]] core::MapSpec specOf(const IndicatorId& indicator) const {
        core::MapSpec spec = core::withPeriod(core::defaultSpec(m_dataset), Period::year(2022));
        spec.grouping = core::noGroupingId;
        return core::withIndicator(spec, indicator);
    }
};

TEST_F(ExpectedRegions, IncludeThoseOfATableForItsOwnIndicatorsOnly) {
    EXPECT_EQ(m_dataset.expected(gdp, edition)->covered.size(), 4U);
    EXPECT_EQ(m_dataset.expected(rain, edition)->covered.size(), 5U);
    EXPECT_EQ(m_dataset.expected(both, edition)->covered.size(), 4U) << "GDP of the island is not known";
    EXPECT_EQ(m_dataset.covered.size(), 4U);
    EXPECT_THAT(m_joined.report.regionsWithoutData, testing::IsEmpty());
}

TEST_F(ExpectedRegions, AreThoseOfAllTablesWithoutADataPackage) {
    core::DatasetParts parts = withIslandInATable();
    parts.series.erase(parts.series.begin(), parts.series.end() - 1);
    const Dataset dataset = core::join(std::move(parts)).dataset;
    EXPECT_EQ(dataset.covered.size(), 5U);
    EXPECT_EQ(dataset.expected(rain, edition)->covered.size(), 5U);
}

TEST_F(ExpectedRegions, MakeTheGroupOfAllRegions) {
    EXPECT_EQ(levelOfAll(rain).members, 5U);
    EXPECT_DOUBLE_EQ(levelOfAll(rain).mean->value, 16);
    EXPECT_EQ(levelOfAll(gdp).members, 4U);
    EXPECT_DOUBLE_EQ(levelOfAll(gdp).mean->value, 375);
    EXPECT_EQ(levelOfAll(both).members, 4U);
    EXPECT_TRUE(levelOfAll(both).mean);
    // A table of gaps shows other indicators with the same groups.
    const core::Grouping ofRain = core::groupingFor(m_dataset, m_all, rain, edition);
    const auto levels =
        core::groupLevels(m_dataset, gdp, edition, ofRain, Period::year(2022), core::MeanKind::Unweighted);
    EXPECT_EQ(levels.front(), levelOfAll(gdp));
}

TEST_F(ExpectedRegions, AreWhatSumsAndSidesAreOf) {
    EXPECT_DOUBLE_EQ(core::valueOfWhole(m_dataset, rain, edition, Period::year(2022))->value, 80);
    EXPECT_DOUBLE_EQ(core::valueOfWhole(m_dataset, gdp, edition, Period::year(2022))->value, 1500);
    const core::DividingLine& line = m_dataset.dividingLines->front();
    // A, B and the island lie to the right of the line, and so does a quarter of C: 10 + 10 + 40 + 2.5 of 80.
    const auto share =
        core::rightPercent(m_dataset, line, core::DivisionRule::AreaWeighted, rain, edition, Period::year(2022));
    ASSERT_TRUE(share);
    EXPECT_DOUBLE_EQ(*share, 100 * 62.5 / 80);
    const core::SideShares shares =
        core::sideShares(m_dataset, line, core::sharesOf(line, m_dataset.surveyed), std::vector{gdp, rain},
                         core::DivisionRule::AreaWeighted, edition, Period::year(2022));
    EXPECT_DOUBLE_EQ(*shares.percentOf(rain), *share);
    EXPECT_TRUE(shares.percentOf(gdp));
}

TEST_F(ExpectedRegions, AreWhatAFigureShows) {
    const core::Figure ofRain = core::makeFigure(m_dataset, specOf(rain));
    EXPECT_THAT(ofRain.notices, testing::IsEmpty());
    EXPECT_EQ(ofRain.readings.front().value->value, rainOfIsland);
    EXPECT_EQ(ofRain.timeline.known.back(), 5U);
    const core::Figure ofGdp = core::makeFigure(m_dataset, specOf(gdp));
    EXPECT_THAT(ofGdp.notices, testing::IsEmpty());
    EXPECT_FALSE(ofGdp.readings.front().value);
    EXPECT_EQ(ofGdp.timeline.known.back(), 4U);
    EXPECT_EQ(ofRain.timeline.expected, 5U);
    EXPECT_EQ(ofGdp.timeline.expected, 4U);
    for (const char* grouping : {core::noGroupingId, "coast-inland", "four-regions"}) {
        core::MapSpec spec = specOf(both);
        spec.grouping = grouping;
        const core::Figure ofBoth = core::makeFigure(m_dataset, spec);
        EXPECT_EQ(ofBoth.timeline.known.back(), 4U) << grouping;
        ASSERT_TRUE(ofBoth.analysis) << grouping;
        EXPECT_THAT(ofBoth.notices, testing::IsEmpty()) << grouping;
    }
}

TEST_F(ExpectedRegions, AreThoseOfEachEdition) {
    core::DatasetParts parts = withIslandInATable();
    const EditionId revised("census4");
    std::vector<core::SeriesRecord> records;
    for (const char* code : {"A", "B", "C", "D"}) {
        records.push_back({RegionCode(code), Period::year(2022), {20, {}}});
    }
    parts.series.back() = core::Series(core::SeriesSubject{rain, edition, {}, {}},
                                       {{RegionCode("island"), Period::year(2022), {rainOfIsland, {}}}});
    parts.series.emplace_back(core::SeriesSubject{rain, revised, {}, {}}, std::move(records));
    const Dataset dataset = core::join(std::move(parts)).dataset;
    EXPECT_EQ(dataset.expected(rain, edition)->covered.size(), 5U);
    EXPECT_EQ(dataset.expected(rain, revised)->covered.size(), 4U);
    EXPECT_EQ(core::valueOfWhole(dataset, rain, revised, Period::year(2022))->value, 80);
}

TEST_F(ExpectedRegions, MayBeKnownToATableOnly) {
    core::DatasetParts parts = withIslandInATable();
    std::vector<core::Region> regions{parts.regions.regions().front()};
    parts.regions = core::RegionSet(std::move(regions));
    parts.dividingLines.clear();
    const Dataset dataset = core::join(std::move(parts)).dataset;
    EXPECT_TRUE(dataset.covered.empty());
    core::MapSpec spec = core::withPeriod(core::defaultSpec(dataset), Period::year(2022));
    spec.grouping = core::noGroupingId;
    const core::Figure figure = core::makeFigure(dataset, core::withIndicator(spec, rain));
    EXPECT_EQ(figure.readings.front().value->value, rainOfIsland);
    EXPECT_EQ(figure.timeline.expected, 1U);
}

TEST_F(ExpectedRegions, AreFoundOnceForEachOfManyFormulas) {
    core::CatalogueParts catalogue = m_dataset.catalogue->parts();
    for (int i = 0; i < 60; ++i) {
        core::Indicator next = *m_dataset.catalogue->find(both);
        next.id = IndicatorId("chain-" + std::to_string(i));
        core::Ratio ratio;
        ratio.numerator = catalogue.indicators.back().id;
        ratio.denominator = i % 2 == 0 ? gdp : rain;
        next.formula = ratio;
        catalogue.indicators.push_back(next);
    }
    const IndicatorId last = catalogue.indicators.back().id;
    const Dataset dataset = core::withCatalogue(m_dataset, core::Catalogue(std::move(catalogue)));
    EXPECT_EQ(dataset.expected(last, edition)->covered.size(), 4U);
    EXPECT_EQ(dataset.expected(last, edition), dataset.expected(both, edition));
}

TEST_F(ExpectedRegions, AreWhatAnAnalysisUses) {
    const core::Grouping grouping = core::groupingFor(m_dataset, m_all, rain, edition);
    const core::GroupedRegions groups{grouping, core::groupMembership(*m_dataset.panel, *m_dataset.regions, grouping)};
    const auto values = core::indicatorValues(m_dataset, rain, edition, groups);
    EXPECT_EQ(core::sampleAt(m_dataset, *values, groups, Period::year(2022)).values.size(), 5U);
    const core::Sample weighted =
        core::sampleAt(m_dataset, *values, groups, Period::year(2022), core::Weighting::ByPopulation);
    EXPECT_EQ(weighted.values.size(), 4U) << "the population of the island is not known";
    EXPECT_TRUE(weighted.isComplete());
    EXPECT_THAT(core::regionsInNoGroup(m_dataset, *values, groups), testing::IsEmpty());
}

}  // namespace
