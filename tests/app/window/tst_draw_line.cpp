// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing a dividing line in the window, on a map of the user's own regions.
#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>
#include <memory>

#include "app/map/map_view.h"
#include "app/panels/dividing_line_panel.h"
#include "app/parts/plain_table.h"
#include "app/user_data/load_map.h"
#include "app/window/main_window.h"
#include "core/spec/shown_line.h"
#include "tests/app/window/window_texts.h"
#include "tests/support/datasets/statistics_copy.h"
#include "tests/support/eventually.h"
#include "tests/support/foreign_words.h"
#include "tests/support/languages.h"
#include "tests/support/room_test.h"

class TestDrawLine : public QObject {
    Q_OBJECT

private slots:
    void init() { open(app::Language::English); }
    void cleanup() { m_window.reset(); }

    void twoClicksGiveHalvesAndShares() {
        QCOMPARE(lineDock().windowTitle(), QStringLiteral("Dividing line"));
        trigger("drawLine");
        QCOMPARE(message(), QStringLiteral("Click on the map where the line begins; Esc cancels."));
        click(0.5, 0.9);
        QCOMPARE(message(), QStringLiteral("Click on the map where the line ends; Esc cancels."));
        click(0.5, 0.1);
        QCOMPARE(message(), QString());
        const core::Figure& figure = workbench().figure();
        QVERIFY(figure.spec.ownLine && figure.sideShares);
        QCOMPARE(figure.grouping.groups().size(), std::size_t{2});
        QCOMPARE(figure.grouping.groups()[0].nameEn, std::string("East side"));
        const double east = figure.sideShares->areaSharePercent.value();
        QVERIFY(east > 20 && east < 80);
        QCoreApplication::processEvents();
        QVERIFY(lineDock().isVisible());
        QCOMPARE(table().rowCount(), 1);  // the map knows nothing but areas
        QVERIFY(table().item(0, 1)->text().endsWith(QLatin1Char('%')));
    }

    void escapeLeavesTheMapAsItIs() {
        trigger("drawLine");
        click(0.5, 0.9);
        QTest::keyClick(&map(), Qt::Key_Escape);
        QCOMPARE(message(), QString());
        QVERIFY(!workbench().spec().ownLine && !workbench().canUndo());
    }

    void theNameIsTheTitleOfThePanel() {
        draw();
        auto* name = panel().findChild<QLineEdit*>(QStringLiteral("name"));
        QCOMPARE(name->placeholderText(), QStringLiteral("Dividing line"));
        name->setText(QStringLiteral("Hills & plains"));
        emit name->editingFinished();
        QCOMPARE(lineDock().windowTitle(), QStringLiteral("Hills ＆ plains"));
        QCOMPARE(workbench().figure().grouping.nameEn(), std::string("Two sides of “Hills & plains”"));
        workbench().undo();
        QCOMPARE(lineDock().windowTitle(), QStringLiteral("Dividing line"));
    }

    void bothEndsCanBeDragged() {
        draw();
        const core::LineEnds before = core::shownEnds(workbench().spec());
        core::MapPoint end = core::dividedByShownLine(workbench().dataset(), workbench().spec())->path.back();
        end.x -= 50000;
        emit map().lineEndDragged(core::LineEnd::To, end);
        const core::LineEnds after = core::shownEnds(workbench().spec());
        QVERIFY(after.from == before.from);
        QVERIFY(after.to.lon < before.to.lon);
    }

    void aRemovedLineLeavesTheMapAsItWas() {
        const core::Figure before = workbench().figure();
        auto* remove = m_window->findChild<QAction*>(QStringLiteral("removeLine"));
        QVERIFY(!remove->isEnabled());
        draw();
        QVERIFY(remove->isEnabled());
        remove->trigger();
        QVERIFY(workbench().figure() == before);
        QVERIFY(!remove->isEnabled());
        workbench().undo();
        QVERIFY(workbench().spec().ownLine);
    }

    void thePanelStartsALine() {
        lineDock().raise();
        QCoreApplication::processEvents();
        panel().findChild<QPushButton*>(QStringLiteral("draw"))->click();
        QCOMPARE(map().lineDrawing(), app::LineDrawing::FirstEnd);
    }

    void nothingNamesAnotherLine_data() { support::addLanguages(); }
    void nothingNamesAnotherLine() {
        QFETCH(const app::Language, language);
        open(language);
        draw();
        for (QDockWidget* dock : m_window->findChildren<QDockWidget*>()) {
            dock->raise();
            QCoreApplication::processEvents();
        }
        for (const QString& text : support::textsOf(*m_window)) {
            QCOMPARE(support::foreignWordsIn(text), QStringList());
        }
    }

private:
    void open(app::Language language) {
        m_window.reset();
        app::LoadOptions options;
        options.needs.neighbours = false;
        const app::MapSources sources{
            test::shippedData(),
            app::BoundaryFile{std::filesystem::path(HULINE_TEST_DATA_DIR) / "own_map" / "guangdong.geojson", {}, {}},
            {}};
        m_window = std::make_unique<app::MainWindow>(app::loadMap(sources, options), language);
        m_window->resize(1280, 720);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    [[nodiscard]] app::Workbench& workbench() const { return m_window->workbench(); }
    [[nodiscard]] app::MapView& map() const { return *m_window->findChild<app::MapView*>(); }
    [[nodiscard]] app::DividingLinePanel& panel() const { return *m_window->findChild<app::DividingLinePanel*>(); }
    [[nodiscard]] QDockWidget& lineDock() const {
        return *m_window->findChild<QDockWidget*>(QStringLiteral("hu-line"));
    }
    [[nodiscard]] app::PlainTable& table() const {
        return *panel().findChild<app::PlainTable*>(QStringLiteral("sideShares"));
    }
    [[nodiscard]] QString message() const { return m_window->statusBar()->currentMessage(); }
    /// A position as parts of the width and the height of the map.
    [[nodiscard]] QPointF at(double x, double y) const { return {x * map().width(), y * map().height()}; }
    void trigger(const char* action) { m_window->findChild<QAction*>(QString::fromLatin1(action))->trigger(); }
    void click(double x, double y) { QTest::mouseClick(&map(), Qt::LeftButton, {}, at(x, y).toPoint()); }
    void draw() {
        trigger("drawLine");
        click(0.5, 0.9);
        click(0.5, 0.1);
        QVERIFY(workbench().figure().spec.ownLine);
        QCoreApplication::processEvents();
    }

    std::unique_ptr<app::MainWindow> m_window;
};

HULINE_TEST_WIDGETS(TestDrawLine)
#include "tst_draw_line.moc"
