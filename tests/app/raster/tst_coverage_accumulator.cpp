// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPolygonF>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "app/raster/coverage_accumulator.h"
#include "tests/support/pictures/subpixel_ring.h"
#include "tests/support/room_test.h"

namespace {

constexpr int side = 40;

/// Coverage of every pixel, 0 to 255, row by row; -1 for a pixel that was visited twice.
std::vector<int> coverageOf(const QList<QPolygonF>& rings, app::FillRule rule, int firstRow = 0, int endRow = side) {
    app::CoverageAccumulator accumulator(side, firstRow, endRow);
    for (const QPolygonF& ring : rings) {
        accumulator.addPath(support::subpixelRing(ring));
    }
    std::vector<int> pixels(side * side, 0);
    accumulator.sweep(rule, [&](int row, int begin, int end, int coverage) {
        for (int column = begin; column < end; ++column) {
            int& pixel = pixels[static_cast<std::size_t>(row * side + column)];
            pixel = pixel == 0 ? coverage : -1;
        }
    });
    return pixels;
}

int at(const std::vector<int>& pixels, int column, int row) {
    return pixels[static_cast<std::size_t>(row * side + column)];
}

QPolygonF rectangle(double left, double top, double right, double bottom) {
    return QPolygonF({{left, top}, {right, top}, {right, bottom}, {left, bottom}});
}

/// The fraction of a pixel's sample points that are inside, by the even-odd rule.
double sampled(const QList<QPolygonF>& rings, int column, int row) {
    constexpr int samples = 24;
    int inside = 0;
    for (int i = 0; i < samples; ++i) {
        for (int j = 0; j < samples; ++j) {
            const QPointF point(column + (i + 0.5) / samples, row + (j + 0.5) / samples);
            const auto around = std::ranges::count_if(
                rings, [&](const QPolygonF& ring) { return ring.containsPoint(point, Qt::OddEvenFill); });
            inside += around % 2 == 0 ? 0 : 1;
        }
    }
    return static_cast<double>(inside) / (samples * samples);
}

const QPolygonF star({{3, 20}, {36, 2.2}, {12.7, 38.1}, {31, 30}, {8, 6}});

}  // namespace

class TestCoverageAccumulator : public QObject {
    Q_OBJECT

private slots:
    void partsOfPixelsAreTheirAreas() {
        const auto pixels = coverageOf({rectangle(2.5, 3.25, 6, 7)}, app::FillRule::EvenOdd);
        QCOMPARE(at(pixels, 3, 4), 255);
        QCOMPARE(at(pixels, 2, 4), 128);
        QCOMPARE(at(pixels, 3, 3), 191);
        QCOMPARE(at(pixels, 2, 3), 96);
        QCOMPARE(at(pixels, 6, 4), 0);
        QCOMPARE(at(pixels, 1, 4), 0);
    }

    void aHoleIsOutsideInBothWindingOrders() {
        QPolygonF hole = rectangle(10, 10, 20, 20);
        for (int turn = 0; turn < 2; ++turn) {
            const auto pixels = coverageOf({rectangle(5, 5, 30, 30), hole}, app::FillRule::EvenOdd);
            QCOMPARE(at(pixels, 15, 15), 0);
            QCOMPARE(at(pixels, 25, 15), 255);
            std::reverse(hole.begin(), hole.end());
        }
    }

    void overlapsCountOnceByTheNonZeroRule() {
        const auto pixels = coverageOf({rectangle(5, 5, 20, 20), rectangle(10, 10, 30, 30)}, app::FillRule::NonZero);
        QCOMPARE(at(pixels, 15, 15), 255);
        QCOMPARE(at(pixels, 25, 25), 255);
        QCOMPARE(at(pixels, 25, 7), 0);
    }

    void partsOutsideThePictureDoNotChangeTheCoverageInside() {
        const auto pixels = coverageOf({rectangle(-100, -50, 200, 90)}, app::FillRule::EvenOdd);
        QVERIFY(std::ranges::all_of(pixels, [](int coverage) { return coverage == 255; }));
    }

    void bandsTogetherEqualTheWhole() {
        const auto whole = coverageOf({star}, app::FillRule::EvenOdd);
        const auto upper = coverageOf({star}, app::FillRule::EvenOdd, 0, 17);
        const auto lower = coverageOf({star}, app::FillRule::EvenOdd, 17, side);
        for (std::size_t i = 0; i < whole.size(); ++i) {
            QCOMPARE(upper[i] + lower[i], whole[i]);
        }
    }

    void oneAccumulatorMovedFromBandToBandEqualsTheWhole() {
        const auto whole = coverageOf({star}, app::FillRule::EvenOdd);
        app::CoverageAccumulator accumulator(side, 0, 4);
        for (int firstRow = 0; firstRow < side; firstRow += 7) {
            accumulator.moveTo(firstRow, firstRow + 7);
            accumulator.addPath(support::subpixelRing(star));
            accumulator.sweep(app::FillRule::EvenOdd, [&](int row, int begin, int end, int coverage) {
                for (int column = begin; column < end && row < side; ++column) {
                    QCOMPARE(coverage, at(whole, column, row));
                }
            });
        }
    }

