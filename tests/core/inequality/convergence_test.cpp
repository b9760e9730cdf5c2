// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/convergence.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <random>
#include <stdexcept>
#include <vector>

namespace {

using core::SigmaMeasure;
using core::WeightedValues;
using Numbers = std::vector<double>;

void expectKnown(std::optional<double> actual, double known) {
    ASSERT_TRUE(actual.has_value());
    EXPECT_NEAR(*actual, known, 2e-14 * std::abs(known));
}

/// Solves the normal equations in long double, without centring.
struct Direct {
    long double slope = 0;
    long double intercept = 0;
    long double slopeError = 0;
    long double interceptError = 0;
    long double rSquared = 0;

    Direct(const Numbers& initial, const Numbers& final, double years) {
        const auto n = static_cast<long double>(initial.size());
        long double sx = 0;
        long double sy = 0;
        long double sxx = 0;
        long double sxy = 0;
        const auto x = [&](std::size_t i) { return std::log(static_cast<long double>(initial[i])); };
        const auto y = [&](std::size_t i) {
            return (std::log(static_cast<long double>(final[i])) - x(i)) / static_cast<long double>(years);
        };
        for (std::size_t i = 0; i < initial.size(); ++i) {
            sx += x(i);
            sy += y(i);
            sxx += x(i) * x(i);
            sxy += x(i) * y(i);
        }
        slope = (n * sxy - sx * sy) / (n * sxx - sx * sx);
        intercept = (sy - slope * sx) / n;
        long double residuals = 0;
        long double squares = 0;
        for (std::size_t i = 0; i < initial.size(); ++i) {
            residuals += std::pow(y(i) - intercept - slope * x(i), 2.0L);
            squares += std::pow(y(i) - sy / n, 2.0L);
        }
        slopeError = std::sqrt(residuals / (n - 2) * n / (n * sxx - sx * sx));
        interceptError = std::sqrt(residuals / (n - 2) * sxx / (n * sxx - sx * sx));
        rSquared = 1 - residuals / squares;
    }
};

TEST(BetaConvergence, IsAsComputedInFortyDigits) {
    const auto beta = core::betaConvergence(Numbers{2, 3, 5, 8, 13}, Numbers{9, 10, 17, 20, 31}, 20);
    ASSERT_TRUE(beta.has_value());
    EXPECT_EQ(beta->n, 5U);
    expectKnown(beta->slope, -0.0163425049296296496);
    expectKnown(beta->intercept, 0.0834685553443813424);
    expectKnown(beta->slopeError, 0.00325241585722684374);
    expectKnown(beta->interceptError, 0.00566718595145863998);
    expectKnown(beta->rSquared, 0.893797381860981371);
    expectKnown(beta->t, -5.02472797053818494);
    expectKnown(beta->speed, 0.0197893619010712983);
    expectKnown(beta->halfLife, 35.0262521866570711);
}

TEST(BetaConvergence, RecoversTheSpeedThatGeneratedTheLevels) {
    const double speed = 0.02;
    const double years = 30;
    const Numbers initial{1e3, 3e3, 1e4, 5e4, 7e3};
    Numbers final;
    for (const double level : initial) {
        const double left = std::exp(-speed * years);
        final.push_back(std::exp((1 - left) * std::log(1e5) + left * std::log(level)));
    }
    const auto beta = core::betaConvergence(initial, final, years);
    EXPECT_NEAR(beta->speed.value(), speed, 1e-14);
    EXPECT_NEAR(beta->halfLife.value(), std::numbers::ln2 / speed, 1e-11);
    EXPECT_NEAR(beta->slope, -(1 - std::exp(-speed * years)) / years, 1e-15);
    EXPECT_NEAR(beta->rSquared.value(), 1, 1e-14);
    EXPECT_NEAR(beta->slopeError.value(), 0, 1e-15);
}

TEST(BetaConvergence, HasANegativeSpeedAndNoHalfLifeUnderDivergence) {
    const auto beta = core::betaConvergence(Numbers{1, 2, 4}, Numbers{1, 4, 16}, 10);
    expectKnown(beta->slope, 0.1);
    expectKnown(beta->speed, -std::numbers::ln2 / 10);
    EXPECT_EQ(beta->halfLife, std::nullopt);
}

TEST(BetaConvergence, HasNoSpeedWhereThePoorOvertakeTheRich) {
    const auto beta = core::betaConvergence(Numbers{1, 2, 4}, Numbers{16, 8, 4}, 10);
    expectKnown(beta->slope, -0.2);
    EXPECT_EQ(beta->speed, std::nullopt);
    EXPECT_EQ(beta->halfLife, std::nullopt);
}

TEST(BetaConvergence, HasNoSlopeAndNoRSquaredUnderEqualGrowth) {
    const auto beta = core::betaConvergence(Numbers{1, 3, 7, 20}, Numbers{2, 6, 14, 40}, 5);
    EXPECT_NEAR(beta->slope, 0, 1e-16);
    expectKnown(beta->intercept, std::numbers::ln2 / 5);
    EXPECT_EQ(beta->rSquared, std::nullopt);
    const auto rounded = core::betaConvergence(Numbers{1, 3, 7, 20}, Numbers{1.1, 3.3, 7 * 1.1, 22}, 5);
    EXPECT_EQ(rounded->rSquared, std::nullopt) << "the differences are rounding errors";
}

TEST(BetaConvergence, HasNoStandardErrorsWithTwoRegions) {
    const auto beta = core::betaConvergence(Numbers{1, 4}, Numbers{2, 6}, 1);
    expectKnown(beta->slope, (std::log(1.5) - std::numbers::ln2) / std::log(4.0));
    EXPECT_EQ(beta->slopeError, std::nullopt);
    EXPECT_EQ(beta->interceptError, std::nullopt);
    EXPECT_EQ(beta->t, std::nullopt);
    EXPECT_TRUE(beta->speed.has_value());
}

TEST(BetaConvergence, IsAbsentWhereNoLineCanBeFitted) {
    EXPECT_EQ(core::betaConvergence(Numbers{}, Numbers{}, 1), std::nullopt);
    EXPECT_EQ(core::betaConvergence(Numbers{1}, Numbers{2}, 1), std::nullopt);
    EXPECT_EQ(core::betaConvergence(Numbers{2, 2, 2}, Numbers{1, 2, 3}, 1), std::nullopt) << "one initial level";
    EXPECT_EQ(core::betaConvergence(Numbers{0, 1, 2}, Numbers{1, 2, 3}, 1), std::nullopt);
    EXPECT_EQ(core::betaConvergence(Numbers{1, 2, 3}, Numbers{1, -2, 3}, 1), std::nullopt);
    EXPECT_EQ(core::betaConvergence(Numbers{1, 2, 3}, Numbers{3, 2, 2}, 1e-310), std::nullopt)
        << "the result is not finite";
}

TEST(BetaConvergence, RefusesUnequalLengthsNonFiniteLevelsAndInvalidSpans) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto refused = [](const Numbers& initial, const Numbers& final, double years) {
        EXPECT_THROW(static_cast<void>(core::betaConvergence(initial, final, years)), std::invalid_argument);
    };
    refused({1, 2}, {1}, 1);
    refused({1, nan}, {1, 2}, 1);
    refused({1, 2}, {1, std::numeric_limits<double>::infinity()}, 1);
    refused({1, 2}, {1, 3}, 0);
    refused({1, 2}, {1, 3}, -1);
    refused({1, 2}, {1, 3}, nan);
}

