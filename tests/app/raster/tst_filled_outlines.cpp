// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>
#include <set>
#include <vector>

#include "app/raster/filled_outlines.h"
#include "tests/support/room_test.h"
#include "tests/support/shapes.h"

namespace {

using app::DrawList;
using app::DrawOrder;
using app::FilledOutlines;
using Outline = FilledOutlines::Outline;

/// A pixel a metre, 100 by 100 of them; north is up.
const app::MapWindow window(core::PageTransform({0, 0}, {0, 100}, 1), {0, 0, 100, 100}, 1, app::ShapeDetail::Snapped);

const core::MultiPolygon square = support::square(10, 10, 20);

constexpr app::RowRange everyRow{-1000, 1000};

/// A wheel in the middle of the window with that many teeth.
core::Ring gear(int teeth) {
    core::Ring ring;
    for (int i = 0; i < 2 * teeth; ++i) {
        const double angle = std::numbers::pi * i / teeth;
        const double radius = i % 2 == 0 ? 40 : 39;
        ring.push_back({50 + radius * std::cos(angle), 50 + radius * std::sin(angle)});
    }
    ring.push_back(ring.front());
    return ring;
}

std::vector<app::SubpixelPoint> pointsIn(const FilledOutlines& outlines, const Outline& outline, app::RowRange rows) {
    std::vector<app::SubpixelPoint> points;
    outlines.forEachChunk(outline, rows, [&](std::span<const app::SubpixelPoint> chunk) {
        points.insert(points.end(), chunk.begin(), chunk.end());
    });
    return points;
}

}  // namespace

class TestFilledOutlines : public QObject {
    Q_OBJECT

private slots:
    void itemsKeepTheirDrawingOrder() {
        const core::Polyline line{{0, 50}, {90, 50}};
        DrawList list;
        list.fill(square, Qt::red);
        list.fillRegion(7, square, {});
        list.stroke(line, QPen(Qt::blue, 2));
        list.continueAboveGroupOutlines();
        list.drawPoint({50, 50}, 6, Qt::NoPen, Qt::green);
        const FilledOutlines outlines(list, list.items(), window);
        std::vector<DrawOrder> orders;
        std::ranges::transform(outlines.outlines(), std::back_inserter(orders), &Outline::order);
        QCOMPARE(orders, (std::vector<DrawOrder>{DrawOrder::BelowRegions, DrawOrder::BelowRegions,
                                                 DrawOrder::AboveRegions, DrawOrder::AboveGroupOutlines}));
        QVERIFY(!outlines.outlines()[0].region);
        QCOMPARE(outlines.outlines()[0].colour, qPremultiply(QColor(Qt::red).rgba()));
        QCOMPARE(outlines.outlines()[1].region, std::optional<std::uint32_t>(7));
        QCOMPARE(outlines.outlines()[2].colour, qPremultiply(QColor(Qt::blue).rgba()));
        QVERIFY(outlines.outlines()[1].rule == app::FillRule::EvenOdd);
        QVERIFY(outlines.outlines()[2].rule == app::FillRule::NonZero);
    }

    void markersHaveTheirShapes() {
        using core::PointShape;
        const auto areaOf = [](PointShape shape) {
            const std::vector<QPointF> outline = app::markerOutline(shape, {50, 50}, 6);
            double twice = 0;
            for (std::size_t i = 0; i < outline.size(); ++i) {
                const QPointF& a = outline[i];
                const QPointF& b = outline[(i + 1) % outline.size()];
                twice += a.x() * b.y() - b.x() * a.y();
            }
            return std::abs(twice) / 2;
        };
        QCOMPARE(areaOf(PointShape::Square), 36.0);
        QVERIFY(std::abs(areaOf(PointShape::Triangle) - 9 * std::sqrt(3.0)) < 1e-9);
        QVERIFY(std::abs(areaOf(PointShape::Circle) - 9 * 3.14159265) < 1.5);
        DrawList list;
        list.drawMarker({50, 50}, PointShape::Triangle, 6, Qt::NoPen, Qt::green);
        const FilledOutlines outlines(list, list.items(), window);
        QCOMPARE(pointsIn(outlines, outlines.outlines().front(), everyRow).size(), 4U);
    }

