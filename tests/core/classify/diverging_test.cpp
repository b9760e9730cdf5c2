// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/diverging.h"

#include <gtest/gtest.h>

#include <numeric>
#include <random>
#include <vector>

namespace {

using core::ClassBreaks;
using core::ClassMethod;
using Values = std::vector<double>;

TEST(DivergingBreaksByMethod, MirrorTheBreaksOfTheDistances) {
    // Distances 1, 2, 8, 9 in two natural classes end at 2 and 9.
    EXPECT_EQ(core::divergingBreaks(ClassMethod::NaturalBreaks, Values{11, 8, 18, 1}, 10, 4),
              ClassBreaks(1, {8, 10, 12, 19}));
    EXPECT_EQ(core::divergingBreaks(ClassMethod::NaturalBreaks, Values{11, 8, 18, 1}, 10, 3),
              ClassBreaks(1, {8, 12, 19}));
}

TEST(DivergingBreaksByMethod, KeepEqualIntervalsEqualOverTheWholeRange) {
    EXPECT_EQ(core::divergingBreaks(ClassMethod::EqualInterval, Values{-30, 1, 10}, 0, 5),
              ClassBreaks(-30, {-18, -6, 6, 18, 30}));
}

TEST(DivergingBreaksByMethod, GiveOneClassWhenNothingDiffers) {
    EXPECT_EQ(core::divergingBreaks(ClassMethod::Quantile, Values{4, 4}, 4, 6), ClassBreaks(4, {4}));
}

TEST(DivergingBreaksByMethod, ClassifyEveryValueInNoMoreClassesThanAskedFor) {
    std::mt19937 random(4);
    std::normal_distribution<double> value(0, 400);
    for (int round = 0; round < 1000; ++round) {
        Values values(static_cast<std::size_t>(1 + round % 40));
        for (double& one : values) {
            one = value(random);
        }
        for (const ClassMethod method : {ClassMethod::Quantile, ClassMethod::NaturalBreaks}) {
            for (std::size_t classes = 1; classes <= 9; ++classes) {
                const auto counts = core::classCounts(core::divergingBreaks(method, values, 100.3, classes), values);
                EXPECT_LE(counts.size(), classes);
                EXPECT_EQ(std::accumulate(counts.begin(), counts.end(), std::size_t{0}), values.size());
            }
        }
    }
}

TEST(RatioBreaks, TakeHalfAndTwiceAsEquallyFarFromOne) {
    const ClassBreaks breaks = core::ratioBreaks(ClassMethod::EqualInterval, Values{0.25, 1, 2}, 4);
    ASSERT_EQ(breaks.size(), 4U);
    EXPECT_NEAR(breaks.lower(), 0.25, 1e-15);
    EXPECT_NEAR(breaks.upperBounds()[0], 0.5, 1e-15);
    EXPECT_NEAR(breaks.upperBounds()[1], 1, 1e-15);
    EXPECT_NEAR(breaks.upperBounds()[2], 2, 1e-15);
    EXPECT_NEAR(breaks.upperBounds()[3], 4, 1e-14);
}

TEST(RatioBreaks, FallBackToDifferencesWhereThereIsNoFactor) {
    EXPECT_EQ(core::ratioBreaks(ClassMethod::EqualInterval, Values{-1, 3}, 2), ClassBreaks(-1, {1, 3}));
}

TEST(RatioBreaks, ClassifyEveryValueUnderEveryMethod) {
    std::mt19937 random(5);
    std::lognormal_distribution<double> ratio(0.2, 0.8);
    for (int round = 0; round < 1000; ++round) {
        Values ratios(static_cast<std::size_t>(1 + round % 40));
        for (double& one : ratios) {
            one = ratio(random);
        }
        for (const ClassMethod method :
             {ClassMethod::EqualInterval, ClassMethod::Quantile, ClassMethod::NaturalBreaks}) {
            for (std::size_t classes = 1; classes <= 9; ++classes) {
                const auto counts = core::classCounts(core::ratioBreaks(method, ratios, classes), ratios);
                EXPECT_LE(counts.size(), classes);
                EXPECT_EQ(std::accumulate(counts.begin(), counts.end(), std::size_t{0}), ratios.size());
            }
        }
    }
}

}  // namespace
