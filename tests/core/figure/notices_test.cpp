// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "core/figure/figure.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/random_dataset.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/datasets/sample_figure.h"
#include "tests/support/shapes.h"

namespace {

using core::EditionId;
using core::Figure;
using core::IndicatorId;
using core::MapSpec;
using core::Notice;
using core::NoticeKind;
using core::Period;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::Not;

TEST(Notices, SayHowManyRegionsAreMissing) {
    EXPECT_THAT(support::sampleFigure(support::sampleSpec(IndicatorId("gdp"), 2020)).notices,
                ElementsAre(Notice{NoticeKind::PartialData, 1, {}}));
}

/// The sample, with the GDP of a table that was joined to its regions in this way.
core::Dataset sampleWithTable(const core::JoinedTable& table) {
    core::DatasetParts parts = support::sampleParts();
    core::CatalogueParts catalogue = parts.catalogue.parts();
    std::ranges::find(catalogue.indicators, IndicatorId("gdp"), &core::Indicator::id)->joinedTables = {table};
    parts.catalogue = core::Catalogue(std::move(catalogue));
    return core::join(std::move(parts)).dataset;
}

const core::FillLayer& fillOf(const Figure& figure) {
    return std::get<core::FillLayer>(*std::ranges::find_if(
        figure.layers, [](const core::Layer& layer) { return std::holds_alternative<core::FillLayer>(layer); }));
}

TEST(Notices, SayFirstThatFewRowsOfTheTableHaveARegion) {
    const Notice few{NoticeKind::FewRowsJoined, 4, {}, 7};
    const core::Dataset dataset = sampleWithTable({{}, 7, 4, false, {}});
    EXPECT_THAT(core::makeFigure(dataset, support::sampleSpec(IndicatorId("gdp"), 2020)).notices,
                ElementsAre(few, Notice{NoticeKind::PartialData, 1, {}}));
    EXPECT_THAT(core::makeFigure(dataset, support::sampleSpec(IndicatorId("gdp-density"), 2022)).notices,
                ElementsAre(few));
    EXPECT_THAT(core::makeFigure(dataset, support::sampleSpec(IndicatorId("population"), 2022)).notices, IsEmpty());
    EXPECT_THAT(
        core::makeFigure(sampleWithTable({{}, 7, 7, true, {}}), support::sampleSpec(IndicatorId("gdp"), 2022)).notices,
        IsEmpty());
}

TEST(Notices, ATableOfAnotherEditionDoesNotMatter) {
    const core::Dataset dataset = sampleWithTable({EditionId("census4"), 7, 4, false, {}});
    MapSpec spec = support::sampleSpec(IndicatorId("gdp"), 2022);
    EXPECT_THAT(core::makeFigure(dataset, spec).notices, IsEmpty());
    spec.edition = EditionId("census4");
    EXPECT_THAT(core::makeFigure(dataset, spec).notices, Contains(Notice{NoticeKind::FewRowsJoined, 4, {}, 7}));
}

TEST(Notices, RegionsWithoutARowAreHatchedWhereTheyHaveNoValue) {
    const core::Dataset dataset =
        sampleWithTable({{}, 4, 4, true, {core::RegionCode("D"), core::RegionCode("A"), core::RegionCode("not here")}});
    const Figure figure = core::makeFigure(dataset, support::sampleSpec(IndicatorId("gdp"), 2020));
    const std::size_t d = *dataset.regions->indexOf(core::RegionCode("D"));
    EXPECT_THAT(fillOf(figure).withoutRow, ElementsAre(d)) << "A has a value";
    EXPECT_EQ(figure.legend.withoutRowCount, 1U);
    EXPECT_EQ(figure.legend.noDataCount, 1U);
    MapSpec groups = support::sampleSpec(IndicatorId("gdp"), 2020);
    groups.colourBy = core::ColourBy::Group;
    EXPECT_TRUE(fillOf(core::makeFigure(dataset, groups)).withoutRow.empty()) << "groups do not depend on figures";
}

TEST(Notices, SayWhenThePeriodShownIsNotTheChosenOne) {
    const Notice notice{NoticeKind::NearestPeriod, 0, {}};
    EXPECT_THAT(
        support::sampleFigure(core::withPeriod(support::sampleSpec(IndicatorId("stations")), Period::year(2021)))
            .notices,
        Contains(notice));
    EXPECT_THAT(
        support::sampleFigure(core::withPeriod(support::sampleSpec(IndicatorId("stations")), Period::year(2022)))
            .notices,
        Not(Contains(notice)))
        << "the date lies in the chosen year";
    EXPECT_THAT(support::sampleFigure(support::sampleSpec(IndicatorId("gdp"), 2020)).notices, Not(Contains(notice)));
}

TEST(Notices, SayWhenValuesAreDerived) {
    const Figure figure = support::sampleFigure(support::sampleSpec(IndicatorId("gdp-per-capita"), 2021));
    EXPECT_TRUE(figure.legend.derived);
    EXPECT_THAT(figure.notices, IsEmpty());
    EXPECT_FALSE(support::sampleFigure(support::sampleSpec(IndicatorId("gdp-per-capita"), 2022)).legend.derived);
}

TEST(Notices, SayWhenFirstPublishedYearsAreComparedAcrossARevision) {
    MapSpec spec = support::sampleSpec(IndicatorId("gdp-growth"), 2022);
    EXPECT_THAT(support::sampleFigure(spec).notices, Contains(Notice{NoticeKind::RevisedBetween, 0, {}}));
    spec.edition = EditionId("census4");
    EXPECT_THAT(support::sampleFigure(spec).notices, Not(Contains(Notice{NoticeKind::RevisedBetween, 0, {}})));
}

TEST(Notices, SayThatNoRegionOfTheMapHasFigures) {
    core::DatasetParts parts = support::sampleParts();
    parts.regions = core::RegionSet({{core::RegionCode("X"), "", "", support::square(0, 0, 1), 1},
                                     {core::RegionCode("Y"), "", "", support::square(1, 0, 1), 1}});
    parts.dividingLines.clear();
    const Figure figure =
        core::makeFigure(core::join(std::move(parts)).dataset, support::sampleSpec(IndicatorId("gdp"), 2022));
    EXPECT_THAT(figure.notices, ElementsAre(Notice{NoticeKind::NoMatch, 2, {}}));
    EXPECT_TRUE(figure.citations.empty()) << "nothing of that source is shown";
}

TEST(Notices, SayThatTaiwanHasNoData) {
    std::mt19937 random(2);
    MapSpec spec = support::sampleSpec(IndicatorId("gdp"), 2003);
    spec.grouping = "pair";
    const Figure figure = core::makeFigure(support::randomDataset(random), spec);
    EXPECT_THAT(figure.notices,
                Contains(Notice{NoticeKind::RegionNote, 1, support::paperCatalogueParts().notes.front().text}));
    EXPECT_THAT(support::sampleFigure(support::sampleSpec(IndicatorId("gdp"))).notices,
                Not(Contains(Field(&Notice::kind, NoticeKind::RegionNote))));
}

}  // namespace
