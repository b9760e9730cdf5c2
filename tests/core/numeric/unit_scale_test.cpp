// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/unit_scale.h"

#include <gtest/gtest.h>

namespace {

TEST(UnitScaled, MultipliesByThePowerOfTwoThatBringsTheLargestMagnitudeBelowOne) {
    const std::vector<double> values{-12, 3, 0, 9};
    EXPECT_EQ(core::unitScaled(values), (std::vector<double>{-0.75, 0.1875, 0, 0.5625}));
}

TEST(UnitScaled, HoldsTheLargestAndTheSmallestDoubles) {
    EXPECT_EQ(core::unitScaled(std::vector<double>{0x1p1023, -0x1p1022}), (std::vector<double>{0.5, -0.25}));
    EXPECT_EQ(core::unitScaled(std::vector<double>{0x1p-1074}), (std::vector<double>{0.5}));
}

TEST(UnitExponent, IsTheExponentOfThePowerOfTwoAboveTheLargestMagnitude) {
    EXPECT_EQ(core::unitExponent(std::vector<double>{-12, 3}), 4);
    EXPECT_EQ(core::unitExponent(std::vector<double>{0.25}), -1);
    EXPECT_EQ(core::unitExponent(std::vector<double>{0}), 0);
}

TEST(UnitScaled, DoesNotChangeZerosAndEmptyInput) {
    EXPECT_EQ(core::unitScaled(std::vector<double>{0, 0}), (std::vector<double>{0, 0}));
    EXPECT_TRUE(core::unitScaled({}).empty());
}

}  // namespace
