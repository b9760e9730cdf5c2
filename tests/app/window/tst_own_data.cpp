// SPDX-License-Identifier: GPL-3.0-or-later
// The user's own boundaries and tables in the window.
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QPushButton>
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

fs::path ownMap(const char* file) { return support::testData / "own_map" / file; }

const core::IndicatorId gdp("gdp");

}  // namespace

class TestOwnData : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("HULINE_PASTED", m_folder->filePath(QStringLiteral("pasted")).toUtf8());
        start();
        m_session->open(std::nullopt);
        VERIFY_EVENTUALLY(shownWindow() != nullptr, timeoutMs);
        m_window = shownWindow();
    }
    void cleanup() {
        m_session.reset();
        qunsetenv("HULINE_PASTED");
    }

    void aMapAndATableAreOpenedTogether() {
        openCities();
        const app::Workbench& workbench = m_window->workbench();
        QCOMPARE(workbench.dataset().regions->size(), 21U);
        QCOMPARE(workbench.figure().spec.indicator, gdp);
        QCOMPARE(workbench.figure().spec.period, core::Period::year(2021));
        QVERIFY(m_window->isWindowModified());
        QCOMPARE(workbench.undoable()->cause.has_value(), true);
    }

    void aTableIsAddedToTheProvincesAndUndone() {
        const fs::path table = written(*m_folder, "tea.csv",
                                       "地区,茶叶产量2020年（万吨）,茶叶产量2021年（万吨）\n福建,46.1,48.8\n"
                                       "云南,46.3,49.1\n湖北,36.1,40.4\n");
        app::Workbench& workbench = m_window->workbench();
        const auto before = workbench.data();
        {
            const OpensData opens;
            emit m_window->filesRequested({app::native(table)});
            VERIFY_EVENTUALLY(workbench.data() != before && !workbench.isMakingFigure(), timeoutMs);
        }
        const core::IndicatorId tea = workbench.data()->report.userIndicators.front();
        QCOMPARE(workbench.figure().spec.indicator, tea);
        QCOMPARE(workbench.dataset().catalogue->indicator(tea).name.english(), std::string("茶叶产量"));
        QVERIFY(workbench.dataset().catalogue->find(core::IndicatorId("gdp-per-capita")) != nullptr);
        workbench.undo();
        QCOMPARE(workbench.data(), before);
        QVERIFY(workbench.dataset().catalogue->find(tea) == nullptr);
        workbench.redo();
        QCOMPARE(workbench.figure().spec.indicator, tea);
    }

    void aStudyOpensTheTablesAgain() {
        openCities();
        const fs::path file = m_folder->filePath(QStringLiteral("cities.huline")).toStdString();
        {
            const support::ChosenFile chosen(app::native(file));
            emit m_window->saveAsRequested();
            VERIFY_EVENTUALLY(!m_window->isWindowModified(), timeoutMs);
        }
        const app::MapSources sources = m_window->workbench().data()->sources;
        const core::MapSpec spec = m_window->workbench().spec();
        m_session.reset();
        start();
        m_session->openFiles({file});
        VERIFY_EVENTUALLY(shownWindow() != nullptr, timeoutMs);
        m_window = shownWindow();
        QVERIFY(m_window->workbench().data()->sources == sources);
        QVERIFY(m_window->workbench().spec() == spec);
        QVERIFY(!m_window->isWindowModified());
    }

    void withoutATableItsIndicatorIsNoLongerShown() {
        openCities();
        app::Workbench& workbench = m_window->workbench();
        const auto before = workbench.data();
        emit m_window->sourcesRequested();
        auto* dialog = shownDialog();
        auto* tabs = dialog->findChild<QTabWidget*>();
        QCOMPARE(tabs->count(), 2);
        emit tabs->tabCloseRequested(1);
        const OpensData opens;
        VERIFY_EVENTUALLY(workbench.data() != before && !workbench.isMakingFigure(), timeoutMs);
        QVERIFY(workbench.data()->sources.user.tables.empty());
        QCOMPARE(workbench.figure().spec.indicator, core::IndicatorId("area"));
    }

    void aFileThatIsOpenedAgainIsReadAgain() {
        const fs::path table = written(*m_folder, "tea.csv", "地区,茶叶产量2021年（万吨）\n福建,48.8\n云南,49.1\n");
        open(table);
        QCOMPARE(teaOf("350000"), std::optional(48.8));
        (void)written(*m_folder, "tea.csv", "地区,茶叶产量2021年（万吨）\n福建,50\n云南,49.1\n");
        open(table);
        QCOMPARE(teaOf("350000"), std::optional(50.0));
    }

    void theIndicatorOfATableStaysWhenAnotherTableIsRemoved() {
        const fs::path first = written(*m_folder, "first.csv", "地区,得分\n福建,1\n云南,2\n");
        const fs::path second = written(*m_folder, "second.csv", "地区,得分\n福建,3\n云南,4\n");
        open(first);
        open(second);
        app::Workbench& workbench = m_window->workbench();
        const core::IndicatorId shown = workbench.figure().spec.indicator;
        app::MapSources sources = workbench.data()->sources;
        sources.user.tables.erase(sources.user.tables.begin());
        workbench.open(support::loadQuickly(sources, {}), sources, {});
        VERIFY_EVENTUALLY(!workbench.isMakingFigure(), timeoutMs);
        QCOMPARE(workbench.figure().spec.indicator, shown);
        QCOMPARE(workbench.data()->report.userIndicators, std::vector{shown});
    }

    void aTableAloneIsShownAtOnce() {
        m_session.reset();
        start();
        const OpensData opens;
        m_session->openFiles({written(*m_folder, "tea.csv", "地区,茶叶产量2021年（万吨）\n福建,48.8\n云南,49.1\n")});
        VERIFY_EVENTUALLY(shownWindow() != nullptr, timeoutMs);
        m_window = shownWindow();
        QCOMPARE(m_window->workbench().figure().spec.indicator,
                 m_window->workbench().data()->report.userIndicators.front());
        QCOMPARE(m_window->workbench().figure().spec.period, core::Period::year(2021));
    }

    void whatWasDecidedIsAskedAgainWhenAFileVanishes() {
        const fs::path table = written(*m_folder, "tea.csv", "地区,茶叶产量2021年（万吨）\n福建,48.8\n云南,49.1\n");
        emit m_window->filesRequested({app::native(table)});
        auto* dialog = shownDialog();
        auto* button = dialog->findChild<QPushButton*>(QStringLiteral("open"));
        VERIFY_EVENTUALLY(button->isEnabled(), timeoutMs);
        QVERIFY(fs::remove(table));
        const support::Answers answers({QStringLiteral("OK")});
        button->click();
        VERIFY_EVENTUALLY(!answers.texts.isEmpty(), timeoutMs);
        QVERIFY(answers.texts.front().contains(QLatin1String("tea.csv")));
        dialog = shownDialog();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->sources().user.tables.size(), std::size_t{1});
        dialog->reject();
    }

    void nothingIsReadAgainWhenNothingWasChanged() {
        const auto before = m_window->workbench().data();
        emit m_window->sourcesRequested();
        QVERIFY(shownDialog() != nullptr);
        {
            const OpensData opens;
            VERIFY_EVENTUALLY(m_window->findChild<app::DataDialog*>() == nullptr, timeoutMs);
        }
        QTest::qWait(50);
        QCOMPARE(m_window->workbench().data(), before);
    }

    void aCancelledDialogLeavesTheMapAsItIs() {
        const auto before = m_window->workbench().data();
        emit m_window->filesRequested({app::native(ownMap("cities.csv"))});
        shownDialog()->reject();
        VERIFY_EVENTUALLY(m_window->findChild<app::DataDialog*>() == nullptr, timeoutMs);
        QCOMPARE(m_window->workbench().data(), before);
        QVERIFY(!m_window->isWindowModified());
    }

    void withoutAWindowACancelledDialogLeadsToTheProgramsOwnMap() {
        m_session.reset();
        start();
        m_session->openFiles({ownMap("guangdong.geojson")});
        shownDialog()->reject();
        VERIFY_EVENTUALLY(shownWindow() != nullptr, timeoutMs);
        m_window = shownWindow();
        QVERIFY(!m_window->workbench().data()->sources.boundaries);
        QVERIFY(!m_window->isWindowModified());
    }

    void aDataPackageTakesThePlaceOfAllData() {
        openCities();
        app::Workbench& workbench = m_window->workbench();
        const app::MapSources before = workbench.data()->sources;
        emit m_window->filesRequested({app::native(test::veloria() / "datapackage.json")});
        VERIFY_EVENTUALLY(workbench.data()->sources != before && !workbench.isMakingFigure(), timeoutMs);
        QVERIFY((workbench.data()->sources == app::MapSources{.paths = {test::veloria(), test::veloria()}}));
        QVERIFY(m_window->findChild<app::DataDialog*>() == nullptr);
        workbench.undo();
        QVERIFY(workbench.data()->sources == before);
    }

    void theFolderOfADataPackageIsOpenedWithATable() {
        const OpensData opens;
        emit m_window->filesRequested(
            {app::native(written(*m_folder, "tea.csv", "county,tea 2021\nArdle,3\nBexmoor,4\n")),
             app::native(test::veloria())});
        app::Workbench& workbench = m_window->workbench();
        VERIFY_EVENTUALLY(!workbench.data()->sources.user.tables.empty() && !workbench.isMakingFigure(), timeoutMs);
        QCOMPARE(workbench.data()->sources.paths.statistics, test::veloria());
    }

    void filesAreOpenedBeforeThereIsAWindow() {
        m_session.reset();
        start();
        const OpensData opens;
        m_session->openFiles({ownMap("guangdong.geojson"), ownMap("cities.csv")});
        VERIFY_EVENTUALLY(shownWindow() != nullptr, timeoutMs);
        m_window = shownWindow();
        QCOMPARE(m_window->workbench().dataset().regions->size(), 21U);
        QCOMPARE(m_window->workbench().figure().spec.indicator, gdp);
    }

    void copiedCellsBecomeATable() {
        QGuiApplication::clipboard()->setText(QStringLiteral("地区\t茶叶产量2021年（万吨）\n福建\t48.8\n云南\t49.1\n"));
        const auto before = m_window->workbench().data();
        const OpensData opens;
        actionNamed(QStringLiteral("&Paste table"))->trigger();
        VERIFY_EVENTUALLY(m_window->workbench().data() != before, timeoutMs);
        const app::MapSources& sources = m_window->workbench().data()->sources;
        QCOMPARE(sources.user.tables.size(), std::size_t{1});
        QVERIFY(fs::exists(sources.user.tables.front().path));
        QGuiApplication::clipboard()->setText(QStringLiteral("some words"));
        actionNamed(QStringLiteral("&Paste table"))->trigger();
        QVERIFY(m_window->findChild<app::DataDialog*>() == nullptr);
    }

