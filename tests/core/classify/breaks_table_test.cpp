// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/breaks_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <stdexcept>

#include "core/classify/diverging.h"
#include "core/classify/methods.h"
#include "tests/support/stopped_token.h"

namespace {

using core::BreaksSymmetry;
using core::ClassBreaks;
using core::ClassMethod;
using Values = std::vector<double>;

constexpr std::size_t largestCount = 9;

ClassBreaks direct(ClassMethod method, BreaksSymmetry symmetry, const Values& values, std::size_t classes) {
    switch (symmetry) {
        case BreaksSymmetry::None:
            return core::classBreaks(method, values, classes, largestCount);
        case BreaksSymmetry::Zero:
            return core::divergingBreaks(method, values, 0, classes);
        case BreaksSymmetry::Ratio:
            return core::ratioBreaks(method, values, classes);
    }
    throw std::invalid_argument("unknown symmetry");
}

void expectTheResultsOfTheMethods(const Values& values) {
    for (const ClassMethod method : core::computedClassMethods()) {
        for (const BreaksSymmetry symmetry : {BreaksSymmetry::None, BreaksSymmetry::Zero, BreaksSymmetry::Ratio}) {
            const auto table = core::breaksTable(method, symmetry, values, largestCount);
            ASSERT_TRUE(table.has_value());
            for (std::size_t classes = 1; classes <= largestCount; ++classes) {
                ASSERT_EQ(table->breaks(classes), direct(method, symmetry, values, classes))
                    << core::idOf(method) << " in " << classes << ": " << testing::PrintToString(values);
            }
        }
    }
}

TEST(BreaksTable, EqualsTheMethodsForEveryNumberOfClasses) {
    std::mt19937 random(8);
    std::lognormal_distribution<double> positive(0, 1);
    std::normal_distribution<double> either(0, 10);
    for (int round = 0; round < 60; ++round) {
        Values values(static_cast<std::size_t>(1 + round % 30));
        std::ranges::generate(values, [&] { return round % 2 == 0 ? positive(random) : either(random); });
        expectTheResultsOfTheMethods(values);
    }
}

TEST(BreaksTable, HandlesEqualValues) {
    expectTheResultsOfTheMethods(Values{1, 1, 1});
    expectTheResultsOfTheMethods(Values{0, 0});
}

TEST(BreaksTable, RefusesANumberOfClassesOutsideItsRange) {
    for (const ClassMethod method : {ClassMethod::NaturalBreaks, ClassMethod::Quantile}) {
        const auto table = core::breaksTable(method, BreaksSymmetry::None, Values{1, 2, 3}, 3);
        EXPECT_THROW(static_cast<void>(table.value().breaks(0)), std::invalid_argument);
        EXPECT_THROW(static_cast<void>(table.value().breaks(4)), std::invalid_argument);
    }
    EXPECT_THROW(static_cast<void>(core::breaksTable(ClassMethod::Box, BreaksSymmetry::None, Values{}, 3)),
                 std::invalid_argument);
}

TEST(BreaksTable, IsAbsentWhenNaturalBreaksAreCancelled) {
    EXPECT_FALSE(core::breaksTable(ClassMethod::NaturalBreaks, BreaksSymmetry::None, Values{1, 2, 3}, 3,
                                   support::stoppedToken()));
}

}  // namespace
