// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/random_order.h"

#include <gmock/gmock.h>

#include <cmath>
#include <map>
#include <vector>

using core::RandomOrder;

TEST(RandomOrder, UsesTheStandardEngineWhichIsTheSameEverywhere) {
    // The 10,000th number of a mt19937_64 with the default seed 5489 is given by the standard ([rand.predef]).
    RandomOrder order(5489);
    for (int i = 1; i < 10000; ++i) {
        (void)order.below(7);
    }
    EXPECT_EQ(order.below(1000000), 9981545732273789042ULL % 1000000);
}

TEST(RandomOrder, MakesEveryOrderEquallyLikely) {
    RandomOrder order(1);
    std::map<std::vector<int>, int> seen;
    constexpr int trials = 48000;
    for (int i = 0; i < trials; ++i) {
        std::vector<int> items{1, 2, 3, 4};
        order.shuffleFirst<int>(items, items.size());
        ++seen[items];
    }
    ASSERT_EQ(seen.size(), 24U);
    for (const auto& [items, times] : seen) {
        EXPECT_NEAR(times, trials / 24.0, 5 * std::sqrt(trials / 24.0)) << testing::PrintToString(items);
    }
}

TEST(RandomOrder, ChoosesEverySubsetEquallyOftenAndLosesNothing) {
    RandomOrder order(2);
    std::map<std::vector<int>, int> seen;
    std::vector<int> items{1, 2, 3, 4, 5};
    constexpr int trials = 40000;
    for (int i = 0; i < trials; ++i) {
        order.shuffleFirst<int>(items, 2);
        ++seen[{items[0], items[1]}];
    }
    EXPECT_THAT(items, testing::UnorderedElementsAre(1, 2, 3, 4, 5));
    ASSERT_EQ(seen.size(), 20U);
    for (const auto& [pair, times] : seen) {
        EXPECT_NEAR(times, trials / 20.0, 5 * std::sqrt(trials / 20.0)) << testing::PrintToString(pair);
    }
}

TEST(RandomOrder, OfOneItemIsThatItem) {
    RandomOrder order(3);
    EXPECT_EQ(order.below(1), 0U);
}
