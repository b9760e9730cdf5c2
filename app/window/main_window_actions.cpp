// SPDX-License-Identifier: GPL-3.0-or-later
// Menus and tool bar of the main window.
#include "app/window/main_window.h"

#include <QAction>
#include <QActionGroup>
#include <QDockWidget>
#include <QIcon>
#include <QMenuBar>
#include <QToolBar>

#include "app/map/map_view.h"
#include "app/panels/timeline_bar.h"
#include "app/window/undo_actions.h"

namespace app {

QAction* MainWindow::addAction(const QString& icon, const QKeySequence& shortcut) {
    auto* action = new QAction(this);
    if (!icon.isEmpty()) {
        action->setIcon(QIcon(QStringLiteral(":/icons/") + icon));
    }
    action->setShortcut(shortcut);
    QMainWindow::addAction(action);
    return action;
}

void MainWindow::makeActions() {
    m_openBoundaries = addAction({}, QKeySequence::Open);
    m_export = addAction(QStringLiteral("export.svg"), QKeySequence(Qt::CTRL | Qt::Key_E));
    m_quit = addAction({}, QKeySequence::Quit);
    m_undoActions = new UndoActions(m_workbench, this);
    addActions({m_undoActions->undo(), m_undoActions->redo()});
    m_fit = addAction(QStringLiteral("home.svg"), QKeySequence(Qt::Key_Home));
    m_zoomIn = addAction({}, QKeySequence::ZoomIn);
    m_zoomOut = addAction({}, QKeySequence::ZoomOut);
    m_back = addAction({}, QKeySequence(Qt::Key_Left));
    m_forward = addAction({}, QKeySequence(Qt::Key_Right));
    m_play = addAction(QStringLiteral("play.svg"), QKeySequence(Qt::Key_Space));
    // These keys work only in the map and the timeline. Elsewhere the list or box with the focus uses them.
    for (QAction* action : {m_back, m_forward, m_play, m_fit}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        removeAction(action);
        centralWidget()->addAction(action);
    }
    m_about = addAction({}, {});
    m_chinese = addAction({}, {});
    m_english = addAction({}, {});
    auto* languages = new QActionGroup(this);
    for (QAction* action : {m_chinese, m_english}) {
        action->setCheckable(true);
        languages->addAction(action);
    }
    // The name of a language is always written in that language.
    m_chinese->setText(QStringLiteral("中文"));
    m_english->setText(QStringLiteral("English"));

    connect(m_export, &QAction::triggered, this, &MainWindow::exportFigure);
    connect(m_quit, &QAction::triggered, this, &QWidget::close);
    connect(m_openBoundaries, &QAction::triggered, this, &MainWindow::openBoundaries);
    connect(m_fit, &QAction::triggered, m_map, &MapView::fit);
    connect(m_zoomIn, &QAction::triggered, m_map, &MapView::zoomIn);
    connect(m_zoomOut, &QAction::triggered, m_map, &MapView::zoomOut);
    connect(m_back, &QAction::triggered, m_timeline, &TimelineBar::stepBack);
    connect(m_forward, &QAction::triggered, m_timeline, &TimelineBar::stepForward);
    connect(m_play, &QAction::triggered, m_timeline, &TimelineBar::togglePlay);
    connect(m_about, &QAction::triggered, this, &MainWindow::about);
    connect(m_chinese, &QAction::triggered, this, [this] { setLanguage(Language::Chinese); });
    connect(m_english, &QAction::triggered, this, [this] { setLanguage(Language::English); });
}

void MainWindow::makeMenus() {
    m_fileMenu = menuBar()->addMenu(QString());
    m_fileMenu->addAction(m_openBoundaries);
    m_fileMenu->addAction(m_export);
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_quit);
    m_editMenu = menuBar()->addMenu(QString());
    m_editMenu->addActions({m_undoActions->undo(), m_undoActions->redo()});
    m_viewMenu = menuBar()->addMenu(QString());
    m_viewMenu->addActions({m_fit, m_zoomIn, m_zoomOut});
    m_viewMenu->addSeparator();
    for (QDockWidget* dock : m_docks) {
        m_viewMenu->addAction(dock->toggleViewAction());
    }
    m_viewMenu->addSeparator();
    m_languageMenu = m_viewMenu->addMenu(QString());
    m_languageMenu->addActions({m_chinese, m_english});
    m_timeMenu = menuBar()->addMenu(QString());
    m_timeMenu->addActions({m_back, m_forward, m_play});
    m_helpMenu = menuBar()->addMenu(QString());
    m_helpMenu->addAction(m_about);
}

void MainWindow::makeToolBar() {
    QToolBar* bar = addToolBar(QString());
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions({m_fit, m_undoActions->undo(), m_undoActions->redo(), m_export});
    bar->addSeparator();
    bar->addActions({m_chinese, m_english});
}

}  // namespace app
