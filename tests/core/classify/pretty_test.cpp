// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "core/classify/methods.h"

namespace {

using core::ClassBreaks;
using Values = std::vector<double>;

Values oneTo(int last) {
    Values values;
    for (int i = 1; i <= last; ++i) {
        values.push_back(i);
    }
    return values;
}

/// The rule of R for the step, solved for the width: steps of 1, 2 and 5 up to 1.4, 2.8 and 7 times a power of ten.
double expectedStep(double wanted) {
    const double base = std::pow(10.0, std::floor(std::log10(wanted)));
    const double ratio = wanted / base;
    return base * (ratio <= 1.4 ? 1 : ratio <= 2.8 ? 2 : ratio <= 7 ? 5 : 10);
}

TEST(Pretty, AgreesWithR) {
    EXPECT_EQ(core::pretty(oneTo(10), 5), ClassBreaks(0, {2, 4, 6, 8, 10}));
    EXPECT_EQ(core::pretty(oneTo(10), 10), ClassBreaks(1, {2, 3, 4, 5, 6, 7, 8, 9, 10}));
    EXPECT_EQ(core::pretty(oneTo(20), 2), ClassBreaks(0, {10, 20}));
    EXPECT_EQ(core::pretty(oneTo(20), 10), ClassBreaks(0, {2, 4, 6, 8, 10, 12, 14, 16, 18, 20}));
    EXPECT_EQ(core::pretty(Values{0, 30, 60, 90, 97}, 5), ClassBreaks(0, {20, 40, 60, 80, 100}));
}

TEST(Pretty, GivesTheDoublesNearestToTheRoundNumbers) {
    EXPECT_EQ(core::pretty(Values{0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7}, 6),
              ClassBreaks(0.1, {0.2, 0.3, 0.4, 0.5, 0.6, 0.7}));
    EXPECT_EQ(core::pretty(Values{-0.6, -0.2, 0.1, 0.2, 0.5, 0.6}, 6),
              ClassBreaks(-0.6, {-0.4, -0.2, 0, 0.2, 0.4, 0.6}));
    EXPECT_EQ(core::pretty(Values{1e9, 2e9, 3e9}, 3), ClassBreaks(1e9, {1.5e9, 2e9, 2.5e9, 3e9}));
}

TEST(Pretty, HasTheStepsOfROverTheRangeOfTheValues) {
    std::mt19937 random(1988);
    std::uniform_real_distribution<double> value(-1, 1);
    std::uniform_real_distribution<double> exponent(-6, 6);
    for (int round = 0; round < 3000; ++round) {
        const double unit = std::pow(10.0, exponent(random));
        Values values(12);
        std::ranges::generate(values, [&] { return value(random) * unit; });
        const auto [least, greatest] = std::ranges::minmax(values);
        const std::size_t classes = 2 + random() % 11;
        const double step = expectedStep((greatest - least) / static_cast<double>(classes));
        const ClassBreaks breaks = core::pretty(values, classes);
        ASSERT_NEAR(breaks.lower(), step * std::floor(least / step), 1e-9 * step);
        ASSERT_NEAR(breaks.upper(), step * std::ceil(greatest / step), 1e-9 * step);
        for (std::size_t i = 0; i < breaks.size(); ++i) {
            ASSERT_NEAR(breaks.upperBounds()[i] - breaks.lowerOf(i), step, 1e-9 * step);
        }
    }
}

TEST(Pretty, HandlesTheWidestRangeAndTheNarrowestOnes) {
    const double most = std::numeric_limits<double>::max();
    EXPECT_EQ(core::pretty(Values{-most, most}, 2), ClassBreaks(-most, {-1e308, 0, 1e308, most}));
    const double next = std::nextafter(1e9, 2e9);
    EXPECT_EQ(core::pretty(Values{1e9, next}, 5), ClassBreaks(1e9, {next}));
    EXPECT_EQ(core::pretty(Values{0, 5e-324}, 5).classOf(5e-324), 0U);
}

TEST(Pretty, HasWiderStepsWhereThereAreFewerColours) {
    const Values values{0, 10, 20, 30, 40, 50, 60, 70, 80, 89, 120};
    EXPECT_EQ(core::classBreaks(core::ClassMethod::Pretty, values, 9).size(), 12U);
    EXPECT_EQ(core::classBreaks(core::ClassMethod::Pretty, values, 9, 9), ClassBreaks(0, {20, 40, 60, 80, 100, 120}));
}

}  // namespace
