// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/deviations.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

namespace {

/// Expects deviations in these proportions.
void expectProportions(const std::vector<double>& values, const std::vector<double>& expected) {
    const auto deviations = core::deviationsOf(values);
    ASSERT_TRUE(deviations);
    ASSERT_EQ(deviations->z.size(), expected.size());
    double unit = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        unit = std::abs(expected[i]) > 0 ? deviations->z[i] / expected[i] : unit;
    }
    EXPECT_GT(unit, 0);
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_NEAR(deviations->z[i], unit * expected[i], 1e-15);
    }
}

TEST(Deviations, AreInProportionAtAnyMagnitudeAndOffset) {
    const std::vector<double> expected{-2, -1, 3};
    expectProportions({1, 2, 6}, expected);
    expectProportions({1e9 + 1, 1e9 + 2, 1e9 + 6}, expected);
    expectProportions({-1e15 + 1, -1e15 + 2, -1e15 + 6}, expected);
    expectProportions({1e300, 2e300, 6e300}, expected);
    expectProportions({1e-300, 2e-300, 6e-300}, expected);
    expectProportions({-1.7e308, -1.7e308, 1.7e308}, {-1, -1, 2});
    const double least = std::numeric_limits<double>::denorm_min();
    expectProportions({least, 2 * least, 6 * least}, expected);
}

TEST(Deviations, HaveAMaximumBetweenAHalfAndOne) {
    const auto deviations = core::deviationsOf(std::vector<double>{7e-5, 1e-9, 3e-7});
    ASSERT_TRUE(deviations);
    EXPECT_GE(deviations->z[0], 0.5);
    EXPECT_LT(deviations->z[0], 1);
    EXPECT_GE(deviations->squares, 0.25);
    EXPECT_GE(deviations->squares, deviations->fourths);
}

TEST(Deviations, AreAbsentForEqualValues) {
    EXPECT_FALSE(core::deviationsOf({}));
    EXPECT_FALSE(core::deviationsOf(std::vector<double>{5}));
    EXPECT_FALSE(core::deviationsOf(std::vector<double>{0.1, 0.1, 0.1}));
    EXPECT_FALSE(core::deviationsOf(std::vector<double>{0.0, -0.0}));
    EXPECT_TRUE(core::deviationsOf(std::vector<double>{1e9, std::nextafter(1e9, 2e9)}));
}

TEST(Deviations, RefuseNonFiniteValues) {
    EXPECT_THROW((void)core::deviationsOf(std::vector<double>{1, std::nan("")}), std::invalid_argument);
    EXPECT_THROW((void)core::deviationsOf(std::vector<double>{1, HUGE_VAL}), std::invalid_argument);
}

}  // namespace
