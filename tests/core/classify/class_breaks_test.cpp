// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/class_breaks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <stdexcept>

#include "core/classify/methods.h"
#include "tests/support/class_oracles.h"

namespace {

using core::ClassBreaks;
using Counts = std::vector<std::size_t>;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

TEST(ClassBreaks, IncludeTheUpperBoundOfAClassAndTheLowerBoundOfTheFirst) {
    const ClassBreaks breaks(0, {10, 20, 30});
    EXPECT_EQ(breaks.classOf(0), 0U);
    EXPECT_EQ(breaks.classOf(10), 0U);
    EXPECT_EQ(breaks.classOf(std::nextafter(10.0, 11.0)), 1U);
    EXPECT_EQ(breaks.classOf(20), 1U);
    EXPECT_EQ(breaks.classOf(30), 2U);
}

TEST(ClassBreaks, ExcludeValuesOutsideTheRangeAndNonFiniteValues) {
    const ClassBreaks breaks(0, {10, 20});
    EXPECT_FALSE(breaks.classOf(std::nextafter(0.0, -1.0)));
    EXPECT_FALSE(breaks.classOf(std::nextafter(20.0, 21.0)));
    EXPECT_FALSE(breaks.classOf(infinity));
    EXPECT_FALSE(breaks.classOf(-infinity));
    EXPECT_FALSE(breaks.classOf(notANumber));
}

TEST(ClassBreaks, KeepTheirBoundsAtFullPrecision) {
    const ClassBreaks breaks(0.1, {0.1 + 0.2, 1.0 / 3.0});
    EXPECT_EQ(breaks.size(), 2U);
    EXPECT_EQ(breaks.lower(), 0.1);
    EXPECT_EQ(breaks.upper(), 1.0 / 3.0);
    EXPECT_EQ(breaks.upperBounds(), (std::vector<double>{0.1 + 0.2, 1.0 / 3.0}));
    EXPECT_EQ(breaks.lowerOf(0), 0.1);
    EXPECT_EQ(breaks.lowerOf(1), 0.1 + 0.2);
}

TEST(ClassBreaks, MayHoldASingleValue) {
    const ClassBreaks breaks(5, {5});
    EXPECT_EQ(breaks.classOf(5), 0U);
    EXPECT_FALSE(breaks.classOf(5.5));
}

TEST(ClassBreaks, RefuseInvalidBounds) {
    EXPECT_THROW(ClassBreaks(0, {}), std::invalid_argument);
    EXPECT_THROW(ClassBreaks(0, {2, 1}), std::invalid_argument);
    EXPECT_THROW(ClassBreaks(0, {1, 1}), std::invalid_argument);
    EXPECT_THROW(ClassBreaks(2, {1, 3}), std::invalid_argument);
    EXPECT_THROW(ClassBreaks(notANumber, {1}), std::invalid_argument);
    EXPECT_THROW(ClassBreaks(0, {1, notANumber}), std::invalid_argument);
    EXPECT_THROW(ClassBreaks(0, {1, infinity}), std::invalid_argument);
    EXPECT_THROW(ClassBreaks(-infinity, {1}), std::invalid_argument);
}

TEST(ClassCounts, CountEachClassAndIgnoreValuesOutsideAllClasses) {
    const ClassBreaks breaks(0, {1, 2, 3});
    const std::vector<double> values{0, 0.5, 1, 2.5, 3, 3.5, -1, notANumber};
    EXPECT_EQ(core::classCounts(breaks, values), (Counts{3, 0, 2}));
}

TEST(RegionsChangingClass, AreTheRegionsWhoseClassPositionDiffers) {
    const ClassBreaks breaks(0, {10, 20, 30});
    const std::vector<double> values{0, 10, 11, 20, 25, 30};
    EXPECT_EQ(core::regionsChangingClass(breaks, breaks, values), 0U);
    EXPECT_EQ(core::regionsChangingClass(breaks, ClassBreaks(0, {10.5, 20, 30}), values), 0U) << "no value between";
    EXPECT_EQ(core::regionsChangingClass(breaks, ClassBreaks(0, {15, 20, 30}), values), 1U) << "11";
    EXPECT_EQ(core::regionsChangingClass(breaks, ClassBreaks(0, {20, 30}), values), 4U) << "all above 10";
    EXPECT_EQ(core::regionsChangingClass(breaks, ClassBreaks(0, {10, 20}), values), 2U) << "25 and 30 are in none";
    EXPECT_EQ(core::regionsChangingClass(breaks, ClassBreaks(0, {10, 20}), std::vector{notANumber, -1.0}), 0U);
}

TEST(RegionsChangingClass, AreEquallyManyInEitherOrder) {
    std::mt19937 random(3);
    for (int round = 0; round < 2000; ++round) {
        const std::vector<double> values = support::awkwardValues(random, round);
        const ClassBreaks quantiles = core::quantile(values, 5);
        const ClassBreaks natural = core::naturalBreaks(values, 5);
        std::size_t expected = 0;
        for (const double value : values) {
            // The class by counting the bounds below, without classOf().
            const auto position = [value](const ClassBreaks& breaks) {
                return std::ranges::count_if(breaks.upperBounds(), [value](double bound) { return bound < value; });
            };
            expected += position(quantiles) == position(natural) ? 0U : 1U;
        }
        EXPECT_EQ(core::regionsChangingClass(quantiles, natural, values), expected);
        EXPECT_EQ(core::regionsChangingClass(natural, quantiles, values), expected);
    }
}

// 1, 2, 8, 9: SDAM = 16 + 9 + 9 + 16 = 50 around 5; SDCM = 0.5 + 0.5 around 1.5 and 8.5.
TEST(GoodnessOfVarianceFit, EqualsItsDefinition) {
    const std::vector<double> values{1, 2, 8, 9};
    EXPECT_DOUBLE_EQ(core::goodnessOfVarianceFit(ClassBreaks(1, {2, 9}), values), 0.98);
    EXPECT_DOUBLE_EQ(core::goodnessOfVarianceFit(ClassBreaks(1, {9}), values), 0);
    EXPECT_DOUBLE_EQ(core::goodnessOfVarianceFit(ClassBreaks(1, {1, 2, 8, 9}), values), 1);
}

TEST(GoodnessOfVarianceFit, LosesNoDigitsFarFromZero) {
    const std::vector<double> values{1e9 + 1, 1e9 + 2, 1e9 + 8, 1e9 + 9};
    EXPECT_DOUBLE_EQ(core::goodnessOfVarianceFit(ClassBreaks(1e9 + 1, {1e9 + 2, 1e9 + 9}), values), 0.98);
}

TEST(GoodnessOfVarianceFit, DoesNotDependOnTheUnitEvenWhereSquaresWouldOverflow) {
    for (const double unit : {1e-300, 1e-9, 1e300}) {
        const std::vector<double> values{1 * unit, 2 * unit, 8 * unit, 9 * unit};
        EXPECT_NEAR(core::goodnessOfVarianceFit(ClassBreaks(unit, {2 * unit, 9 * unit}), values), 0.98, 1e-12) << unit;
    }
}

TEST(GoodnessOfVarianceFit, IsOneForEqualValues) {
    const std::vector<double> values(7, 0.1);
    EXPECT_EQ(core::goodnessOfVarianceFit(ClassBreaks(0.1, {0.1}), values), 1);
    EXPECT_EQ(core::goodnessOfVarianceFit(ClassBreaks(0, {1}), {}), 1);
    EXPECT_EQ(core::goodnessOfVarianceFit(ClassBreaks(0, {0}), std::vector<double>{0, 0}), 1);
}

TEST(GoodnessOfVarianceFit, IgnoresValuesOutsideAllClasses) {
    const std::vector<double> values{1, 2, 8, 9, 1000, notANumber};
    EXPECT_DOUBLE_EQ(core::goodnessOfVarianceFit(ClassBreaks(1, {2, 9}), values), 0.98);
}

}  // namespace
