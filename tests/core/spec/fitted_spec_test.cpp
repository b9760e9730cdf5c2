// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/fitted_spec.h"

#include <gtest/gtest.h>

#include "core/regions/grouping_edit.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/random_spec.h"
#include "tests/support/datasets/sample_dataset.h"

namespace {

using core::DataChoice;
using core::MapSpec;
using core::RegionCode;
using core::ReplacedChoice;

/// A spec that fits the sample dataset.
MapSpec fittingSpec() {
    MapSpec spec = support::paperSpec();
    spec.grouping = "coast-inland";
    return spec;
}

TEST(FittedTo, ChangesNothingWhereEverythingExists) {
    const core::Dataset dataset = support::sampleDataset();
    MapSpec spec = fittingSpec();
    spec = core::withCustomGrouping(spec, {core::customCopy(*dataset.grouping("coast-inland")), {}});
    const core::FittedSpec fitted = core::fittedTo(dataset, spec);
    EXPECT_EQ(fitted.spec, spec);
    EXPECT_TRUE(fitted.isUnchanged());
}

TEST(FittedTo, NamesEveryChoiceThatDoesNotExist) {
    const core::Dataset dataset = support::sampleDataset();
    MapSpec spec = fittingSpec();
    spec.indicator = core::IndicatorId("rainfall");
    spec.edition = core::EditionId("census9");
    spec.grouping = "no-such-grouping";
    spec.sequentialRamp = "RdBu";  // a diverging one
    spec.divergingRamp = "no-such-ramp";
    const core::FittedSpec fitted = core::fittedTo(dataset, spec);
    const MapSpec initial = core::initialSpec(dataset);
    EXPECT_EQ(fitted.spec.indicator, initial.indicator);
    EXPECT_EQ(fitted.spec.period, initial.period);
    const std::vector<ReplacedChoice> expected{{DataChoice::Indicator, "rainfall", initial.indicator.text()},
                                               {DataChoice::Edition, "census9", initial.edition.text()},
                                               {DataChoice::Grouping, "no-such-grouping", initial.grouping},
                                               {DataChoice::SequentialRamp, "RdBu", "YlGnBu"},
                                               {DataChoice::DivergingRamp, "no-such-ramp", "RdBu"}};
    EXPECT_EQ(fitted.replaced, expected);
}

TEST(FittedTo, KeepsPossibleEndsOfTheDividingLine) {
    const core::Dataset dataset = support::sampleDataset();
    MapSpec spec = fittingSpec();
    spec.lineEnds.to.lon += 0.5;
    EXPECT_EQ(core::fittedTo(dataset, spec).spec.lineEnds, spec.lineEnds);
    const core::LineEnds published = support::huLine().publishedEnds();
    spec.lineEnds = {published.to, published.from};  // the sides would be exchanged
    const core::FittedSpec fitted = core::fittedTo(dataset, spec);
    EXPECT_EQ(fitted.spec.lineEnds, published);
    ASSERT_EQ(fitted.replaced.size(), 1U);
    EXPECT_EQ(fitted.replaced.front().choice, DataChoice::DividingLineEnds);
}

TEST(FittedTo, KeepsAnOwnLineAndItsGroupingOnEarth) {
    const core::Dataset dataset = support::sampleDataset();
    MapSpec spec = fittingSpec();
    spec.ownLine = core::OwnLine{"Mine", {110, 40}, {100, 20}, false};
    spec.grouping = core::ownLineGroupingId;
    const core::FittedSpec fitted = core::fittedTo(dataset, spec);
    EXPECT_TRUE(fitted.isUnchanged());
    EXPECT_EQ(fitted.spec, spec);
}

TEST(FittedTo, LeavesOutAnOwnLineOfAPlane) {
    const core::Dataset dataset = support::sampleDataset();
    MapSpec spec = fittingSpec();
    spec.ownLine = core::OwnLine{"Mine", {500, 300}, {100, 20}, true};
    spec.grouping = core::ownLineGroupingId;
    const core::FittedSpec fitted = core::fittedTo(dataset, spec);
    EXPECT_FALSE(fitted.spec.ownLine);
    const std::string grouping = core::initialSpec(dataset).grouping;
    const std::vector<ReplacedChoice> expected{{DataChoice::Grouping, core::ownLineGroupingId, grouping},
                                               {DataChoice::OwnLine, {}, {}}};
    EXPECT_EQ(fitted.replaced, expected);
}

TEST(FittedTo, TakesRegionsThatTheMapLacksOutOfTheCustomGrouping) {
    const core::Dataset dataset = support::sampleDataset();
    const RegionCode known = dataset.regions->regions().front().code;
    const MapSpec spec = core::withCustomGrouping(
        fittingSpec(), {core::customGrouping({{"a", "甲", "A", {known, RegionCode("999999")}}}), {}});
    const core::FittedSpec fitted = core::fittedTo(dataset, spec);
    EXPECT_EQ(fitted.unknownRegions, std::vector{RegionCode("999999")});
    EXPECT_EQ(fitted.spec.customGrouping->grouping.groups().front().members, std::vector{known});
    EXPECT_EQ(fitted.spec.grouping, core::customGroupingId);
}

TEST(FittedTo, MakesASpecThatNeedsNoFurtherChange) {
    constexpr int draws = 200;
    const core::Dataset dataset = support::sampleDataset();
    support::Draw draw(11);
    for (int i = 0; i < draws; ++i) {
        const core::FittedSpec fitted = core::fittedTo(dataset, draw.spec());
        const core::FittedSpec again = core::fittedTo(dataset, fitted.spec);
        EXPECT_TRUE(again.isUnchanged());
        EXPECT_EQ(again.spec, fitted.spec);
    }
}

TEST(WithoutFit, GivesBackWhatWasReplacedAndKeepsNewChoices) {
    const core::Dataset dataset = support::sampleDataset();
    MapSpec before = fittingSpec();
    before.indicator = core::IndicatorId("rainfall");
    before.edition = core::EditionId("census9");
    before.grouping = "no-such-grouping";
    const MapSpec fitted = core::fittedTo(dataset, before).spec;
    EXPECT_EQ(core::withoutFit(fitted, fitted, before), before);
    MapSpec now = fitted;
    now.grouping = "coast-inland";
    now.classes = 3;
    ASSERT_NE(now.grouping, fitted.grouping);
    MapSpec expected = before;
    expected.grouping = "coast-inland";
    expected.classes = 3;
    EXPECT_EQ(core::withoutFit(now, fitted, before), expected);
}

}  // namespace
