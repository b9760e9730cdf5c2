// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/squared_deviations.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace {

using core::SquaredDeviations;

long double difference(double from, double to) { return static_cast<long double>(to) - static_cast<long double>(from); }

/// The definition, in two passes, counted from the first value of the run.
double direct(const std::vector<double>& values, const std::vector<std::size_t>& counts, std::size_t first,
              std::size_t last) {
    long double sum = 0;
    long double weight = 0;
    for (std::size_t i = first; i <= last; ++i) {
        const auto count = static_cast<long double>(counts[i]);
        sum += count * difference(values[first], values[i]);
        weight += count;
    }
    long double squares = 0;
    for (std::size_t i = first; i <= last; ++i) {
        const long double deviation = difference(values[first], values[i]) - sum / weight;
        squares += static_cast<long double>(counts[i]) * deviation * deviation;
    }
    return static_cast<double>(squares);
}

void expectEveryRunAsDefined(const std::vector<double>& values, const std::vector<std::size_t>& counts) {
    const SquaredDeviations deviations(values, counts);
    for (std::size_t first = 0; first < values.size(); ++first) {
        for (std::size_t last = first; last < values.size(); ++last) {
            const double expected = direct(values, counts, first, last);
            ASSERT_NEAR(deviations.ofRun(first, last), expected, 1e-12 * expected) << first << " to " << last;
        }
    }
}

TEST(SquaredDeviations, AreZeroForASingleValue) {
    EXPECT_EQ(SquaredDeviations(std::vector{0.3}, std::vector<std::size_t>{5}).ofRun(0, 0), 0);
}

TEST(SquaredDeviations, CountRepeatedValues) {
    const SquaredDeviations deviations(std::vector{0.0, 0.25, 1.0}, std::vector<std::size_t>{3, 1, 2});
    EXPECT_DOUBLE_EQ(deviations.ofRun(0, 1), 0.25 * 0.25 * 3 / 4);
    EXPECT_DOUBLE_EQ(deviations.ofRun(0, 2), 2.0625 - 2.25 * 2.25 / 6);
}

TEST(SquaredDeviations, EqualTheirDefinitionForEveryRun) {
    std::mt19937 random(19350101);
    std::uniform_real_distribution<double> value(-1, 1);
    std::uniform_int_distribution<std::size_t> count(1, 9);
    for (std::size_t size = 1; size <= 70; ++size) {
        std::vector<double> values(size);
        std::ranges::generate(values, [&] { return value(random); });
        std::ranges::sort(values);
        std::vector<std::size_t> counts(size);
        std::ranges::generate(counts, [&] { return count(random); });
        expectEveryRunAsDefined(values, counts);
    }
}

TEST(SquaredDeviations, LoseNoDigitsOfACloseGroupBesideADistantValue) {
    std::vector<double> values{-1.0, -1.0 + 1e-12};
    for (int i = 1; i < 20; ++i) {
        values.push_back(0.5 + i * 1e-13);
    }
    values.push_back(1.0);
    expectEveryRunAsDefined(values, std::vector<std::size_t>(values.size(), 2));
}

TEST(SquaredDeviations, LoseNoDigitsOverManyMagnitudes) {
    std::vector<double> values;
    for (int exponent = -40; exponent <= 0; ++exponent) {
        values.push_back(std::ldexp(0.75, exponent));
    }
    expectEveryRunAsDefined(values, std::vector<std::size_t>(values.size(), 1));
}

}  // namespace
