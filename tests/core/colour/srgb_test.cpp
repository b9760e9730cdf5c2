// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/colour/srgb.h"

#include <gtest/gtest.h>

namespace {

using core::Srgb;
using core::srgb;

constexpr Srgb black = srgb(0x000000);
constexpr Srgb white = srgb(0xffffff);

TEST(SrgbHex, RoundTripsThroughText) {
    for (const char* const text : {"#000000", "#ffffff", "#0a1b2c", "#800026", "#f7fbff"}) {
        const auto colour = core::srgbFromHex(text);
        ASSERT_TRUE(colour) << text;
        EXPECT_EQ(core::hexText(*colour), text);
    }
    EXPECT_EQ(core::srgbFromHex("#0A1B2C"), (Srgb{0x0a, 0x1b, 0x2c}));
}

TEST(SrgbHex, RefusesEveryOtherText) {
    for (const char* const text :
         {"", "#", "000000", "#00000", "#0000000", "#00000g", "#-12345", "#+12345", "# 12345", "#0x1234", "red"}) {
        EXPECT_FALSE(core::srgbFromHex(text)) << text;
    }
}

TEST(Mixed, InterpolatesLinearlyBetweenTwoColours) {
    EXPECT_EQ(core::mixed(black, white, 0), black);
    EXPECT_EQ(core::mixed(black, white, 1), white);
    EXPECT_EQ(core::mixed(srgb(0x102030), srgb(0x304010), 0.5), srgb(0x203020));
    EXPECT_EQ(core::mixed(black, white, -1), black);
    EXPECT_EQ(core::mixed(black, white, 2), white);
}

}  // namespace
