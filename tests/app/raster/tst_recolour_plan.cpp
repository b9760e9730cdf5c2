// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cstdlib>
#include <vector>

#include "app/raster/pixel.h"
#include "app/raster/recolour_plan.h"
#include "tests/support/room_test.h"

namespace {

constexpr std::uint32_t red = 0xffff0000U;
constexpr std::uint32_t blue = 0xff0000ffU;
constexpr std::uint32_t untouched = 0x12345678U;

app::RegionColours colours(std::initializer_list<std::uint32_t> colours) {
    app::RegionColours all;
    for (const std::uint32_t colour : colours) {
        all.add(colour);
    }
    return all;
}

int channel(std::uint32_t pixel, unsigned shift) { return static_cast<int>((pixel >> shift) & 0xffU); }

}  // namespace

class TestRecolourPlan : public QObject {
    Q_OBJECT

private slots:
    void runsReceiveTheColourOfTheirRegionAndOtherPixelsStay() {
        app::RecolourPlan plan;
        plan.addRun({1, 3, 1});
        plan.endRow();
        plan.endRow();
        plan.addRun({0, 2, 0});
        plan.endRow();
        std::vector<std::uint32_t> pixels(15, untouched);
        plan.fill(pixels.data(), 5, colours({red, blue}));
        const std::vector<std::uint32_t> expected{untouched, blue,      blue,      blue,      untouched,
                                                  untouched, untouched, untouched, untouched, untouched,
                                                  red,       red,       untouched, untouched, untouched};
        QCOMPARE(pixels, expected);
        QCOMPARE(plan.filledPixels(), std::size_t{5});
        QCOMPARE(plan.rows(), std::size_t{3});
    }

    void aPixelOfFullWeightHasExactlyTheRegionsColour() {
        app::RecolourPlan plan;
        plan.addBlend({0, 0, app::RegionShare(0, 255), {}});
        plan.endRow();
        for (std::uint32_t grey = 0; grey < 256; ++grey) {
            std::uint32_t pixel = 0;
            const std::uint32_t colour = app::opaque | grey << 16U | grey << 8U | grey;
            plan.fill(&pixel, 1, colours({colour}));
            QCOMPARE(pixel, colour);
        }
    }

    /// Compared with the same mean in floating point.
    void coloursMixInEveryChannel() {
        const app::RegionColours from = colours({red, 0xff102030U});
        const app::RegionColours to = colours({blue, 0xfff0e0d0U});
        app::RegionColours mixed;
        for (std::uint32_t part = 0; part <= 256; ++part) {
            mixed.mix(from, to, part);
            QCOMPARE(mixed.size(), std::size_t{2});
            for (std::size_t region = 0; region < 2; ++region) {
                for (const unsigned shift : {0U, 8U, 16U, 24U}) {
                    const double weight = part / 256.0;
                    const double mean =
                        channel(from.packed(region), shift) * (1 - weight) + channel(to.packed(region), shift) * weight;
                    QCOMPARE(channel(mixed.packed(region), shift), static_cast<int>(mean));
                }
            }
        }
    }

    /// Compared with the same sum in floating point, for every weight and several colours.
    void sharesAddUp() {
        for (std::uint32_t weight = 0; weight <= 255; ++weight) {
            for (const std::uint32_t rest : {0U, 40U, 255U - weight}) {
                const std::uint32_t third = std::min(rest, 255U - weight);
                const std::uint32_t second = 255U - weight - third;
                app::RecolourPlan plan;
                plan.addBlend({0, 0, app::RegionShare(0, weight), app::RegionShare(1, second)});
                plan.addExtra({0, app::RegionShare(2, third)});
                plan.endRow();
                std::uint32_t pixel = 0;
                plan.fill(&pixel, 1, colours({0xff00c8ffU, 0xffff1020U, 0xff7fff03U}));
                const auto mixed = [&](int a, int b, int c) {
                    return (a * static_cast<double>(weight) + b * static_cast<double>(second) +
                            c * static_cast<double>(third)) /
                           255;
                };
                QVERIFY(std::abs(channel(pixel, 16) - mixed(0, 255, 127)) <= 3);
                QVERIFY(std::abs(channel(pixel, 8) - mixed(200, 16, 255)) <= 3);
                QVERIFY(std::abs(channel(pixel, 0) - mixed(255, 32, 3)) <= 3);
                QCOMPARE(channel(pixel, 24), 255);
            }
        }
    }

    void drawingOverAPixelRoundsToTheNearest() {
        for (std::uint32_t part = 0; part < 256; ++part) {
            for (std::uint32_t value = 0; value < 256; ++value) {
                const std::uint32_t expected = (value * part * 2 + 255) / 510;
                QCOMPARE(app::weighted(value << 16U | value, part), expected << 16U | expected);
            }
        }
        QCOMPARE(app::over(0xff102030U, 0xffffffffU), 0xff102030U);
        QCOMPARE(app::over(0U, 0xff102030U), 0xff102030U);
    }
};

HULINE_TEST(TestRecolourPlan)
#include "tst_recolour_plan.moc"
