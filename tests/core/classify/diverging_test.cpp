// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/diverging.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <stdexcept>
#include <vector>

#include "tests/support/class_oracles.h"

namespace {

using core::ClassBreaks;
using core::ClassMethod;
using Counts = std::vector<std::size_t>;
using Values = std::vector<double>;

TEST(DivergingBreaks, StepEquallyToBothSidesOfTheMidpoint) {
    EXPECT_EQ(core::divergingBreaks(Values{-3, 1, 10}, 0, 4), ClassBreaks(-10, {-5, 0, 5, 10}));
    EXPECT_EQ(core::divergingBreaks(Values{-30, 1, 10}, 0, 5), ClassBreaks(-30, {-18, -6, 6, 18, 30}));
    EXPECT_EQ(core::divergingBreaks(Values{0.5, 3}, 1, 4), ClassBreaks(-1, {0, 1, 2, 3}));
}

TEST(DivergingBreaks, CoverValuesOnOneSideOnly) {
    EXPECT_EQ(core::divergingBreaks(Values{2, 6}, 0, 2), ClassBreaks(-6, {0, 6}));
}

TEST(DivergingBreaks, GiveAsManyClassesAsAskedForAndCoverEveryValue) {
    std::mt19937 random(3);
    std::normal_distribution<double> value(0.3, 1000);
    for (int round = 0; round < 500; ++round) {
        Values values(5);
        std::ranges::generate(values, [&] { return value(random); });
        for (std::size_t classes = 1; classes <= 12; ++classes) {
            const ClassBreaks breaks = core::divergingBreaks(values, 0.3, classes);
            const Counts counts = core::classCounts(breaks, values);
            EXPECT_EQ(breaks.size(), classes);
            EXPECT_EQ(std::accumulate(counts.begin(), counts.end(), 0U), values.size());
            for (std::size_t i = 0; i < classes; ++i) {
                EXPECT_NEAR(breaks.lowerOf(i) + breaks.upperBounds()[classes - 1 - i], 0.6, 1e-9);
            }
        }
    }
}

TEST(DivergingBreaks, GiveOneClassWhenAllValuesEqualTheMidpoint) {
    EXPECT_EQ(core::divergingBreaks(Values{1, 1}, 1, 7), ClassBreaks(1, {1}));
}

TEST(DivergingBreaks, RefuseAMidpointOrRangeThatIsNotFinite) {
    EXPECT_THROW(static_cast<void>(core::divergingBreaks(Values{1}, std::numeric_limits<double>::quiet_NaN(), 3)),
                 std::invalid_argument);
    EXPECT_THROW(static_cast<void>(core::divergingBreaks(Values{-1e308}, 1e308, 3)), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(core::divergingBreaks(Values{}, 0, 3)), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(core::divergingBreaks(Values{1}, 0, 0)), std::invalid_argument);
}

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

TEST(DivergingBreaksByMethod, CountStandardDeviationsFromTheMidpoint) {
    // Deviations of the values: 10 from their own mean, 20.
    const Values values{10, 20, 30};
    EXPECT_EQ(core::divergingBreaks(ClassMethod::StdMean, values, 5, 5), ClassBreaks(-20, {-15, -5, 15, 25, 30}));
    EXPECT_EQ(core::divergingBreaks(ClassMethod::StdMean, values, 5, 6), ClassBreaks(-20, {-15, -5, 5, 15, 25, 30}));
    EXPECT_EQ(core::divergingBreaks(ClassMethod::StdMean, Values{7, 7}, 5, 4), ClassBreaks(3, {5, 7}));
}

TEST(DivergingBreaksByMethod, StartPrettyAndGeometricClassesAtTheMidpoint) {
    EXPECT_EQ(core::divergingBreaks(ClassMethod::Pretty, Values{-3.7, 2, 9.1}, 0, 4), ClassBreaks(-10, {-5, 0, 5, 10}));
    EXPECT_EQ(core::divergingBreaks(ClassMethod::Geometric, Values{-3, 1, 14}, 0, 6),
              ClassBreaks(-14, {-6, -2, 0, 2, 6, 14}));
}

TEST(DivergingBreaksByMethod, DivideDistancesByHeadTailBreaks) {
    // Distances 1, 2, 3, 10: the mean is 4.
    EXPECT_EQ(core::divergingBreaks(ClassMethod::HeadTail, Values{-1, 2, -3, 10}, 0, 9), ClassBreaks(-10, {-4, 4, 10}));
}

TEST(DivergingBreaksByMethod, ClassifyExtremeValuesUnlessTheRangeOverflows) {
    std::mt19937 random(6);
    for (int round = 0; round < 4000; ++round) {
        const Values values = support::awkwardValues(random, round);
        const std::size_t classes = 1 + random() % 9;
        for (const ClassMethod method : core::computedClassMethods()) {
            const ClassBreaks breaks = core::divergingBreaks(method, values, 0.25, classes);
            const Counts counts = core::classCounts(breaks, values);
            ASSERT_LE(counts.size(), classes);
            ASSERT_EQ(std::accumulate(counts.begin(), counts.end(), std::size_t{0}), values.size())
                << core::idOf(method) << testing::PrintToString(values);
        }
    }
}

TEST(DivergingBreaksByMethod, AreSymmetricAboutTheMidpoint) {
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        const Values values = support::awkwardValues(random, 0);
        const std::size_t classes = 1 + random() % 9;
        for (const ClassMethod method : core::computedClassMethods()) {
            const ClassBreaks breaks = core::divergingBreaks(method, values, 0, classes);
            for (std::size_t i = 0; i < breaks.size(); ++i) {
                ASSERT_NEAR(breaks.lowerOf(i), -breaks.upperBounds()[breaks.size() - 1 - i], 1e-12)
                    << core::idOf(method) << testing::PrintToString(values) << classes;
            }
        }
    }
}

