// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>
#include <numbers>

#include "app/paint/coverage_scan.h"
#include "app/paint/stroke_outline.h"

namespace {

/// Square pixels that an outline covers.
double areaOf(const QPolygonF& outline) {
    app::CoverageScan scan(200, 0, 200);
    scan.addRing(outline);
    double area = 0;
    scan.sweep(app::FillRule::NonZero,
               [&](int, int begin, int end, int coverage) { area += (end - begin) * coverage / 255.0; });
    return area;
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
        const double area = areaOf(app::strokeOutline(QPolygonF({{30, 50}, {130, 50}}), 8));
        QVERIFY(std::abs(area - (100 * 8 + std::numbers::pi * 16)) < 2);
    }

    void flatEndsAddNothing() {
        const double area = areaOf(app::strokeOutline(QPolygonF({{30, 50}, {130, 50}}), 8, app::LineEnds::Flat));
        QVERIFY(std::abs(area - 800) < 0.5);
    }

    void bendsAreRoundOutsideAndFilledInside() {
        const QPolygonF outline = app::strokeOutline(bent, 6);
        for (const QPointF& corner : bent) {
            QVERIFY(outline.containsPoint(corner, Qt::WindingFill));
        }
        QVERIFY(outline.containsPoint({122, 18.5}, Qt::WindingFill));
        QVERIFY(!outline.containsPoint({122.9, 17.1}, Qt::WindingFill));  // a corner would be there, were it not round
        // Two bends overlap on their inner side by about what they gain on their outer one.
        QVERIFY(std::abs(areaOf(outline) - (lengthOf(bent) * 6 + std::numbers::pi * 9)) < 12);
    }

    void theSameWayThereAndBackIsTheSameOutline() {
        QPolygonF reversed = bent;
        std::reverse(reversed.begin(), reversed.end());
        QVERIFY(std::abs(areaOf(app::strokeOutline(bent, 3)) - areaOf(app::strokeOutline(reversed, 3))) < 0.5);
    }

    void aPointIsADisc() {
        const double area = areaOf(app::strokeOutline(QPolygonF({{50, 50}, {50, 50}}), 20));
        QVERIFY(std::abs(area - std::numbers::pi * 100) < 4);
    }

    void dashesBeginWithAWholeOneAndKeepTheirLengthsRoundBends() {
        const std::vector<QPolygonF> dashes = app::dashesOf(bent, 9, 6);
        const double length = lengthOf(bent);
        QCOMPARE(dashes.size(), static_cast<std::size_t>(std::ceil(length / 15)));
        QCOMPARE(dashes.front().front(), bent.front());
        for (std::size_t i = 0; i + 1 < dashes.size(); ++i) {
            QVERIFY(std::abs(lengthOf(dashes[i]) - 9) < 1e-9);
        }
    }
};

QTEST_APPLESS_MAIN(TestStrokeOutline)
#include "tst_stroke_outline.moc"
