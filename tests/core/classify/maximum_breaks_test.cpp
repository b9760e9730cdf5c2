// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>
#include <set>
#include <vector>

#include "core/classify/methods.h"
#include "tests/support/class_oracles.h"

namespace {

using core::ClassBreaks;
using Values = std::vector<double>;

TEST(MaximumBreaks, AreInTheMiddleOfTheWidestGaps) {
    EXPECT_EQ(core::maximumBreaks(Values{10, 0, 1, 20, 3}, 3), ClassBreaks(0, {6.5, 15, 20}));
}

TEST(MaximumBreaks, TakeTheLowerOfEquallyWideGaps) {
    EXPECT_EQ(core::maximumBreaks(Values{0, 2, 4, 6, 7}, 3), ClassBreaks(0, {1, 3, 7}));
}

TEST(MaximumBreaks, SeparateNeighbouringDoubles) {
    const double next = 1 + std::numeric_limits<double>::epsilon();
    const double afterNext = 1 + 2 * std::numeric_limits<double>::epsilon();
    EXPECT_EQ(core::maximumBreaks(Values{next, 1, afterNext}, 3), ClassBreaks(1, {1, next, afterNext}));
}

TEST(MaximumBreaks, HoldTheWidestRangeOfDoubles) {
    const double most = std::numeric_limits<double>::max();
    EXPECT_EQ(core::maximumBreaks(Values{-most, most, most / 2}, 2), ClassBreaks(-most, {-most / 4, most}));
}

TEST(MaximumBreaks, DivideTheWidestGapsOnly) {
    std::mt19937 random(31);
    std::uniform_int_distribution<int> value(-40, 40);
    for (int round = 0; round < 3000; ++round) {
        Values values(1 + random() % 20);
        std::ranges::generate(values, [&] { return value(random); });
        const std::size_t classes = 1 + random() % 9;
        const Values bounds = core::maximumBreaks(values, classes).upperBounds();
        ASSERT_EQ(bounds.size(), std::min(classes, support::distinctCount(values)));
        const std::set<double> distinct(values.begin(), values.end());
        double narrowestCut = std::numeric_limits<double>::infinity();
        double widestLeft = 0;
        for (auto below = distinct.begin(), above = std::next(below); above != distinct.end(); ++below, ++above) {
            const bool isCut = std::ranges::count(bounds, (*below + *above) / 2) == 1;
            if (isCut) {
                narrowestCut = std::min(narrowestCut, *above - *below);
            } else {
                widestLeft = std::max(widestLeft, *above - *below);
            }
        }
        ASSERT_GE(narrowestCut, widestLeft);
    }
}

}  // namespace
