// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/compensated_sum.h"

#include <gtest/gtest.h>

namespace {

using core::CompensatedSum;

TEST(CompensatedSum, KeepsDigitsThatPlainAdditionLoses) {
    CompensatedSum sum;
    for (const double term : {1.0, 1e100, 1.0, -1e100}) {
        sum.add(term);
    }
    EXPECT_EQ(sum.value(), 2);
    EXPECT_EQ(sum.remainder(), 0);
}

TEST(CompensatedSum, KeepsTheRoundingOfProducts) {
    CompensatedSum sum;
    sum.addProduct(1 + 0x1p-30, 1 + 0x1p-30);
    sum.add(-(1 + 0x1p-29));
    EXPECT_EQ(sum.value(), 0x1p-60);
}

TEST(CompensatedSum, ReturnsTheRemainderThatItsValueOmits) {
    CompensatedSum sum;
    sum.add(1);
    sum.add(0x1p-60);
    EXPECT_EQ(sum.value(), 1);
    EXPECT_EQ(sum.remainder(), 0x1p-60);
}

}  // namespace
