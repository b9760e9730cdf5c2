// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/ranks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <random>

namespace {

TEST(Ranks, AreOneMoreThanTheNumberOfLargerValues) {
    std::mt19937 random(1);
    for (int trial = 0; trial < 300; ++trial) {
        std::vector<double> values(random() % 40);
        std::ranges::generate(values, [&] { return static_cast<double>(random() % 20) - 10; });
        const std::vector<std::size_t> ranks = core::ranksOf(values);
        ASSERT_EQ(ranks.size(), values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            const auto above = std::ranges::count_if(values, [&](double other) { return other > values[i]; });
            ASSERT_EQ(ranks[i], static_cast<std::size_t>(above) + 1);
        }
    }
}

TEST(Ranks, OrderTheSmallestAndTheLargestNumbers) {
    constexpr double largest = std::numeric_limits<double>::max();
    constexpr double smallest = std::numeric_limits<double>::denorm_min();
    EXPECT_EQ(core::ranksOf(std::vector{-largest, smallest, 0.0, largest, -smallest, 1.0, -1.0, smallest}),
              (std::vector<std::size_t>{8, 3, 5, 1, 6, 2, 7, 3}));
}

TEST(Ranks, AreEmptyWithoutValues) { EXPECT_TRUE(core::ranksOf({}).empty()); }

TEST(Ranks, DecreaseAsTheValuesIncrease) {
    std::mt19937_64 random(2);
    std::lognormal_distribution<double> logNormal(10, 3);
    std::vector<double> values(5000);
    std::ranges::generate(values, [&] { return logNormal(random) - 20000; });
    values.insert(values.end(), values.begin(), values.begin() + 100);
    const std::vector<std::size_t> ranks = core::ranksOf(values);
    std::vector<double> falling = values;
    std::ranges::sort(falling, std::greater());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto first = std::ranges::lower_bound(falling, values[i], std::greater());
        ASSERT_EQ(ranks[i], static_cast<std::size_t>(first - falling.begin()) + 1) << values[i];
    }
}

TEST(Ranks, TreatMinusZeroAsZero) {
    EXPECT_EQ(core::ranksOf(std::vector{0.0, -0.0, 1.0}), (std::vector<std::size_t>{2, 2, 1}));
}

}  // namespace
