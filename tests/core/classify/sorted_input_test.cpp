// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/sorted_input.h"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>

namespace {

using Values = std::vector<double>;

TEST(SortedInput, IsInIncreasingOrderWithItsTies) {
    EXPECT_EQ(core::sortedInput(Values{3, -1, 3, 2}, 5), (Values{-1, 2, 3, 3}));
}

TEST(SortedInput, RefusesWhatNoMethodCanClassify) {
    EXPECT_THROW(static_cast<void>(core::sortedInput({}, 1)), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(core::sortedInput(Values{1}, 0)), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(core::sortedInput(Values{1, std::nan("")}, 1)), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(core::sortedInput(Values{-HUGE_VAL}, 1)), std::invalid_argument);
}

TEST(DistinctCount, CountsTiesOnce) {
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

TEST(AppendInner, KeepsTheBoundsIncreasingAndBetweenTheEnds) {
    Values bounds;
    for (const double bound : {-1.0, std::nan(""), 0.0, 0.0, 2.0, 1.0, 3.0, 4.0, HUGE_VAL}) {
        core::appendInner(bounds, bound, 0, 4);
    }
    EXPECT_EQ(bounds, (Values{0, 2, 3}));
}

}  // namespace
