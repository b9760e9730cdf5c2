// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/relative_level.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <random>
#include <vector>

namespace {

using core::RelativeLevel;

RelativeLevel relative(double value) { return core::relativeTo({1, 0, 0}, {value, 0, 0}); }

/// Deviations down to the size at which long double keeps seven digits of the square term.
std::vector<double> deviations() {
    std::vector<double> result;
    for (int exponent = 0; exponent <= 18; ++exponent) {
        for (const double mantissa : {0.5, -0.625, 0.75, -0.984375}) {
            result.push_back(std::ldexp(mantissa, -exponent));
        }
    }
    result.insert(result.end(), {2.0, 100.0, 1e10});
    return result;
}

double tolerance(double deviation, long double expected) {
    constexpr long double rounding = 4e-19L;
    return static_cast<double>(4e-15L * std::abs(expected) + rounding * std::abs(static_cast<long double>(deviation)));
}

TEST(MeanLevel, IsTheValueItselfForEqualValues) {
    const std::vector<double> thirds(7, 0.1);
    const std::vector<double> weights{0.3, 0.7, 0.11, 0.13, 0.17, 0.19, 0.23};
    EXPECT_EQ(core::meanLevel(thirds, weights).high, 0.1);
    EXPECT_EQ(core::meanLevel(thirds, weights).low, 0);
}

TEST(MeanLevel, HasMoreDigitsThanADouble) {
    const std::vector<double> values{1, 1, 1 + 0x1p-52};
    const core::Level mean = core::meanLevel(values, std::vector<double>{0.5, 0.5, 0.5});
    const long double expected = 1 + 0x1p-52L / 3;
    EXPECT_EQ(std::ldexp(mean.high, mean.exponent), 1);
    EXPECT_NEAR(std::ldexp(mean.low, mean.exponent), static_cast<double>(expected - 1), 0x1p-63);
}

TEST(MeanLevel, HasMoreDigitsThanADoubleWithWeightsWhoseSumIsNotADouble) {
    const core::Level mean =
        core::meanLevel(std::vector{1.0, 1.0, 1 + 0x1p-52}, std::vector{0.7, 0x1.8p-55, 0.1 + 0x1p-54});
    EXPECT_EQ(std::ldexp(mean.high, mean.exponent), 1);
    EXPECT_NEAR(std::ldexp(mean.low, mean.exponent), 0x1p-55, 0x1p-63);
}

TEST(MeanLevel, DoesNotOverflow) {
    const core::Level mean = core::meanLevel(std::vector{1.7e308, 1.5e308}, std::vector{0.5, 0.5});
    EXPECT_DOUBLE_EQ(std::ldexp(mean.high, mean.exponent), 1.6e308);
}

TEST(LogRatio, WorksOverTheWholeRangeOfDoubles) {
    EXPECT_DOUBLE_EQ(core::logRatio(1e300, 1e-300), 600 * std::log(10.0));
    EXPECT_DOUBLE_EQ(core::logRatio(5e-324, 1e300), std::log(5e-324) - std::log(1e300));
    EXPECT_DOUBLE_EQ(core::logRatio(0x1p1000 * (1 + 0x1p-40), 0x1p1000), std::log1p(0x1p-40));
}

TEST(TheilTerms, EqualTheirDefinitions) {
    for (const double deviation : deviations()) {
        const auto d = static_cast<long double>(deviation);
        const long double t = (1 + d) * std::log1p(d) - d;
        const long double l = d - std::log1p(d);
        EXPECT_NEAR(core::theilTTerm(relative(1 + deviation)), static_cast<double>(t), tolerance(deviation, t));
        EXPECT_NEAR(core::theilLTerm(relative(1 + deviation)), static_cast<double>(l), tolerance(deviation, l));
    }
}

TEST(TheilTerms, AreHalfTheSquaresOfTinyDeviations) {
    EXPECT_DOUBLE_EQ(core::theilTTerm(relative(1 + 0x1p-52)), 0x1p-105);
    EXPECT_DOUBLE_EQ(core::theilLTerm(relative(1 - 0x1p-52)), 0x1p-105);
}

TEST(TheilTTerm, IsOneAtZero) { EXPECT_EQ(core::theilTTerm(relative(0)), 1); }

TEST(PowerTerm, EqualsItsDefinition) {
    for (const double power : {0.999, 0.5, 0.25, 1e-12, -1e-12, -1.0, -7.0}) {
        for (const double deviation : deviations()) {
            const auto d = static_cast<long double>(deviation);
            const auto p = static_cast<long double>(power);
            const long double expected = std::expm1(p * std::log1p(d)) - p * d;
            const double actual = core::powerTerm(relative(1 + deviation), power);
            EXPECT_NEAR(actual, static_cast<double>(expected), 10 * tolerance(deviation * power, expected))
                << power << " " << deviation;
            EXPECT_LE(actual * power, 0);
        }
    }
}

TEST(PowerTerm, EqualsItsDefinitionAtZero) { EXPECT_DOUBLE_EQ(core::powerTerm(relative(0), 0.25), -0.75); }

}  // namespace
