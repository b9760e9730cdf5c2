// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMessageBox>
#include <QStatusBar>
#include <QTest>

#include "app/window/load_notes.h"
#include "app/window/main_window.h"
#include "tests/support/room_test.h"
#include "tests/support/shipped_dataset.h"

namespace {

app::LoadReport twoFaults() {
    app::LoadReport report;
    report.shapes["provinces.shp"].features[gis::ReadWarning::NoGeometry] = {{1, "", "", ""}, {2, "", "", ""}};
    report.join.unnamed = {core::RegionCode("990000")};
    return report;
}

}  // namespace

class TestLoadNotes : public QObject {
    Q_OBJECT

private slots:
    void cleanDataLeaveTheWindowWithoutAStatusBar() {
        app::MainWindow window({.dataset = support::shippedDataset(), .report = {}}, app::Language::English);
        QVERIFY(window.findChild<QStatusBar*>() == nullptr);
    }

    void theStatusBarShowsTheFirstNoteAndTheToolTipShowsAll() {
        app::MainWindow window({.dataset = support::shippedDataset(), .report = twoFaults()}, app::Language::English);
        const auto* notes = window.findChild<app::LoadNotes*>();
        QVERIFY(notes != nullptr);
        QVERIFY2(notes->text().startsWith(QLatin1String("provinces.shp: 2 features")), qPrintable(notes->text()));
        QVERIFY2(notes->text().endsWith(QLatin1String("(1 more)")), qPrintable(notes->text()));
        QVERIFY(notes->toolTip().contains(QLatin1String("990000")));
    }

    void notesFollowTheLanguageOfTheWindow() {
        app::MainWindow window({.dataset = support::shippedDataset(), .report = twoFaults()}, app::Language::English);
        window.setLanguage(app::Language::Chinese);
        QVERIFY(window.findChild<app::LoadNotes*>()->text().contains(QStringLiteral("没有可读的图形")));
    }

    void aClickShowsAllNotesWithoutBlockingTheWindow() {
        app::MainWindow window({.dataset = support::shippedDataset(), .report = twoFaults()}, app::Language::English);
        window.findChild<app::LoadNotes*>()->click();
        window.findChild<app::LoadNotes*>()->click();
        QCOMPARE(window.findChildren<QMessageBox*>(QStringLiteral("all-load-notes")).size(), 1);
        const auto* message = window.findChild<QMessageBox*>(QStringLiteral("all-load-notes"));
        QVERIFY(message != nullptr);
        QVERIFY(!message->isModal());
        QVERIFY(message->text().contains(QLatin1String("990000")));
    }
};

HULINE_TEST_WIDGETS(TestLoadNotes)
#include "tst_load_notes.moc"
