// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/side_shares.h"

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
using core::Period;
using core::SideShares;

SideShares sharesOf(const Dataset& dataset, DivisionRule rule, int year, const char* shownEdition = "first-published") {
    return core::sideShares(dataset, LineCurve::Albers, rule, EditionId(shownEdition), Period::year(year));
}

TEST(SideShares, HaveTheKnownSharesForTheSample) {
    const Dataset dataset = support::sampleDataset();
    const SideShares majority = sharesOf(dataset, DivisionRule::Majority, 2022);
    EXPECT_DOUBLE_EQ(majority.percentOf(core::IndicatorId("population")).value(), 100.0 * 200 / 350);
    EXPECT_DOUBLE_EQ(majority.percentOf(core::IndicatorId("gdp")).value(), 100.0 * 1100 / 1500);
    const SideShares weighted = sharesOf(dataset, DivisionRule::AreaWeighted, 2022);
    EXPECT_DOUBLE_EQ(weighted.percentOf(core::IndicatorId("population")).value(), 100.0 * 225 / 350);
    EXPECT_DOUBLE_EQ(weighted.percentOf(core::IndicatorId("gdp")).value(), 100.0 * 1175 / 1500);
}

TEST(SideShares, DivideTheAreaTheSameUnderEveryRule) {
    const Dataset dataset = support::sampleDataset();
    for (const DivisionRule rule : {DivisionRule::Majority, DivisionRule::AreaWeighted}) {
        EXPECT_DOUBLE_EQ(sharesOf(dataset, rule, 2022).areaSharePercent.value(), 56.25);
    }
}

TEST(SideShares, HaveNoShareWhereACoveredRegionHasNoFigure) {
    const Dataset dataset = support::sampleDataset();
    EXPECT_EQ(sharesOf(dataset, DivisionRule::Majority, 2020).percentOf(core::IndicatorId("gdp")), std::nullopt);
    EXPECT_TRUE(sharesOf(dataset, DivisionRule::Majority, 2020).percentOf(core::IndicatorId("population")).has_value());
    const SideShares revised = sharesOf(dataset, DivisionRule::Majority, 2022, "census4");
    EXPECT_NE(revised.shares.front().edition, EditionId("census4")) << "population is not published in it";
    EXPECT_TRUE(
        sharesOf(dataset, DivisionRule::Majority, 2022, "census4").percentOf(core::IndicatorId("gdp")).has_value());
    EXPECT_EQ(sharesOf(dataset, DivisionRule::Majority, 1990).percentOf(core::IndicatorId("gdp")), std::nullopt);
    EXPECT_DOUBLE_EQ(sharesOf(dataset, DivisionRule::Majority, 1990).areaSharePercent.value(), 56.25);
}

TEST(SideShares, FollowTheCurve) {
    std::mt19937 random(1);
    const Dataset dataset = support::randomDataset(random);
    for (const core::DividingLine& line : *dataset.dividingLines) {
        const SideShares sharesOfCurve = core::sideShares(dataset, line.curve, DivisionRule::Majority,
                                                          EditionId("first-published"), Period::year(2003));
        EXPECT_EQ(sharesOfCurve.curve, line.curve);
        EXPECT_DOUBLE_EQ(sharesOfCurve.areaSharePercent.value(), 100 * line.rightAreaShare().value());
    }
}

TEST(SideShares, NeedALine) {
    core::DatasetParts parts = support::sampleParts();
    parts.dividingLines.pop_back();
    const Dataset dataset = core::join(std::move(parts)).dataset;
    EXPECT_THROW((void)core::sideShares(dataset, LineCurve::LonLat, DivisionRule::Majority,
                                        EditionId("first-published"), Period::year(2022)),
                 std::invalid_argument);
}

}  // namespace
