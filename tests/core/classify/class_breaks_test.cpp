// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/class_breaks.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

namespace {

using core::ClassBreaks;
using Counts = std::vector<std::size_t>;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

TEST(ClassBreaks, AnUpperBoundBelongsToItsClassAndTheLowerBoundToTheFirst) {
    const ClassBreaks breaks(0, {10, 20, 30});
    EXPECT_EQ(breaks.classOf(0), 0U);
    EXPECT_EQ(breaks.classOf(10), 0U);
    EXPECT_EQ(breaks.classOf(std::nextafter(10.0, 11.0)), 1U);
    EXPECT_EQ(breaks.classOf(20), 1U);
    EXPECT_EQ(breaks.classOf(30), 2U);
}

TEST(ClassBreaks, HoldNothingOutsideTheRangeOrNotFinite) {
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

TEST(ClassBreaks, RefuseBoundsThatAreNoClasses) {
    EXPECT_THROW(ClassBreaks(0, {}), std::invalid_argument);
    EXPECT_THROW(ClassBreaks(0, {2, 1}), std::invalid_argument);
    EXPECT_THROW(ClassBreaks(0, {1, 1}), std::invalid_argument);
    EXPECT_THROW(ClassBreaks(2, {1, 3}), std::invalid_argument);
    EXPECT_THROW(ClassBreaks(notANumber, {1}), std::invalid_argument);
    EXPECT_THROW(ClassBreaks(0, {1, notANumber}), std::invalid_argument);
    EXPECT_THROW(ClassBreaks(0, {1, infinity}), std::invalid_argument);
    EXPECT_THROW(ClassBreaks(-infinity, {1}), std::invalid_argument);
}

TEST(ClassCounts, CountEachClassAndLeaveOutWhatIsInNone) {
    const ClassBreaks breaks(0, {1, 2, 3});
    const std::vector<double> values{0, 0.5, 1, 2.5, 3, 3.5, -1, notANumber};
    EXPECT_EQ(core::classCounts(breaks, values), (Counts{3, 0, 2}));
}

// 1, 2, 8, 9: SDAM = 16 + 9 + 9 + 16 = 50 around 5; SDCM = 0.5 + 0.5 around 1.5 and 8.5.
TEST(GoodnessOfVarianceFit, IsWhatTheDefinitionGives) {
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

TEST(GoodnessOfVarianceFit, IsOneWhenNothingVaries) {
    const std::vector<double> values(7, 0.1);
    EXPECT_EQ(core::goodnessOfVarianceFit(ClassBreaks(0.1, {0.1}), values), 1);
    EXPECT_EQ(core::goodnessOfVarianceFit(ClassBreaks(0, {1}), {}), 1);
    EXPECT_EQ(core::goodnessOfVarianceFit(ClassBreaks(0, {0}), std::vector<double>{0, 0}), 1);
}

TEST(GoodnessOfVarianceFit, IgnoresValuesInNoClass) {
    const std::vector<double> values{1, 2, 8, 9, 1000, notANumber};
    EXPECT_DOUBLE_EQ(core::goodnessOfVarianceFit(ClassBreaks(1, {2, 9}), values), 0.98);
}

}  // namespace
