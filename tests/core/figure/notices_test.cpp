// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

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
