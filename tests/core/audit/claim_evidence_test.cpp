// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/claim_evidence.h"

#include <gtest/gtest.h>

#include <utility>

#include "core/audit/audit.h"
#include "core/figure/figure.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"

namespace {

using core::IndicatorId;
using core::Period;
using core::RegionCode;
using Codes = std::vector<RegionCode>;

const Period shownYear = Period::year(2022);

const core::ClaimMethod paperMethod{core::EditionId("first-published"), core::MeanKind::Unweighted,
                                    core::LineCurve::Albers, core::DivisionRule::Majority};

std::optional<core::ClaimEvidence> evidence(const core::Dataset& dataset, const core::Claim& claim,
                                            const core::ClaimMethod& by = paperMethod) {
    return core::evidenceOf(dataset, by, claim, core::audit(dataset, {by, {claim}, {}}).front());
}

std::optional<core::ClaimEvidence> evidence(core::Statement statement, const core::ClaimMethod& by = paperMethod) {
    const core::Claim claim{"X", "", "", "", std::move(statement), core::PrintedNumber{1, 0}, "", ""};
    return evidence(support::sampleDataset(), claim, by);
}

TEST(ClaimEvidence, OfAGapShowsItsYearItsGroupsAndTheirMeans) {
    const auto shown =
        evidence(core::MeanGap{{IndicatorId("gdp"), "four-regions", "central", "northeast"}, Period::year(2021)})
            .value();
    EXPECT_EQ(core::makeFigure(support::sampleDataset(), shown.spec).theme,
              (core::Theme{IndicatorId("gdp"), Period::year(2021)}));
    EXPECT_EQ(shown.spec.grouping, "four-regions");
    EXPECT_EQ(shown.spec.colourBy, core::ColourBy::GroupMean);
    EXPECT_EQ(shown.highlighted, (Codes{RegionCode("B"), RegionCode("D")}));
}

TEST(ClaimEvidence, OfAChangeSetsTheYearsOfTheGaps) {
    const auto shown =
        evidence(
            core::MeanGapChange{{IndicatorId("gdp"), "coast-inland", "coast", "inland"}, Period::year(2021), shownYear})
            .value();
    EXPECT_EQ(shown.spec.gapFrom, Period::year(2021));
    EXPECT_EQ(shown.spec.gapTo, shownYear);
    EXPECT_EQ(shown.spec.period, shownYear);
}

TEST(ClaimEvidence, OfARankingHighlightsTheComputedRegions) {
    const core::RankedRegions last{core::RankEnd::Bottom, IndicatorId("gdp-per-capita"), shownYear, 2};
    EXPECT_EQ(evidence(last)->highlighted, (Codes{RegionCode("C"), RegionCode("D")}));
    EXPECT_EQ(evidence(core::RankedInGroup{last, {"coast-inland", "coast"}})->highlighted, Codes());
}

TEST(ClaimEvidence, OfTheHalvesShowsTheLine) {
    const auto shown = evidence(core::SideShare{core::LineSide::Left, IndicatorId("population"), shownYear}).value();
    EXPECT_EQ(shown.spec.grouping, support::huLine().id);
    EXPECT_TRUE(shown.spec.shows(core::LayerKind::DividingLine));
    EXPECT_EQ(shown.highlighted, (Codes{RegionCode("C"), RegionCode("D")}));
    EXPECT_EQ(evidence(core::LineDensityRatio{IndicatorId("population"), shownYear})->spec.indicator,
              IndicatorId("population-density"));
}

TEST(ClaimEvidence, OfAGroupFigureShowsTheIndicatorAtTheDate) {
    const Period date = Period::date(2022, 10, 31);
    const core::GroupRef west{"four-regions", "west"};
    const auto shown = evidence(core::GroupFigure{IndicatorId("stations"), west, date}).value();
    EXPECT_EQ(core::makeFigure(support::sampleDataset(), shown.spec).theme,
              (core::Theme{IndicatorId("stations"), date}));
    EXPECT_EQ(shown.highlighted, Codes{RegionCode("C")});
    EXPECT_EQ(evidence(core::GroupShare{IndicatorId("stations"), west, date}), shown);
    const auto whole = evidence(core::GroupFigure{IndicatorId("stations"), std::nullopt, date}).value();
    EXPECT_EQ(whole.spec, shown.spec);
    EXPECT_EQ(whole.highlighted, Codes());
}

TEST(ClaimEvidence, HasTheDefinitionsOfTheMethod) {
    const core::ClaimMethod other{core::EditionId("census4"), core::MeanKind::Pooled, core::LineCurve::LonLat,
                                  core::DivisionRule::AreaWeighted};
    const auto shown =
        evidence(core::SideShare{core::LineSide::Left, IndicatorId("population"), shownYear}, other).value();
    EXPECT_EQ(shown.spec.edition, other.edition);
    EXPECT_EQ(shown.spec.mean, other.mean);
    EXPECT_EQ(shown.spec.lineCurve, other.curve);
    EXPECT_EQ(shown.spec.divisionRule, other.rule);
}

TEST(ClaimEvidence, OfARankingHasTheDefaultGroupingOfTheData) {
    core::DatasetParts parts = support::sampleParts();
    core::CatalogueParts described = support::paperCatalogueParts();
    described.defaults.grouping = "coast-inland";
    parts.catalogue = core::Catalogue(std::move(described));
    const core::RankedRegions first{core::RankEnd::Top, IndicatorId("gdp-per-capita"), shownYear, 2};
    const core::Claim claim{"X", "", "", "", first, Codes{RegionCode("A"), RegionCode("B")}, "", ""};
    EXPECT_EQ(evidence(core::join(std::move(parts)).dataset, claim)->spec.grouping, "coast-inland");
}

TEST(ClaimEvidence, OfPlacesHighlightsTheRegionsThatThePaperAssignsElsewhere) {
    core::DatasetParts parts = support::sampleParts();
    parts.placeLayers = {
        {"clusters",
         {},
         {},
         false,
         "four-regions",
         {{{"一", ""}, {}, RegionCode("A"), "east", "east"}, {{"二", ""}, {}, RegionCode("B"), "central", "east"}}}};
    const core::Dataset dataset = core::join(std::move(parts)).dataset;
    core::Claim claim{
        "X", "", "", "", core::PlaceCount{"clusters", {"four-regions", "east"}}, core::PrintedNumber{2, 0}, "", ""};
    EXPECT_EQ(evidence(dataset, claim)->highlighted, Codes{RegionCode("B")});
    claim.published = core::PrintedNumber{1, 0};
    EXPECT_EQ(evidence(dataset, claim)->highlighted, (Codes{RegionCode("A"), RegionCode("B")}));
}

TEST(ClaimEvidence, IsAbsentForACitedFigure) {
    EXPECT_EQ(evidence(core::CitedFigure{}), std::nullopt);
    EXPECT_EQ(evidence(core::CitedDifference{}), std::nullopt);
}

}  // namespace
