// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/descending_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <numeric>
#include <random>

namespace {

TEST(DescendingOrder, KeepsTheOrderOfEqualValues) {
    EXPECT_EQ(core::descendingOrder(std::vector{1.0, 5.0, -2.0, 5.0, 1.0, 0.0, -0.0}),
              (std::vector<std::size_t>{1, 3, 0, 4, 5, 6, 2}));
}

TEST(DescendingOrder, EqualsAStableSort) {
    std::mt19937_64 random(2);
    std::lognormal_distribution<double> logNormal(10, 3);
    for (const std::size_t count : {0UL, 1UL, 2UL, 257UL, 5000UL}) {
        std::vector<double> values(count);
        std::ranges::generate(values, [&] { return random() % 10 == 0 ? 7.5 : logNormal(random) - 20000; });
        std::vector<std::size_t> expected(count);
        std::iota(expected.begin(), expected.end(), std::size_t{0});
        std::ranges::stable_sort(expected, std::greater(), [&](std::size_t i) { return values[i]; });
        EXPECT_EQ(core::descendingOrder(values), expected);
    }
}

}  // namespace
