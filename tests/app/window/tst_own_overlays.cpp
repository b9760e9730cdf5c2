// SPDX-License-Identifier: GPL-3.0-or-later
// Own lines and points in the window.
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <memory>

#include "app/dialogs/data/data_dialog.h"
#include "app/study/study_file.h"
#include "app/text.h"
#include "app/window/map_session.h"
#include "tests/support/answers.h"
#include "tests/support/datasets/statistics_copy.h"
#include "tests/support/eventually.h"
#include "tests/support/map_files.h"
#include "tests/support/room_test.h"
#include "tests/support/shown_window.h"
#include "tests/support/window/quick_load.h"

namespace {

using support::OpensData;
using support::shownWindow;
using support::timeoutMs;
using support::written;
namespace fs = std::filesystem;

bool showsOverlays(const core::Figure& figure) {
    return std::ranges::any_of(
        figure.layers, [](const core::Layer& layer) { return std::holds_alternative<core::OverlayLayer>(layer); });
}

}  // namespace

class TestOwnOverlays : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cities = written(*m_folder, "cities.geojson", QStringLiteral(R"({"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {"name": "北京"},
             "geometry": {"type": "Point", "coordinates": [116.4, 39.9]}}]})"));
        start();
        m_session->open(std::nullopt);
        VERIFY_EVENTUALLY(shownWindow() != nullptr, timeoutMs);
        m_window = shownWindow();
    }
    void cleanup() {
        m_session.reset();
        m_folder.reset();
    }

    void aFileOfPointsIsDrawnOverTheMapAndUndone() {
        app::Workbench& workbench = m_window->workbench();
        const auto before = workbench.data();
        open({m_cities});
        QVERIFY2(!workbench.data()->sources.boundaries, "the regions are as before");
        QCOMPARE(workbench.dataset().regions->size(), before->dataset->regions->size());
        QCOMPARE(workbench.data()->sources.user.overlays.size(), 1U);
        QVERIFY(showsOverlays(workbench.figure()));
        workbench.undo();
        VERIFY_EVENTUALLY(!workbench.isMakingFigure(), timeoutMs);
        QCOMPARE(workbench.data(), before);
        QVERIFY(!showsOverlays(workbench.figure()));
        workbench.redo();
        VERIFY_EVENTUALLY(!workbench.isMakingFigure(), timeoutMs);
        QVERIFY(showsOverlays(workbench.figure()));
        workbench.choose(core::SetLayerVisible{core::LayerKind::Overlays, false});
        VERIFY_EVENTUALLY(!workbench.isMakingFigure(), timeoutMs);
        QVERIFY(!showsOverlays(workbench.figure()));
    }

    void regionsTableAndPointsAreOpenedTogether() {
        open({support::testData / "own_map/guangdong.geojson", support::testData / "own_map/cities.csv", m_cities});
        const app::MapSources& sources = m_window->workbench().data()->sources;
        QVERIFY(sources.boundaries.has_value());
        QCOMPARE(sources.user.tables.size(), 1U);
        QCOMPARE(sources.user.overlays.size(), 1U);
        QVERIFY(m_window->workbench().data()->report.overlays.front().isOutside);
    }

    void aStudyKeepsTheOverlayWithItsSymbol() {
        open({m_cities});
        const fs::path file = m_folder->filePath(QStringLiteral("cities.huline")).toStdString();
        {
            const support::ChosenFile chosen(app::native(file));
            emit m_window->saveAsRequested();
            VERIFY_EVENTUALLY(!m_window->isWindowModified(), timeoutMs);
        }
        const app::MapSources sources = m_window->workbench().data()->sources;
        restart(file);
        QVERIFY(m_window->workbench().data()->sources == sources);
        QVERIFY(showsOverlays(m_window->workbench().figure()));
        QVERIFY(!m_window->isWindowModified());
        const fs::path moved = m_cities.parent_path() / "moved.geojson";
        fs::rename(m_cities, moved);
        {
            const support::Answers answers({QStringLiteral("Find it again…")});
            const support::ChosenFile found(app::native(moved));
            restart(file);
            QCOMPARE(answers.texts.size(), 1);
        }
        QCOMPARE(m_window->workbench().data()->sources.user.overlays.at(0).path, moved);
        QVERIFY(m_window->isWindowModified());
        {
            const support::Answers answers({QStringLiteral("Open without it")});
            restart(file);
        }
        QVERIFY(m_window->workbench().data()->sources.user.overlays.empty());
        fs::rename(moved, m_cities);
        (void)written(*m_folder, "cities.geojson", QStringLiteral(R"({"type": "Point", "coordinates": [100, 30]})"));
        const support::Answers answers({QStringLiteral("Use it as it is")});
        restart(file);
        QCOMPARE(answers.texts.size(), 1);
        QVERIFY(answers.texts.front().contains(QLatin1String("cities.geojson has changed since the study was saved")));
        QCOMPARE(m_window->workbench().data()->sources.user.overlays.size(), 1U);
    }

    void anOverlayIsTakenAwayInItsTab() {
        open({m_cities});
        app::Workbench& workbench = m_window->workbench();
        const auto before = workbench.data();
        emit m_window->sourcesRequested();
        app::DataDialog* dialog = nullptr;
        VERIFY_EVENTUALLY((dialog = m_window->findChild<app::DataDialog*>()) != nullptr, timeoutMs);
        auto* tabs = dialog->findChild<QTabWidget*>();
        QCOMPARE(tabs->count(), 2);
        emit tabs->tabCloseRequested(1);
        const OpensData opens;
        VERIFY_EVENTUALLY(workbench.data() != before && !workbench.isMakingFigure(), timeoutMs);
        QVERIFY(workbench.data()->sources.user.overlays.empty());
        QVERIFY(!showsOverlays(workbench.figure()));
    }

    void aWindowOpensWithAFileOfPoints() {
        m_session.reset();
        start();
        const OpensData opens;
        m_session->openFiles({m_cities});
        VERIFY_EVENTUALLY(shownWindow() != nullptr, timeoutMs);
        m_window = shownWindow();
        VERIFY_EVENTUALLY(!m_window->workbench().isMakingFigure(), timeoutMs);
        QVERIFY(showsOverlays(m_window->workbench().figure()));
    }

private:
    void start() {
        m_session = std::make_unique<app::MapSession>(test::shippedData(), app::Language::English, app::Settings{},
                                                      support::loadQuickly);
    }
    void restart(const fs::path& study) {
        m_session.reset();
        start();
        m_session->openFiles({study});
        VERIFY_EVENTUALLY(shownWindow() != nullptr, timeoutMs);
        m_window = shownWindow();
        VERIFY_EVENTUALLY(!m_window->workbench().isMakingFigure(), timeoutMs);
    }
    void open(const std::vector<fs::path>& files) {
        const auto before = m_window->workbench().data();
        QStringList names;
        for (const fs::path& file : files) {
            names << app::native(file);
        }
        const OpensData opens;
        emit m_window->filesRequested(names);
        VERIFY_EVENTUALLY(m_window->workbench().data() != before && !m_window->workbench().isMakingFigure(), timeoutMs);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_cities;
    std::unique_ptr<app::MapSession> m_session;
    app::MainWindow* m_window = nullptr;
};

HULINE_TEST_WIDGETS(TestOwnOverlays)
#include "tst_own_overlays.moc"
