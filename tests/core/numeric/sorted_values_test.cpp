// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/sorted_values.h"

#include <gtest/gtest.h>

#include <vector>

namespace {

using Values = std::vector<double>;

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
