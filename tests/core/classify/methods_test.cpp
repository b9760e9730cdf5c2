// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/methods.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <stdexcept>

namespace {

using core::ClassBreaks;
using core::ClassMethod;
using Values = std::vector<double>;
using Counts = std::vector<std::size_t>;

constexpr auto methods = {ClassMethod::EqualInterval, ClassMethod::Quantile, ClassMethod::NaturalBreaks};

Values zeroTo(int last) {
    Values values(static_cast<std::size_t>(last) + 1);
    std::iota(values.begin(), values.end(), 0.0);
    return values;
}

std::size_t distinctCount(Values values) {
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values.size();
}

/// Type 7 as Hyndman and Fan write it: the point where p (n - 1) order statistics lie below.
double typeSeven(const Values& sorted, double p) {
    const double rank = p * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(rank));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (rank - std::floor(rank)) * (sorted[above] - sorted[below]);
}

TEST(EqualInterval, CutsTheRangeIntoEqualSteps) {
    EXPECT_EQ(core::equalInterval(Values{10, 0, 3, 4, 7}, 5), ClassBreaks(0, {2, 4, 6, 8, 10}));
    EXPECT_EQ(core::equalInterval(zeroTo(999), 3), ClassBreaks(0, {333, 666, 999}));
}

TEST(EqualInterval, GivesRoundBoundsExactlyWhereTheStepIsRound) {
    for (std::size_t classes = 1; classes <= 100; ++classes) {
        const ClassBreaks breaks = core::equalInterval(zeroTo(static_cast<int>(7 * classes)), classes);
        ASSERT_EQ(breaks.size(), classes);
        for (std::size_t i = 0; i < classes; ++i) {
            EXPECT_EQ(breaks.upperBounds()[i], static_cast<double>(7 * (i + 1)));
        }
    }
}

TEST(EqualInterval, MayLeaveAClassEmpty) {
    const Values values{0, 1, 2, 100};
    EXPECT_EQ(core::classCounts(core::equalInterval(values, 4), values), (Counts{3, 0, 0, 1}));
}

TEST(EqualInterval, HoldsTheWidestRangeOfDoubles) {
    const double most = std::numeric_limits<double>::max();
    const ClassBreaks breaks = core::equalInterval(Values{-most, 0, 1, most}, 4);
    ASSERT_EQ(breaks.size(), 4U);
    EXPECT_DOUBLE_EQ(breaks.upperBounds()[0], -most / 2);
    EXPECT_EQ(breaks.upperBounds()[1], 0);
    EXPECT_DOUBLE_EQ(breaks.upperBounds()[2], most / 2);
    EXPECT_EQ(breaks.upper(), most);
}

TEST(EqualInterval, GivesFewerClassesWhereStepsVanishBetweenNeighbouringDoubles) {
    const double step = std::numeric_limits<double>::epsilon();
    const Values values{1, 1 + step, 1 + 2 * step};
    const ClassBreaks breaks = core::equalInterval(values, 3);
    EXPECT_LE(breaks.size(), 3U);
    EXPECT_EQ(breaks.upper(), 1 + 2 * step);
}

TEST(Quantile, GivesTheKnownAnswers) {
    EXPECT_EQ(core::quantile(zeroTo(999), 4), ClassBreaks(0, {249.75, 499.5, 749.25, 999}));
    EXPECT_EQ(core::quantile(zeroTo(999), 3), ClassBreaks(0, {333, 666, 999}));
}

TEST(Quantile, IsTypeSeven) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> value(-50, 50);
    for (std::size_t size = 30; size <= 60; ++size) {
        Values values(size);
        std::ranges::generate(values, [&] { return value(random); });
        for (std::size_t classes = 1; classes <= 9; ++classes) {
            const ClassBreaks breaks = core::quantile(values, classes);
            Values sorted = values;
            std::ranges::sort(sorted);
            ASSERT_EQ(breaks.size(), classes);
            for (std::size_t i = 0; i < classes; ++i) {
                const double p = static_cast<double>(i + 1) / static_cast<double>(classes);
                EXPECT_NEAR(breaks.upperBounds()[i], typeSeven(sorted, p), 1e-10);
            }
        }
    }
}

TEST(Quantile, GivesClassesOfEqualCount) {
    EXPECT_EQ(core::classCounts(core::quantile(zeroTo(34), 5), zeroTo(34)), (Counts{7, 7, 7, 7, 7}));
}

TEST(Quantile, GivesFewerClassesWithTiesAndNoneEmpty) {
    EXPECT_EQ(core::quantile(Values{0, 0, 0, 10}, 4), ClassBreaks(0, {0, 10}));
    EXPECT_EQ(core::quantile(Values{1, 5, 5, 5, 5, 5, 5, 5}, 4), ClassBreaks(1, {5}));
    std::mt19937 random(11);
    std::uniform_int_distribution<int> value(0, 5);
    for (int round = 0; round < 2000; ++round) {
        Values values(static_cast<std::size_t>(1 + round % 12));
        std::ranges::generate(values, [&] { return value(random); });
        const Counts counts =
            core::classCounts(core::quantile(values, static_cast<std::size_t>(1 + round % 9)), values);
        EXPECT_EQ(std::ranges::count(counts, 0U), 0);
    }
}

