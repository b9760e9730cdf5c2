// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/natural_breaks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <memory>
#include <numeric>
#include <random>
#include <stdexcept>
#include <stop_token>

#include "core/classify/methods.h"
#include "tests/support/class_oracles.h"
#include "tests/support/three_threads.h"

namespace {

using core::ClassBreaks;
using Values = std::vector<double>;

Values sortedCopy(Values values) {
    std::ranges::sort(values);
    return values;
}

long double distance(double from, double to) { return static_cast<long double>(to) - static_cast<long double>(from); }

/// Squared deviations of sorted[first, end) from their mean, by the definition.
long double squares(const Values& sorted, std::size_t first, std::size_t end) {
    long double sum = 0;
    for (std::size_t i = first; i < end; ++i) {
        sum += distance(sorted[first], sorted[i]);
    }
    const long double mean = sum / static_cast<long double>(end - first);
    long double total = 0;
    for (std::size_t i = first; i < end; ++i) {
        const long double deviation = distance(sorted[first], sorted[i]) - mean;
        total += deviation * deviation;
    }
    return total;
}

/// The least squares of the values from `first` over all divisions into classes, including divisions between equal
/// values.
long double bruteForce(const Values& sorted, std::size_t first, std::size_t classes) {
    if (classes == 1) {
        return squares(sorted, first, sorted.size());
    }
    long double least = std::numeric_limits<long double>::infinity();
    for (std::size_t end = first + 1; end + classes - 1 <= sorted.size(); ++end) {
        least = std::min(least, squares(sorted, first, end) + bruteForce(sorted, end, classes - 1));
    }
    return least;
}

/// Squared deviations from the class means that a result leaves.
long double squaresOf(const ClassBreaks& breaks, const Values& sorted) {
    long double total = 0;
    std::size_t first = 0;
    for (const std::size_t count : core::classCounts(breaks, sorted)) {
        total += count == 0 ? 0 : squares(sorted, first, first + count);
        first += count;
    }
    return total;
}

void expectNoBetterClasses(const Values& values, std::size_t classes) {
    const Values sorted = sortedCopy(values);
    const ClassBreaks breaks = core::naturalBreaks(values, classes);
    const std::size_t possible = std::min(classes, support::distinctCount(values));
    ASSERT_EQ(breaks.size(), possible);
    const auto least = static_cast<double>(bruteForce(sorted, 0, possible));
    ASSERT_NEAR(static_cast<double>(squaresOf(breaks, sorted)), least, 1e-12 * least)
        << testing::PrintToString(sorted) << " in " << classes;
}

TEST(NaturalBreaks, KeepTheirDigitsFarFromZero) {
    EXPECT_EQ(core::naturalBreaks(Values{1e9 + 1, 1e9 + 2, 1e9 + 8, 1e9 + 9}, 2),
              ClassBreaks(1e9 + 1, {1e9 + 2, 1e9 + 9}));
}

TEST(NaturalBreaks, KeepTheirDigitsBesideADistantValue) {
    EXPECT_EQ(core::naturalBreaks(Values{-1e12, 1e9 + 1, 1e9 + 2, 1e9 + 8, 1e9 + 9}, 3),
              ClassBreaks(-1e12, {-1e12, 1e9 + 2, 1e9 + 9}));
    EXPECT_EQ(core::naturalBreaks(Values{1e-12, 2e-12, 8e-12, 9e-12, 1e9}, 3), ClassBreaks(1e-12, {2e-12, 9e-12, 1e9}));
}

TEST(NaturalBreaks, DoNotOverflow) {
    EXPECT_EQ(core::naturalBreaks(Values{-1.7e308, -1.6e308, 1.5e308, 1.7e308}, 2),
              ClassBreaks(-1.7e308, {-1.6e308, 1.7e308}));
}

TEST(NaturalBreaks, LeaveTheLeastSquaredDeviationsOfAllClasses) {
    std::mt19937 random(1935);
    std::uniform_real_distribution<double> value(-100, 100);
    for (int round = 0; round < 2000; ++round) {
        Values values(static_cast<std::size_t>(1 + round % 11));
        std::ranges::generate(values, [&] { return value(random); });
        expectNoBetterClasses(values, static_cast<std::size_t>(1 + round % 5));
    }
}

TEST(NaturalBreaks, LeaveTheLeastSquaredDeviationsWithManyTies) {
    std::mt19937 random(1986);
    std::uniform_int_distribution<int> value(-4, 4);
    for (int round = 0; round < 2000; ++round) {
        Values values(static_cast<std::size_t>(1 + round % 11));
        std::ranges::generate(values, [&] { return value(random); });
        expectNoBetterClasses(values, static_cast<std::size_t>(1 + round % 5));
    }
}

TEST(NaturalBreaks, LeaveTheLeastSquaredDeviationsOverManyMagnitudes) {
    std::mt19937 random(2000);
    std::uniform_real_distribution<double> exponent(-9, 9);
    std::bernoulli_distribution negative(0.3);
    for (int round = 0; round < 2000; ++round) {
        Values values(static_cast<std::size_t>(1 + round % 11));
        std::ranges::generate(values, [&] { return std::pow(10, exponent(random)) * (negative(random) ? -1 : 1); });
        expectNoBetterClasses(values, static_cast<std::size_t>(1 + round % 5));
    }
}

TEST(NaturalBreaks, LeaveTheLeastSquaredDeviationsFarFromZero) {
    std::mt19937 random(2010);
    std::uniform_int_distribution<int> value(0, 60);
    for (int round = 0; round < 2000; ++round) {
        Values values(static_cast<std::size_t>(1 + round % 11));
        std::ranges::generate(values, [&] { return 1e9 + value(random) / 4.0; });
        expectNoBetterClasses(values, static_cast<std::size_t>(1 + round % 5));
    }
}

TEST(NaturalBreaks, AgreeWithTheQuadraticDynamicProgramOnThreeHundredValues) {
    std::mt19937 random(300);
    std::lognormal_distribution<double> value(8, 1.5);
    Values values(300);
    std::ranges::generate(values, [&] { return std::round(value(random)); });
    const Values sorted = sortedCopy(values);
    for (std::size_t classes = 1; classes <= 9; ++classes) {
        const double least = support::quadraticLeastSquares(sorted, classes);
        const ClassBreaks breaks = core::naturalBreaks(values, classes);
        EXPECT_EQ(breaks.size(), classes);
        EXPECT_NEAR(static_cast<double>(squaresOf(breaks, sorted)), least, 1e-12 * least) << classes;
    }
}

TEST(NaturalBreaks, NeverSplitEqualValues) {
    EXPECT_EQ(core::naturalBreaks(Values{1, 1, 1, 1, 2}, 4), ClassBreaks(1, {1, 2}));
    EXPECT_EQ(core::naturalBreaks(Values{5, 5, 5, 1, 1, 9}, 3), ClassBreaks(1, {1, 5, 9}));
}

TEST(NaturalBreaks, CountRepeatedValues) {
    EXPECT_EQ(core::naturalBreaks(Values{0, 0, 0, 0, 0, 4, 9}, 2), ClassBreaks(0, {0, 9}));
    EXPECT_EQ(core::naturalBreaks(Values{0, 4, 9, 9, 9, 9, 9}, 2), ClassBreaks(0, {4, 9}));
}

TEST(NaturalBreaks, ChooseTheLowestOfEquallyGoodBreaks) {
    EXPECT_EQ(core::naturalBreaks(Values{0, 1, 2}, 2), ClassBreaks(0, {0, 2}));
}

TEST(NaturalBreaks, ChooseTheLowestOfEquallyGoodBreaksDespiteRounding) {
    // An odd number of consecutive years in two classes: the year in the middle may be in either class.
    for (int half = 1; half <= 60; ++half) {
        Values years;
        for (int year = 1950; year <= 1950 + 2 * half; ++year) {
            years.push_back(year);
        }
        EXPECT_EQ(core::naturalBreaks(years, 2), ClassBreaks(1950, {1950.0 + half - 1, 1950.0 + 2 * half})) << half;
    }
}

TEST(NaturalBreaks, EndEachClassAtOneOfItsValues) {
    const Values values{3.1, 4.1, 5.9, 2.6, 5.3, 5.8, 9.7, 9.3};
    for (const double bound : core::naturalBreaks(values, 4).upperBounds()) {
        EXPECT_EQ(std::ranges::count(values, bound), 1);
    }
}

Values heavyTailed(std::size_t size) {
    std::mt19937_64 random(1935);
    std::lognormal_distribution<double> value(8, 1.5);
    Values values(size);
    std::ranges::generate(values, [&] { return value(random); });
    return values;
}

TEST(NaturalBreaksTable, EqualsASingleCallForEveryNumberOfClasses) {
    std::mt19937 random(9);
    std::uniform_int_distribution<int> value(-30, 30);
    for (int round = 0; round < 300; ++round) {
        Values values(static_cast<std::size_t>(1 + round % 60));
        std::ranges::generate(values, [&] { return value(random) / 4.0; });
        const auto table = core::naturalBreaksTable(values, 9);
        ASSERT_TRUE(table.has_value());
        for (std::size_t classes = 1; classes <= 9; ++classes) {
            ASSERT_EQ(table->breaks(classes), core::naturalBreaks(values, classes)) << classes;
        }
    }
}

TEST(NaturalBreaksTable, RefusesANumberOfClassesOutsideItsRange) {
    const auto table = core::naturalBreaksTable(Values{1, 2, 3, 4}, 3);
    EXPECT_THROW(static_cast<void>(table.value().breaks(0)), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(table.value().breaks(4)), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(core::naturalBreaksTable(Values{}, 3)), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(core::naturalBreaksTable(Values{1}, 0)), std::invalid_argument);
}

TEST(NaturalBreaksTable, DoesNotDependOnTheExecutor) {
    for (const std::size_t size : {30000U, 60000U}) {
        const Values values = heavyTailed(size);
        const auto inSequence = core::naturalBreaksTable(values, 7);
        const auto inParallel = core::naturalBreaksTable(values, 7, {}, support::onThreeThreads);
        for (std::size_t classes = 1; classes <= 7; ++classes) {
            EXPECT_EQ(inParallel.value().breaks(classes), inSequence.value().breaks(classes));
        }
    }
}

/// Integers from several distributions, enough different ones for the search by cells.
std::vector<Values> manyIntegers() {
    constexpr std::size_t size = 70000;
    std::mt19937_64 random(1986);
    std::lognormal_distribution<double> heavyTail(8, 1.5);
    std::normal_distribution<double> bell(0, 1e6);
    std::uniform_real_distribution<double> flat(-1e7, 1e7);
    std::vector<Values> all(6, Values(size));
    std::ranges::generate(all[0], [&] { return std::round(1000 * heavyTail(random)); });
    std::ranges::generate(all[1], [&] { return -std::round(1000 * heavyTail(random)); });
    std::ranges::generate(all[2], [&] { return std::round(bell(random)); });
    std::ranges::generate(all[3], [&] { return std::round(flat(random)); });
    std::ranges::generate(all[4], [&] { return 1e7 * static_cast<double>(random() % 7) + std::round(bell(random)); });
    std::iota(all[5].begin(), all[5].end(), 1935.0);
    all[5].insert(all[5].end(), 30000, 70000.0);  // many equal values
    return all;
}

TEST(NaturalBreaksTable, LeavesTheLeastSquaredDeviationsOfManyValues) {
    for (const Values& values : manyIntegers()) {
        const Values sorted = sortedCopy(values);
        ASSERT_GT(support::distinctCount(values), 50000U);
        const auto table = core::naturalBreaksTable(values, 9);
        for (std::size_t classes = 2; classes <= 9; ++classes) {
            const double least = support::leastSquaresOfIntegers(sorted, classes);
            const ClassBreaks breaks = table.value().breaks(classes);
            EXPECT_EQ(breaks.size(), classes);
            EXPECT_NEAR(static_cast<double>(squaresOf(breaks, sorted)), least, 1e-12 * least) << classes;
        }
    }
}

TEST(NaturalBreaksTable, ChoosesTheLowestOfEquallyGoodBreaksOfManyValues) {
    Values values(60001);
    std::iota(values.begin(), values.end(), 0.0);
    const auto table = core::naturalBreaksTable(values, 3);
    EXPECT_EQ(table.value().breaks(2), ClassBreaks(0, {29999, 60000}))
        << "the value in the middle may be in either class";
    EXPECT_EQ(table.value().breaks(3), ClassBreaks(0, {19999, 39999, 60000})) << "one class has a value more";
}

TEST(NaturalBreaksTable, OfManyValuesIsAbsentOnceItsTokenIsStopped) {
    const auto stop = std::make_unique<std::stop_source>();
    const auto stopAtFirst = [&](std::size_t count, const std::function<void(std::size_t)>& task) {
        stop->request_stop();
        core::sequential(count, task);
    };
    EXPECT_FALSE(core::naturalBreaksTable(heavyTailed(60000), 9, stop->get_token(), stopAtFirst));
}

TEST(NaturalBreaksTable, IsAbsentOnceItsTokenIsStopped) {
    const auto stop = std::make_unique<std::stop_source>();
    std::size_t calls = 0;
    const auto stopInTheMiddle = [&](std::size_t count, const std::function<void(std::size_t)>& task) {
        if (++calls == 9) {
            stop->request_stop();
        }
        core::sequential(count, task);
    };
    EXPECT_FALSE(core::naturalBreaksTable(heavyTailed(30000), 9, stop->get_token(), stopInTheMiddle));
    EXPECT_LT(calls, 13U) << "no further class is added";
}

}  // namespace
