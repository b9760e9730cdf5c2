// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/map_view.h"
#include "app/panels/region_table.h"
#include "app/window/map_session.h"
#include "tests/support/eventually.h"
#include "tests/support/room_test.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QItemSelectionModel>
#include <QMessageBox>
#include <QStatusBar>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <QToolButton>
#include <algorithm>
#include <atomic>
#include <memory>
#include <new>
#include <utility>
#include <variant>
#include <vector>

namespace {

using support::timeoutMs;

std::filesystem::path shapefile(const char* name) { return std::filesystem::path(HULINE_SHAPEFILES_DIR) / name; }

/// The visible windows with a map. There is exactly one at any time.
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

/// Whether the neighbours are known. They are loaded last.
bool isComplete(app::MainWindow* window) {
    const core::Adjacency& queen = *window->workbench().dataset().queen;
    return queen.islands().size() < queen.size();
}

/// Waits for the next dialog of a type and answers it. Returns the text that `answer` returns.
template <class Dialog, class Answer>
QString answered(const Answer& answer) {
    QString shownText;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, [&] {
        if (auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget())) {
            shownText = answer(dialog);
        }
    });
    poll.start(10);
    (void)QTest::qWaitFor([&] { return !shownText.isEmpty(); }, timeoutMs);
    return shownText;
}

QString closeMessage(QMessageBox* message) {
    const QString shownText = message->text();
    message->accept();
    return shownText;
}

}  // namespace

/// The regions with their outlines moved to the east.
std::shared_ptr<const core::RegionSet> movedRegions(const core::RegionSet& regions) {
    std::vector<core::Region> moved = regions.regions();
    for (core::Region& region : moved) {
        for (core::Polygon& polygon : region.shape) {
            for (core::MapPoint& point : polygon.shell) {
                point.x += 1000;
            }
        }
    }
    return std::make_shared<const core::RegionSet>(std::move(moved));
}

/// Loads three indicators and no claims, otherwise as the program does, but pauses before the search for neighbours.
class PausedSearch {
public:
    [[nodiscard]] app::DataLoader::Load load() {
        return [this](const app::MapSources& sources, const app::LoadOptions& options) -> app::LoadedData {
            app::LoadOptions paused = options;
            paused.needs.figures = {
                {core::IndicatorId("gdp-per-capita"), core::IndicatorId("gdp"), core::IndicatorId("population")}};
            paused.needs.claims = false;
            paused.onMapReady = [&](const app::LoadedData& data) {
                options.onMapReady(data);
                while (isPaused && (!options.progress || options.progress(mapReadyPart))) {
                    QThread::msleep(1);
                }
                if (isFailing) {
                    throw std::bad_alloc();
                }
            };
            auto loaded = app::loadMap(sources, paused);
            if (isFileChanged) {
                loaded.dataset.regions = movedRegions(*loaded.dataset.regions);
            }
            ++ended;
            return loaded;
        };
    }

    std::atomic<bool> isPaused = true;
    std::atomic<bool> isFailing = false;      ///< Whether the search runs out of memory.
    std::atomic<bool> isFileChanged = false;  ///< Whether the file has other shapes than before.
    std::atomic<int> ended = 0;               ///< Number of loadings that have ended.

private:
    static constexpr double mapReadyPart = 0.7;
};

