// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/audit.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "core/audit/rounding.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"

namespace {

using core::Claim;
using core::ClaimReading;
using core::GapSubject;
using core::IndicatorId;
using core::Period;
using core::PrintedNumber;
using core::RegionCode;
using core::Verdict;
using Codes = std::vector<RegionCode>;

const Period y2021 = Period::year(2021);
const Period y2022 = Period::year(2022);
const Period february = Period::date(2022, 2, 28);
const core::GroupRef east{"four-regions", "east"};
const core::GroupRef central{"four-regions", "central"};
const GapSubject coastInland{IndicatorId("gdp"), "coast-inland", "coast", "inland"};

const core::ClaimMethod method{core::EditionId("first-published"), core::MeanKind::Unweighted, core::LineCurve::Albers,
                               core::DivisionRule::Majority};

RegionCode code(const char* text) { return RegionCode(text); }

/// The sample with stations of the nation, places and industries.
core::Dataset dataset() {
    core::DatasetParts parts = support::sampleParts();
    std::vector<core::SeriesRecord> stations;
    stations.push_back({code("east"), february, {4, {}}});
    stations.push_back({support::nationCode(), february, {10, {}}});
    std::erase_if(parts.series, [](const core::Series& series) { return series.isByGroup(); });
    parts.series.push_back(support::stationSeries(std::move(stations)));
    parts.placeLayers = {{"clusters",
                          {},
                          {},
                          false,
                          "four-regions",
                          {{{"一", ""}, {}, code("A"), "east", "east"},
                           {{"二", ""}, {}, code("B"), "central", "east"},
                           {{"三", ""}, {}, code("B"), "central", "central"}}},
                         {"ungrouped", {}, {}, false, {}, {{{"四", ""}, {}, code("A"), {}, {}}}}};
    parts.plannedIndustries = {{{"新材料", "New materials"}, {code("A"), code("C")}}};
    return core::join(std::move(parts)).dataset;
}

Claim claim(std::string id, core::Statement statement, core::PrintedAnswer published) {
    return {std::move(id), "", "", "", std::move(statement), std::move(published), "", ""};
}

std::vector<ClaimReading> audited(std::vector<Claim> claims, const core::ClaimMethod& by = method) {
    return core::audit(dataset(), {by, std::move(claims), {}});
}

ClaimReading read(const core::Statement& statement, const core::PrintedAnswer& published,
                  const core::ClaimMethod& by = method) {
    return audited({claim("X", statement, published)}, by).front();
}

template <class Wanted>
const Wanted* reason(const ClaimReading& reading) {
    for (const core::Reason& candidate : reading.reasons) {
        if (const auto* found = std::get_if<Wanted>(&candidate)) {
            return found;
        }
    }
    return nullptr;
}

struct NumberCase {
    const char* name;
    core::Statement statement;
    double computed;
    PrintedNumber right;
    PrintedNumber wrong;
};

void PrintTo(const NumberCase& example, std::ostream* out) { *out << example.name; }

class AuditedNumber : public testing::TestWithParam<NumberCase> {};

TEST_P(AuditedNumber, IsReproducedWhenItIsPrintedCorrectlyAndDiffersOtherwise) {
    const ClaimReading right = read(GetParam().statement, GetParam().right);
    EXPECT_EQ(right.verdict, Verdict::Reproduced);
    EXPECT_NEAR(std::get<double>(right.computed.value()), GetParam().computed, 1e-9);
    const ClaimReading wrong = read(GetParam().statement, GetParam().wrong);
    EXPECT_EQ(wrong.verdict, Verdict::Differs);
    EXPECT_NEAR(wrong.difference.value(), GetParam().computed - GetParam().wrong.value, 1e-9);
}

const core::RankedRegions firstThree{core::RankEnd::Top, IndicatorId("gdp-per-capita"), y2022, 3};
const core::RankedRegions lastThree{core::RankEnd::Bottom, IndicatorId("gdp-per-capita"), y2022, 3};

INSTANTIATE_TEST_SUITE_P(
    OfEveryKind, AuditedNumber,
    testing::Values(
        NumberCase{"gap", core::MeanGap{coastInland, y2022}, 350, {350, 0}, {360, 0}},
        NumberCase{"change", core::MeanGapChange{coastInland, y2021, y2022}, 50.0 / 3, {16.7, 1}, {17.7, 1}},
        NumberCase{"changeOfANegativeGap",
                   core::MeanGapChange{{IndicatorId("gdp"), "coast-inland", "inland", "coast"}, y2021, y2022},
                   50.0 / 3,
                   {16.7, 1},
                   {-16.7, 1}},
        NumberCase{"growth", core::MeanGapGrowth{coastInland, y2021, y2022}, 1.0 / 6, {0.2, 1}, {0.3, 1}},
        NumberCase{"growthOfANegativeGap",
                   core::MeanGapGrowth{{IndicatorId("gdp"), "coast-inland", "inland", "coast"}, y2021, y2022},
                   -1.0 / 6,
                   {-0.2, 1},
                   {-0.3, 1}},
        NumberCase{"amongTheFirst", core::RankedInGroup{firstThree, {"coast-inland", "coast"}}, 2, {2, 0}, {3, 0}},
        NumberCase{"amongTheLast", core::RankedInGroup{lastThree, {"coast-inland", "coast"}}, 1, {1, 0}, {0, 0}},
        NumberCase{"aboveStrictly",
                   core::CountAbove{IndicatorId("gdp-per-capita"), y2022, 30000, std::nullopt},
                   2,
                   {2, 0},
                   {3, 0}},
        NumberCase{
            "aboveInAGroup",
            core::CountAbove{IndicatorId("gdp-per-capita"), y2022, 20000, core::GroupRef{"coast-inland", "inland"}},
            1,
            {1, 0},
            {2, 0}},
        NumberCase{
            "region", core::RegionFigure{IndicatorId("gdp-per-capita"), y2022, code("B")}, 50000, {5e4, 0}, {51e3, 0}},
        NumberCase{"ratio",
                   core::RegionRatio{IndicatorId("gdp-per-capita"), y2022, code("A"), code("C")},
                   2,
                   {2.0, 1},
                   {2.1, 1}},
        NumberCase{"area", core::SideAreaShare{core::LineSide::Left}, 43.75, {43.8, 1}, {43.4, 1}},
        NumberCase{"population",
                   core::SideShare{core::LineSide::Right, IndicatorId("population"), y2022},
                   400.0 / 7,
                   {57.1, 1},
                   {94, 0}},
        // 200 of 350 on 56.25 % of the land, 150 on 43.75 %.
        NumberCase{"density",
                   core::LineDensityRatio{IndicatorId("population"), y2022},
                   (200 / 56.25) / (150 / 43.75),
                   {1.04, 2},
                   {40, 0}},
        NumberCase{"group", core::GroupFigure{IndicatorId("stations"), east, february}, 4, {4.0, 1}, {4.1, 1}},
        NumberCase{"whole", core::GroupFigure{IndicatorId("stations"), std::nullopt, february}, 10, {10, 0}, {9, 0}},
        NumberCase{"groupShare", core::GroupShare{IndicatorId("stations"), east, february}, 40, {40.0, 1}, {41, 0}},
        NumberCase{"places", core::PlaceCount{"clusters", east}, 1, {1, 0}, {3, 0}},
        NumberCase{"industry", core::IndustryCount{"新材料"}, 2, {2, 0}, {3, 0}}),
    [](const testing::TestParamInfo<NumberCase>& testCase) { return testCase.param.name; });

// A and B lie south-east of the line, C and D north-west of it.
TEST(Audit, ComputesACitedShareOfTheHuLineAndNamesItsSource) {
    core::CitedSideShare part{"money", core::LineSide::Right, IndicatorId("gdp"), y2022, false, {}};
    const ClaimReading reading = read(part, PrintedNumber{73, 0});
    EXPECT_EQ(reading.verdict, Verdict::Reproduced);
    EXPECT_NEAR(std::get<double>(reading.computed.value()), 100 * 1100.0 / 1500, 1e-9);
    EXPECT_EQ(reading.definition.indicator, IndicatorId("gdp"));
    EXPECT_EQ(reading.definition.edition, core::EditionId("first-published"));
    EXPECT_EQ(reading.definition.periods, std::vector{y2022});
    ASSERT_NE(reason<core::ComputedFrom>(reading), nullptr);
    EXPECT_FALSE(reason<core::ComputedFrom>(reading)->isProxy);
    EXPECT_EQ(reason<core::OtherProxies>(reading), nullptr);
    part.side = core::LineSide::Left;
    part.isProxy = true;
    part.otherProxies = {IndicatorId("population"), IndicatorId("stations")};
    const ClaimReading proxy = read(part, PrintedNumber{30, 0});
    EXPECT_EQ(proxy.verdict, Verdict::Differs);
    EXPECT_NEAR(std::get<double>(proxy.computed.value()), 100 * 400.0 / 1500, 1e-9);
    EXPECT_NE(reason<core::LineAlternatives>(proxy), nullptr);
    ASSERT_NE(reason<core::OtherProxies>(proxy), nullptr);
    ASSERT_EQ(reason<core::OtherProxies>(proxy)->values.size(), 1U) << "stations are not published by region";
    EXPECT_NEAR(reason<core::OtherProxies>(proxy)->values[0].second, 100 * 150.0 / 350, 1e-9);
    part.period = Period::year(2020);  // D has no GDP
    EXPECT_EQ(read(part, PrintedNumber{30, 0}).verdict, Verdict::NotComputable);
}

TEST(Audit, RanksRegionsWithTheHigherValueFirst) {
    const core::RankedRegions first{core::RankEnd::Top, IndicatorId("gdp-per-capita"), y2022, 2};
    const core::RankedRegions last{core::RankEnd::Bottom, IndicatorId("gdp-per-capita"), y2022, 2};
    EXPECT_EQ(read(first, Codes{code("A"), code("B")}).verdict, Verdict::Reproduced);
    EXPECT_EQ(read(last, Codes{code("C"), code("D")}).verdict, Verdict::Reproduced);
    const ClaimReading otherOrder = read(first, Codes{code("B"), code("A")});
    EXPECT_EQ(otherOrder.verdict, Verdict::Differs);
    EXPECT_NE(reason<core::OtherOrder>(otherOrder), nullptr);
    const ClaimReading others = read(first, Codes{code("A"), code("C")});
    ASSERT_NE(reason<core::OtherRegions>(others), nullptr);
    EXPECT_EQ(reason<core::OtherRegions>(others)->printedOnly, Codes{code("C")});
    EXPECT_EQ(reason<core::OtherRegions>(others)->computedOnly, Codes{code("B")});
}

TEST(Audit, ComparesGroupsWithThePublishedNationalFigure) {  // 42857 in 2022, unknown in 2021
    const core::OnlyGroupAboveWhole coast{IndicatorId("gdp-per-capita"), {"coast-inland", "coast"}, y2022, y2022};
    EXPECT_EQ(read(coast, true).verdict, Verdict::Reproduced);
    EXPECT_EQ(read(coast, false).verdict, Verdict::Differs);
    const core::OnlyGroupAboveWhole onlyEast{IndicatorId("gdp-per-capita"), {"four-regions", "east"}, y2022, y2022};
    const ClaimReading alsoCentral = read(onlyEast, true);
    EXPECT_EQ(alsoCentral.verdict, Verdict::Differs);
    ASSERT_NE(reason<core::FurtherGroupAbove>(alsoCentral), nullptr);
    EXPECT_EQ(reason<core::FurtherGroupAbove>(alsoCentral)->group, "central");
    EXPECT_EQ(reason<core::FurtherGroupAbove>(alsoCentral)->periods, std::vector{y2022});
    EXPECT_EQ(reason<core::FurtherGroupAbove>(alsoCentral)->wholeEditions,
              std::vector{core::EditionId("first-published")});
    const core::OnlyGroupAboveWhole west{IndicatorId("gdp-per-capita"), {"four-regions", "west"}, y2022, y2022};
    ASSERT_NE(reason<core::GroupNotAbove>(read(west, true)), nullptr);
}

TEST(Audit, DoesNotCountYearsWithoutFiguresAsProof) {
    const core::OnlyGroupAboveWhole coast{IndicatorId("gdp-per-capita"), {"coast-inland", "coast"}, y2021, y2022};
    const ClaimReading undecided = read(coast, true);
    EXPECT_EQ(undecided.verdict, Verdict::NotComputable);
    EXPECT_EQ(undecided.computed, std::nullopt);
    ASSERT_NE(reason<core::PeriodsUnknown>(undecided), nullptr) << "the nation has no figure";
    EXPECT_EQ(reason<core::PeriodsUnknown>(undecided)->periods, std::vector{y2021});
    const core::OnlyGroupAboveWhole onlyEast{IndicatorId("gdp-per-capita"), {"four-regions", "east"}, y2021, y2022};
    const ClaimReading refuted = read(onlyEast, true);  // one contrary year refutes the claim
    EXPECT_EQ(refuted.verdict, Verdict::Differs);
    ASSERT_NE(reason<core::PeriodsUnknown>(refuted), nullptr);
    EXPECT_EQ(reason<core::PeriodsUnknown>(refuted)->periods, std::vector{y2021});
}

TEST(Audit, ComparesTheShareOfPlacesWithTheThreshold) {
    EXPECT_EQ(read(core::PlaceShareAbove{"clusters", central, 60}, true).verdict, Verdict::Reproduced);  // 2 of 3
    EXPECT_EQ(read(core::PlaceShareAbove{"clusters", central, 70}, true).verdict, Verdict::Differs);
}

TEST(Audit, CountsPlacesInTheirRegionAndInTheRegionOfThePaper) {
    const ClaimReading asInPaper = read(core::PlaceCount{"clusters", east}, PrintedNumber{2, 0});
    EXPECT_EQ(asInPaper.verdict, Verdict::Differs);
    ASSERT_NE(reason<core::CountedAsPublished>(asInPaper), nullptr);
    EXPECT_EQ(reason<core::CountedAsPublished>(asInPaper)->moved, 1U);
    EXPECT_EQ(reason<core::CountedAsPublished>(asInPaper)->regions, Codes{code("B")});
    const ClaimReading neither = read(core::PlaceCount{"clusters", east}, PrintedNumber{3, 0});
    EXPECT_TRUE(neither.reasons.empty());
}

TEST(Audit, CannotComputeCitedOrMissingFigures) {
    const core::CitedFigure figure{"share", std::nullopt, Period::year(1953)};
    const core::CitedDifference difference{"share", Period::year(1953), y2022};
    const auto readings =
        audited({claim("X1", figure, PrintedNumber{5.2, 1}), claim("X2", difference, PrintedNumber{1.3, 1})});
    EXPECT_EQ(readings[0].verdict, Verdict::NotComputable);
    EXPECT_NE(reason<core::IsCited>(readings[0]), nullptr);
    EXPECT_EQ(readings[1].verdict, Verdict::NotComputable);
    ASSERT_NE(reason<core::DependsOnCited>(readings[1]), nullptr);
    EXPECT_EQ(reason<core::DependsOnCited>(readings[1])->claimId, "X1");
    for (const core::Statement& missing :
         {core::Statement(core::MeanGap{coastInland, Period::year(2020)}),  // D has no GDP
          core::Statement(core::PlaceCount{"pilot_cities", east}), core::Statement(core::PlaceCount{"ungrouped", east}),
          core::Statement(core::PlaceCount{"clusters", {"coast-inland", "coast"}}),
          core::Statement(core::IndustryCount{"?"}),
          core::Statement(core::MeanGap{{IndicatorId("gdp"), "no-grouping", "a", "b"}, y2022}),
          core::Statement(core::GroupFigure{IndicatorId("stations"), east, Period::date(2020, 1, 1)}),
          core::Statement(core::RegionFigure{IndicatorId("gdp"), y2022, code("E")})}) {
        const ClaimReading reading = read(missing, PrintedNumber{1, 0});
        EXPECT_EQ(reading.verdict, Verdict::NotComputable);
        EXPECT_NE(reason<core::FiguresMissing>(reading), nullptr);
    }
}

TEST(Audit, DetectsALostSign) {
    const core::MeanGap reversed{{IndicatorId("gdp"), "coast-inland", "inland", "coast"}, y2022};
    const ClaimReading reading = read(reversed, PrintedNumber{350, 0});
    EXPECT_EQ(reading.verdict, Verdict::Differs);
    EXPECT_NE(reason<core::SignLost>(reading), nullptr);
    EXPECT_EQ(reason<core::SignLost>(read(reversed, PrintedNumber{360, 0})), nullptr);
}

TEST(Audit, StatesThatAGrowthIsRelativeToTheAmountOfANegativeGap) {
    const core::MeanGapGrowth reversed{{IndicatorId("gdp"), "coast-inland", "inland", "coast"}, y2021, y2022};
    const ClaimReading reading = read(reversed, PrintedNumber{-0.2, 1});
    EXPECT_EQ(reading.verdict, Verdict::Reproduced);
    ASSERT_NE(reason<core::EarlierGapNegative>(reading), nullptr);
    EXPECT_NEAR(reason<core::EarlierGapNegative>(reading)->growthOfGapItself, 1.0 / 6, 1e-12);
}

TEST(Audit, NamesAnotherClaimThatPrintsADifferentNumberForTheSameGap) {
    const core::MeanGap gap{coastInland, y2022};
    const auto readings = audited({claim("X1", gap, PrintedNumber{350, 0}), claim("X2", gap, PrintedNumber{250, 0})});
    EXPECT_EQ(readings[0].verdict, Verdict::Reproduced);
    EXPECT_TRUE(readings[0].reasons.empty());
    EXPECT_EQ(readings[1].verdict, Verdict::Differs);
    ASSERT_NE(reason<core::PrintedOtherwise>(readings[1]), nullptr);
    EXPECT_EQ(reason<core::PrintedOtherwise>(readings[1])->claimId, "X1");
}

TEST(Audit, AddsUpTheCountsPrintedForAllGroups) {
    const core::RankedInGroup coast{firstThree, {"coast-inland", "coast"}};
    const core::RankedInGroup inland{firstThree, {"coast-inland", "inland"}};
    const auto readings = audited({claim("X1", coast, PrintedNumber{1, 0}), claim("X2", inland, PrintedNumber{1, 0})});
    EXPECT_EQ(readings[1].verdict, Verdict::Reproduced);
    ASSERT_NE(reason<core::PrintedCountsSum>(readings[0]), nullptr);
    EXPECT_DOUBLE_EQ(reason<core::PrintedCountsSum>(readings[0])->sum, 2);
    EXPECT_EQ(reason<core::PrintedCountsSum>(readings[0])->whole, 3U);
    EXPECT_EQ(reason<core::RegionsCounted>(readings[0])->codes, (Codes{code("A"), code("B")}));
}

TEST(Audit, ListsTheResultsWithOtherCurvesRulesAndPrintedShares) {
    const core::SideShare population{core::LineSide::Right, IndicatorId("population"), y2022};
    const auto readings = audited(
        {claim("X1", core::SideAreaShare{}, PrintedNumber{40, 0}), claim("X2", population, PrintedNumber{90, 0}),
         claim("X3", core::LineDensityRatio{IndicatorId("population"), y2022}, PrintedNumber{9, 0})});
    EXPECT_EQ(reason<core::LineAlternatives>(readings[0])->values.size(), 2U);
    const auto* others = reason<core::LineAlternatives>(readings[1]);
    ASSERT_EQ(others->values.size(), 3U);
    EXPECT_EQ(others->values[0].rule, core::DivisionRule::AreaWeighted);
    EXPECT_NEAR(others->values[0].value, 100.0 * 225 / 350, 1e-9);
    ASSERT_NE(reason<core::FromPrintedShares>(readings[2]), nullptr);
    EXPECT_NEAR(reason<core::FromPrintedShares>(readings[2])->value, (90 / 40.0) / (10 / 60.0), 1e-9);
}

TEST(Audit, ComputesADensityRatioOnlyFromSharesPrintedForItsPeriod) {
    const core::SideShare population{core::LineSide::Right, IndicatorId("population"), y2022};
    const core::LineDensityRatio earlier{IndicatorId("population"), y2021};
    const auto readings =
        audited({claim("X1", core::SideAreaShare{}, PrintedNumber{40, 0}),
                 claim("X2", population, PrintedNumber{90, 0}), claim("X3", earlier, PrintedNumber{9, 0})});
    EXPECT_EQ(reason<core::FromPrintedShares>(readings[2]), nullptr);
}

TEST(Audit, NamesTheEditionThatASideOfTheLineWasComputedFrom) {
    core::ClaimMethod revised = method;
    revised.edition = core::EditionId("census4");  // has no population
    const core::SideShare population{core::LineSide::Right, IndicatorId("population"), y2022};
    EXPECT_EQ(read(population, PrintedNumber{90, 0}, revised).definition.edition, core::EditionId("first-published"));
    EXPECT_EQ(
        read(core::LineDensityRatio{IndicatorId("population"), y2022}, PrintedNumber{9, 0}, revised).definition.edition,
        core::EditionId("first-published"));
}

TEST(Audit, RecordsTheDefinitionOfEachNumber) {
    const ClaimReading gap = read(core::MeanGapChange{coastInland, y2021, y2022}, PrintedNumber{1, 0});
    EXPECT_EQ(gap.definition,
              (core::ClaimDefinition{
                  core::EditionId("first-published"), core::MeanKind::Unweighted, {}, {}, {y2021, y2022}, {}, {}}));
    const ClaimReading area = read(core::SideAreaShare{}, PrintedNumber{1, 0});
    EXPECT_EQ(area.definition, (core::ClaimDefinition{{}, {}, core::LineCurve::Albers, {}, {}, {}, {}}));
}

TEST(Audit, ComputesMeansAsTheMethodSays) {
    const core::MeanGap gap{{IndicatorId("gdp-per-capita"), "coast-inland", "coast", "inland"}, y2022};
    // Coast: 1100 over 200; inland: 400 over 150.
    const double pooled = 1e4 * (1100.0 / 200 - 400.0 / 150);
    core::ClaimMethod byPooled = method;
    byPooled.mean = core::MeanKind::Pooled;
    const ClaimReading unweighted = read(gap, PrintedNumber{30000, 0});
    EXPECT_EQ(unweighted.verdict, Verdict::Reproduced);
    const ClaimReading reading = read(gap, PrintedNumber{30000, 0}, byPooled);
    EXPECT_NEAR(std::get<double>(reading.computed.value()), pooled, 1e-6);
    EXPECT_EQ(reading.definition.mean, core::MeanKind::Pooled);
}

TEST(Audit, ReadsTheEditionThatTheMethodNames) {
    core::ClaimMethod revised = method;
    revised.edition = core::EditionId("census4");
    const core::RegionFigure figure{IndicatorId("gdp"), y2022, code("B")};
    EXPECT_EQ(read(figure, PrintedNumber{500, 0}).verdict, Verdict::Reproduced);
    const ClaimReading reading = read(figure, PrintedNumber{510, 0}, revised);
    EXPECT_EQ(reading.verdict, Verdict::Reproduced);
    EXPECT_EQ(reading.definition.edition, core::EditionId("census4"));
}

TEST(Audit, ComparesOtherDefinitionsOfTheLineWithTheMethod) {
    core::ClaimMethod weighted = method;
    weighted.curve = core::LineCurve::Geodesic;
    weighted.rule = core::DivisionRule::AreaWeighted;
    const core::SideShare population{core::LineSide::Right, IndicatorId("population"), y2022};
    const ClaimReading reading = read(population, PrintedNumber{90, 0}, weighted);
    EXPECT_NEAR(std::get<double>(reading.computed.value()), 100.0 * 225 / 350, 1e-9);
    const auto& others = reason<core::LineAlternatives>(reading)->values;
    ASSERT_EQ(others.size(), 3U);
    EXPECT_EQ(others[0].rule, core::DivisionRule::Majority);
    EXPECT_EQ(others[0].curve, core::LineCurve::Geodesic);
    EXPECT_EQ(others[1].curve, core::LineCurve::Albers);
    EXPECT_EQ(others[2].curve, core::LineCurve::LonLat);
    EXPECT_EQ(others[2].rule, core::DivisionRule::AreaWeighted);
}

TEST(Audit, StatesNoEditionWhereTheDataHaveNone) {
    core::ClaimMethod none = method;
    none.edition = {};
    EXPECT_EQ(read(core::RegionFigure{IndicatorId("gdp"), y2022, code("B")}, PrintedNumber{1, 0}, none).definition,
              (core::ClaimDefinition{{}, {}, {}, {}, {y2022}, {}, {}}));
}

TEST(Audit, ComparesQuartersOneByOne) {
    core::DatasetParts parts = support::sampleParts();
    std::vector<core::SeriesRecord> records;
    for (const int quarter : {1, 2, 3}) {
        const Period period = Period::quarter(2022, quarter);
        records.push_back({code("A"), period, {9, {}}});
        records.push_back({code("B"), period, {8, {}}});
        records.push_back({code("C"), period, {1, {}}});
        records.push_back({code("D"), period, {quarter == 2 ? 14.0 : 2.0, {}}});
        records.push_back({support::nationCode(), period, {6, {}}});
    }
    parts.series = {support::series("gdp-per-capita", "first-published", std::move(records))};
    const core::Dataset data = core::join(std::move(parts)).dataset;
    const core::OnlyGroupAboveWhole coast{
        IndicatorId("gdp-per-capita"), {"coast-inland", "coast"}, Period::quarter(2022, 1), Period::quarter(2022, 3)};
    const ClaimReading reading = core::audit(data, {method, {claim("X", coast, true)}, {}}).front();
    EXPECT_EQ(reading.verdict, Verdict::Differs);  // the second quarter of the inland: (1 + 14) / 2 = 7.5
    ASSERT_NE(reason<core::FurtherGroupAbove>(reading), nullptr);
    EXPECT_EQ(reason<core::FurtherGroupAbove>(reading)->periods, std::vector{Period::quarter(2022, 2)});
    EXPECT_EQ(reason<core::FurtherGroupAbove>(reading)->otherPeriods,
              (std::vector{Period::quarter(2022, 1), Period::quarter(2022, 3)}));
}

TEST(Audit, NamesAFurtherGroupInDataWithoutEditions) {
    core::DatasetParts parts = support::sampleParts();
    core::CatalogueParts described = support::paperCatalogueParts();
    described.editions.clear();
    described.defaults.edition = {};
    parts.catalogue = core::Catalogue(std::move(described));
    parts.series = {support::series("gdp-per-capita", "",
                                    {{code("A"), y2022, {9, {}}},
                                     {code("B"), y2022, {8, {}}},
                                     {code("C"), y2022, {1, {}}},
                                     {code("D"), y2022, {2, {}}},
                                     {support::nationCode(), y2022, {5, {}}}})};
    const core::Dataset data = core::join(std::move(parts)).dataset;
    const core::OnlyGroupAboveWhole onlyEast{IndicatorId("gdp-per-capita"), east, y2022, y2022};
    const ClaimReading reading = core::audit(data, {{}, {claim("X", onlyEast, true)}, {}}).front();
    ASSERT_NE(reason<core::FurtherGroupAbove>(reading), nullptr);
    EXPECT_EQ(reason<core::FurtherGroupAbove>(reading)->group, "central");
}

TEST(ClaimMethod, IsByDefaultThatOfTheDataAndOfTheProgram) {
    const core::MapSpec spec;
    EXPECT_EQ(core::defaultMethod(support::paperCatalogue()),
              (core::ClaimMethod{core::EditionId("first-published"), spec.mean, spec.lineCurve, spec.divisionRule}));
    EXPECT_TRUE(core::defaultMethod(core::Catalogue()).edition.empty());
}

TEST(AuditSummary, CountsEachVerdict) {
    const auto readings = audited({claim("X1", core::MeanGap{coastInland, y2022}, PrintedNumber{350, 0}),
                                   claim("X2", core::MeanGap{coastInland, y2022}, PrintedNumber{1, 0}),
                                   claim("X3", core::CitedFigure{}, PrintedNumber{1, 0})});
    EXPECT_EQ(core::summaryOf(readings), (core::AuditSummary{3, 1, 0, 1, 1}));
    EXPECT_EQ(core::summaryOf({}), core::AuditSummary{});
}

}  // namespace
