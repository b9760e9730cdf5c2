// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/printed_number.h"

#include <gtest/gtest.h>

#include <cstdint>

namespace {

using core::PrintedNumber;
using core::rounded;
using core::roundsTo;

TEST(PrintedNumber, MatchesValuesWithinHalfAUnit) {
    EXPECT_TRUE(roundsTo(1803.5553, {1804, 0}));
    EXPECT_FALSE(roundsTo(1803.4, {1804, 0}));
    EXPECT_TRUE(roundsTo(4.2321, {4.2, 1}));
    EXPECT_FALSE(roundsTo(4.2521, {4.2, 1}));
    EXPECT_TRUE(roundsTo(-3357.333, {-3357, 0}));
    EXPECT_FALSE(roundsTo(3357.333, {-3357, 0}));
}

TEST(PrintedNumber, MayBeRoundedUpOrDownAtHalfAUnit) {
    EXPECT_TRUE(roundsTo(8797.5, {8798, 0}));
    EXPECT_TRUE(roundsTo(8797.5, {8797, 0}));
    EXPECT_TRUE(roundsTo(0.15, {0.2, 1}));  // neither number is a binary fraction
    EXPECT_TRUE(roundsTo(0.15, {0.1, 1}));
}

TEST(PrintedNumber, IsRoundedAwayFromZeroAtHalfAUnit) {
    EXPECT_DOUBLE_EQ(rounded(2.5, 0), 3);
    EXPECT_DOUBLE_EQ(rounded(-2.5, 0), -3);
    EXPECT_DOUBLE_EQ(rounded(93.494, 1), 93.5);
}

TEST(PrintedNumber, IsRoundedAwayFromZeroAtHalfAUnitThatNoBinaryFractionHolds) {
    EXPECT_DOUBLE_EQ(rounded(1.005, 2), 1.01);
    EXPECT_DOUBLE_EQ(rounded(2.675, 2), 2.68);
    EXPECT_DOUBLE_EQ(rounded(-1.005, 2), -1.01);
    EXPECT_DOUBLE_EQ(rounded(1.004999, 2), 1);
    EXPECT_DOUBLE_EQ(rounded(0, 2), 0);
}

/// The expected numbers come from whole thousandths, which are exact.
TEST(PrintedNumber, RoundsLargeValuesAtHalfAUnitAsSmallOnes) {
    for (std::int64_t thousandths = 5; thousandths < 10'000'000'000; thousandths = 2 * thousandths + 5) {
        const double value = static_cast<double>(thousandths) / 1000;
        const double below = static_cast<double>(thousandths / 10) / 100;
        const double above = static_cast<double>(thousandths / 10 + 1) / 100;
        EXPECT_DOUBLE_EQ(rounded(value, 2), above) << value;
        EXPECT_DOUBLE_EQ(rounded(-value, 2), -above) << value;
        EXPECT_TRUE(roundsTo(value, {above, 2}) && roundsTo(value, {below, 2})) << value;
        EXPECT_DOUBLE_EQ(rounded(value - 0.001, 2), below) << value;
        EXPECT_FALSE(roundsTo(value - 0.001, {above, 2})) << value;
    }
}

}  // namespace
