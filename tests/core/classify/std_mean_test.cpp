// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "core/classify/methods.h"
#include "tests/support/class_oracles.h"

namespace {

using core::ClassBreaks;
using Values = std::vector<double>;

// 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squared deviations 32, over 7.
const Values eight{2, 4, 4, 4, 5, 5, 7, 9};

TEST(StdMean, DividesAtTheMeanWithAnEvenNumberOfClasses) {
    const double deviation = std::sqrt(32.0 / 7);
    EXPECT_EQ(core::stdMean(eight, 2), ClassBreaks(2, {5, 9}));
    EXPECT_EQ(core::stdMean(eight, 4), ClassBreaks(2, {5 - deviation, 5, 5 + deviation, 9}));
}

TEST(StdMean, HasAMiddleClassAroundTheMeanWithAnOddNumberOfClasses) {
    const double deviation = std::sqrt(32.0 / 7);
    EXPECT_EQ(core::stdMean(eight, 3), ClassBreaks(2, {5 - deviation, 5 + deviation, 9}));
}

TEST(StdMean, OmitsBoundsBeyondTheValues) {
    const double deviation = std::sqrt(32.0 / 7);
    EXPECT_EQ(core::stdMean(eight, 5), ClassBreaks(2, {5 - deviation, 5 + deviation, 9})) << "9 is at 1.87";
}

TEST(StdMean, GivesEachClassTheValuesBetweenItsDeviations) {
    std::mt19937 random(1977);
    std::lognormal_distribution<double> value(3, 1);
    for (int round = 0; round < 2000; ++round) {
        Values values(9 + random() % 30);
        std::ranges::generate(values, [&] { return value(random); });
        const std::size_t classes = 1 + random() % 9;
        long double sum = 0;
        long double squares = 0;
        for (const double number : values) {
            const auto exact = static_cast<long double>(number);
            sum += exact;
            squares += exact * exact;
        }
        const auto size = static_cast<long double>(values.size());
        const long double mean = sum / size;
        const long double deviation = std::sqrt((squares - sum * mean) / (size - 1));
        Values expected;
        for (int step = -9; step <= 9; ++step) {
            const bool wanted = classes % 2 == 0 ? 2 * static_cast<std::size_t>(std::abs(step)) < classes
                                                 : step != 0 && 2 * static_cast<std::size_t>(std::abs(step)) < classes;
            const auto bound = static_cast<double>(mean + step * deviation);
            if (wanted && bound >= std::ranges::min(values) && bound < std::ranges::max(values)) {
                expected.push_back(bound);
            }
        }
        expected.push_back(std::ranges::max(values));
        const Values bounds = core::stdMean(values, classes).upperBounds();
        ASSERT_EQ(bounds.size(), expected.size());
        for (std::size_t i = 0; i < bounds.size(); ++i) {
            ASSERT_NEAR(bounds[i], expected[i], 1e-12 * std::ranges::max(values));
        }
    }
}

}  // namespace
