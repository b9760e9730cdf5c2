// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

#include "core/classify/methods.h"

namespace {

using core::ClassBreaks;
using Values = std::vector<double>;

TEST(ManualBreaks, AreTheBoundsAsGivenInAnyOrder) {
    EXPECT_EQ(core::manualBreaks(Values{1, 5, 9}, Values{10, 2, 6, 2}), ClassBreaks(1, {2, 6, 10}));
}

TEST(ManualBreaks, AddAClassForValuesAboveTheLastBound) {
    EXPECT_EQ(core::manualBreaks(Values{1, 5, 9}, Values{2, 6}), ClassBreaks(1, {2, 6, 9}));
}

TEST(ManualBreaks, KeepEmptyClasses) {
    EXPECT_EQ(core::manualBreaks(Values{5}, Values{0, 2, 6, 8}), ClassBreaks(0, {0, 2, 6, 8}));
}

TEST(ManualBreaks, RefuseInvalidBounds) {
    EXPECT_THROW(static_cast<void>(core::manualBreaks(Values{1}, {})), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(core::manualBreaks(Values{1}, Values{1, std::nan("")})), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(core::manualBreaks(Values{}, Values{1})), std::invalid_argument);
}

}  // namespace
