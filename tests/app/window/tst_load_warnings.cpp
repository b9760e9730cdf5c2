// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMessageBox>
#include <QStatusBar>
#include <QTest>

#include "app/window/load_warnings.h"
#include "app/window/main_window.h"
#include "tests/support/datasets/shipped_dataset.h"
#include "tests/support/room_test.h"

namespace {

app::LoadReport twoFaults() {
    app::LoadReport report;
    report.shapes["provinces.shp"].features[gis::ReadWarning::NoGeometry] = {{1, "", "", ""}, {2, "", "", ""}};
    report.join.unnamed = {core::RegionCode("990000")};
    return report;
}

}  // namespace

class TestLoadWarnings : public QObject {
    Q_OBJECT

private slots:
    void cleanDataLeaveTheWindowWithoutAStatusBar() {
        app::MainWindow window({.dataset = support::shippedDataset(), .report = {}}, app::Language::English);
        QVERIFY(window.findChild<QStatusBar*>() == nullptr);
    }

    void theStatusBarShowsTheFirstWarningAndTheToolTipShowsAll() {
        app::MainWindow window({.dataset = support::shippedDataset(), .report = twoFaults()}, app::Language::English);
        const auto* warnings = window.findChild<app::LoadWarnings*>();
        QVERIFY(warnings != nullptr);
        QVERIFY2(warnings->text().startsWith(QLatin1String("provinces.shp: 2 features")), qPrintable(warnings->text()));
        QVERIFY2(warnings->text().endsWith(QLatin1String("(1 more)")), qPrintable(warnings->text()));
        QVERIFY(warnings->toolTip().contains(QLatin1String("990000")));
    }

    void warningsFollowTheLanguageOfTheWindow() {
        app::MainWindow window({.dataset = support::shippedDataset(), .report = twoFaults()}, app::Language::English);
        window.setLanguage(app::Language::Chinese);
        QVERIFY(window.findChild<app::LoadWarnings*>()->text().contains(QStringLiteral("没有可读的图形")));
    }

    void aClickShowsAllWarningsWithoutBlockingTheWindow() {
        app::MainWindow window({.dataset = support::shippedDataset(), .report = twoFaults()}, app::Language::English);
        window.findChild<app::LoadWarnings*>()->click();
        window.findChild<app::LoadWarnings*>()->click();
        QCOMPARE(window.findChildren<QMessageBox*>(QStringLiteral("all-load-warnings")).size(), 1);
        const auto* message = window.findChild<QMessageBox*>(QStringLiteral("all-load-warnings"));
        QVERIFY(message != nullptr);
        QVERIFY(!message->isModal());
        QVERIFY(message->text().contains(QLatin1String("990000")));
    }
};

HULINE_TEST_WIDGETS(TestLoadWarnings)
#include "tst_load_warnings.moc"
