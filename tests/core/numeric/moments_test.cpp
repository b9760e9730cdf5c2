// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/moments.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

namespace {

using Values = std::vector<double>;

TEST(MeanOf, IsTheMeanOfWholeNumbersExactly) {
    std::mt19937 random(12);
    std::uniform_int_distribution<int> value(-1000000, 1000000);
    for (int round = 0; round < 2000; ++round) {
        Values values(1 + random() % 40);
        long long sum = 0;
        for (double& number : values) {
            const int drawn = value(random);
            number = drawn;
            sum += drawn;
        }
        EXPECT_EQ(core::meanOf(values), static_cast<double>(sum) / static_cast<double>(values.size()));
    }
}

TEST(MeanOf, KeepsSmallValuesBetweenLargeValuesThatCancel) {
    EXPECT_EQ(core::meanOf(Values{1e100, 1, -1e100, 2}), 0.75);
    EXPECT_EQ(core::meanOf(Values{1, 1e100, 2, -1e100}), 0.75);
}

TEST(MeanOf, DoesNotOverflow) {
    const double most = std::numeric_limits<double>::max();
    EXPECT_EQ(core::meanOf(Values{most, most, most}), most);
    EXPECT_EQ(core::meanOf(Values{most, -most}), 0);
    EXPECT_EQ(core::meanOf(Values{5e-324}), 5e-324);
}

TEST(MeanOf, DoesNotDependOnTheOrder) {
    std::mt19937 random(13);
    std::lognormal_distribution<double> value(0, 9);
    Values values(500);
    std::ranges::generate(values, [&] { return value(random); });
    const double mean = core::meanOf(values);
    for (int round = 0; round < 50; ++round) {
        std::ranges::shuffle(values, random);
        EXPECT_DOUBLE_EQ(core::meanOf(values), mean);
    }
}

TEST(SquaredDeviation, EqualsItsDefinition) {
    EXPECT_DOUBLE_EQ(core::squaredDeviation(Values{0.25, 0.5, 0.75}), 0.125);
    EXPECT_EQ(core::squaredDeviation(Values(7, 0.1)), 0);
    EXPECT_EQ(core::squaredDeviation({}), 0);
}

TEST(StandardDeviation, DividesByNMinusOne) {
    // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squared deviations 32.
    EXPECT_DOUBLE_EQ(core::standardDeviation(Values{2, 4, 4, 4, 5, 5, 7, 9}), std::sqrt(32.0 / 7));
    EXPECT_EQ(core::standardDeviation(Values{3}), 0);
    EXPECT_EQ(core::standardDeviation(Values{3, 3, 3}), 0);
}

TEST(StandardDeviation, NeitherOverflowsNorLosesDigits) {
    EXPECT_DOUBLE_EQ(core::standardDeviation(Values{1e300, 3e300}), std::sqrt(2.0) * 1e300);
    EXPECT_DOUBLE_EQ(core::standardDeviation(Values{1e-300, 3e-300}), std::sqrt(2.0) * 1e-300);
    EXPECT_DOUBLE_EQ(core::standardDeviation(Values{1e9 + 1, 1e9 + 2, 1e9 + 3}), 1);
}

}  // namespace
