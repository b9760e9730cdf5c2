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

// WCAG 2: black on white is 21:1; #777777 on white just misses 4.5:1 and #767676 just meets it.
TEST(Contrast, IsThatOfWcag) {
    EXPECT_DOUBLE_EQ(core::contrastRatio(black, white), 21);
    EXPECT_DOUBLE_EQ(core::contrastRatio(white, black), 21);
    EXPECT_DOUBLE_EQ(core::contrastRatio(white, white), 1);
    EXPECT_LT(core::contrastRatio(srgb(0x777777), white), 4.5);
    EXPECT_GE(core::contrastRatio(srgb(0x767676), white), 4.5);
}

TEST(Luminance, WeighsTheChannelsAsWcagDoes) {
    EXPECT_DOUBLE_EQ(core::relativeLuminance(srgb(0xff0000)), 0.2126);
    EXPECT_DOUBLE_EQ(core::relativeLuminance(srgb(0x00ff00)), 0.7152);
    EXPECT_DOUBLE_EQ(core::relativeLuminance(srgb(0x0000ff)), 0.0722);
    EXPECT_DOUBLE_EQ(core::relativeLuminance(white), 1);
    EXPECT_EQ(core::relativeLuminance(black), 0);
}

TEST(Mixed, InterpolatesLinearlyBetweenTwoColours) {
    EXPECT_EQ(core::mixed(black, white, 0), black);
    EXPECT_EQ(core::mixed(black, white, 1), white);
    EXPECT_EQ(core::mixed(srgb(0x102030), srgb(0x304010), 0.5), srgb(0x203020));
    EXPECT_EQ(core::mixed(black, white, -1), black);
    EXPECT_EQ(core::mixed(black, white, 2), white);
}

}  // namespace
