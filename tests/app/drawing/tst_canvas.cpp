// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/drawing/canvas.h"
#include "tests/support/room_test.h"

class TestCanvas : public QObject {
    Q_OBJECT

private slots:
    /// A ruler that referred to its frame would read memory that is gone.
    void aRulerMayOutliveItsFrame() {
        const auto rulerOf = [](double unitsPerMm) {
            app::Frame frame;
            frame.unitsPerMm = unitsPerMm;
            frame.fontFamily = QStringLiteral("A family with a name too long for a small string");
            return app::Ruler(frame);
        };
        const app::Ruler seven = rulerOf(7);
        const app::Ruler nine = rulerOf(9);
        QCOMPARE(seven.mm(2), 14.0);
        QCOMPARE(nine.mm(2), 18.0);
        QCOMPARE(seven.frame().fontFamily, nine.frame().fontFamily);
    }
};

HULINE_TEST(TestCanvas)
#include "tst_canvas.moc"
