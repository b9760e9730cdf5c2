// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/colour/ramp.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <numeric>
#include <set>
#include <stdexcept>

#include "tests/core/colour/wcag.h"

namespace {

using core::Ramp;
using core::RampKind;
using core::Srgb;
using core::srgb;

constexpr std::size_t maxClasses = 12;

const Ramp& ramp(const char* id) {
    const Ramp* const found = core::rampById(id);
    if (found == nullptr) {
        throw std::invalid_argument(id);
    }
    return *found;
}

std::vector<double> luminances(const std::vector<Srgb>& colours) {
    std::vector<double> result;
    std::ranges::transform(colours, std::back_inserter(result), wcag::relativeLuminance);
    return result;
}

bool rises(const std::vector<double>& values) {
    return std::ranges::adjacent_find(values, std::greater_equal<double>()) == values.end();
}

bool falls(const std::vector<double>& values) {
    return std::ranges::adjacent_find(values, std::less_equal<double>()) == values.end();
}

TEST(Ramps, AreUniqueAndHaveASourceAndALicence) {
    std::set<std::string> ids;
    for (const Ramp& ramp : core::allRamps()) {
        EXPECT_TRUE(ids.insert(ramp.id).second) << ramp.id;
        EXPECT_EQ(core::rampById(ramp.id), &ramp);
        EXPECT_FALSE(ramp.source.empty()) << ramp.id;
        EXPECT_FALSE(ramp.licence.empty()) << ramp.id;
        EXPECT_TRUE(std::ranges::is_sorted(ramp.tables, {}, &std::vector<Srgb>::size)) << ramp.id;
    }
    EXPECT_EQ(ids, (std::set<std::string>{"YlOrRd", "YlGnBu",  "Blues", "Greens",  "Oranges", "Purples", "BuPu",
                                          "OrRd",   "PuBuGn",  "RdBu",  "RdYlBu",  "PuOr",    "BrBG",    "PiYG",
                                          "OrBu",   "viridis", "magma", "inferno", "plasma",  "cividis"}));
    EXPECT_EQ(core::rampById("jet"), nullptr);
}

TEST(Ramps, HaveATableForEachNumberOfClassesThatColorBrewerPublishes) {
    for (const Ramp& ramp : core::allRamps()) {
        if (ramp.licence == "Apache-2.0") {
            EXPECT_EQ(ramp.tables.size(), ramp.kind == RampKind::Sequential ? 7U : 9U) << ramp.id;
            EXPECT_EQ(ramp.tables.front().size(), 3U) << ramp.id;
            EXPECT_EQ(ramp.tables.back().size(), ramp.kind == RampKind::Sequential ? 9U : 11U) << ramp.id;
        }
    }
}

TEST(RampColours, AreThePublishedColoursOfColorBrewer) {
    EXPECT_EQ(core::rampColours(ramp("YlOrRd"), 5),
              (std::vector{srgb(0xffffb2), srgb(0xfecc5c), srgb(0xfd8d3c), srgb(0xf03b20), srgb(0xbd0026)}));
    EXPECT_EQ(core::rampColours(ramp("Blues"), 3), (std::vector{srgb(0xdeebf7), srgb(0x9ecae1), srgb(0x3182bd)}));
    EXPECT_EQ(core::rampColours(ramp("YlGnBu"), 9).back(), srgb(0x081d58));
    EXPECT_EQ(core::rampColours(ramp("RdBu"), 5),
              (std::vector{srgb(0xca0020), srgb(0xf4a582), srgb(0xf7f7f7), srgb(0x92c5de), srgb(0x0571b0)}));
    EXPECT_EQ(core::rampColours(ramp("PuOr"), 3), (std::vector{srgb(0xf1a340), srgb(0xf7f7f7), srgb(0x998ec3)}));
    EXPECT_EQ(core::rampColours(ramp("BrBG"), 11).front(), srgb(0x543005));
    EXPECT_EQ(core::rampColours(ramp("BrBG"), 11).back(), srgb(0x003c30));
}

TEST(RampColours, RunFromEndToEndOfTheViridisFamily) {
    const auto ends = [](const char* id) {
        const std::vector<Srgb> colours = core::rampColours(ramp(id), 7);
        return std::vector{colours.front(), colours.back()};
    };
    EXPECT_EQ(ends("viridis"), (std::vector{srgb(0x440154), srgb(0xfde725)}));
    EXPECT_EQ(ends("magma"), (std::vector{srgb(0x000004), srgb(0xfcfdbf)}));
    EXPECT_EQ(ends("inferno"), (std::vector{srgb(0x000004), srgb(0xfcffa4)}));
    EXPECT_EQ(ends("plasma"), (std::vector{srgb(0x0d0887), srgb(0xf0f921)}));
    EXPECT_EQ(ends("cividis"), (std::vector{srgb(0x00224e), srgb(0xfee838)}));
    EXPECT_EQ(core::rampColours(ramp("viridis"), 256), ramp("viridis").tables.front());
    EXPECT_EQ(core::rampColours(ramp("viridis"), 6)[2], srgb(0x2a788e));
}

TEST(RampColours, AreOnePerClassAndAllDifferent) {
    for (const Ramp& ramp : core::allRamps()) {
        for (std::size_t classes = 1; classes <= maxClasses; ++classes) {
            const std::vector<Srgb> colours = core::rampColours(ramp, classes);
            std::set<std::string> distinct;
            std::ranges::transform(colours, std::inserter(distinct, distinct.end()), core::hexText);
            EXPECT_EQ(distinct.size(), classes) << ramp.id;
        }
    }
}

TEST(RampColours, ReverseWithoutChanging) {
    for (const Ramp& ramp : core::allRamps()) {
        for (std::size_t classes = 1; classes <= maxClasses; ++classes) {
            std::vector<Srgb> colours = core::rampColours(ramp, classes, true);
            std::ranges::reverse(colours);
            EXPECT_EQ(colours, core::rampColours(ramp, classes)) << ramp.id << ' ' << classes;
        }
    }
}

TEST(RampColours, GetSteadilyDarkerOrLighterInASequentialRamp) {
    for (const Ramp& ramp : core::allRamps()) {
        for (std::size_t classes = 2; ramp.kind == RampKind::Sequential && classes <= maxClasses; ++classes) {
            const std::vector<double> luminance = luminances(core::rampColours(ramp, classes));
            EXPECT_TRUE(ramp.licence == "Apache-2.0" ? falls(luminance) : rises(luminance))
                << ramp.id << ' ' << classes;
        }
    }
}

TEST(RampColours, GetSteadilyDarkerFromTheMiddleOfADivergingRamp) {
    for (const Ramp& ramp : core::allRamps()) {
        for (std::size_t classes = 2; ramp.kind == RampKind::Diverging && classes <= maxClasses; ++classes) {
            const std::vector<double> luminance = luminances(core::rampColours(ramp, classes));
            const auto half = static_cast<std::ptrdiff_t>((classes + 1) / 2);
            EXPECT_TRUE(rises({luminance.begin(), luminance.begin() + half})) << ramp.id << ' ' << classes;
            EXPECT_TRUE(falls({luminance.end() - half, luminance.end()})) << ramp.id << ' ' << classes;
        }
    }
}

/// As a deuteranope and a protanope see a colour.
/// @see F. Viénot, H. Brettel, J. D. Mollon, "Digital Video Colourmaps for Checking the Legibility of Displays by
///      Dichromats", Color Research and Application 24 (1999), 243-252: the matrices for linear sRGB, combined with
///      those of their conversion to cone responses.
std::array<double, 3> seenWith(const std::array<std::array<double, 3>, 3>& vision, Srgb colour) {
    const auto linear = [](std::uint8_t part) {
        const double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    const std::array<double, 3> parts{linear(colour.r), linear(colour.g), linear(colour.b)};
    std::array<double, 3> seen{};
    for (std::size_t row = 0; row < 3; ++row) {
        seen[row] = std::inner_product(parts.begin(), parts.end(), vision[row].begin(), 0.0);
    }
    return seen;
}

TEST(RampColours, FromOrangeToBlueDifferForEveryKindOfRedGreenVision) {
    constexpr std::array<std::array<double, 3>, 3> deuteranope{
        {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}}};
    constexpr std::array<std::array<double, 3>, 3> protanope{
        {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}}};
    constexpr std::size_t publishedPerSide = 5;
    for (const auto& vision : {deuteranope, protanope}) {
        const auto blueMinusYellow = [&](Srgb colour) {
            const auto seen = seenWith(vision, colour);
            return seen[2] - seen[0];
        };
        for (std::size_t perSide = 1; perSide <= publishedPerSide; ++perSide) {
            const std::vector<Srgb> colours = core::divergingColours(ramp("OrBu"), {perSide, false, perSide});
            for (std::size_t i = 0; i < perSide; ++i) {
                EXPECT_LT(blueMinusYellow(colours[i]), -0.05) << "orange " << i << " of " << perSide;
                EXPECT_GT(blueMinusYellow(colours[perSide + i]), 0.05) << "blue " << i << " of " << perSide;
            }
        }
    }
}

