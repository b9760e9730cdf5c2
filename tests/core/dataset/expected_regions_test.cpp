// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

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

class SurveyTest : public testing::Test {
protected:
    core::JoinResult m_joined = core::join(withIslandInATable());
    const Dataset& m_dataset = m_joined.dataset;
    const core::Grouping& m_all = *m_dataset.grouping(core::noGroupingId);

    [[nodiscard]] core::GroupLevel levelOfAll(const IndicatorId& indicator) const {
        const core::Grouping grouping = core::groupingFor(m_dataset, m_all, indicator);
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

TEST_F(SurveyTest, HasTheRegionsOfATableForItsOwnIndicatorsOnly) {
    EXPECT_EQ(m_dataset.survey(gdp)->covered.size(), 4U);
    EXPECT_EQ(m_dataset.survey(rain)->covered.size(), 5U);
    EXPECT_EQ(m_dataset.survey(both)->covered.size(), 4U) << "GDP of the island is not known";
    EXPECT_EQ(m_dataset.covered.size(), 4U);
    EXPECT_THAT(m_joined.report.regionsWithoutData, testing::IsEmpty());
}

TEST_F(SurveyTest, IsThatOfAllDataWithoutADataPackage) {
    core::DatasetParts parts = withIslandInATable();
    parts.series.erase(parts.series.begin(), parts.series.end() - 1);
    const Dataset dataset = core::join(std::move(parts)).dataset;
    EXPECT_EQ(dataset.covered.size(), 5U);
    EXPECT_EQ(dataset.survey(rain)->covered.size(), 5U);
}

TEST_F(SurveyTest, MakesTheGroupOfAllRegions) {
    EXPECT_EQ(levelOfAll(rain).members, 5U);
    EXPECT_DOUBLE_EQ(levelOfAll(rain).mean->value, 16);
    EXPECT_EQ(levelOfAll(gdp).members, 4U);
    EXPECT_DOUBLE_EQ(levelOfAll(gdp).mean->value, 375);
    EXPECT_EQ(levelOfAll(both).members, 4U);
    EXPECT_TRUE(levelOfAll(both).mean);
    // A table of gaps shows other indicators with the same groups.
    const core::Grouping ofRain = core::groupingFor(m_dataset, m_all, rain);
    const auto levels =
        core::groupLevels(m_dataset, gdp, edition, ofRain, Period::year(2022), core::MeanKind::Unweighted);
    EXPECT_EQ(levels.front(), levelOfAll(gdp));
}

TEST_F(SurveyTest, IsWhatSumsAndSidesAreOf) {
    EXPECT_DOUBLE_EQ(core::valueOfWhole(m_dataset, rain, edition, Period::year(2022))->value, 80);
    EXPECT_DOUBLE_EQ(core::valueOfWhole(m_dataset, gdp, edition, Period::year(2022))->value, 1500);
    const core::DividingLine& line = m_dataset.dividingLines->front();
    // Of A, B and the island all, of C a quarter, of D nothing is to the right of the line.
    const auto share = core::rightPercent(m_dataset, line, core::DivisionRule::AreaWeighted, rain, edition,
                                          Period::year(2022));
    ASSERT_TRUE(share);
    EXPECT_DOUBLE_EQ(*share, 100 * 62.5 / 80);
    const core::SideShares shares =
        core::sideShares(m_dataset, line, core::sharesOf(line, m_dataset.surveyed), std::vector{gdp, rain},
                         core::DivisionRule::AreaWeighted, edition, Period::year(2022));
    EXPECT_DOUBLE_EQ(*shares.percentOf(rain), *share);
    EXPECT_TRUE(shares.percentOf(gdp));
}

TEST_F(SurveyTest, IsWhatAFigureShows) {
    const core::Figure ofRain = core::makeFigure(m_dataset, specOf(rain));
    EXPECT_THAT(ofRain.notices, testing::IsEmpty());
    EXPECT_EQ(ofRain.readings.front().value->value, rainOfIsland);
    EXPECT_EQ(ofRain.timeline.known.back(), 5U);
    const core::Figure ofGdp = core::makeFigure(m_dataset, specOf(gdp));
    EXPECT_THAT(ofGdp.notices, testing::IsEmpty());
    EXPECT_FALSE(ofGdp.readings.front().value);
    EXPECT_EQ(ofGdp.timeline.known.back(), 4U);
}

TEST_F(SurveyTest, IsWhatAnAnalysisUses) {
    const core::Grouping grouping = core::groupingFor(m_dataset, m_all, rain);
    const core::GroupedRegions groups{grouping,
                                      core::groupMembership(*m_dataset.panel, *m_dataset.regions, grouping)};
    const auto values = core::indicatorValues(m_dataset, rain, edition, groups);
    EXPECT_EQ(core::sampleAt(m_dataset, *values, groups, Period::year(2022)).values.size(), 5U);
    const core::Sample weighted =
        core::sampleAt(m_dataset, *values, groups, Period::year(2022), core::Weighting::ByPopulation);
    EXPECT_EQ(weighted.values.size(), 4U) << "the population of the island is not known";
    EXPECT_TRUE(weighted.isComplete());
    EXPECT_THAT(core::regionsInNoGroup(m_dataset, rain, groups), testing::IsEmpty());
}

}  // namespace
