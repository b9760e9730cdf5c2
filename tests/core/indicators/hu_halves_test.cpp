// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/hu_halves.h"

#include <gtest/gtest.h>

#include <random>
#include <stdexcept>

#include "tests/support/random_dataset.h"
#include "tests/support/sample_dataset.h"

namespace {

using core::Dataset;
using core::EditionId;
using core::HuCurve;
using core::HuHalves;
using core::HuRule;
using core::Period;

HuHalves halves(const Dataset& dataset, HuRule rule, int year, EditionId edition = EditionId("first-published")) {
    return core::huHalves(dataset, HuCurve::Albers, rule, edition, Period::year(year));
}

TEST(HuHalves, HaveTheKnownSharesForTheSample) {
    const Dataset dataset = support::sampleDataset();
    const HuHalves majority = halves(dataset, HuRule::Majority, 2022);
    EXPECT_DOUBLE_EQ(majority.percentOf(core::IndicatorId("population")).value(), 100.0 * 200 / 350);
    EXPECT_DOUBLE_EQ(majority.percentOf(core::IndicatorId("gdp")).value(), 100.0 * 1100 / 1500);
    const HuHalves weighted = halves(dataset, HuRule::AreaWeighted, 2022);
    EXPECT_DOUBLE_EQ(weighted.percentOf(core::IndicatorId("population")).value(), 100.0 * 225 / 350);
    EXPECT_DOUBLE_EQ(weighted.percentOf(core::IndicatorId("gdp")).value(), 100.0 * 1175 / 1500);
}

TEST(HuHalves, DivideTheAreaTheSameUnderEveryRule) {
    const Dataset dataset = support::sampleDataset();
    for (const HuRule rule : {HuRule::Majority, HuRule::AreaWeighted}) {
        EXPECT_DOUBLE_EQ(halves(dataset, rule, 2022).areaSharePercent.value(), 56.25);
    }
}

TEST(HuHalves, HaveNoShareWhereACoveredRegionHasNoFigure) {
    const Dataset dataset = support::sampleDataset();
    EXPECT_EQ(halves(dataset, HuRule::Majority, 2020).percentOf(core::IndicatorId("gdp")), std::nullopt);
    EXPECT_TRUE(halves(dataset, HuRule::Majority, 2020).percentOf(core::IndicatorId("population")).has_value());
    const HuHalves census4 = halves(dataset, HuRule::Majority, 2022, EditionId("census4"));
    EXPECT_NE(census4.shares.front().edition, EditionId("census4")) << "population is not published in it";
    EXPECT_TRUE(
        halves(dataset, HuRule::Majority, 2022, EditionId("census4")).percentOf(core::IndicatorId("gdp")).has_value());
    EXPECT_EQ(halves(dataset, HuRule::Majority, 1990).percentOf(core::IndicatorId("gdp")), std::nullopt);
    EXPECT_DOUBLE_EQ(halves(dataset, HuRule::Majority, 1990).areaSharePercent.value(), 56.25);
}

TEST(HuHalves, FollowTheCurve) {
    std::mt19937 random(1);
    const Dataset dataset = support::randomDataset(random);
    for (const core::HuLine& line : *dataset.huLines) {
        const HuHalves one =
            core::huHalves(dataset, line.curve, HuRule::Majority, EditionId("first-published"), Period::year(2003));
        EXPECT_EQ(one.curve, line.curve);
        EXPECT_DOUBLE_EQ(one.areaSharePercent.value(), 100 * line.southeastAreaShare().value());
    }
}

TEST(HuHalves, NeedALine) {
    core::DatasetParts parts = support::sampleParts();
    parts.huLines.pop_back();
    const Dataset dataset = core::join(std::move(parts)).dataset;
    EXPECT_THROW((void)core::huHalves(dataset, HuCurve::LonLat, HuRule::Majority, EditionId("first-published"),
                                      Period::year(2022)),
                 std::invalid_argument);
}

}  // namespace
