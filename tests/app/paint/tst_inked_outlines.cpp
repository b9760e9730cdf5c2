// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <iterator>

#include "app/paint/inked_outlines.h"
#include "tests/support/shapes.h"

namespace {

using app::DrawList;
using app::InkedOutlines;
using app::Stage;
using Outline = InkedOutlines::Outline;

/// A pixel a metre, 100 by 100 of them; north is up.
const app::MapWindow window(core::PageTransform({0, 0}, {0, 100}, 1), {0, 0, 100, 100}, 1, app::ShapeDetail::Snapped);

const core::MultiPolygon square = support::square(10, 10, 20);

}  // namespace

class TestInkedOutlines : public QObject {
    Q_OBJECT

private slots:
    void itemsComeInOrderEachWhereItLies() {
        const core::Polyline line{{0, 50}, {90, 50}};
        DrawList list;
        list.fill(square, Qt::red);
        list.fillRegion(7, square, {});
        list.stroke(line, QPen(Qt::blue, 2));
        list.rise();
        list.drawPoint({50, 50}, 6, Qt::NoPen, Qt::green);
        const InkedOutlines outlines(list.items(), window);
        std::vector<Stage> stages;
        std::ranges::transform(outlines.outlines(), std::back_inserter(stages), &Outline::stage);
        QCOMPARE(stages, (std::vector<Stage>{Stage::Below, Stage::Below, Stage::Above, Stage::OnTop}));
        QVERIFY(!outlines.outlines()[0].region);
        QCOMPARE(outlines.outlines()[0].ink, qPremultiply(QColor(Qt::red).rgba()));
        QCOMPARE(outlines.outlines()[1].region, std::optional<std::uint32_t>(7));
        QCOMPARE(outlines.outlines()[2].ink, qPremultiply(QColor(Qt::blue).rgba()));
        QVERIFY(outlines.outlines()[1].rule == app::FillRule::EvenOdd);
        QVERIFY(outlines.outlines()[2].rule == app::FillRule::NonZero);
    }

    void anOutlineLiesWithinItsRows() {
        DrawList list;
        list.fill(square, Qt::red);
        list.drawPoint({50, 99}, 6, QPen(Qt::black, 2), Qt::green);  // a part is above the picture
        const InkedOutlines outlines(list.items(), window);
        QCOMPARE(outlines.outlines().size(), 3U);
        for (const Outline& outline : outlines.outlines()) {
            for (std::size_t ring = outline.firstRing; ring < outline.endRing; ++ring) {
                for (const app::FinePoint& point : outlines.ring(ring)) {
                    QVERIFY(point.y >= outline.firstRow * app::FinePoint::perPixel);
                    QVERIFY(point.y <= outline.endRow * app::FinePoint::perPixel);
                }
            }
        }
        QVERIFY(outlines.outlines()[0].firstRow >= 68 && outlines.outlines()[0].endRow <= 92);
    }

    void aHoleIsARingOfItsShape() {
        DrawList list;
        const core::MultiPolygon ring{{support::squareRing(0, 0, 90), {support::squareRing(30, 30, 30)}}};
        list.fill(ring, Qt::red);
        const InkedOutlines outlines(list.items(), window);
        QCOMPARE(outlines.outlines().size(), 1U);
        QCOMPARE(outlines.outlines()[0].endRing, 2U);
        QCOMPARE(outlines.ring(1).size(), 5U);
    }

    void everyDashIsAnOutline() {
        QPen dashed(Qt::blue, 2, Qt::CustomDashLine);
        dashed.setDashPattern({3, 2});
        const core::Polyline line{{5, 50}, {95, 50}};
        DrawList list;
        list.stroke(line, dashed);
        QCOMPARE(InkedOutlines(list.items(), window).outlines().size(), 9U);
    }

    void whatIsOutOfSightIsLeftOut() {
        const core::Polyline line{{200, 50}, {300, 50}};
        const core::MultiPolygon far = support::square(200, 10, 20);
        DrawList list;
        list.fill(far, Qt::red);
        list.stroke(line, QPen(Qt::blue, 2));
        list.drawPoint({50, 150}, 6, QPen(Qt::black, 1), Qt::green);
        QVERIFY(InkedOutlines(list.items(), window).outlines().empty());
        QVERIFY(InkedOutlines({}, window).outlines().empty());
    }
};

QTEST_MAIN(TestInkedOutlines)
#include "tst_inked_outlines.moc"