TEST(DivergingBreaks, StepEquallyToBothSidesOfTheMidpoint) {
    EXPECT_EQ(core::divergingBreaks(Values{-3, 1, 10}, 0, 4), ClassBreaks(-10, {-5, 0, 5, 10}));
    EXPECT_EQ(core::divergingBreaks(Values{-30, 1, 10}, 0, 5), ClassBreaks(-30, {-18, -6, 6, 18, 30}));
    EXPECT_EQ(core::divergingBreaks(Values{0.5, 3}, 1, 4), ClassBreaks(-1, {0, 1, 2, 3}));
}

TEST(DivergingBreaks, CoverValuesOnOneSideAlone) {
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

TEST(DivergingBreaks, GiveOneClassWhenNothingDiffersFromTheMidpoint) {
    EXPECT_EQ(core::divergingBreaks(Values{1, 1}, 1, 7), ClassBreaks(1, {1}));
}

TEST(DivergingBreaks, RefuseAMidpointOrRangeThatIsNotFinite) {
    EXPECT_THROW(static_cast<void>(core::divergingBreaks(Values{1}, std::numeric_limits<double>::quiet_NaN(), 3)),
                 std::invalid_argument);
    EXPECT_THROW(static_cast<void>(core::divergingBreaks(Values{-1e308}, 1e308, 3)), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(core::divergingBreaks(Values{}, 0, 3)), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(core::divergingBreaks(Values{1}, 0, 0)), std::invalid_argument);
}

TEST(EveryMethod, ClassifiesEveryValueIntoNoMoreClassesThanDistinctValues) {
    std::mt19937 random(20240601);
    std::uniform_int_distribution<int> value(-6, 6);
    for (int round = 0; round < 3000; ++round) {
        Values values(static_cast<std::size_t>(1 + round % 15));
        std::ranges::generate(values, [&] { return value(random) / 8.0; });
        const auto classes = static_cast<std::size_t>(1 + round % 7);
        for (const ClassMethod method : methods) {
            const ClassBreaks breaks = core::classBreaks(method, values, classes);
            const Counts counts = core::classCounts(breaks, values);
            ASSERT_EQ(std::accumulate(counts.begin(), counts.end(), 0U), values.size());
            ASSERT_LE(breaks.size(), std::min(classes, distinctCount(values)));
            ASSERT_EQ(breaks.lower(), std::ranges::min(values));
            ASSERT_EQ(breaks.upper(), std::ranges::max(values));
        }
    }
}

TEST(EveryMethod, GivesOneClassOfOneValue) {
    for (const ClassMethod method : methods) {
        EXPECT_EQ(core::classBreaks(method, Values{7}, 5), ClassBreaks(7, {7}));
        EXPECT_EQ(core::classBreaks(method, Values(34, 0.1), 5), ClassBreaks(0.1, {0.1}));
        EXPECT_EQ(core::classBreaks(method, Values(34, 0.0), 5), ClassBreaks(0, {0}));
        EXPECT_EQ(core::classBreaks(method, Values{3, 1, 2}, 1), ClassBreaks(1, {3}));
    }
}

TEST(EveryMethod, DoesNotDependOnTheOrderOfTheValues) {
    const Values values{5, 1, 9, 9, 2, 7, 3};
    Values sorted = values;
    std::ranges::sort(sorted);
    for (const ClassMethod method : methods) {
        EXPECT_EQ(core::classBreaks(method, values, 3), core::classBreaks(method, sorted, 3));
    }
}

TEST(EveryMethod, RefusesNoValuesNoClassesAndValuesThatAreNotFinite) {
    for (const ClassMethod method : methods) {
        EXPECT_THROW(static_cast<void>(core::classBreaks(method, {}, 3)), std::invalid_argument);
        EXPECT_THROW(static_cast<void>(core::classBreaks(method, Values{1, 2}, 0)), std::invalid_argument);
        EXPECT_THROW(static_cast<void>(core::classBreaks(method, Values{1, std::nan("")}, 2)), std::invalid_argument);
        EXPECT_THROW(static_cast<void>(core::classBreaks(method, Values{1, HUGE_VAL}, 2)), std::invalid_argument);
    }
}

TEST(ClassBreaksOfAMethod, AreThoseOfItsFunction) {
    const Values values{0, 1, 2, 4, 8, 16, 32, 64};
    EXPECT_EQ(core::classBreaks(ClassMethod::EqualInterval, values, 4), core::equalInterval(values, 4));
    EXPECT_EQ(core::classBreaks(ClassMethod::Quantile, values, 4), core::quantile(values, 4));
    EXPECT_EQ(core::classBreaks(ClassMethod::NaturalBreaks, values, 4), core::naturalBreaks(values, 4));
}

}  // namespace
