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

TEST(SortedInput, RefusesValuesThatNoMethodCanClassify) {
    EXPECT_THROW(static_cast<void>(core::sortedInput({}, 1)), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(core::sortedInput(Values{1}, 0)), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(core::sortedInput(Values{1, std::nan("")}, 1)), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(core::sortedInput(Values{-HUGE_VAL}, 1)), std::invalid_argument);
}

TEST(AppendInner, AcceptsOnlyIncreasingBoundsBetweenTheEnds) {
    Values bounds;
    for (const double bound : {-1.0, std::nan(""), 0.0, 0.0, 2.0, 1.0, 3.0, 4.0, HUGE_VAL}) {
        core::appendInner(bounds, bound, 0, 4);
    }
    EXPECT_EQ(bounds, (Values{0, 2, 3}));
}

}  // namespace