TEST(BetaConvergence, EqualsTheSolutionOfTheNormalEquations) {
    std::mt19937_64 random(1992);
    std::lognormal_distribution<double> level(9, 1);
    for (int trial = 0; trial < 3000; ++trial) {
        Numbers initial(3 + static_cast<std::size_t>(trial % 40));
        Numbers final(initial.size());
        std::ranges::generate(initial, [&] { return level(random); });
        std::ranges::generate(final, [&] { return level(random); });
        const double years = 1 + trial % 30;
        const auto beta = core::betaConvergence(initial, final, years);
        const Direct direct(initial, final, years);
        const auto near = [](double actual, long double expected, long double scale) {
            ASSERT_NEAR(actual, static_cast<double>(expected), static_cast<double>(1e-11L * scale));
        };
        near(beta->slope, direct.slope, std::abs(direct.slope) + direct.slopeError);
        near(beta->intercept, direct.intercept, std::abs(direct.intercept) + direct.interceptError);
        near(beta->slopeError.value(), direct.slopeError, std::abs(direct.slope) + direct.slopeError);
        near(beta->interceptError.value(), direct.interceptError, std::abs(direct.intercept) + direct.interceptError);
        near(beta->rSquared.value(), direct.rSquared, 1);
        ASSERT_EQ(beta->speed.has_value(), direct.slope * static_cast<long double>(years) > -1);
    }
}

TEST(BetaConvergence, DoesNotDependOnTheUnitAtAnyMagnitude) {
    const Numbers initial{2, 3, 5, 8, 13};
    const Numbers final{9, 10, 17, 20, 31};
    const auto beta = core::betaConvergence(initial, final, 20);
    for (const int exponent : {-1000, -30, 30, 1000}) {
        Numbers from;
        Numbers to;
        for (std::size_t i = 0; i < initial.size(); ++i) {
            from.push_back(std::ldexp(initial[i], exponent));
            to.push_back(std::ldexp(final[i], exponent));
        }
        const auto scaled = core::betaConvergence(from, to, 20);
        expectKnown(scaled->slope, beta->slope);
        expectKnown(scaled->slopeError, *beta->slopeError);
        expectKnown(scaled->rSquared, *beta->rSquared);
        expectKnown(scaled->intercept, beta->intercept - beta->slope * exponent * std::numbers::ln2);
    }
}

TEST(SigmaSeries, IsTheMeasureAtEachPeriodOrAbsent) {
    const std::vector<WeightedValues> periods{WeightedValues(Numbers{10, 10, 10, 20, 50}),
                                              WeightedValues(Numbers{10, 20, 50}, Numbers{3, 1, 1}),
                                              WeightedValues(Numbers{}), WeightedValues(Numbers{0, 2})};
    const auto variations = core::sigmaSeries(periods, SigmaMeasure::CoefficientOfVariation);
    ASSERT_EQ(variations.size(), 4U);
    expectKnown(variations[0], std::sqrt(0.6));
    expectKnown(variations[1], std::sqrt(0.6));
    EXPECT_EQ(variations[2], std::nullopt);
    expectKnown(variations[3], 1);
    const auto logarithms = core::sigmaSeries(periods, SigmaMeasure::StandardDeviationOfLogs);
    expectKnown(logarithms[0], 0.634092073093924865);
    EXPECT_EQ(logarithms[3], std::nullopt);
}

}  // namespace