    /// A border that two parts of one shape share must leave no trace.
    void aRingAndItsReverseCancelOut() {
        std::mt19937 random(3);
        std::uniform_real_distribution<double> place(-5, side + 5);
        for (int times = 0; times < 100; ++times) {
            QPolygonF ring;
            for (int i = 0; i < 6; ++i) {
                ring << QPointF(place(random), place(random));
            }
            QPolygonF reversed = ring;
            std::reverse(reversed.begin(), reversed.end());
            const auto pixels = coverageOf({ring, reversed}, app::FillRule::NonZero);
            QCOMPARE(std::ranges::count(pixels, 0), side * side);
        }
    }

    /// A ring that leaves the picture on the right, at any angle, covers the visible pixels as in a wider picture.
    void aNarrowerPictureIsTheLeftPartOfAWiderOne() {
        std::mt19937 random(5);
        std::uniform_real_distribution<double> place(-10, side + 10);
        std::uniform_int_distribution<int> widths(1, side);
        for (int times = 0; times < 3000; ++times) {
            const QPolygonF ring(
                {{place(random), place(random)}, {place(random), place(random)}, {place(random), place(random)}});
            const auto whole = coverageOf({ring}, app::FillRule::NonZero);
            const int width = widths(random);
            app::CoverageAccumulator accumulator(width, 0, side);
            accumulator.addPath(support::subpixelRing(ring));
            std::vector<int> seen(side * side, 0);
            accumulator.sweep(app::FillRule::NonZero, [&](int row, int begin, int end, int coverage) {
                QVERIFY(end <= width);
                std::fill(seen.begin() + row * side + begin, seen.begin() + row * side + end, coverage);
            });
            for (int row = 0; row < side; ++row) {
                for (int column = 0; column < width; ++column) {
                    QCOMPARE(at(seen, column, row), at(whole, column, row));
                }
            }
        }
    }

    void aSegmentMayLeaveThePictureByFar() {
        const auto pixels =
            coverageOf({QPolygonF({{19.5, 0}, {900'000, 0}, {900'000, side}, {19.5, side}})}, app::FillRule::NonZero);
        QCOMPARE(at(pixels, 19, 5), 128);
        QCOMPARE(at(pixels, side - 1, side - 1), 255);
        const auto slanting =
            coverageOf({QPolygonF({{19.5, 0.1}, {900'000, 0.9}, {19.5, 0.95}})}, app::FillRule::NonZero);
        QVERIFY(at(slanting, side - 1, 0) > 200 && at(slanting, side - 1, 0) < 220);  // 0.85 of its height
    }

    void coverageOfRandomShapesAgreesWithSamples() {
        std::mt19937 random(7);
        std::uniform_real_distribution<double> place(-5, side + 5);
        for (int times = 0; times < 40; ++times) {
            QPolygonF ring;
            for (int i = 0; i < 5; ++i) {
                ring << QPointF(place(random), place(random));
            }
            const auto pixels = coverageOf({ring}, app::FillRule::EvenOdd);
            int wrong = 0;
            for (int row = 0; row < side; ++row) {
                for (int column = 0; column < side; ++column) {
                    // Where segments of one ring cross within a pixel, their areas are added up, which is a known
                    // limit.
                    wrong += std::abs(at(pixels, column, row) / 255.0 - sampled({ring}, column, row)) > 0.06;
                }
            }
            QVERIFY2(wrong <= 12, qPrintable(QString::number(wrong)));
        }
    }

    /// Slanting sides that end exactly at the edge of the picture, in one row and over several rows.
    void ringsThatOnlyTouchThePictureCoverNothing() {
        for (const double height : {0.5, 7.5}) {
            const QPolygonF onTheLeft({{-4, 3}, {0, 3}, {-2, 3 + height}});
            const QPolygonF onTheRight({{side + 4, 3}, {side, 3}, {side + 2, 3 + height}});
            const auto pixels = coverageOf({onTheLeft, onTheRight}, app::FillRule::EvenOdd);
            QCOMPARE(std::ranges::count(pixels, 0), side * side);
        }
        const auto pixels =
            coverageOf({QPolygonF({{-6, 2.5}, {0, 2.5}, {side, 4.5}, {-6, 4.5}})}, app::FillRule::EvenOdd);
        QCOMPARE(at(pixels, 0, 3), 255);
    }

    void twoSidesOfAnEdgeFillAPixelTogether() {
        std::mt19937 random(11);
        std::uniform_real_distribution<double> place(0, side);
        for (int times = 0; times < 50; ++times) {
            const QPointF above(place(random), 0);
            const QPointF below(place(random), side);
            const auto left = coverageOf({QPolygonF({{0, 0}, above, below, {0, side}})}, app::FillRule::EvenOdd);
            const auto right = coverageOf({QPolygonF({above, {side, 0}, {side, side}, below})}, app::FillRule::EvenOdd);
            for (std::size_t i = 0; i < left.size(); ++i) {
                QVERIFY(std::abs(left[i] + right[i] - 255) <= 1);
            }
        }
    }
};

HULINE_TEST(TestCoverageAccumulator)
#include "tst_coverage_accumulator.moc"
