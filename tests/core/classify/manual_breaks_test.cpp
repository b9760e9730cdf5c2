// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

#include "core/classify/methods.h"

namespace {

using core::ClassBreaks;
using Bounds = std::vector<double>;

TEST(ManualBreaks, MakeOneClassMoreThanBounds) {
    const ClassBreaks breaks = core::manualBreaks(Bounds{50, 80, 100});
    EXPECT_EQ(breaks.size(), 4U);
    EXPECT_EQ(breaks.lower(), -HUGE_VAL);
    EXPECT_EQ(breaks.upperBounds(), (Bounds{50, 80, 100, HUGE_VAL}));
    EXPECT_TRUE(breaks.isOpenEnded());
    EXPECT_FALSE(ClassBreaks(50, {80, 100}).isOpenEnded());
}

TEST(ManualBreaks, HoldEveryFiniteValue) {
    const ClassBreaks breaks = core::manualBreaks(Bounds{50, 80});
    EXPECT_EQ(breaks.classOf(std::numeric_limits<double>::lowest()), 0U);
    EXPECT_EQ(breaks.classOf(std::numeric_limits<double>::max()), 2U);
    EXPECT_FALSE(breaks.classOf(HUGE_VAL));
    EXPECT_FALSE(breaks.classOf(-HUGE_VAL));
    EXPECT_FALSE(breaks.classOf(std::nan("")));
}

TEST(ManualBreaks, PutAValueEqualToABoundIntoTheClassBelow) {
    const ClassBreaks breaks = core::manualBreaks(Bounds{50, 80});
    EXPECT_EQ(breaks.classOf(50), 0U);
    EXPECT_EQ(breaks.classOf(std::nextafter(50.0, 51.0)), 1U);
    EXPECT_EQ(breaks.classOf(80), 1U);
    EXPECT_EQ(breaks.classOf(std::nextafter(80.0, 81.0)), 2U);
}

TEST(ManualBreaks, RefuseInvalidBounds) {
    for (const Bounds& bounds : {Bounds{}, Bounds{1, 1}, Bounds{2, 1}, Bounds{1, std::nan("")}, Bounds{1, HUGE_VAL}}) {
        EXPECT_THROW(static_cast<void>(core::manualBreaks(bounds)), std::invalid_argument);
    }
}

}  // namespace