TEST(DivergingBreaksByMethod, GiveOneClassWhenAllValuesAreEqual) {
    EXPECT_EQ(core::divergingBreaks(ClassMethod::Quantile, Values{4, 4}, 4, 6), ClassBreaks(4, {4}));
}

TEST(DivergingBreaksByMethod, ClassifyEveryValueInNoMoreClassesThanAskedFor) {
    std::mt19937 random(4);
    std::normal_distribution<double> value(0, 400);
    for (int round = 0; round < 1000; ++round) {
        Values values(static_cast<std::size_t>(1 + round % 40));
        for (double& number : values) {
            number = value(random);
        }
        for (const ClassMethod method : core::computedClassMethods()) {
            for (std::size_t classes = 1; classes <= 9; ++classes) {
                const auto counts = core::classCounts(core::divergingBreaks(method, values, 100.3, classes), values);
                EXPECT_LE(counts.size(), classes);
                EXPECT_EQ(std::accumulate(counts.begin(), counts.end(), std::size_t{0}), values.size());
            }
        }
    }
}

TEST(RatioBreaks, TreatHalfAndTwiceAsEquallyFarFromOne) {
    const ClassBreaks breaks = core::ratioBreaks(ClassMethod::EqualInterval, Values{0.25, 1, 2}, 4);
    ASSERT_EQ(breaks.size(), 4U);
    EXPECT_NEAR(breaks.lower(), 0.25, 1e-15);
    EXPECT_NEAR(breaks.upperBounds()[0], 0.5, 1e-15);
    EXPECT_NEAR(breaks.upperBounds()[1], 1, 1e-15);
    EXPECT_NEAR(breaks.upperBounds()[2], 2, 1e-15);
    EXPECT_NEAR(breaks.upperBounds()[3], 4, 1e-14);
}

TEST(RatioBreaks, ArePrettyOnBothSidesOfOne) {
    const auto pretty = [](const Values& ratios, std::size_t classes) {
        return core::ratioBreaks(ClassMethod::Pretty, ratios, classes);
    };
    EXPECT_EQ(pretty({0.4, 1, 4.6}, 7), ClassBreaks(0.125, {0.25, 0.5, 0.8, 1.25, 2, 4, 8}));
    EXPECT_EQ(pretty({0.4, 1, 4.6}, 8), ClassBreaks(0.125, {0.25, 0.5, 0.8, 1, 1.25, 2, 4, 8}));
    EXPECT_EQ(pretty({0.4, 1, 4.6}, 4), ClassBreaks(0.2, {0.5, 1, 2, 5}));
    EXPECT_EQ(pretty({0.03, 1, 4.6}, 6), ClassBreaks(0.01, {0.1, 1, 10, 100}));
    EXPECT_EQ(pretty({0.03, 1, 4000}, 6), ClassBreaks(0.00025, {0.01, 0.1, 1, 10, 100, 4000}));
    EXPECT_EQ(pretty({0.7, 0.9, 1.35}, 4), ClassBreaks(0.6, {0.8, 1, 1.2, 1.4}));
}

TEST(RatioBreaks, ClassifyRatiosOfEveryMagnitude) {
    std::mt19937 random(8);
    for (int round = 0; round < 4000; ++round) {
        Values ratios = support::awkwardValues(random, round);
        std::ranges::transform(ratios, ratios.begin(), [](double number) { return std::abs(number); });
        const std::size_t classes = 1 + random() % 9;
        for (const ClassMethod method : core::computedClassMethods()) {
            const auto counts = core::classCounts(core::ratioBreaks(method, ratios, classes), ratios);
            ASSERT_LE(counts.size(), classes);
            ASSERT_EQ(std::accumulate(counts.begin(), counts.end(), std::size_t{0}), ratios.size())
                << core::idOf(method) << testing::PrintToString(ratios) << classes;
        }
    }
}

TEST(RatioBreaks, FallBackToDifferencesWhereThereIsNoFactor) {
    EXPECT_EQ(core::ratioBreaks(ClassMethod::EqualInterval, Values{-1, 3}, 2), ClassBreaks(-1, {1, 3}));
}

TEST(RatioBreaks, ClassifyEveryValueUnderEveryMethod) {
    std::mt19937 random(5);
    std::lognormal_distribution<double> ratio(0.2, 0.8);
    for (int round = 0; round < 1000; ++round) {
        Values ratios(static_cast<std::size_t>(1 + round % 40));
        for (double& number : ratios) {
            number = ratio(random);
        }
        for (const ClassMethod method : core::computedClassMethods()) {
            for (std::size_t classes = 1; classes <= 9; ++classes) {
                const auto counts = core::classCounts(core::ratioBreaks(method, ratios, classes), ratios);
                EXPECT_LE(counts.size(), classes);
                EXPECT_EQ(std::accumulate(counts.begin(), counts.end(), std::size_t{0}), ratios.size());
            }
        }
    }
}

}  // namespace
