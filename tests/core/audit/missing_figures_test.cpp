// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/missing_figures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/audit/compute_claim.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"

namespace {

using core::FiguresMissing;
using core::IndicatorId;
using core::Period;
using core::RegionCode;
using testing::ElementsAre;
using testing::IsEmpty;

const IndicatorId gross("gdp");
const Period beforeAll = Period::year(1950);
const Period halfKnown = Period::year(2020);  // D has no GDP
const Period allKnown = Period::year(2022);

FiguresMissing missing(const core::Statement& statement) {
    static const core::Dataset dataset = support::sampleDataset();
    return core::missingFigures(dataset, core::defaultMethod(*dataset.catalogue), statement);
}

TEST(MissingFigures, NameAnIndicatorThatHasNoneInAPeriod) {
    const FiguresMissing gap =
        missing(core::MeanGapChange{{gross, "coast-inland", "coast", "inland"}, beforeAll, allKnown});
    EXPECT_EQ(gap.indicator, gross);
    EXPECT_THAT(gap.periods, ElementsAre(beforeAll));
    EXPECT_THAT(gap.regions, IsEmpty());
    EXPECT_EQ(gap.edition, std::nullopt) << "no edition has figures of that year, but this one has others";
    EXPECT_EQ(missing(core::GroupFigure{IndicatorId("stations"), std::nullopt, beforeAll}).indicator,
              IndicatorId("stations"));
}

TEST(MissingFigures, NameTheRegionsWithoutOneWhereOthersHaveIt) {
    const std::vector<core::Statement> statements{
        core::MeanGap{{gross, "coast-inland", "coast", "inland"}, halfKnown},
        core::RankedRegions{core::RankEnd::Top, gross, halfKnown, 2},
        core::RankedInGroup{{core::RankEnd::Top, gross, halfKnown, 2}, {"coast-inland", "coast"}},
        core::CountAbove{gross, halfKnown, 100, core::GroupRef{"coast-inland", "inland"}},
        core::CountAbove{gross, halfKnown, 100, std::nullopt},
        core::RegionFigure{gross, halfKnown, RegionCode("D")},
        core::RegionRatio{gross, halfKnown, RegionCode("A"), RegionCode("D")},
        core::SideShare{core::LineSide::Right, gross, halfKnown},
        core::LineDensityRatio{gross, halfKnown}};
    for (const core::Statement& statement : statements) {
        EXPECT_EQ(missing(statement).indicator, gross) << statement.index();
        EXPECT_THAT(missing(statement).periods, ElementsAre(halfKnown)) << statement.index();
        EXPECT_THAT(missing(statement).regions, ElementsAre(RegionCode("D"))) << statement.index();
    }
}

TEST(MissingFigures, NameAMemberOfAGroupThatHasNoFiguresAtAll) {
    core::DatasetParts parts = support::sampleParts();
    const RegionCode islands("E");  // neither on the map nor in any series
    parts.groupings.push_back(
        {"with-islands",
         "",
         "",
         "",
         {{"mainland", "", "", {RegionCode("A"), RegionCode("B")}}, {"west", "", "", {RegionCode("C"), islands}}}});
    const core::Dataset dataset = core::join(std::move(parts)).dataset;
    const core::MeanGap claim{{gross, "with-islands", "mainland", "west"}, allKnown};
    const core::ClaimMethod defaultMethod = core::defaultMethod(*dataset.catalogue);
    ASSERT_FALSE(core::computedClaim(dataset, defaultMethod, claim).answer.has_value());
    const FiguresMissing figures = core::missingFigures(dataset, defaultMethod, claim);
    EXPECT_EQ(figures.indicator, gross);
    EXPECT_THAT(figures.periods, ElementsAre(allKnown));
    EXPECT_THAT(figures.regions, ElementsAre(islands));
}

TEST(MissingFigures, NameTheEditionWhereOnlyAnotherPublishesTheIndicator) {
    const core::Dataset dataset = support::sampleDataset();
    core::ClaimMethod byCensus4 = core::defaultMethod(*dataset.catalogue);
    byCensus4.edition = core::EditionId("census4");  // the sample has the population as first published only
    const IndicatorId population("population");
    const FiguresMissing figures =
        core::missingFigures(dataset, byCensus4, core::RegionFigure{population, allKnown, RegionCode("A")});
    EXPECT_EQ(figures.indicator, population);
    EXPECT_EQ(figures.edition, core::EditionId("census4"));
}

TEST(MissingFigures, AreNothingWhereEveryFigureIsKnown) {
    const core::RankedRegions ofTooMany{core::RankEnd::Top, gross, allKnown, 50};
    EXPECT_EQ(missing(ofTooMany).indicator, std::nullopt);
    EXPECT_THAT(missing(ofTooMany).periods, IsEmpty());
}

TEST(MissingFigures, AreNotThoseOfAPeriodInWhichOneGroupHasAFigure) {
    core::DatasetParts parts = support::sampleParts();
    const Period onlyEast = Period::date(2022, 2, 28);
    std::erase_if(parts.series, [](const core::Series& series) { return series.isByGroup(); });
    parts.series.push_back(support::stationSeries({{RegionCode("east"), onlyEast, {4, {}}}}));
    const core::Dataset dataset = core::join(std::move(parts)).dataset;
    const core::GroupFigure ofCentral{IndicatorId("stations"), core::GroupRef{"four-regions", "central"}, onlyEast};
    EXPECT_EQ(core::missingFigures(dataset, core::defaultMethod(*dataset.catalogue), ofCentral).indicator,
              std::nullopt);
}

TEST(MissingFigures, AreNothingForAClaimThatDependsOnPlaces) {
    const FiguresMissing figures = missing(core::PlaceCount{"clusters", {"coast-inland", "coast"}});
    EXPECT_EQ(figures.indicator, std::nullopt);
    EXPECT_THAT(figures.regions, IsEmpty());
}

}  // namespace
