// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/line_halves.h"

#include <gtest/gtest.h>

#include <random>
#include <stdexcept>

#include "tests/support/datasets/random_dataset.h"
#include "tests/support/datasets/sample_dataset.h"

namespace {

using core::Dataset;
using core::DivisionRule;
using core::EditionId;
using core::LineCurve;
using core::LineHalves;
using core::Period;

LineHalves halves(const Dataset& dataset, DivisionRule rule, int year,
                  EditionId edition = EditionId("first-published")) {
    return core::lineHalves(dataset, LineCurve::Albers, rule, edition, Period::year(year));
}

TEST(LineHalves, HaveTheKnownSharesForTheSample) {
    const Dataset dataset = support::sampleDataset();
    const LineHalves majority = halves(dataset, DivisionRule::Majority, 2022);
    EXPECT_DOUBLE_EQ(majority.percentOf(core::IndicatorId("population")).value(), 100.0 * 200 / 350);
    EXPECT_DOUBLE_EQ(majority.percentOf(core::IndicatorId("gdp")).value(), 100.0 * 1100 / 1500);
    const LineHalves weighted = halves(dataset, DivisionRule::AreaWeighted, 2022);
    EXPECT_DOUBLE_EQ(weighted.percentOf(core::IndicatorId("population")).value(), 100.0 * 225 / 350);
    EXPECT_DOUBLE_EQ(weighted.percentOf(core::IndicatorId("gdp")).value(), 100.0 * 1175 / 1500);
}

TEST(LineHalves, DivideTheAreaTheSameUnderEveryRule) {
    const Dataset dataset = support::sampleDataset();
    for (const DivisionRule rule : {DivisionRule::Majority, DivisionRule::AreaWeighted}) {
        EXPECT_DOUBLE_EQ(halves(dataset, rule, 2022).areaSharePercent.value(), 56.25);
    }
}

TEST(LineHalves, HaveNoShareWhereACoveredRegionHasNoFigure) {
    const Dataset dataset = support::sampleDataset();
    EXPECT_EQ(halves(dataset, DivisionRule::Majority, 2020).percentOf(core::IndicatorId("gdp")), std::nullopt);
    EXPECT_TRUE(halves(dataset, DivisionRule::Majority, 2020).percentOf(core::IndicatorId("population")).has_value());
    const LineHalves census4 = halves(dataset, DivisionRule::Majority, 2022, EditionId("census4"));
    EXPECT_NE(census4.shares.front().edition, EditionId("census4")) << "population is not published in it";
    EXPECT_TRUE(halves(dataset, DivisionRule::Majority, 2022, EditionId("census4"))
                    .percentOf(core::IndicatorId("gdp"))
                    .has_value());
    EXPECT_EQ(halves(dataset, DivisionRule::Majority, 1990).percentOf(core::IndicatorId("gdp")), std::nullopt);
    EXPECT_DOUBLE_EQ(halves(dataset, DivisionRule::Majority, 1990).areaSharePercent.value(), 56.25);
}

TEST(LineHalves, FollowTheCurve) {
    std::mt19937 random(1);
    const Dataset dataset = support::randomDataset(random);
    for (const core::DividingLine& line : *dataset.dividingLines) {
        const LineHalves halvesOfCurve = core::lineHalves(dataset, line.curve, DivisionRule::Majority,
                                                          EditionId("first-published"), Period::year(2003));
        EXPECT_EQ(halvesOfCurve.curve, line.curve);
        EXPECT_DOUBLE_EQ(halvesOfCurve.areaSharePercent.value(), 100 * line.rightAreaShare().value());
    }
}

TEST(LineHalves, NeedALine) {
    core::DatasetParts parts = support::sampleParts();
    parts.dividingLines.pop_back();
    const Dataset dataset = core::join(std::move(parts)).dataset;
    EXPECT_THROW((void)core::lineHalves(dataset, LineCurve::LonLat, DivisionRule::Majority,
                                        EditionId("first-published"), Period::year(2022)),
                 std::invalid_argument);
}

}  // namespace
