// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/map_session.h"
#include "tests/support/room_test.h"

#include <QApplication>
#include <QInputDialog>
#include <QMessageBox>
#include <QStatusBar>
#include <QTest>
#include <QTimer>

namespace {

constexpr int patienceMs = 60000;

std::filesystem::path shapefile(const char* name) { return std::filesystem::path(HULINE_SHAPEFILES_DIR) / name; }

/// The windows with a map that are shown: one, at any time.
QList<app::MainWindow*> shownWindows() {
    QList<app::MainWindow*> windows;
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        auto* window = qobject_cast<app::MainWindow*>(widget);
        if (window != nullptr && window->isVisible()) {
            windows << window;
        }
    }
    return windows;
}

/// Whether the neighbours, which come last, are known.
bool isComplete(app::MainWindow* window) {
    const core::Adjacency& queen = *window->workbench().dataset().queen;
    return queen.islands().size() < queen.size();
}

/// Answers the next dialog of a kind, once it is shown, and keeps what it said.
template <class Dialog, class Answer>
QString answered(const Answer& answer) {
    QString said;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, [&] {
        if (auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget())) {
            said = answer(dialog);
        }
    });
    look.start(10);
    (void)QTest::qWaitFor([&] { return !said.isEmpty(); }, patienceMs);
    return said;
}

QString closeMessage(QMessageBox* message) {
    const QString said = message->text();
    message->accept();
    return said;
}

}  // namespace

class TestMapSession : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_session = std::make_unique<app::MapSession>(app::DataPaths{HULINE_STATISTICS_DIR, HULINE_SHAPEFILES_DIR},
                                                      app::Language::English);
        m_session->open(std::nullopt);
        QVERIFY(QTest::qWaitFor([] { return shownWindows().size() == 1; }, patienceMs));
        m_window = shownWindows().front();
        QVERIFY(QTest::qWaitFor([&] { return isComplete(m_window); }, patienceMs));
    }
    void cleanup() { m_session.reset(); }

    void otherBoundariesTakeThePlaceOfTheOnesThatAreShown() {
        emit m_window->boundariesWished(QString::fromStdString(shapefile("provinces.shp").string()));
        QVERIFY(QTest::qWaitFor([&] { return shownWindows().size() == 1 && shownWindows().front() != m_window; },
                                patienceMs));
        QCOMPARE(shownWindows().front()->workbench().dataset().covered.size(), 31U);
    }

    void whatIsChosenStaysWithOtherBoundaries() {
        core::MapSpec spec = core::withPeriod(m_window->workbench().spec(), core::Period::year(2010));
        spec.grouping = "north-south";
        spec.rampReversed = true;
        m_window->workbench().choose(spec);
        emit m_window->boundariesWished(QString::fromStdString(shapefile("provinces.shp").string()));
        QVERIFY(QTest::qWaitFor([&] { return shownWindows().size() == 1 && shownWindows().front() != m_window; },
                                patienceMs));
        QCOMPARE(shownWindows().front()->workbench().spec(), spec);
        QVERIFY(!shownWindows().front()->workbench().canUndo());
    }

    void whatIsChosenStaysWhenTheNeighboursBecomeKnown() {
        core::MapSpec spec = m_window->workbench().spec();
        spec.period = core::Period::year(2010);
        m_window->workbench().choose(spec);
        m_window->complete(m_window->workbench().dataset());
        QCOMPARE(m_window->workbench().spec(), spec);
        m_window->workbench().undo();
        QCOMPARE(m_window->workbench().spec().period.year(), 2024);
    }

    void aFileThatCannotBeReadIsNamedAndTheMapStays() {
        emit m_window->boundariesWished(QStringLiteral("/no/such/file.shp"));
        const QString said = answered<QMessageBox>(closeMessage);
        QCOMPARE(said, QStringLiteral("There is no file /no/such/file.shp; check the path."));
        QCOMPARE(shownWindows(), QList{m_window});
    }

    void theFieldIsAskedForWhereNoValuesTell() {
        emit m_window->boundariesWished(QString::fromStdString(shapefile("neighbouring_land.shp").string()));
        const QString fields = answered<QInputDialog>([](QInputDialog* dialog) {
            const QString listed = dialog->comboBoxItems().join(QLatin1Char(' '));
            dialog->reject();
            return listed;
        });
        QCOMPARE(fields, QStringLiteral("iso_a3 name_en"));
        QCOMPARE(shownWindows(), QList{m_window});
        QTRY_COMPARE(m_window->statusBar()->currentMessage(),
                     QStringLiteral("Nothing was opened; the map is as it was."));
    }

    void aCancelledReadingLeavesTheMapAsItWas() {
        const auto known = m_window->workbench().dataset().regions;
        m_session->open(app::BoundaryFile{shapefile("provinces.shp"), std::nullopt});
        m_window->findChild<app::ReadingDialog*>()->reject();
        QTRY_COMPARE_WITH_TIMEOUT(m_window->statusBar()->currentMessage(),
                                  QStringLiteral("Nothing was opened; the map is as it was."), patienceMs);
        QCOMPARE(shownWindows(), QList{m_window});
        QCOMPARE(m_window->workbench().dataset().regions, known);
    }

private:
    std::unique_ptr<app::MapSession> m_session;
    app::MainWindow* m_window = nullptr;
};

HULINE_TEST_WIDGETS(TestMapSession)
#include "tst_map_session.moc"