class TestMapSession : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_search = std::make_unique<PausedSearch>();
        m_session = std::make_unique<app::MapSession>(app::DataPaths{HULINE_STATISTICS_DIR, HULINE_SHAPEFILES_DIR},
                                                      app::Language::English, app::Settings{}, m_search->load());
        m_session->open(std::nullopt);
        QVERIFY(QTest::qWaitFor([] { return shownWindows().size() == 1; }, timeoutMs));
        m_window = shownWindows().front();
        QVERIFY(!isComplete(m_window));
        QVERIFY(std::ranges::any_of(m_window->workbench().figure().readings,
                                    [](const core::RegionReading& reading) { return reading.mapped.has_value(); }));
    }
    void cleanup() {
        m_search->isPaused = false;
        m_session.reset();
    }

    // In the following tests, the search for the neighbours of the first regions is running.

    void aFileThatCannotBeReadLeavesTheSearchRunning() {
        m_session->open(app::BoundaryFile{"/no/such/file.shp", std::nullopt});
        QCOMPARE(answered<QMessageBox>(closeMessage),
                 QStringLiteral("There is no file /no/such/file.shp; check the path."));
        searchToItsEnd(m_window);
    }

    void aCancelledReadingLeavesTheSearchRunning() {
        m_session->open(app::BoundaryFile{shapefile("provinces.shp"), std::nullopt});
        m_window->findChild<app::ReadingDialog*>()->reject();
        COMPARE_EVENTUALLY(m_window->statusBar()->currentMessage(),
                           QStringLiteral("Nothing was opened; the map is unchanged."), timeoutMs);
        searchToItsEnd(m_window);
    }

    void otherBoundariesCancelTheSearch() {
        openProvinces();
        searchToItsEnd(m_window);
    }

    void theLastOfTwoFilesOpenedQuicklyIsShown() {
        const auto before = m_window->workbench().data();
        m_session->open(app::BoundaryFile{"/no/such/file.shp", std::nullopt});
        m_session->open(app::BoundaryFile{shapefile("provinces.shp"), std::nullopt});
        QVERIFY(waitForOtherDataThan(before));  // without a message about the first file
        QCOMPARE(shownWindows(), QList{m_window});
        searchToItsEnd(m_window);
    }

    void aWindowCanBeClosedAndTheSessionEnds() {
        m_window->close();
        m_session.reset();
        QVERIFY(shownWindows().isEmpty());
    }

    void theSessionCanEndWhileAFileIsRead() {
        m_session->open(app::BoundaryFile{shapefile("provinces.shp"), std::nullopt});
        m_session.reset();
        QVERIFY(shownWindows().isEmpty());
    }

    void newDataAreShownAfterADialogOfTheWindowIsClosed() {
        const auto before = m_window->workbench().data();
        auto* dialog = new QDialog(m_window);  // such as the dialog that exports the figure
        dialog->setModal(true);
        dialog->show();
        m_session->open(app::BoundaryFile{shapefile("provinces.shp"), std::nullopt});
        QVERIFY(!QTest::qWaitFor([&] { return m_window->workbench().data() != before; }, 2000));
        dialog->close();
        QVERIFY(waitForOtherDataThan(before));
    }

    void aCancelledSearchLeavesNoProgressBar() {
        VERIFY_EVENTUALLY(m_window->statusBar()->findChild<QToolButton*>() != nullptr, timeoutMs);
        m_window->statusBar()->findChild<QToolButton*>()->click();
        VERIFY_EVENTUALLY(m_window->statusBar()->findChild<QToolButton*>() == nullptr, timeoutMs);
        QVERIFY(m_window->statusBar()->currentMessage().startsWith(QLatin1String("The neighbours of the regions are")));
        QVERIFY(!isComplete(m_window));
    }

    void aSearchThatRunsOutOfMemoryIsReportedAndLeavesNoProgressBar() {
        m_search->isFailing = true;
        m_search->isPaused = false;
        VERIFY_EVENTUALLY(
            m_window->statusBar()->currentMessage().startsWith(QLatin1String("There is not enough memory")), timeoutMs);
        QVERIFY(m_window->statusBar()->findChild<QToolButton*>() == nullptr);
        QCOMPARE(shownWindows(), QList{m_window});
    }

    void settingsOfTheWindowAreRemembered() {
        m_window->resize(1510, 860);
        m_window->findChild<QDockWidget*>(QStringLiteral("layers"))->hide();
        openProvinces();
        QCOMPARE(m_window->size(), QSize(1510, 860));
        QVERIFY(!m_session->settings().language);  // the session started in English; the user did not choose it
        m_window->setLanguage(app::Language::Chinese);
        app::Settings settings = m_session->settings();
        QCOMPARE(settings.language, std::optional(app::Language::Chinese));
        QCOMPARE(settings.recentFiles, QStringList(QString::fromStdString(shapefile("provinces.shp").string())));
        settings.exportChoices = {{120, 90, 600}, app::SvgText::Outlines};
        settings.folders = {QStringLiteral("/a"), QStringLiteral("/b"), QStringLiteral("/c")};

        app::MapSession next({HULINE_STATISTICS_DIR, HULINE_SHAPEFILES_DIR}, app::Language::Chinese, settings);
        shownWindows().front()->hide();  // closing would ask about the opened file
        next.open(std::nullopt);
        QVERIFY(QTest::qWaitFor([] { return shownWindows().size() == 1; }, timeoutMs));
        const app::MainWindow* window = shownWindows().front();
        QCOMPARE(window->size(), QSize(1510, 860));
        QVERIFY(window->findChild<QDockWidget*>(QStringLiteral("layers"))->isHidden());
        QCOMPARE(next.settings().exportChoices, settings.exportChoices);
        QCOMPARE(next.settings().folders, settings.folders);
        QCOMPARE(next.settings().recentFiles, settings.recentFiles);
        QCOMPARE(next.settings().language, settings.language);
    }

    void undoRepeatsASearchThatOtherBoundariesCancelled() {
        const auto first = m_window->workbench().data();
        openProvinces();
        m_search->isPaused = false;
        VERIFY_EVENTUALLY(isComplete(m_window), timeoutMs);
        m_search->isPaused = true;
        m_window->workbench().undo();
        QCOMPARE(m_window->workbench().data(), first);
        VERIFY_EVENTUALLY(m_window->statusBar()->findChild<QToolButton*>() != nullptr, timeoutMs);
        QVERIFY(!isComplete(m_window));
        searchToItsEnd(m_window);
    }

    void neighboursOfAFileThatChangedAreNotTaken() {
        openProvinces();
        m_search->isPaused = false;
        VERIFY_EVENTUALLY(isComplete(m_window), timeoutMs);
        m_search->isFileChanged = true;
        m_window->workbench().undo();
        VERIFY_EVENTUALLY(m_window->workbench().data()->isSearchEnded, timeoutMs);
        QVERIFY(!isComplete(m_window));
        QVERIFY(m_window->statusBar()->currentMessage().startsWith(QLatin1String("The neighbours of the regions are")));
    }

    void aSearchThatTheUserCancelledIsNotRepeated() {
        VERIFY_EVENTUALLY(m_window->statusBar()->findChild<QToolButton*>() != nullptr, timeoutMs);
        m_window->statusBar()->findChild<QToolButton*>()->click();
        VERIFY_EVENTUALLY(m_window->workbench().data()->isSearchEnded, timeoutMs);
        openProvinces();
        m_search->isPaused = false;
        VERIFY_EVENTUALLY(isComplete(m_window), timeoutMs);
        m_window->workbench().undo();
        QVERIFY(!QTest::qWaitFor([&] { return isComplete(m_window); }, 500));
        QVERIFY(m_window->statusBar()->findChild<QToolButton*>() == nullptr);
    }

    // In the following tests, the search has ended.

    void otherBoundariesReplaceTheShownOnes() {
        searchToItsEnd(m_window);
        const auto before = m_window->workbench().dataset().regions;
        openProvinces();
        QCOMPARE(shownWindows(), QList{m_window});
        QVERIFY(m_window->workbench().dataset().regions != before);
        QCOMPARE(m_window->workbench().dataset().covered.size(), 31U);
    }

    void undoRestoresThePreviousRegions() {
        searchToItsEnd(m_window);
        app::Workbench& workbench = m_window->workbench();
        const auto before = workbench.data();
        workbench.choose(core::SetGrouping{"north-south"});
        openProvinces();
        searchToItsEnd(m_window);
        const QAction* undo = actionNamed(QStringLiteral("&Undo: open provinces.shp"));
        QVERIFY(undo != nullptr);
        workbench.undo();
        QCOMPARE(workbench.data(), before);
        QCOMPARE(undo->text(), QStringLiteral("&Undo: grouping North and South"));
        QVERIFY(actionNamed(QStringLiteral("&Redo: open provinces.shp")) != nullptr);
        QCoreApplication::processEvents();
        QVERIFY(isComplete(m_window));
        QVERIFY(m_window->statusBar()->findChild<QToolButton*>() == nullptr);
        workbench.redo();
        QVERIFY(isComplete(m_window));
    }

    void aSelectedRegionStaysSelectedIfTheOtherDataHaveIt() {
        searchToItsEnd(m_window);
        auto* table = m_window->findChild<app::RegionTable*>();
        m_window->findChild<QDockWidget*>(QStringLiteral("table"))->raise();
        VERIFY_EVENTUALLY(table->model()->rowCount() > 0);
        emit m_window->findChild<app::MapView*>()->regionSelected(core::RegionCode("630000"));
        openProvinces();
        QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    }

    void choicesStayWithOtherBoundaries() {
        searchToItsEnd(m_window);
        app::Workbench& workbench = m_window->workbench();
        workbench.choose(core::SetPeriod{core::Period::year(2010)});
        workbench.choose(core::SetGrouping{"north-south"});
        const core::MapSpec spec = workbench.spec();
        openProvinces();
        QCOMPARE(workbench.spec(), spec);
    }

    void choicesStayWhenTheNeighboursBecomeKnown() {
        searchToItsEnd(m_window);
        app::Workbench& workbench = m_window->workbench();
        workbench.choose(core::SetPeriod{core::Period::year(2010)});
        const core::MapSpec spec = workbench.spec();
        workbench.setNeighbours(*workbench.data(), workbench.dataset().queen, workbench.dataset().rook);
        QCOMPARE(workbench.spec(), spec);
        workbench.undo();
        QCOMPARE(workbench.spec().period.year(), 2024);
    }

    void aFileThatCannotBeReadIsNamedAndTheMapStays() {
        searchToItsEnd(m_window);
        m_session->open(app::BoundaryFile{"/no/such/file.shp", std::nullopt});
        const QString shownText = answered<QMessageBox>(closeMessage);
        QCOMPARE(shownText, QStringLiteral("There is no file /no/such/file.shp; check the path."));
        QCOMPARE(shownWindows(), QList{m_window});
    }

    void aCancelledReadingLeavesTheMapAsItWas() {
        searchToItsEnd(m_window);
        const auto known = m_window->workbench().dataset().regions;
        m_session->open(app::BoundaryFile{shapefile("provinces.shp"), std::nullopt});
        m_window->findChild<app::ReadingDialog*>()->reject();
        COMPARE_EVENTUALLY(m_window->statusBar()->currentMessage(),
                           QStringLiteral("Nothing was opened; the map is unchanged."), timeoutMs);
        QCOMPARE(shownWindows(), QList{m_window});
        QCOMPARE(m_window->workbench().dataset().regions, known);
    }

    /// The data were read while another dialog was open, and waited to be shown.
    void aReadingThatHasEndedBehindAnotherDialogCanBeCancelled() {
        searchToItsEnd(m_window);
        const auto before = m_window->workbench().data();
        QDialog dialog(m_window);
        dialog.setModal(true);
        dialog.show();
        const int endedBefore = m_search->ended;
        m_session->open(app::BoundaryFile{shapefile("provinces.shp"), std::nullopt});
        COMPARE_EVENTUALLY(m_search->ended.load(), endedBefore + 1, timeoutMs);
        QTest::qWait(50);  // until the outcome is delivered
        m_window->findChild<app::ReadingDialog*>()->reject();
        COMPARE_EVENTUALLY(m_window->statusBar()->currentMessage(),
                           QStringLiteral("Nothing was opened; the map is unchanged."));
        dialog.close();
        QVERIFY(!QTest::qWaitFor([&] { return m_window->workbench().data() != before; }, 500));
    }

