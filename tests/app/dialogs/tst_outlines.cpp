// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/dialogs/data/outlines.h"
#include "gis/error.h"
#include "tests/support/map_files.h"
#include "tests/support/room_test.h"

using support::shippedPaths;
using support::testData;

class TestOutlines : public QObject {
    Q_OBJECT

private slots:
    void closePointsAreLeftOut() {
        core::Ring ring;
        for (int i = 0; i < 100; ++i) {
            ring.push_back({static_cast<double>(i), 0});
        }
        const QPolygonF kept = app::thinned(ring, 10);
        QCOMPARE(kept.size(), 10);
        QCOMPARE(kept[1], QPointF(10, 0));
    }

    void aSmallRingKeepsItsShape() {
        const core::Ring ring{{0, 0}, {1, 0}, {1, 1}, {0, 0}};
        QCOMPARE(app::thinned(ring, 100).size(), 4);
    }

    void aFileHasTheOutlinesOfItsRegions() {
        const app::BoundaryFile cities{testData / "own_map/guangdong.geojson", std::nullopt};
        const app::Outlines outlines = app::outlinesOf(shippedPaths, cities);
        QVERIFY(!outlines.isTooLarge);
        QVERIFY(outlines.rings.size() >= 21);
        std::size_t points = 0;
        for (const QPolygonF& ring : outlines.rings) {
            points += static_cast<std::size_t>(ring.size());
        }
        QVERIFY2(points < 21 * 2000, qPrintable(QString::number(points)));
    }

    void withoutAFileTheRegionsAreThoseOfThePackage() {
        QVERIFY(app::outlinesOf(shippedPaths, std::nullopt).rings.size() >= 34);
    }

    void aFileWithoutAreasIsAnError() {
        const app::BoundaryFile points{testData / "bad_points.geojson", std::nullopt};
        QVERIFY_THROWS_EXCEPTION(gis::Error, (void)app::outlinesOf(shippedPaths, points));
    }
};

HULINE_TEST_CORE(TestOutlines)
#include "tst_outlines.moc"