    void anOutlineAndItsChunksLieWithinTheirRows() {
        DrawList list;
        const core::MultiPolygon wheel{{gear(300), {}}};
        list.fill(square, Qt::red);
        list.fill(wheel, Qt::red);
        list.drawPoint({50, 99}, 6, QPen(Qt::black, 2), Qt::green);  // a part is above the picture
        const FilledOutlines outlines(list, list.items(), window);
        QCOMPARE(outlines.outlines().size(), 4U);
        for (const Outline& outline : outlines.outlines()) {
            for (const app::SubpixelPoint& point : pointsIn(outlines, outline, everyRow)) {
                QVERIFY(point.y >= outline.rows.first * app::SubpixelPoint::perPixel);
                QVERIFY(point.y <= outline.rows.end * app::SubpixelPoint::perPixel);
            }
        }
        QVERIFY(outlines.outlines()[0].rows.first >= 68 && outlines.outlines()[0].rows.end <= 92);
    }

    /// A band needs few of the points of a large ring, and misses none that is in it.
    void aBandReceivesTheChunksThatTouchIt() {
        DrawList list;
        const core::MultiPolygon wheel{{gear(4000), {}}};
        list.fill(wheel, Qt::red);
        const FilledOutlines outlines(list, list.items(), window);
        const Outline& outline = outlines.outlines().front();
        const auto inRows = [](const app::SubpixelPoint& point) {
            return point.y > 40 * app::SubpixelPoint::perPixel && point.y < 44 * app::SubpixelPoint::perPixel;
        };
        const auto whole = pointsIn(outlines, outline, everyRow);
        const auto seen = pointsIn(outlines, outline, {40, 44});
        QVERIFY(std::ranges::count_if(whole, inRows) > 0);
        QCOMPARE(std::ranges::count_if(seen, inRows) >= std::ranges::count_if(whole, inRows), true);
        QVERIFY(seen.size() * 4 < whole.size());
    }

    void aHoleIsARingOfItsShape() {
        DrawList list;
        const core::MultiPolygon ring{{support::squareRing(0, 0, 90), {support::squareRing(30, 30, 30)}}};
        list.fill(ring, Qt::red);
        const FilledOutlines outlines(list, list.items(), window);
        QCOMPARE(outlines.outlines().size(), 1U);
        QCOMPARE(pointsIn(outlines, outlines.outlines().front(), everyRow).size(), 10U);
    }

    /// When the map is moved, its dashes move with it, wherever the picture clips the line.
    void dashesKeepTheirPlaceOnTheMap() {
        QPen dashed(Qt::blue, 2, Qt::CustomDashLine);
        dashed.setDashPattern({3, 2});
        const core::Polyline line{{-400, 50}, {500, 50}};
        DrawList list;
        list.stroke(line, dashed);
        const auto leftEnds = [&](double movedPx) {
            const app::MapWindow moved(core::PageTransform({0, 0}, {movedPx, 100}, 1), {0, 0, 100, 100}, 1,
                                       app::ShapeDetail::Snapped);
            const FilledOutlines outlines(list, list.items(), moved);
            std::set<int> ends;  // left ends of whole dashes, in subpixels of the map
            for (const Outline& outline : outlines.outlines()) {
                const auto points = pointsIn(outlines, outline, everyRow);
                const auto [first, last] = std::ranges::minmax(points, {}, &app::SubpixelPoint::x);
                if (last.x - first.x == 6 * app::SubpixelPoint::perPixel) {
                    ends.insert(first.x - static_cast<int>(movedPx) * app::SubpixelPoint::perPixel);
                }
            }
            return ends;
        };
        const std::set<int> here = leftEnds(0);
        const std::set<int> there = leftEnds(37);
        std::vector<int> both;
        std::ranges::set_intersection(here, there, std::back_inserter(both));
        QVERIFY(here.size() >= 9 && there.size() >= 9);
        QVERIFY(both.size() >= 5);
        for (const int end : here) {
            QCOMPARE((end + 400 * app::SubpixelPoint::perPixel) % (10 * app::SubpixelPoint::perPixel), 0);
        }
    }

    void everyDashIsAnOutline() {
        QPen dashed(Qt::blue, 2, Qt::CustomDashLine);
        dashed.setDashPattern({3, 2});
        const core::Polyline line{{5, 50}, {95, 50}};
        DrawList list;
        list.stroke(line, dashed);
        QCOMPARE(FilledOutlines(list, list.items(), window).outlines().size(), 9U);
    }

    void itemsOutsideTheWindowAreLeftOut() {
        const core::Polyline line{{200, 50}, {300, 50}};
        const core::MultiPolygon far = support::square(200, 10, 20);
        DrawList list;
        list.fill(far, Qt::red);
        list.stroke(line, QPen(Qt::blue, 2));
        list.drawPoint({50, 150}, 6, QPen(Qt::black, 1), Qt::green);
        QVERIFY(FilledOutlines(list, list.items(), window).outlines().empty());
        QVERIFY(FilledOutlines(list, {}, window).outlines().empty());
    }
};

HULINE_TEST_WIDGETS(TestFilledOutlines)
#include "tst_filled_outlines.moc"
