// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPolygonF>
#include <QTest>
#include <array>
#include <cmath>
#include <numeric>
#include <random>

#include "app/drawing/hatching.h"
#include "tests/support/room_test.h"

namespace {

using Points = std::vector<QPointF>;

Points square(double left, double top, double side) {
    return {{left, top}, {left + side, top}, {left + side, top + side}, {left, top + side}};
}

std::vector<QLineF> hatched(const std::vector<Points>& rings, double spacing, QPointF anchor = {}) {
    app::Hatching hatching(spacing, anchor);
    for (const Points& ring : rings) {
        hatching.add(ring);
    }
    return hatching.lines();
}

double lengthOf(const std::vector<QLineF>& lines) {
    return std::accumulate(lines.begin(), lines.end(), 0.0,
                           [](double sum, const QLineF& line) { return sum + line.length(); });
}

double distanceBetween(const QLineF& a, const QLineF& b) {
    return std::abs(b.x1() + b.y1() - a.x1() - a.y1()) / std::sqrt(2.0);
}

}  // namespace

class TestHatching : public QObject {
    Q_OBJECT

private slots:
    void linesOfASquareHaveTheLengthsOfItsDiagonals() {
        const double spacing = std::sqrt(2.0);  // a line at each even x + y
        const std::vector<QLineF> lines = hatched({square(0, 0, 4)}, spacing);
        QCOMPARE(lines.size(), std::size_t(4));
        const std::array<double, 4> expected{0, 2, 4, 2};  // times the root of 2
        for (std::size_t i = 0; i < lines.size(); ++i) {
            QVERIFY(std::abs(lines[i].length() - expected[i] * std::sqrt(2.0)) < 1e-12);
            QCOMPARE(lines[i].dx(), -lines[i].dy());
        }
        QVERIFY(std::abs(distanceBetween(lines[1], lines[2]) - spacing) < 1e-12);
    }

    void holesAndOtherPartsCountByTheEvenOddRule() {
        const std::vector<QLineF> lines = hatched({square(0, 0, 9), square(3, 3, 3), square(20, 0, 2)}, 0.5);
        for (const QLineF& line : lines) {
            const QPointF middle = line.center();
            QVERIFY(!QRectF(3.001, 3.001, 2.998, 2.998).contains(middle));
            QVERIFY(QRectF(0, 0, 9, 9).contains(middle) || QRectF(20, 0, 2, 2).contains(middle));
        }
        // Dense lines measure the area: length times spacing.
        QVERIFY(std::abs(lengthOf(lines) * 0.5 - (81 - 9 + 4)) < 2);
    }

    void linesMoveWithTheirAnchor() {
        const std::vector<QLineF> lines = hatched({square(0, 0, 4)}, 1, {1, 0});
        const std::vector<QLineF> moved = hatched({square(100, -7, 4)}, 1, {101, -7});
        QCOMPARE(lines.size(), moved.size());
        for (std::size_t i = 0; i < lines.size(); ++i) {
            QVERIFY(QLineF(lines[i].p1() + QPointF(100, -7), moved[i].p1()).length() < 1e-9);
        }
    }

    // Corners that lie on lines, and stars that cross themselves, must not lead to lines outside.
    void everyLineOfARandomPolygonIsInside() {
        std::mt19937 random(5);
        for (int run = 0; run < 200; ++run) {
            Points ring;
            for (int i = 0; i < 12; ++i) {
                ring.emplace_back(static_cast<double>(random() % 20), static_cast<double>(random() % 20));
            }
            const QPolygonF polygon(QList<QPointF>(ring.begin(), ring.end()));
            for (const QLineF& line : hatched({ring}, std::sqrt(0.5))) {
                for (const double at : {0.25, 0.5, 0.75}) {
                    const bool isLong = line.length() > 1e-9;
                    QVERIFY(!isLong || polygon.containsPoint(line.pointAt(at), Qt::OddEvenFill) ||
                            isOnEdge(ring, line.pointAt(at)));
                }
            }
        }
    }

    void nothingIsHatchedWithoutAnArea() {
        QVERIFY(hatched({}, 1).empty());
        QCOMPARE(lengthOf(hatched({{{0, 0}, {5, 5}}}, 1)), 0.0);
        QVERIFY(hatched({{{1, 1}}}, 1).empty());
    }

private:
    static bool isOnEdge(const Points& ring, QPointF point) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const QLineF edge(ring[i], ring[(i + 1) % ring.size()]);
            const double detour = QLineF(ring[i], point).length() + QLineF(point, edge.p2()).length() - edge.length();
            if (std::abs(detour) < 1e-9) {
                return true;
            }
        }
        return false;
    }
};

HULINE_TEST_CORE(TestHatching)
#include "tst_hatching.moc"