TEST(RampColours, FromOrangeToBlueAreThePublishedHalves) {
    EXPECT_EQ(core::rampColours(ramp("OrBu"), 6), (std::vector{srgb(0xb35806), srgb(0xf1a340), srgb(0xfee0b6),
                                                               srgb(0xd1e5f0), srgb(0x67a9cf), srgb(0x2166ac)}));
    EXPECT_EQ(core::rampColours(ramp("OrBu"), 3), (std::vector{srgb(0xf1a340), srgb(0xf7f7f7), srgb(0x67a9cf)}));
}

TEST(DivergingColours, OfClassesThatMirrorEachOtherAreThoseOfTheRamp) {
    for (const Ramp& colourRamp : core::allRamps()) {
        for (std::size_t side = 1; colourRamp.kind == RampKind::Diverging && side <= 6; ++side) {
            for (const bool reversed : {false, true}) {
                EXPECT_EQ(core::divergingColours(colourRamp, {side, false, side}, reversed),
                          core::rampColours(colourRamp, 2 * side, reversed));
                EXPECT_EQ(core::divergingColours(colourRamp, {side, true, side}, reversed),
                          core::rampColours(colourRamp, 2 * side + 1, reversed));
            }
        }
    }
}

TEST(DivergingColours, MeetAtTheMiddleHoweverManyClassesThereAreOnEitherSide) {
    const auto colours = core::divergingColours(ramp("OrBu"), {4, false, 3});
    EXPECT_EQ(colours, (std::vector{srgb(0xb35806), srgb(0xe08214), srgb(0xfdb863), srgb(0xfee0b6), srgb(0xd1e5f0),
                                    srgb(0x67a9cf), srgb(0x2166ac)}));
    EXPECT_EQ(core::divergingColours(ramp("OrBu"), {0, false, 3}),
              (std::vector{srgb(0xd1e5f0), srgb(0x67a9cf), srgb(0x2166ac)}));
    EXPECT_EQ(core::divergingColours(ramp("OrBu"), {1, true, 0}), (std::vector{srgb(0xf1a340), srgb(0xf7f7f7)}));
    EXPECT_EQ(core::divergingColours(ramp("OrBu"), {0, true, 0}), (std::vector{srgb(0xf7f7f7)}));
}

TEST(RampColours, AreTheMiddleAndTheEndsOfTheSmallestTableForOneAndTwoClasses) {
    EXPECT_EQ(core::rampColours(ramp("Blues"), 1), (std::vector{srgb(0x9ecae1)}));
    EXPECT_EQ(core::rampColours(ramp("Blues"), 2), (std::vector{srgb(0xdeebf7), srgb(0x3182bd)}));
    EXPECT_EQ(core::rampColours(ramp("RdBu"), 1), (std::vector{srgb(0xf7f7f7)}));
    EXPECT_EQ(core::rampColours(ramp("viridis"), 2), (std::vector{srgb(0x440154), srgb(0xfde725)}));
}

TEST(RampColours, RefuseZeroClasses) {
    EXPECT_THROW(static_cast<void>(core::rampColours(ramp("Blues"), 0)), std::invalid_argument);
}

}  // namespace
