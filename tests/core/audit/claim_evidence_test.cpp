// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/claim_evidence.h"

#include <gtest/gtest.h>

#include <utility>

#include "core/audit/audit.h"
#include "core/figure/figure.h"
#include "tests/support/paper_catalogue.h"
#include "tests/support/sample_dataset.h"

namespace {

using core::IndicatorId;
using core::Period;
using core::RegionCode;
using Codes = std::vector<RegionCode>;

const Period y2022 = Period::year(2022);

std::optional<core::ClaimEvidence> evidence(core::Statement statement) {
    const core::Dataset dataset = support::sampleDataset();
    const core::Claim claim{"X", "", "", "", std::move(statement), core::PrintedNumber{1, 0}, "", ""};
    return core::evidenceOf(dataset, claim, core::audit(dataset, {claim}).front());
}

TEST(ClaimEvidence, OfAGapShowsItsYearItsGroupsAndTheirMeans) {
    const auto shown =
        evidence(core::MeanGap{{IndicatorId("gdp"), "four-regions", "central", "northeast"}, Period::year(2021)})
            .value();
    EXPECT_EQ(core::themeOf(support::sampleDataset(), shown.spec),
              (core::Theme{IndicatorId("gdp"), Period::year(2021)}));
    EXPECT_EQ(shown.spec.grouping, "four-regions");
    EXPECT_EQ(shown.spec.colourBy, core::ColourBy::GroupMean);
    EXPECT_EQ(shown.highlighted, (Codes{RegionCode("B"), RegionCode("D")}));
}

TEST(ClaimEvidence, OfAChangeSetsTheYearsOfTheGaps) {
    const auto shown = evidence(core::MeanGapChange{
                                    {IndicatorId("gdp"), "coast-inland", "coast", "inland"}, Period::year(2021), y2022})
                           .value();
    EXPECT_EQ(shown.spec.gapFrom, Period::year(2021));
    EXPECT_EQ(shown.spec.gapTo, y2022);
    EXPECT_EQ(shown.spec.period, y2022);
}

TEST(ClaimEvidence, OfARankingHighlightsTheComputedRegions) {
    const core::RankedRegions last{core::RankEnd::Bottom, IndicatorId("gdp-per-capita"), y2022, 2};
    EXPECT_EQ(evidence(last)->highlighted, (Codes{RegionCode("C"), RegionCode("D")}));
    EXPECT_EQ(evidence(core::RankedInGroup{last, {"coast-inland", "coast"}})->highlighted, Codes());
}

TEST(ClaimEvidence, OfTheHalvesShowsTheLine) {
    const auto shown = evidence(core::LinePart{core::LineSide::Left, IndicatorId("population"), y2022}).value();
    EXPECT_EQ(shown.spec.grouping, support::huLine().id);
    EXPECT_TRUE(shown.spec.shows(core::LayerKind::DividingLine));
    EXPECT_EQ(shown.highlighted, (Codes{RegionCode("C"), RegionCode("D")}));
    EXPECT_EQ(evidence(core::LineDensityRatio{IndicatorId("population"), y2022})->spec.indicator,
              IndicatorId("population-density"));
}

TEST(ClaimEvidence, OfStationsShowsTheirLayerAtTheDate) {
    const Period date = Period::date(2022, 10, 31);
    const auto shown = evidence(core::StationFigure{RegionCode("west"), date}).value();
    EXPECT_EQ(core::themeOf(support::sampleDataset(), shown.spec), (core::Theme{IndicatorId("stations"), date}));
    EXPECT_EQ(shown.highlighted, Codes{RegionCode("C")});
}

TEST(ClaimEvidence, OfPlacesHighlightsTheProvincesThatThePaperAssignsElsewhere) {
    core::DatasetParts parts = support::sampleParts();
    parts.placeLayers = {
        {"clusters",
         {},
         {},
         false,
         "four-regions",
         {{{"一", ""}, {}, RegionCode("A"), "east", "east"}, {{"二", ""}, {}, RegionCode("B"), "central", "east"}}}};
    const core::Dataset dataset = core::join(std::move(parts)).dataset;
    core::Claim claim{"X", "", "", "", core::PlaceCount{"clusters", "east"}, core::PrintedNumber{2, 0}, "", ""};
    EXPECT_EQ(core::evidenceOf(dataset, claim, core::audit(dataset, {claim}).front())->highlighted,
              Codes{RegionCode("B")});
    claim.published = core::PrintedNumber{1, 0};
    EXPECT_EQ(core::evidenceOf(dataset, claim, core::audit(dataset, {claim}).front())->highlighted,
              (Codes{RegionCode("A"), RegionCode("B")}));
}

TEST(ClaimEvidence, IsAbsentForACitedFigure) {
    EXPECT_EQ(evidence(core::CitedFigure{}), std::nullopt);
    EXPECT_EQ(evidence(core::CitedDifference{}), std::nullopt);
}

}  // namespace
