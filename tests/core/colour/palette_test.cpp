// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/colour/palette.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <set>
#include <string>

#include "core/colour/ramp.h"
#include "tests/core/colour/wcag.h"

namespace {

using core::Srgb;
using core::srgb;

double lightnessRoot(double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; }

/// CIE L*a*b* (D65): CIE 15, with the sRGB primaries of IEC 61966-2-1.
std::array<double, 3> lab(Srgb colour) {
    const double r = wcag::linear(colour.r);
    const double g = wcag::linear(colour.g);
    const double b = wcag::linear(colour.b);
    const double x = lightnessRoot((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
    const double y = lightnessRoot(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
    const double z = lightnessRoot((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// CIE76.
double colourDifference(Srgb a, Srgb b) {
    const auto [la, aa, ba] = lab(a);
    const auto [lb, ab, bb] = lab(b);
    return std::hypot(la - lb, aa - ab, ba - bb);
}

// Lindbloom's published L*a*b* of sRGB red under D65: 53.24, 80.09, 67.20; white to black is 100.
TEST(ColourDifference, OfTheTestEqualsCie76) {
    EXPECT_NEAR(colourDifference(srgb(0xffffff), srgb(0x000000)), 100, 1e-3);
    EXPECT_NEAR(colourDifference(srgb(0xff0000), srgb(0x000000)), std::hypot(53.24, 80.09, 67.20), 0.02);
}

TEST(Luminance, OfTheTestWeighsTheChannelsAsWcagDoes) {
    EXPECT_DOUBLE_EQ(wcag::relativeLuminance(srgb(0xff0000)), 0.2126);
    EXPECT_DOUBLE_EQ(wcag::relativeLuminance(srgb(0x00ff00)), 0.7152);
    EXPECT_DOUBLE_EQ(wcag::relativeLuminance(srgb(0x0000ff)), 0.0722);
}

// WCAG 2: black on white is 21:1; #777777 on white just misses 4.5:1 and #767676 just meets it.
TEST(Contrast, OfTheTestEqualsThatOfWcag) {
    EXPECT_DOUBLE_EQ(wcag::contrastRatio(srgb(0x000000), srgb(0xffffff)), 21);
    EXPECT_DOUBLE_EQ(wcag::contrastRatio(srgb(0xffffff), srgb(0x000000)), 21);
    EXPECT_DOUBLE_EQ(wcag::contrastRatio(srgb(0xffffff), srgb(0xffffff)), 1);
    EXPECT_LT(wcag::contrastRatio(srgb(0x777777), srgb(0xffffff)), 4.5);
    EXPECT_GE(wcag::contrastRatio(srgb(0x767676), srgb(0xffffff)), 4.5);
}

TEST(NoDataColour, DiffersFromEveryColourOfEveryRamp) {
    for (const core::Ramp& ramp : core::allRamps()) {
        for (std::size_t classes = 1; classes <= 12; ++classes) {
            for (const Srgb colour : core::rampColours(ramp, classes)) {
                EXPECT_GT(colourDifference(core::noDataColour, colour), 17)
                    << ramp.id << ' ' << classes << ' ' << core::hexText(colour);
            }
        }
    }
}

TEST(NoDataColour, IsAGreyThatShowsOnWhitePaper) {
    const auto [lightness, a, b] = lab(core::noDataColour);
    EXPECT_LT(std::hypot(a, b), 7);
    EXPECT_GT(colourDifference(core::noDataColour, srgb(0xffffff)), 20);
    EXPECT_GT(wcag::contrastRatio(core::noDataColour, srgb(0x000000)), 7);
}

TEST(GroupPalette, HoldsEightClearlyDifferentColours) {
    const auto palette = core::groupPalette();
    ASSERT_EQ(palette.size(), 8U);
    EXPECT_EQ(palette.front(), srgb(0x1b9e77));
    EXPECT_EQ(palette.back(), srgb(0x666666));
    for (std::size_t i = 0; i < palette.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            EXPECT_GT(colourDifference(palette[i], palette[j]), 20) << i << ' ' << j;
        }
    }
}

// WCAG 2.2, 1.4.11: 3:1 for the parts of a graphic.
TEST(GroupPalette, BeginsWithFourColoursThatShowOnWhite) {
    for (const Srgb colour : core::groupPalette().first(4)) {
        EXPECT_GE(wcag::contrastRatio(colour, srgb(0xffffff)), 3) << core::hexText(colour);
    }
}

}  // namespace
