// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/sorted_values.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace {

using Values = std::vector<double>;

TEST(SortAscending, EqualsTheStandardSort) {
    std::mt19937_64 random(3);
    std::lognormal_distribution<double> logNormal(10, 3);
    for (const std::size_t count : {0UL, 1UL, 2UL, 257UL, 1999UL, 2000UL, 50000UL}) {
        Values values(count);
        std::ranges::generate(values, [&] { return random() % 10 == 0 ? 0.0 : logNormal(random) - 20000; });
        Values expected = values;
        std::ranges::sort(expected);
        core::sortAscending(values);
        EXPECT_EQ(values, expected);
    }
}

TEST(DistinctCount, CountsEqualValuesOnce) {
    EXPECT_EQ(core::distinctCount(Values{-1, -1, 0, 3, 3, 3}), 3U);
    EXPECT_EQ(core::distinctCount({}), 0U);
}

TEST(QuantileOf, InterpolatesBetweenOrderStatistics) {
    EXPECT_EQ(core::quantileOf(Values{1, 2, 4, 8}, 1, 2), 3);
    EXPECT_EQ(core::quantileOf(Values{1, 2, 4, 8}, 1, 4), 1.75);
    EXPECT_EQ(core::quantileOf(Values{1, 2, 4, 8}, 0, 4), 1);
    EXPECT_EQ(core::quantileOf(Values{1, 2, 4, 8}, 4, 4), 8);
    EXPECT_EQ(core::quantileOf(Values{7}, 1, 4), 7);
}

}  // namespace
