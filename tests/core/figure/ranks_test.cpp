// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/ranks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace {

TEST(Ranks, AreOneMoreThanTheValuesAbove) {
    std::mt19937 random(1);
    for (int trial = 0; trial < 300; ++trial) {
        std::vector<double> values(random() % 40);
        std::ranges::generate(values, [&] { return static_cast<double>(random() % 20) - 10; });
        const std::vector<std::size_t> ranks = core::ranksOf(values);
        ASSERT_EQ(ranks.size(), values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            const auto above = std::ranges::count_if(values, [&](double other) { return other > values[i]; });
            ASSERT_EQ(ranks[i], static_cast<std::size_t>(above) + 1);
        }
    }
}

TEST(Ranks, TakeMinusZeroForZero) {
    EXPECT_EQ(core::ranksOf(std::vector{0.0, -0.0, 1.0}), (std::vector<std::size_t>{2, 2, 1}));
}

}  // namespace
