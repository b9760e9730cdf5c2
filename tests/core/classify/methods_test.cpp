// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/methods.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <random>
#include <stdexcept>
#include <vector>

#include "tests/support/class_oracles.h"

namespace {

using core::ClassBreaks;
using core::ClassMethod;
using Values = std::vector<double>;
using Counts = std::vector<std::size_t>;

Values zeroTo(int last) {
    Values values(static_cast<std::size_t>(last) + 1);
    std::iota(values.begin(), values.end(), 0.0);
    return values;
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

TEST(EqualInterval, HandlesTheWidestRangeOfDoubles) {
    const double most = std::numeric_limits<double>::max();
    const ClassBreaks breaks = core::equalInterval(Values{-most, 0, 1, most}, 4);
    ASSERT_EQ(breaks.size(), 4U);
    EXPECT_DOUBLE_EQ(breaks.upperBounds()[0], -most / 2);
    EXPECT_EQ(breaks.upperBounds()[1], 0);
    EXPECT_DOUBLE_EQ(breaks.upperBounds()[2], most / 2);
    EXPECT_EQ(breaks.upper(), most);
}

TEST(EqualInterval, GivesNoMoreClassesThanRequestedBetweenNeighbouringDoubles) {
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

TEST(Quantile, IsOfTypeSeven) {
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
                EXPECT_NEAR(breaks.upperBounds()[i], support::quantileType7(sorted, p), 1e-10);
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

/// The result of a method, with its values and number of classes.
struct Case {
    ClassMethod method;
    Values values;
    std::size_t classes;
    ClassBreaks breaks;
};

/// Calls `check` for every method on thousands of difficult inputs.
template <class Check>
void forManyCases(const Check& check) {
    std::mt19937 random(20240601);
    for (int round = 0; round < 4000; ++round) {
        const Values values = support::awkwardValues(random, round);
        const std::size_t classes = 1 + random() % 9;
        for (const ClassMethod method : core::computedClassMethods()) {
            check(Case{method, values, classes, core::classBreaks(method, values, classes)});
            if (testing::Test::HasFatalFailure()) {
                FAIL() << core::idOf(method) << " of " << testing::PrintToString(values) << " in " << classes;
            }
        }
    }
}

TEST(EveryMethod, ClassifiesEveryValueOnce) {
    forManyCases([](const Case& example) {
        const Counts counts = core::classCounts(example.breaks, example.values);
        ASSERT_EQ(std::accumulate(counts.begin(), counts.end(), std::size_t{0}), example.values.size());
    });
}

TEST(EveryMethod, GivesBoundsThatIncreaseFromTheLeastToTheGreatestValue) {
    forManyCases([](const Case& example) {
        const Values& bounds = example.breaks.upperBounds();
        ASSERT_EQ(std::ranges::adjacent_find(bounds, std::greater_equal<double>()), bounds.end());
        const auto [least, greatest] = std::ranges::minmax(example.values);
        if (example.method == ClassMethod::Pretty) {
            ASSERT_LE(example.breaks.lower(), least);
            ASSERT_GE(example.breaks.upper(), greatest);
        } else {
            ASSERT_EQ(example.breaks.lower(), least);
            ASSERT_EQ(example.breaks.upper(), greatest);
        }
    });
}

TEST(EveryMethod, GivesAtMostTheRequestedNumberOfClassesAndOfDistinctValues) {
    forManyCases([](const Case& example) {
        const std::size_t distinct = support::distinctCount(example.values);
        if (example.method == ClassMethod::Pretty) {
            ASSERT_LE(example.breaks.size(), 2 + 1.4 * static_cast<double>(std::min(example.classes, distinct)));
        } else if (core::choosesClassCount(example.method)) {
            ASSERT_LE(example.breaks.size(), distinct);
        } else {
            ASSERT_LE(example.breaks.size(), std::min(example.classes, distinct));
        }
    });
}

TEST(EveryMethod, GivesAtMostOneClassPerColourAndClassifiesEveryValue) {
    forManyCases([](const Case& example) {
        for (std::size_t most = 1; most <= 3; ++most) {
            const ClassBreaks breaks = core::classBreaks(example.method, example.values, example.classes, most);
            const Counts counts = core::classCounts(breaks, example.values);
            ASSERT_LE(breaks.size(), most);
            ASSERT_EQ(std::accumulate(counts.begin(), counts.end(), std::size_t{0}), example.values.size());
        }
    });
}

TEST(EveryMethod, ScalesWithTheUnit) {
    std::mt19937 random(64);
    for (int round = 0; round < 4000; ++round) {
        const Values values = support::awkwardValues(random, round % 4 == 1 ? 0 : round);
        const double unit = std::ldexp(1.0, static_cast<int>(random() % 600) - 300);
        const auto scaled = [unit](Values bounds) {
            std::ranges::transform(bounds, bounds.begin(), [unit](double bound) { return bound * unit; });
            return bounds;
        };
        for (const ClassMethod method : core::computedClassMethods()) {
            if (method != ClassMethod::Pretty) {  // its bounds are round in one unit only
                EXPECT_EQ(core::classBreaks(method, scaled(values), 5).upperBounds(),
                          scaled(core::classBreaks(method, values, 5).upperBounds()))
                    << core::idOf(method) << testing::PrintToString(values) << unit;
            }
        }
    }
}

TEST(EveryMethod, GivesOneClassOfOneValue) {
    for (const ClassMethod method : core::computedClassMethods()) {
        EXPECT_EQ(core::classBreaks(method, Values{7}, 5), ClassBreaks(7, {7}));
        EXPECT_EQ(core::classBreaks(method, Values(34, 0.1), 5), ClassBreaks(0.1, {0.1}));
        EXPECT_EQ(core::classBreaks(method, Values(34, 0.0), 5), ClassBreaks(0, {0}));
        EXPECT_EQ(core::classBreaks(method, Values{3, 1, 2}, 1, 1), ClassBreaks(1, {3}));
    }
}

TEST(EveryMethod, DoesNotDependOnTheOrderOfTheValues) {
    const Values values{5, 1, 9, 9, 2, 7, 3};
    Values sorted = values;
    std::ranges::sort(sorted);
    for (const ClassMethod method : core::computedClassMethods()) {
        EXPECT_EQ(core::classBreaks(method, values, 3), core::classBreaks(method, sorted, 3));
    }
}

TEST(EveryMethod, RefusesNoValuesNoClassesAndValuesThatAreNotFinite) {
    for (const ClassMethod method : core::computedClassMethods()) {
        EXPECT_THROW(static_cast<void>(core::classBreaks(method, {}, 3)), std::invalid_argument);
        EXPECT_THROW(static_cast<void>(core::classBreaks(method, Values{1, 2}, 0)), std::invalid_argument);
        EXPECT_THROW(static_cast<void>(core::classBreaks(method, Values{1, std::nan("")}, 2)), std::invalid_argument);
        EXPECT_THROW(static_cast<void>(core::classBreaks(method, Values{1, HUGE_VAL}, 2)), std::invalid_argument);
    }
}

TEST(ClassBreaksOfAMethod, AreNotComputedWhereTheyAreTyped) {
    EXPECT_THROW(static_cast<void>(core::classBreaks(ClassMethod::Manual, Values{1, 2}, 2)), std::invalid_argument);
}

TEST(ClassBreaksOfAMethod, AreThoseOfItsFunction) {
    const Values values{0, 1, 2, 4, 8, 16, 32, 64};
    EXPECT_EQ(core::classBreaks(ClassMethod::EqualInterval, values, 4), core::equalInterval(values, 4));
    EXPECT_EQ(core::classBreaks(ClassMethod::Quantile, values, 4), core::quantile(values, 4));
    EXPECT_EQ(core::classBreaks(ClassMethod::NaturalBreaks, values, 4), core::naturalBreaks(values, 4));
    EXPECT_EQ(core::classBreaks(ClassMethod::StdMean, values, 4), core::stdMean(values, 4));
    EXPECT_EQ(core::classBreaks(ClassMethod::HeadTail, values, 2), core::headTail(values));
    EXPECT_EQ(core::classBreaks(ClassMethod::MaximumBreaks, values, 4), core::maximumBreaks(values, 4));
    EXPECT_EQ(core::classBreaks(ClassMethod::Box, values, 2), core::box(values));
    EXPECT_EQ(core::classBreaks(ClassMethod::Pretty, values, 4), core::pretty(values, 4));
    EXPECT_EQ(core::classBreaks(ClassMethod::Geometric, values, 4), core::geometric(values, 4));
}

TEST(ClassBreaksOfAMethod, MergeTheUppermostClassesIfThereAreMoreThanColours) {
    const Values values{0, 1, 2, 4, 8, 16, 32, 64, 128, 256};
    for (std::size_t most = 1; most <= 6; ++most) {
        EXPECT_EQ(core::classBreaks(ClassMethod::HeadTail, values, 5, most), core::headTail(values, most));
    }
    EXPECT_EQ(core::classBreaks(ClassMethod::EqualInterval, values, 4, 2), ClassBreaks(0, {64, 256}));
}

}  // namespace