private:
    [[nodiscard]] bool waitForOtherDataThan(const std::shared_ptr<app::OpenData>& before) const {
        return QTest::qWaitFor([&] { return m_window->workbench().data() != before; }, timeoutMs);
    }

    /// Opens the provinces from a file, as the user's own boundaries.
    void openProvinces() const {
        const auto before = m_window->workbench().data();
        m_session->open(app::BoundaryFile{shapefile("provinces.shp"), std::nullopt});
        QVERIFY(waitForOtherDataThan(before));
    }

    [[nodiscard]] QAction* actionNamed(const QString& text) const {
        const QList<QAction*> actions = m_window->findChildren<QAction*>();
        const auto found = std::ranges::find(actions, text, &QAction::text);
        return found == actions.end() ? nullptr : *found;
    }

    /// Continues the paused search, until the neighbours are known and the progress bar has disappeared.
    void searchToItsEnd(app::MainWindow* window) {
        m_search->isPaused = false;
        QVERIFY(QTest::qWaitFor([&] { return isComplete(window); }, timeoutMs));
        QVERIFY(window->statusBar()->findChild<QToolButton*>() == nullptr);
    }

    std::unique_ptr<PausedSearch> m_search;
    std::unique_ptr<app::MapSession> m_session;
    app::MainWindow* m_window = nullptr;
};

HULINE_TEST_WIDGETS(TestMapSession)
#include "tst_map_session.moc"
