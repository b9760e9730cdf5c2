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

}  // namespace
