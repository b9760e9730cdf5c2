// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/dispersion.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <numbers>
#include <stdexcept>

namespace {

using core::WeightedValues;
using testing::ElementsAre;
using Numbers = std::vector<double>;

/// Compares a measure with the result of its formula in 50 digits.
void expectResultOfFormula(std::optional<double> actual, double known) {
    ASSERT_TRUE(actual.has_value());
    EXPECT_NEAR(*actual, known, 1e-14 * known);
}

void expectKnownAnswersOfTheSkewedFive(const WeightedValues& values) {
    expectResultOfFormula(core::mean(values), 20);
    expectResultOfFormula(core::rangeRatio(values), 5);
    expectResultOfFormula(core::theilT(values), 0.250201211769093940);
    expectResultOfFormula(core::theilL(values), 0.232630161961136173);
    expectResultOfFormula(core::generalisedEntropy2(values), 0.3);
    expectResultOfFormula(core::gini(values), 0.36);
    expectResultOfFormula(core::coefficientOfVariation(values), 0.774596669241483377);
    expectResultOfFormula(core::sampleCoefficientOfVariation(values), 0.866025403784438647);
    expectResultOfFormula(core::standardDeviationOfLogs(values), 0.634092073093924865);
    expectResultOfFormula(core::atkinson(values, 0.001), 0.000250169432249380556);
    expectResultOfFormula(core::atkinson(values, 0.5), 0.115475108808518657);
    expectResultOfFormula(core::atkinson(values, 1), 0.207553403769443257);
    expectResultOfFormula(core::atkinson(values, 2), 12.0 / 37);
    expectResultOfFormula(core::atkinson(values, 30), 0.491114634996528693);
}

TEST(Dispersion, HasTheKnownValuesForTheSkewedFive) {
    expectKnownAnswersOfTheSkewedFive(WeightedValues(Numbers{10, 10, 10, 20, 50}));
}

TEST(Dispersion, HasTheKnownValuesForTheWeightedSkewedFive) {
    expectKnownAnswersOfTheSkewedFive(WeightedValues(Numbers{10, 20, 50}, Numbers{3, 1, 1}));
}

TEST(Dispersion, HasTheKnownValuesForTheEvenFive) {
    const WeightedValues values(Numbers{50, 10, 40, 20, 30});
    expectResultOfFormula(core::theilT(values), 0.119687593583509245);
    expectResultOfFormula(core::theilL(values), 0.141113940111700493);
    expectResultOfFormula(core::gini(values), 4.0 / 15);
    expectResultOfFormula(core::coefficientOfVariation(values), std::numbers::sqrt2 / 3);
    expectResultOfFormula(core::sampleCoefficientOfVariation(values), 0.527046276694729889);
    expectResultOfFormula(core::standardDeviationOfLogs(values), 0.568416922151789855);
    expectResultOfFormula(core::atkinson(values, 0.001), 0.000119701563204778302);
    expectResultOfFormula(core::atkinson(values, 0.5), 0.0631533922270863885);
    expectResultOfFormula(core::atkinson(values, 1), 0.131609638434216036);
    expectResultOfFormula(core::atkinson(values, 2), 37.0 / 137);
    expectResultOfFormula(core::atkinson(values, 30), 0.647644415375180389);
}

TEST(Dispersion, HasTheKnownValuesWhereOneHalfHasNothing) {
    const WeightedValues values(Numbers{0, 0, 0, 10, 10, 10});
    expectResultOfFormula(core::theilT(values), std::numbers::ln2);
    expectResultOfFormula(core::gini(values), 0.5);
    expectResultOfFormula(core::coefficientOfVariation(values), 1);
    expectResultOfFormula(core::generalisedEntropy2(values), 0.5);
    expectResultOfFormula(core::atkinson(values, 0.5), 0.5);
    EXPECT_EQ(core::atkinson(values, 0), 0);
    EXPECT_EQ(core::atkinson(values, 1), 1);
    EXPECT_EQ(core::atkinson(values, 2), 1);
    EXPECT_EQ(core::theilL(values), std::nullopt);
    EXPECT_EQ(core::rangeRatio(values), std::nullopt);
    EXPECT_EQ(core::standardDeviationOfLogs(values), std::nullopt);
}

TEST(WilliamsonsCoefficient, WeightsDeviationsFromTheNationalMeanByPopulation) {
    const WeightedValues values(Numbers{80, 30, 20}, Numbers{1, 2, 7});
    expectResultOfFormula(core::mean(values), 28);
    expectResultOfFormula(core::coefficientOfVariation(values),
                          std::sqrt((52.0 * 52 + 2 * 2 * 2 + 8 * 8 * 7) / 10) / 28);
}

TEST(SampleCoefficientOfVariation, TreatsWeightsAsCounts) {
    const Numbers values{1, 3};
    EXPECT_EQ(core::sampleCoefficientOfVariation(WeightedValues(values, Numbers{0.5, 0.5})), std::nullopt);
    expectResultOfFormula(core::sampleCoefficientOfVariation(WeightedValues(values, Numbers{1, 1})),
                          0.5 * std::numbers::sqrt2);
    expectResultOfFormula(core::sampleCoefficientOfVariation(WeightedValues(values, Numbers{1e300, 1e300})), 0.5);
}

TEST(LorenzCurve, IsAsDrawnByHand) {
    using core::LorenzPoint;
    EXPECT_THAT(core::lorenzCurve(WeightedValues(Numbers{50, 20, 10}, Numbers{1, 1, 3})).value(),
                ElementsAre(LorenzPoint{0, 0}, LorenzPoint{0.6, 0.3}, LorenzPoint{0.8, 0.5}, LorenzPoint{1, 1}));
}

TEST(LorenzCurve, IsTheDiagonalForEqualValues) {
    using core::LorenzPoint;
    EXPECT_THAT(core::lorenzCurve(WeightedValues(Numbers(9, 0.1))).value(),
                ElementsAre(LorenzPoint{0, 0}, LorenzPoint{1, 1}));
}

using Measure = std::optional<double> (*)(const WeightedValues&);

std::optional<double> atkinsonHalf(const WeightedValues& values) { return core::atkinson(values, 0.5); }
std::optional<double> atkinsonUnit(const WeightedValues& values) { return core::atkinson(values, 1); }
std::optional<double> atkinsonThree(const WeightedValues& values) { return core::atkinson(values, 3); }
std::optional<double> lorenzEnd(const WeightedValues& values) {
    const auto curve = core::lorenzCurve(values);
    return curve ? std::optional(curve->back().valueShare) : std::nullopt;
}

constexpr Measure ofVariation[] = {core::coefficientOfVariation, core::generalisedEntropy2};
constexpr Measure ofShares[] = {core::gini, core::theilT, atkinsonHalf, atkinsonUnit, atkinsonThree, lorenzEnd};
constexpr Measure ofLogs[] = {core::theilL, core::standardDeviationOfLogs, core::rangeRatio};

TEST(Dispersion, IsAbsentWithoutValues) {
    const WeightedValues none(Numbers{});
    EXPECT_EQ(core::mean(none), std::nullopt);
    EXPECT_EQ(core::sampleCoefficientOfVariation(none), std::nullopt);
    for (const auto& group : {std::span<const Measure>(ofVariation), {ofShares}, {ofLogs}}) {
        for (const Measure measure : group) {
            EXPECT_EQ(measure(none), std::nullopt);
        }
    }
}

TEST(Dispersion, HasNoMeasuresByShareOrLogarithmWithANegativeValue) {
    const WeightedValues values(Numbers{-1, 2, 5});
    for (const auto& group : {std::span<const Measure>(ofShares), {ofLogs}}) {
        for (const Measure measure : group) {
            EXPECT_EQ(measure(values), std::nullopt);
        }
    }
    expectResultOfFormula(core::coefficientOfVariation(values), std::sqrt(6.0) / 2);
    expectResultOfFormula(core::generalisedEntropy2(values), 0.75);
}

TEST(Dispersion, IsAbsentWhereTheMeanIsNotPositive) {
    for (const Numbers& numbers : {Numbers{0, 0}, Numbers{-1, 1}, Numbers{-2, 1}, Numbers{0}}) {
        const WeightedValues values(numbers);
        EXPECT_TRUE(core::mean(values).has_value());
        EXPECT_EQ(core::sampleCoefficientOfVariation(values), std::nullopt);
        for (const auto& group : {std::span<const Measure>(ofVariation), {ofShares}, {ofLogs}}) {
            for (const Measure measure : group) {
                EXPECT_EQ(measure(values), std::nullopt);
            }
        }
    }
}

TEST(Dispersion, IgnoresAValueWithoutWeight) {
    const WeightedValues values(Numbers{-7, 10, 20, 0, 50}, Numbers{0, 3, 1, 0, 1});
    expectKnownAnswersOfTheSkewedFive(values);
}

TEST(Dispersion, IsZeroForOneValue) {
    const WeightedValues values(Numbers{0.1}, Numbers{0.3});
    EXPECT_EQ(core::mean(values), 0.1);
    EXPECT_EQ(core::rangeRatio(values), 1);
    EXPECT_EQ(core::coefficientOfVariation(values), 0);
    EXPECT_EQ(core::sampleCoefficientOfVariation(WeightedValues(Numbers{0.1})), std::nullopt);
    EXPECT_EQ(core::gini(values), 0);
    EXPECT_EQ(core::theilT(values), 0);
    EXPECT_EQ(core::theilL(values), 0);
    EXPECT_EQ(core::standardDeviationOfLogs(values), 0);
    EXPECT_EQ(core::atkinson(values, 0.5), 0);
}

TEST(Dispersion, IsExactlyPositiveZeroForEqualValues) {
    for (const double value : {0.1, 1e-300, 1e300, 5e-324, std::numeric_limits<double>::max()}) {
        const WeightedValues values(Numbers(7, value), Numbers{0.1, 0.2, 0.3, 0.7, 1.1, 1.3, 1e-9});
        EXPECT_EQ(core::mean(values), value);
        for (const Measure measure :
             {core::coefficientOfVariation, core::sampleCoefficientOfVariation, core::generalisedEntropy2, core::gini,
              core::theilT, core::theilL, core::standardDeviationOfLogs, atkinsonHalf, atkinsonUnit, atkinsonThree}) {
            EXPECT_EQ(measure(values), 0);
            EXPECT_FALSE(std::signbit(measure(values).value()));
        }
    }
}

TEST(Dispersion, HasTheKnownValuesOverTheWholeRangeOfDoubles) {
    const WeightedValues values(Numbers{1e-300, 1e300});
    expectResultOfFormula(core::theilT(values), std::numbers::ln2);
    expectResultOfFormula(core::theilL(values), 690.082380717653760);
    expectResultOfFormula(core::standardDeviationOfLogs(values), 300 * std::numbers::ln10);
    expectResultOfFormula(core::gini(values), 0.5);
    expectResultOfFormula(core::coefficientOfVariation(values), 1);
    expectResultOfFormula(core::generalisedEntropy2(values), 0.5);
    expectResultOfFormula(core::atkinson(values, 0.5), 0.5);
    expectResultOfFormula(core::atkinson(values, 2), 1);
    expectResultOfFormula(core::mean(values), 5e299);
    EXPECT_EQ(core::rangeRatio(values), std::nullopt) << "the result is not finite";
}

TEST(Dispersion, DoesNotOverflowForTheGreatestDoubles) {
    const double greatest = std::numeric_limits<double>::max();
    const WeightedValues values(Numbers{greatest, greatest / 2, greatest});
    expectResultOfFormula(core::mean(values), greatest / 6 * 5);
    expectResultOfFormula(core::rangeRatio(values), 2);
    expectResultOfFormula(core::gini(values), 2.0 / 15);
    expectResultOfFormula(core::coefficientOfVariation(values), std::numbers::sqrt2 / 5);
}

TEST(Dispersion, DoesNotUnderflowForTheLeastDoubles) {
    const double least = std::numeric_limits<double>::denorm_min();
    const WeightedValues values(Numbers{2 * least, least, 2 * least});
    expectResultOfFormula(core::gini(values), 2.0 / 15);
    expectResultOfFormula(core::coefficientOfVariation(values), std::numbers::sqrt2 / 5);
    expectResultOfFormula(core::theilL(values), std::log(5.0 / 6) + std::numbers::ln2 / 3);
}

TEST(Dispersion, HasTheKnownValuesWithARareLargeValue) {
    const WeightedValues values(Numbers{1, 1e300}, Numbers{1, 1e-300});
    expectResultOfFormula(core::mean(values), 2);
    expectResultOfFormula(core::gini(values), 0.5);
    expectResultOfFormula(core::theilT(values),
                          0.5 * std::log(0.5) + 0.5 * (300 * std::numbers::ln10 - std::numbers::ln2));
    expectResultOfFormula(core::theilL(values), std::numbers::ln2);
    expectResultOfFormula(core::coefficientOfVariation(values), 0.5e150);
    expectResultOfFormula(core::generalisedEntropy2(values), 0.125e300);
}

TEST(Dispersion, IsAbsentWhereTheResultOverflows) {
    const WeightedValues values(Numbers{-1, 1, 1e-300});
    expectResultOfFormula(core::coefficientOfVariation(values), std::sqrt(6.0) * 1e300);
    EXPECT_EQ(core::generalisedEntropy2(values), std::nullopt);
}

TEST(Dispersion, KeepsItsDigitsForNeighbouringDoubles) {
    const WeightedValues values(Numbers{1, 1, 1 + 0x1p-52});
    const double variance = 0x1p-104 * 2 / 9;
    expectResultOfFormula(core::coefficientOfVariation(values), std::sqrt(variance));
    expectResultOfFormula(core::theilT(values), variance / 2);
    expectResultOfFormula(core::theilL(values), variance / 2);
    expectResultOfFormula(core::standardDeviationOfLogs(values), std::sqrt(variance));
    expectResultOfFormula(core::atkinson(values, 0.5), variance / 4);
    expectResultOfFormula(core::atkinson(values, 1), variance / 2);
    expectResultOfFormula(core::atkinson(values, 3), 3 * variance / 2);
    expectResultOfFormula(core::gini(values), 0x1p-52 * 2 / 9);
}

TEST(Atkinson, ApproachesOneMinusMinimumOverMeanForLargeAversion) {
    const WeightedValues values(Numbers{1, 1000, 2999});
    expectResultOfFormula(core::atkinson(values, 1e12), 1 - 3.0 / 4000);
    expectResultOfFormula(core::atkinson(values, 300), 1 - 3.0 / 4000 * std::pow(3, 1.0 / 299));
    expectResultOfFormula(core::atkinson(values, 1e307), 1 - 3.0 / 4000);
}

TEST(Atkinson, IsContinuousAtOne) {
    const WeightedValues values(Numbers{10, 20, 30, 40, 50});
    EXPECT_NEAR(core::atkinson(values, 1 - 1e-13).value(), core::atkinson(values, 1).value(), 1e-13);
    EXPECT_NEAR(core::atkinson(values, 1 + 1e-13).value(), core::atkinson(values, 1).value(), 1e-13);
}

TEST(Atkinson, RefusesAnInvalidAversion) {
    const WeightedValues values(Numbers{1, 2});
    EXPECT_THROW(static_cast<void>(core::atkinson(values, -0.1)), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(core::atkinson(values, std::numeric_limits<double>::quiet_NaN())),
                 std::invalid_argument);
    EXPECT_THROW(static_cast<void>(core::atkinson(values, std::numeric_limits<double>::infinity())),
                 std::invalid_argument);
}

}  // namespace
