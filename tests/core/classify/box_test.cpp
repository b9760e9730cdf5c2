// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <stdexcept>
#include <vector>

#include "core/classify/methods.h"
#include "tests/support/class_oracles.h"

namespace {

using core::ClassBreaks;
using Values = std::vector<double>;

TEST(BoxClasses, ExistForEachQuarterAndForOutliersOnEitherSide) {
    // The numbers 1 to 7 and two outliers. The quartiles are 2, 4 and 6: (n - 1) / 4 = 2 order statistics apart.
    EXPECT_EQ(core::box(Values{-99, 1, 2, 3, 4, 5, 6, 7, 99}), ClassBreaks(-99, {-4, 2, 4, 6, 12, 99}));
}

TEST(BoxClasses, DoNotExistForMissingOutliers) {
    EXPECT_EQ(core::box(Values{0, 1, 2, 3, 4}), ClassBreaks(0, {1, 2, 3, 4}));
    EXPECT_EQ(core::box(Values{0, 1, 2, 3, 40}), ClassBreaks(0, {1, 2, 3, 40})) << "no value from the third "
                                                                                   "quartile to the fence, 6";
}

TEST(BoxClasses, MoveTheirFencesWithTheHinge) {
    const Values values{-99, 1, 2, 3, 4, 5, 6, 7, 99};
    EXPECT_EQ(core::box(values, 3), ClassBreaks(-99, {-10, 2, 4, 6, 18, 99}));
    EXPECT_EQ(core::box(values, 30), ClassBreaks(-99, {2, 4, 6, 99}));
    EXPECT_THROW(static_cast<void>(core::box(values, -1)), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(core::box(values, std::nan(""))), std::invalid_argument);
}

TEST(BoxClasses, HandleTheWidestRangeOfDoubles) {
    const double most = std::numeric_limits<double>::max();
    const Values values{-most, -most, most, most};
    EXPECT_EQ(core::classCounts(core::box(values), values), (std::vector<std::size_t>{2, 2}));
}

TEST(BoxClasses, UniteValuesWithNoQuartileOrFenceBetweenThem) {
    std::mt19937 random(1977);
    std::uniform_int_distribution<int> value(0, 40);
    std::bernoulli_distribution outlier(0.1);
    for (int round = 0; round < 3000; ++round) {
        Values values(1 + random() % 25);
        std::ranges::generate(values, [&] { return value(random) * (outlier(random) ? -8 : 1); });
        Values sorted = values;
        std::ranges::sort(sorted);
        const double first = support::quantileType7(sorted, 0.25);
        const double third = support::quantileType7(sorted, 0.75);
        const Values limits{first - 1.5 * (third - first), first, support::quantileType7(sorted, 0.5), third,
                            third + 1.5 * (third - first)};
        const auto limitsBelow = [&](double number) {
            return std::ranges::count_if(limits, [&](double limit) { return limit < number; });
        };
        const ClassBreaks breaks = core::box(values);
        for (std::size_t i = 1; i < sorted.size(); ++i) {
            ASSERT_EQ(breaks.classOf(sorted[i - 1]) == breaks.classOf(sorted[i]),
                      limitsBelow(sorted[i - 1]) == limitsBelow(sorted[i]))
                << testing::PrintToString(sorted);
        }
    }
}

}  // namespace