private:
    void start() {
        m_session = std::make_unique<app::MapSession>(test::shippedData(), app::Language::English, app::Settings{},
                                                      support::loadQuickly);
    }

    void openCities() {
        const auto before = m_window->workbench().data();
        const OpensData opens;
        emit m_window->filesRequested({app::native(ownMap("guangdong.geojson")), app::native(ownMap("cities.csv"))});
        VERIFY_EVENTUALLY(m_window->workbench().data() != before && !m_window->workbench().isMakingFigure(), timeoutMs);
    }

    void open(const fs::path& table) {
        const auto before = m_window->workbench().data();
        const OpensData opens;
        emit m_window->filesRequested({app::native(table)});
        VERIFY_EVENTUALLY(m_window->workbench().data() != before && !m_window->workbench().isMakingFigure(), timeoutMs);
    }

    /// The value of a region in the figure that is shown.
    [[nodiscard]] std::optional<double> teaOf(const char* code) const {
        const core::Figure& figure = m_window->workbench().figure();
        const auto region = m_window->workbench().dataset().regions->indexOf(core::RegionCode(code));
        const auto value = region ? figure.readings[*region].value : std::nullopt;
        return value ? std::optional(value->value) : std::nullopt;
    }

    [[nodiscard]] app::DataDialog* shownDialog() const {
        app::DataDialog* dialog = nullptr;
        (void)QTest::qWaitFor(
            [&] { return (dialog = qobject_cast<app::DataDialog*>(QApplication::activeModalWidget())) != nullptr; },
            timeoutMs);
        return dialog;
    }

    [[nodiscard]] QAction* actionNamed(const QString& text) const {
        const QList<QAction*> actions = m_window->findChildren<QAction*>();
        const auto found = std::ranges::find(actions, text, &QAction::text);
        return found == actions.end() ? nullptr : *found;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::MapSession> m_session;
    app::MainWindow* m_window = nullptr;
};

HULINE_TEST_WIDGETS(TestOwnData)
#include "tst_own_data.moc"
