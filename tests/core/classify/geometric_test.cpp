// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "core/classify/methods.h"

namespace {

using core::ClassBreaks;
using Values = std::vector<double>;

TEST(Geometric, MultipliesFromBoundToBoundWhereAllValuesArePositive) {
    EXPECT_EQ(core::geometric(Values{1, 5, 16, 2, 7}, 4), ClassBreaks(1, {2, 4, 8, 16}));
}

TEST(Geometric, GivesRoundBoundsExactlyWhereTheFactorIsRound) {
    for (const double factor : {2.0, 3.0, 5.0, 10.0}) {
        for (std::size_t classes = 2; classes <= 9; ++classes) {
            Values values{7};
            for (std::size_t i = 0; i < classes; ++i) {
                values.push_back(values.back() * factor);
            }
            EXPECT_EQ(core::geometric(values, classes).upperBounds(), Values(values.begin() + 1, values.end()));
        }
    }
}

TEST(Geometric, MirrorsWhereAllValuesAreNegative) {
    EXPECT_EQ(core::geometric(Values{-1, -5, -16, -2, -7}, 4), ClassBreaks(-16, {-8, -4, -2, -1}));
}

TEST(Geometric, DoublesTheWidthFromClassToClassWhereTheRangeIncludesZero) {
    EXPECT_EQ(core::geometric(Values{0, 3, 8, 15}, 4), ClassBreaks(0, {1, 3, 7, 15}));
    EXPECT_EQ(core::geometric(Values{-10, 0, 4}, 3), ClassBreaks(-10, {-8, -4, 4}));
}

TEST(Geometric, ReachesFromTheLeastToTheGreatestDouble) {
    const ClassBreaks breaks = core::geometric(Values{1e-300, 1, 1e300}, 2);
    ASSERT_EQ(breaks.size(), 2U);
    EXPECT_NEAR(breaks.upperBounds()[0], 1, 1e-12);
    const double most = std::numeric_limits<double>::max();
    const ClassBreaks widest = core::geometric(Values{-most, most}, 2);
    ASSERT_EQ(widest.size(), 2U);
    EXPECT_DOUBLE_EQ(widest.upperBounds()[0], -most / 3);
}

TEST(Geometric, KeepsOneFactorBetweenTheBounds) {
    std::mt19937 random(5);
    std::lognormal_distribution<double> value(0, 3);
    for (int round = 0; round < 2000; ++round) {
        Values values(12);
        std::ranges::generate(values, [&] { return value(random); });
        const std::size_t classes = 1 + random() % 9;
        const ClassBreaks breaks = core::geometric(values, classes);
        ASSERT_EQ(breaks.size(), classes);
        const double step = std::log(breaks.upper() / breaks.lower()) / static_cast<double>(classes);
        for (std::size_t i = 0; i < classes; ++i) {
            ASSERT_NEAR(std::log(breaks.upperBounds()[i] / breaks.lowerOf(i)), step, 1e-12);
        }
    }
}

}  // namespace
