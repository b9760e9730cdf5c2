// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/ascending_sequence.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace {

using core::AscendingSequence;
using Integers = std::vector<std::size_t>;

TEST(AscendingSequence, UnpacksTheValuesThatWerePacked) {
    for (const Integers& values : {Integers{}, Integers{0}, Integers{0, 0, 0}, Integers{63, 64, 64, 1000}}) {
        EXPECT_EQ(AscendingSequence(values).values(), values);
    }
}

TEST(AscendingSequence, UnpacksRandomSequences) {
    std::mt19937 random(5);
    for (int round = 0; round < 200; ++round) {
        Integers values(random() % 300);
        const std::size_t range = 1 + random() % 2000;
        std::ranges::generate(values, [&] { return random() % range; });
        std::ranges::sort(values);
        EXPECT_EQ(AscendingSequence(values).values(), values);
    }
}

}  // namespace
