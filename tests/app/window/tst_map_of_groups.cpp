// SPDX-License-Identifier: GPL-3.0-or-later
// A map of the groups of a grouping in the window, and back.
#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <memory>

#include "app/panels/grouping_panel.h"
#include "app/text.h"
#include "app/window/map_session.h"
#include "core/regions/grouping_edit.h"
#include "tests/app/window/window_texts.h"
#include "tests/support/answers.h"
#include "tests/support/datasets/statistics_copy.h"
#include "tests/support/eventually.h"
#include "tests/support/map_files.h"
#include "tests/support/room_test.h"
#include "tests/support/shown_window.h"
#include "tests/support/window/quick_load.h"

namespace {

using support::shownWindow;
using support::timeoutMs;

}  // namespace

class TestMapOfGroups : public QObject {
    Q_OBJECT

private slots:
    void init() {
        start();
        m_session->open(std::nullopt);
        VERIFY_EVENTUALLY(shownWindow() != nullptr, timeoutMs);
        m_window = shownWindow();
        workbench().choose(core::SetGrouping{"four-regions"});
        workbench().choose(core::SetIndicator{core::IndicatorId("gdp")});
        workbench().choose(core::SetColourBy{core::ColourBy::Value});
        VERIFY_EVENTUALLY(!workbench().isMakingFigure(), timeoutMs);
    }
    void cleanup() { m_session.reset(); }

    void theActionShowsTheGroupsAndUndoTheRegions() {
        const auto provinces = workbench().data();
        QVERIFY(!action("regionsMap")->isEnabled());
        trigger("groupsMap");
        QCOMPARE(workbench().dataset().regions->size(), 7U);  // Hong Kong, Macao and Taiwan have no figures
        QCOMPARE(workbench().dataset().covered.size(), 4U);
        QVERIFY(workbench().figure().readings.front().value);
        QVERIFY2(titles().filter(QStringLiteral("GDP, Four regions, ")).size() == 1, qPrintable(titles().join('\n')));
        workbench().choose(core::SetColourBy{core::ColourBy::RatioToWhole});
        QVERIFY2(titles().filter(QStringLiteral("(Four regions)")).size() == 1, qPrintable(titles().join('\n')));
        workbench().undo();
        QVERIFY(m_window->isWindowModified());
        QVERIFY(action("regionsMap")->isEnabled());
        workbench().undo();
        VERIFY_EVENTUALLY(!workbench().isMakingFigure(), timeoutMs);
        QCOMPARE(workbench().data(), provinces);
        QVERIFY(!action("regionsMap")->isEnabled());
        workbench().redo();
        VERIFY_EVENTUALLY(workbench().dataset().regions->size() == 7U, timeoutMs);
    }

    void theOtherActionReturnsToTheRegions() {
        const std::size_t provinces = workbench().dataset().regions->size();
        trigger("groupsMap");
        trigger("regionsMap");
        QCOMPARE(workbench().dataset().regions->size(), provinces);
        QCOMPARE(workbench().spec().grouping, std::string("four-regions"));
        QVERIFY(!workbench().data()->sources.aggregation);
        QCOMPARE(workbench().undoable()->cause->index(), std::size_t{2});
    }

    void aCustomGroupingMakesAMapToo() {
        const core::Grouping grouping =
            core::customGrouping({{"north", "北", "North", {core::RegionCode("110000"), core::RegionCode("120000")}},
                                  {"south", "南", "South", {core::RegionCode("440000")}}});
        workbench().choose(core::EditCustomGrouping{{grouping, {}}, core::GroupingEdit::OpenFile, {}});
        trigger("groupsMap");
        const core::Dataset& groups = workbench().dataset();
        QVERIFY(groups.regions->indexOf(core::RegionCode("north")));
        QCOMPARE(groups.covered.size(), 3U);  // with the other regions
        QVERIFY(!workbench().spec().customGrouping);
        trigger("regionsMap");
        QVERIFY(workbench().spec().customGrouping);
        QCOMPARE(workbench().spec().customGrouping->grouping.groups(), grouping.groups());
        QCOMPARE(workbench().spec().grouping, std::string(core::customGroupingId));
    }

    void withoutAGroupingThereIsNoMapOfGroups() {
        workbench().choose(core::SetGrouping{core::noGroupingId});
        QVERIFY(!action("groupsMap")->isEnabled());
        workbench().choose(core::SetGrouping{"eight-zones"});
        QVERIFY(action("groupsMap")->isEnabled());
    }

    void thePanelHasButtonsForBoth() {
        const auto buttons = m_window->findChild<app::GroupingPanel*>()->findChildren<QToolButton*>();
        QCOMPARE(buttons.size(), 2);
        QCOMPARE(buttons[0]->text(), QStringLiteral("Map of the groups"));
        QCOMPARE(buttons[1]->text(), QStringLiteral("Map of the regions"));
        QVERIFY(buttons[0]->isEnabled() && !buttons[1]->isEnabled());
    }

    void aStudyOfAMapOfGroupsOpensAsOne() {
        trigger("groupsMap");
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath(QStringLiteral("groups.huline")).toStdString();
        {
            const support::ChosenFile chosen(app::native(file));
            emit m_window->saveAsRequested();
            VERIFY_EVENTUALLY(!m_window->isWindowModified(), timeoutMs);
        }
        const core::MapSpec spec = workbench().spec();
        const app::MapSources sources = workbench().data()->sources;
        m_session.reset();
        start();
        m_session->openFiles({file});
        VERIFY_EVENTUALLY(shownWindow() != nullptr, timeoutMs);
        m_window = shownWindow();
        VERIFY_EVENTUALLY(!workbench().isMakingFigure(), timeoutMs);
        QVERIFY(workbench().data()->sources == sources);
        QVERIFY(workbench().spec() == spec);
        QCOMPARE(workbench().dataset().covered.size(), 4U);
        trigger("regionsMap");
        QCOMPARE(workbench().dataset().covered.size(), 31U);
    }

private:
    void start() {
        m_session = std::make_unique<app::MapSession>(test::shippedData(), app::Language::English, app::Settings{},
                                                      support::loadSome);
    }
    [[nodiscard]] app::Workbench& workbench() const { return m_window->workbench(); }
    [[nodiscard]] QAction* action(const char* name) const {
        return m_window->findChild<QAction*>(QString::fromLatin1(name));
    }
    void trigger(const char* name) {
        const auto before = workbench().data();
        QVERIFY(action(name)->isEnabled());
        action(name)->trigger();
        VERIFY_EVENTUALLY(workbench().data() != before && !workbench().isMakingFigure(), timeoutMs);
    }
    [[nodiscard]] QStringList titles() const {
        QStringList texts;
        for (const QLabel* label : m_window->centralWidget()->findChildren<QLabel*>()) {
            texts << label->text();
        }
        return texts;
    }

    std::unique_ptr<app::MapSession> m_session;
    app::MainWindow* m_window = nullptr;
};

HULINE_TEST_WIDGETS(TestMapOfGroups)
#include "tst_map_of_groups.moc"
