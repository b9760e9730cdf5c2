// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/drawing/stroke_outline.h"
#include "app/raster/coverage_accumulator.h"
#include "tests/support/pictures/subpixel_ring.h"
#include "tests/support/room_test.h"

namespace {

QPolygonF path(const QList<QPointF>& points) { return QPolygonF(points); }

/// The area that an outline covers, in pixels.
double areaOf(const QPolygonF& outline) {
    app::CoverageAccumulator accumulator(200, 0, 200);
    accumulator.addPath(support::subpixelRing(outline));
    double area = 0;
    accumulator.sweep(app::FillRule::NonZero,
                      [&](int, int begin, int end, int coverage) { area += (end - begin) * coverage / 255.0; });
    return area;
}

QPolygonF strokeOutline(const QPolygonF& line, double width, app::LineCap ends = app::LineCap::Round) {
    app::StrokeOutliner outliner;
    const auto outline = outliner.outline(line, width, ends);
    return {QList(outline.begin(), outline.end())};
}

double lengthOf(const QPolygonF& line) {
    double length = 0;
    for (qsizetype i = 1; i < line.size(); ++i) {
        length += QLineF(line[i - 1], line[i]).length();
    }
    return length;
}

const QPolygonF bent({{20, 20}, {120, 20}, {120, 95}, {60, 160}});

}  // namespace

class TestStrokeOutline : public QObject {
    Q_OBJECT

private slots:
    void aStraightLineHasItsWidthAndRoundEnds() {
        const double area = areaOf(strokeOutline(path({{30, 50}, {130, 50}}), 8));
        QVERIFY(std::abs(area - (100 * 8 + std::numbers::pi * 16)) < 2);
    }

    void flatEndsAddNothing() {
        const double area = areaOf(strokeOutline(path({{30, 50}, {130, 50}}), 8, app::LineCap::Flat));
        QVERIFY(std::abs(area - 800) < 0.5);
    }

    void bendsAreRoundOutsideAndFilledInside() {
        const QPolygonF outline = strokeOutline(bent, 6);
        for (const QPointF& corner : bent) {
            QVERIFY(outline.containsPoint(corner, Qt::WindingFill));
        }
        QVERIFY(outline.containsPoint({122, 18.5}, Qt::WindingFill));
        QVERIFY(!outline.containsPoint({122.9, 17.1}, Qt::WindingFill));  // inside only if the corner were not round
        // Each bend overlaps on its inner side by about as much as it adds on its outer side.
        QVERIFY(std::abs(areaOf(outline) - (lengthOf(bent) * 6 + std::numbers::pi * 9)) < 12);
    }

    void theReversedLineHasTheSameOutline() {
        QPolygonF reversed = bent;
        std::reverse(reversed.begin(), reversed.end());
        QVERIFY(std::abs(areaOf(strokeOutline(bent, 3)) - areaOf(strokeOutline(reversed, 3))) < 0.5);
    }

    void aLineThatReversesIsRoundedThere() {
        const double area = areaOf(strokeOutline(path({{30, 50}, {130, 50}, {60, 50}}), 8));
        QVERIFY(std::abs(area - (100 * 8 + std::numbers::pi * 16)) < 3);
    }

    void anEarlierLineHasNoEffect() {
        app::StrokeOutliner outliner;
        static_cast<void>(outliner.outline(bent, 20));
        const auto outline = outliner.outline(bent, 6, app::LineCap::Flat);
        QVERIFY(std::ranges::equal(outline, strokeOutline(bent, 6, app::LineCap::Flat)));
        QVERIFY(outliner.outline({}, 6).empty());
    }

    /// The difference between an arc and the corners or chords that replace it is invisible, also for thin lines.
    void cornersAndChordsAreNearTheArc() {
        for (const double width : {0.6, 0.8, 1.5, 3.0, 12.0}) {
            const double half = width / 2;
            const QPolygonF outline = strokeOutline(path({{20, 20}, {60, 20}, {60, 60}, {22, 21}}), width);
            for (const QPointF& point : outline) {
                double nearest = 1000;
                for (const QLineF& piece : {QLineF(20, 20, 60, 20), QLineF(60, 20, 60, 60), QLineF(60, 60, 22, 21)}) {
                    const double along =
                        std::clamp(QPointF::dotProduct(point - piece.p1(), piece.p2() - piece.p1()) /
                                       QPointF::dotProduct(piece.p2() - piece.p1(), piece.p2() - piece.p1()),
                                   0.0, 1.0);
                    nearest = std::min(nearest, QLineF(point, piece.pointAt(along)).length());
                }
                QVERIFY(nearest <= half + 0.126);
            }
        }
    }

    void aPointBecomesADisc() {
        const double area = areaOf(strokeOutline(path({{50, 50}, {50, 50}}), 20));
        QVERIFY(std::abs(area - std::numbers::pi * 100) < 4);
    }

    void dashesStartFullAndKeepTheirLengthAroundBends() {
        const std::vector<std::vector<QPointF>> dashes = app::dashesOf(bent, 9, 6);
        const double length = lengthOf(bent);
        QCOMPARE(dashes.size(), static_cast<std::size_t>(std::ceil(length / 15)));
        QCOMPARE(dashes.front().front(), bent.front());
        for (std::size_t i = 0; i + 1 < dashes.size(); ++i) {
            QVERIFY(std::abs(lengthOf({QList(dashes[i].begin(), dashes[i].end())}) - 9) < 1e-9);
        }
    }

    /// A clipped line has the dashes of the whole line.
    void dashesContinueInTheMiddleOfALine() {
        const QPolygonF line = path({{0, 0}, {100, 0}});
        const auto whole = app::dashesOf(line, 9, 6);
        for (const double cut : {0.0, 4.0, 9.0, 12.0, 15.0, 33.0}) {
            const auto rest = app::dashesOf(path({{cut, 0}, {100, 0}}), 9, 6, cut);
            double ink = 0;
            for (const auto& dash : whole) {
                ink += std::max(0.0, dash.back().x() - std::max(cut, dash.front().x()));
            }
            for (const auto& dash : rest) {
                ink -= dash.back().x() - dash.front().x();
                const double into = std::fmod(dash.back().x(), 15);
                QVERIFY(dash.back().x() == 100 || std::abs(into - 9) < 1e-9);
            }
            QVERIFY(std::abs(ink) < 1e-9);
        }
    }
};

HULINE_TEST(TestStrokeOutline)
#include "tst_stroke_outline.moc"
