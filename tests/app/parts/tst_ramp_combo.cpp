// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QtTest>

#include "app/drawing/canvas.h"
#include "app/parts/ramp_combo.h"
#include "tests/support/room_test.h"

class RampComboTest : public QObject {
    Q_OBJECT

private slots:
    void listsRampsOfOneKind();
    void swatchesHaveTheColoursOfTheMap();
    void showingARampEmitsNoSignal();

private:
    /// The colours of the chosen swatch at its two ends.
    static std::pair<QColor, QColor> ends(const app::RampCombo& combo);
};

std::pair<QColor, QColor> RampComboTest::ends(const app::RampCombo& combo) {
    const QImage swatch = combo.itemIcon(combo.currentIndex()).pixmap(combo.iconSize()).toImage();
    const int middle = swatch.height() / 2;
    return {swatch.pixelColor(0, middle), swatch.pixelColor(swatch.width() - 1, middle)};
}

void RampComboTest::listsRampsOfOneKind() {
    app::RampCombo combo;
    combo.showRamp(core::RampKind::Diverging, 5, false, "PuOr");
    QCOMPARE(combo.rampId(), std::string("PuOr"));
    for (int i = 0; i < combo.count(); ++i) {
        QCOMPARE(core::rampById(combo.itemText(i).toStdString())->kind, core::RampKind::Diverging);
    }
}

void RampComboTest::swatchesHaveTheColoursOfTheMap() {
    app::RampCombo combo;
    const auto colours = core::rampColours(*core::rampById("YlGnBu"), 5);
    combo.showRamp(core::RampKind::Sequential, 5, false, "YlGnBu");
    QCOMPARE(ends(combo), std::pair(app::dataColour(colours.front()), app::dataColour(colours.back())));
    combo.showRamp(core::RampKind::Sequential, 5, true, "YlGnBu");
    QCOMPARE(ends(combo), std::pair(app::dataColour(colours.back()), app::dataColour(colours.front())));
}

void RampComboTest::showingARampEmitsNoSignal() {
    app::RampCombo combo;
    const QSignalSpy changed(&combo, &QComboBox::currentIndexChanged);
    const QSignalSpy activated(&combo, &QComboBox::activated);
    combo.showRamp(core::RampKind::Sequential, 5, false, "YlGnBu");
    combo.showRamp(core::RampKind::Diverging, 7, true, "RdBu");
    QCOMPARE(changed.count() + activated.count(), 0);
}

HULINE_TEST_WIDGETS(RampComboTest)
#include "tst_ramp_combo.moc"
