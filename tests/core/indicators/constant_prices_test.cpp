// SPDX-License-Identifier: GPL-3.0-or-later
// Real growth and amounts at constant prices, with values computed by hand from the sample.
#include <gtest/gtest.h>

#include "core/indicators/indicator_value.h"
#include "core/inequality/gaps.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"

namespace {

using core::Dataset;
using core::EditionId;
using core::Expression;
using core::IndicatorId;
using core::Period;
using core::RegionCode;
using Value = std::optional<double>;

const EditionId firstPublished("first-published");
const EditionId census4("census4");
const IndicatorId index("gdp-index");
const IndicatorId realGrowth("gdp-growth-real");
const IndicatorId constant("gdp-constant-2021");
const IndicatorId constantPerHead("gdp-per-capita-constant-2021");
const IndicatorId constantGrowth("gdp-constant-2021-growth");
const IndicatorId constantBefore("gdp-constant-2020");

core::Indicator indicator(const IndicatorId& id, core::Aggregation aggregation, core::Formula formula) {
    core::Indicator result = support::paperIndicator("gdp");
    result.id = id;
    result.aggregation = aggregation;
    result.formula = std::move(formula);
    return result;
}

core::Formula indexLess100() {
    const auto operand = [](auto root) { return std::make_shared<const Expression>(Expression{root}); };
    return Expression{Expression::Node{Expression::Operation::Subtract, operand(index), operand(100.0)}};
}

core::Ratio perHead(const IndicatorId& amount) {
    core::Ratio ratio;
    ratio.numerator = amount;
    ratio.scale = 1e8;
    ratio.denominator = IndicatorId("population");
    ratio.denominatorScale = 1e4;
    ratio.denominatorTime = core::DenominatorTime::MeanOfPeriodEnds;
    return ratio;
}

/// Indices of 2021 (missing for D) and 2022, in the first-published edition only.
core::Series priceIndices() {
    const Period earlier = Period::year(2021);
    const Period later = Period::year(2022);
    return support::series("gdp-index", "first-published",
                           {{RegionCode("A"), earlier, {102, {}}},
                            {RegionCode("B"), earlier, {101, {}}},
                            {RegionCode("C"), earlier, {104, {}}},
                            {RegionCode("A"), later, {110, {}}},
                            {RegionCode("B"), later, {105, {}}},
                            {RegionCode("C"), later, {120, {}}},
                            {RegionCode("D"), later, {99, {}}}});
}

Dataset datasetWithIndices() {
    core::DatasetParts parts = support::sampleParts();
    core::CatalogueParts catalogue = support::paperCatalogueParts();
    const IndicatorId gdp("gdp");
    for (core::Indicator& added : std::vector{
             indicator(index, core::Aggregation::None, core::Published{}),
             indicator(realGrowth, core::Aggregation::None, indexLess100()),
             indicator(constant, core::Aggregation::Sum, core::ConstantPrices{gdp, index, 2021}),
             indicator(constantBefore, core::Aggregation::Sum, core::ConstantPrices{gdp, index, 2020}),
             indicator(constantPerHead, core::Aggregation::FromFormula, perHead(constant)),
             indicator(constantGrowth, core::Aggregation::FromFormula, core::Growth{constant}),
         }) {
        catalogue.indicators.push_back(std::move(added));
    }
    parts.catalogue = core::Catalogue(std::move(catalogue));
    parts.series.push_back(priceIndices());
    return core::join(std::move(parts)).dataset;
}

Value valueOf(const IndicatorId& id, const std::vector<const char*>& codes, int year,
              const EditionId& edition = firstPublished) {
    std::vector<RegionCode> members(codes.begin(), codes.end());
    const auto value = core::valueOf(datasetWithIndices(), id, edition, members, Period::year(year));
    return value ? Value(value->value) : std::nullopt;
}

TEST(ConstantPrices, AreTheBaseYearTimesTheChainedIndices) {
    EXPECT_DOUBLE_EQ(valueOf(constant, {"A"}, 2022).value(), 500 * 1.10);
    EXPECT_DOUBLE_EQ(valueOf(constant, {"A"}, 2021).value(), 500);
    EXPECT_DOUBLE_EQ(valueOf(constant, {"A"}, 2020).value(), 500 / 1.02);
    EXPECT_DOUBLE_EQ(valueOf(constantBefore, {"C"}, 2022).value(), 200 * 1.04 * 1.20);
    EXPECT_DOUBLE_EQ(valueOf(constantPerHead, {"A"}, 2022).value(), 55000);
}

TEST(ConstantPrices, AreTheSumOfTheMembersForAGroup) {
    const double later = 500 * 1.10 + 400 * 1.05;
    EXPECT_DOUBLE_EQ(valueOf(constant, {"A", "B"}, 2022).value(), later);
    EXPECT_DOUBLE_EQ(valueOf(constantPerHead, {"A", "B"}, 2022).value(), later * 1e8 / 200e4);
    EXPECT_DOUBLE_EQ(valueOf(constantGrowth, {"A", "B"}, 2022).value(), 100 * (later - 900) / 900);
}

TEST(ConstantPrices, AreAbsentBeyondAMissingYearOfTheChain) {
    EXPECT_EQ(valueOf(constant, {"D"}, 2020), std::nullopt) << "no index of 2021";
    EXPECT_EQ(valueOf(constant, {"A", "D"}, 2020), std::nullopt);
    EXPECT_DOUBLE_EQ(valueOf(constant, {"D"}, 2022).value(), 99);
    EXPECT_EQ(valueOf(constant, {"A"}, 2023), std::nullopt);
    EXPECT_EQ(valueOf(constant, {"A"}, 2019), std::nullopt);
}

TEST(ConstantPrices, NeverTakeAnIndexOfAnotherEdition) {
    EXPECT_EQ(valueOf(constant, {"A"}, 2022, census4), std::nullopt);
    EXPECT_EQ(valueOf(realGrowth, {"A"}, 2022, census4), std::nullopt);
    EXPECT_FALSE(datasetWithIndices().isPublishedIn(constant, census4));
    EXPECT_EQ(datasetWithIndices().editionFor(constant, census4), firstPublished);
}

TEST(RealGrowth, IsTheIndexLess100) {
    EXPECT_DOUBLE_EQ(valueOf(realGrowth, {"A"}, 2022).value(), 10);
    EXPECT_DOUBLE_EQ(valueOf(realGrowth, {"D"}, 2022).value(), -1);
    EXPECT_EQ(valueOf(realGrowth, {"A", "B"}, 2022), std::nullopt) << "indices of several regions have no common value";
}

TEST(RealGrowth, HasGapsBetweenGroups) {
    const Dataset data = datasetWithIndices();
    const core::Grouping& grouping = *data.grouping("coast-inland");
    const core::GapTable growth = core::gapTable(data, realGrowth, firstPublished, grouping, Period::year(2022),
                                                 Period::year(2022), core::MeanKind::Unweighted);
    ASSERT_EQ(growth.gaps.size(), 1U);
    EXPECT_DOUBLE_EQ(growth.gaps[0].to.value(), (10 + 5) / 2.0 - (20 - 1) / 2.0);
    const core::GapTable amounts = core::gapTable(data, constant, firstPublished, grouping, Period::year(2021),
                                                  Period::year(2022), core::MeanKind::Unweighted);
    EXPECT_DOUBLE_EQ(amounts.gaps[0].from.value(), 450 - 150);
    EXPECT_DOUBLE_EQ(amounts.gaps[0].to.value(), (550 + 420) / 2.0 - (240 + 99) / 2.0);
}

TEST(EditionOfAnInput, IsTheOneThatTheFormulaNames) {
    core::DatasetParts parts = support::sampleParts();
    core::CatalogueParts catalogue = support::paperCatalogueParts();
    const IndicatorId retail("retail");
    core::Ratio named = perHead(retail);
    named.denominatorEdition = firstPublished;
    core::Indicator income = indicator(IndicatorId("income"), core::Aggregation::WeightedMean, core::Published{});
    income.weight = IndicatorId("population");
    income.weightEdition = firstPublished;
    catalogue.indicators.push_back(indicator(retail, core::Aggregation::Sum, core::Published{}));
    catalogue.indicators.push_back(income);
    catalogue.indicators.push_back(indicator(IndicatorId("named"), core::Aggregation::FromFormula, named));
    catalogue.indicators.push_back(indicator(IndicatorId("same"), core::Aggregation::FromFormula, perHead(retail)));
    parts.catalogue = core::Catalogue(std::move(catalogue));
    const Period year = Period::year(2022);
    parts.series.push_back(support::series("retail", "census5", {{RegionCode("A"), year, {300, {}}}}));
    parts.series.push_back(
        support::series("income", "census5", {{RegionCode("A"), year, {30, {}}}, {RegionCode("D"), year, {15, {}}}}));
    const Dataset data = core::join(std::move(parts)).dataset;
    const EditionId census5("census5");
    EXPECT_TRUE(data.isPublishedIn(IndicatorId("named"), census5));
    EXPECT_DOUBLE_EQ(core::valueOf(data, IndicatorId("named"), census5, RegionCode("A"), year)->value, 30000);
    EXPECT_FALSE(data.isPublishedIn(IndicatorId("same"), census5)) << "the population is not published in it";
    EXPECT_EQ(core::valueOf(data, IndicatorId("same"), census5, RegionCode("A"), year), std::nullopt);
    const std::vector<RegionCode> two{RegionCode("A"), RegionCode("D")};
    EXPECT_DOUBLE_EQ(core::valueOf(data, IndicatorId("income"), census5, two, year)->value,
                     (30 * 100 + 15 * 50) / 150.0);
}

}  // namespace
