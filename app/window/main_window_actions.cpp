// SPDX-License-Identifier: GPL-3.0-or-later
// Menus and tool bar of the main window.
#include "app/window/main_window.h"

#include <QAction>
#include <QActionGroup>
#include <QClipboard>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QIcon>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QRegularExpression>
#include <QToolBar>
#include <QUrl>

#include "app/dialogs/file_dialogs.h"
#include "app/dialogs/formula/formula_dialog.h"
#include "app/map/map_view.h"
#include "app/panels/grouping_panel.h"
#include "app/panels/timeline_bar.h"
#include "app/parts/recent_menu.h"
#include "app/study/pasted_table.h"
#include "app/window/undo_actions.h"
#include "core/regions/grouping_edit.h"

namespace app {
namespace {

/// The text of an action without its mnemonic: an ampersand, or in Chinese an ampersand and a letter in brackets.
QString withoutMnemonic(QString text) {
    static const QRegularExpression letter(QStringLiteral("\\(&.\\)|&"));
    return text.remove(letter);
}

/// The files to open among dropped ones.
QStringList droppedFiles(const QMimeData& data) {
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) {
            paths << url.toLocalFile();
        }
    }
    return filesToOpen(paths);
}

}  // namespace

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
    makeFileActions();
    m_export = addAction(QStringLiteral("export.svg"), QKeySequence(Qt::CTRL | Qt::Key_E));
    m_quit = addAction({}, QKeySequence::Quit);
    m_undoActions = new UndoActions(m_workbench, this);
    addActions({m_undoActions->undo(), m_undoActions->redo()});
    makeLineActions();
    makeAggregationActions();
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

void MainWindow::makeLineActions() {
    m_drawLine = addAction({}, QKeySequence(Qt::CTRL | Qt::Key_D));
    m_drawLine->setObjectName(QStringLiteral("drawLine"));
    m_removeLine = addAction({}, {});
    m_removeLine->setObjectName(QStringLiteral("removeLine"));
    connect(m_drawLine, &QAction::triggered, m_map, &MapView::drawLine);
    connect(m_removeLine, &QAction::triggered, this, &MainWindow::removeLine);
}

void MainWindow::makeAggregationActions() {
    m_groupsMap = addAction({}, {});
    m_groupsMap->setObjectName(QStringLiteral("groupsMap"));
    m_regionsMap = addAction({}, {});
    m_regionsMap->setObjectName(QStringLiteral("regionsMap"));
    connect(m_groupsMap, &QAction::triggered, this, &MainWindow::requestGroups);
    connect(m_regionsMap, &QAction::triggered, this, [this] { emit aggregationRequested(std::nullopt); });
    m_grouping->addMapActions(m_groupsMap, m_regionsMap);
}

/// The groups of a map of groups are those of a grouping of the regions. What is made on that map cannot be aggregated:
/// the custom grouping, and the sides of a line.
void MainWindow::refreshAggregation() {
    const bool isAggregated = m_workbench->data()->sources.aggregation.has_value();
    const core::Grouping& grouping = m_workbench->figure().grouping;
    const core::Dataset& dataset = m_workbench->dataset();
    const auto& line = dataset.catalogue->dividingLine();
    const bool isOfRegions = dataset.grouping(grouping.id()) && (!line || grouping.id() != line->id);
    m_groupsMap->setEnabled(grouping.id() != core::noGroupingId && (!isAggregated || isOfRegions));
    m_regionsMap->setEnabled(isAggregated);
}

void MainWindow::requestGroups() {
    const core::Grouping& grouping = m_workbench->figure().grouping;
    if (m_workbench->dataset().grouping(grouping.id())) {
        emit aggregationRequested(Aggregation{grouping.id(), {}, {}});
    } else {
        emit aggregationRequested(Aggregation{core::customGroupingId, core::customCopy(grouping), {}});
    }
}

void MainWindow::makeFileActions() {
    m_open = addAction(QStringLiteral("open.svg"), QKeySequence::Open);
    m_sources = addAction({}, {});
    m_formulas = addAction({}, {});
    m_formulas->setObjectName(QStringLiteral("formulas"));
    m_paste = addAction({}, QKeySequence::Paste);
    m_save = addAction(QStringLiteral("save.svg"), QKeySequence::Save);
    m_saveAs = addAction({}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    m_reset = addAction({}, {});
    connect(m_open, &QAction::triggered, this, &MainWindow::openFiles);
    connect(m_paste, &QAction::triggered, this, &MainWindow::pasteTable);
    connect(m_sources, &QAction::triggered, this, &MainWindow::sourcesRequested);
    connect(m_formulas, &QAction::triggered, this, &MainWindow::editFormulas);
    connect(m_save, &QAction::triggered, this, &MainWindow::saveRequested);
    connect(m_saveAs, &QAction::triggered, this, &MainWindow::saveAsRequested);
    connect(m_reset, &QAction::triggered, this, &MainWindow::askForReset);
}

void MainWindow::openFiles() {
    const QString studies = QStringLiteral("*.huline");
    const QString boundaries =
        QStringLiteral("*.shp *.zip *.shz *.gpkg *.geojson *.json *.topojson *.fgb *.kml *.kmz *.gml *.tab *.mif");
    const QString tables = QStringLiteral("*.csv *.tsv *.txt *.xlsx *.ods *.xls *.dbf");
    const QStringList filters{
        tr("Studies, boundaries and tables (%1)").arg(QStringList{studies, boundaries, tables}.join(QLatin1Char(' '))),
        tr("Studies (%1)").arg(studies), tr("Boundaries (%1)").arg(boundaries), tr("Tables (%1)").arg(tables),
        tr("All files (%1)").arg(QLatin1Char('*'))};
    const QStringList chosen =
        filesToOpen(app::filesToOpen(this, tr("Open"), filters.join(QStringLiteral(";;")), m_folders->boundaries));
    if (!chosen.isEmpty()) {
        emit filesRequested(chosen);
    }
}

void MainWindow::pasteTable() {
    const QString pasted = QGuiApplication::clipboard()->text();
    if (looksLikeTable(pasted)) {
        emit tablePasted(pasted);
    } else {
        showMessage(tr("The clipboard holds no table; copy cells of a spreadsheet first."));
    }
}

void MainWindow::editFormulas() {
    const OpenData& opened = *m_workbench->data();
    auto* dialog = new FormulaDialog({*opened.dataset, opened.report.formulas}, opened.sources.user.formulas,
                                     m_workbench->spec().edition, m_wording, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_workbench->setFormulas(dialog->formulas()); });
    dialog->open();
}

void MainWindow::setRecentFiles(const QStringList& files) { m_recentMenu->setFiles(files); }

void MainWindow::askForReset() {
    const QString question =
        tr("Forget all settings? These are the size of the window, the visible panels, the language, the recent "
           "files and folders, and the choices of the export. Studies and other files stay.");
    if (QMessageBox::question(this, tr("Reset settings"), question) == QMessageBox::Yes) {
        emit settingsResetRequested();
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!droppedFiles(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    if (const QStringList paths = droppedFiles(*event->mimeData()); !paths.isEmpty()) {
        event->acceptProposedAction();
        activateWindow();
        // Queued, because the program that the file comes from waits until the drop has been handled.
        QMetaObject::invokeMethod(
            this, [this, paths] { emit filesRequested(paths); }, Qt::QueuedConnection);
    }
}

void MainWindow::retranslateMenus() {
    m_fileMenu->setTitle(tr("&File"));
    m_editMenu->setTitle(tr("&Edit"));
    m_viewMenu->setTitle(tr("&View"));
    m_languageMenu->setTitle(tr("&Language"));
    m_timeMenu->setTitle(tr("&Time"));
    m_helpMenu->setTitle(tr("&Help"));
    m_open->setText(tr("&Open…"));
    m_paste->setText(tr("&Paste table"));
    m_sources->setText(tr("&Data of the map…"));
    m_formulas->setText(tr("&Formulas…"));
    m_recentMenu->retranslate();
    m_save->setText(tr("&Save study"));
    m_saveAs->setText(tr("Save study &as…"));
    m_export->setText(tr("E&xport figure…"));
    m_quit->setText(tr("&Quit"));
    m_drawLine->setText(tr("&Draw a dividing line"));
    m_removeLine->setText(tr("Re&move the drawn line"));
    m_groupsMap->setText(tr("Map of the &groups"));
    m_groupsMap->setToolTip(
        tr("Makes each group of the chosen grouping one region, with the figures of its regions together."));
    m_regionsMap->setText(tr("Map of the reg&ions"));
    m_regionsMap->setToolTip(tr("Returns to the regions that the groups consist of."));
    m_fit->setText(tr("&Whole map"));
    m_zoomIn->setText(tr("Zoom &in"));
    m_zoomOut->setText(tr("Zoom &out"));
    m_back->setText(tr("&Previous period"));
    m_forward->setText(tr("&Next period"));
    m_play->setText(tr("P&lay or pause"));
    m_reset->setText(tr("&Reset settings…"));
    m_about->setText(tr("&About HuLine"));
    for (QAction* action : {m_open, m_fit, m_save, m_export, m_groupsMap, m_regionsMap}) {
        action->setIconText(withoutMnemonic(action->text()));
    }
}

void MainWindow::makeMenus() {
    m_fileMenu = menuBar()->addMenu(QString());
    m_fileMenu->addAction(m_open);
    m_recentMenu = new RecentMenu(m_fileMenu);
    m_fileMenu->addMenu(m_recentMenu);
    m_fileMenu->addActions({m_sources, m_formulas});
    m_fileMenu->addSeparator();
    m_fileMenu->addActions({m_save, m_saveAs});
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_export);
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_quit);
    m_editMenu = menuBar()->addMenu(QString());
    m_editMenu->addActions({m_undoActions->undo(), m_undoActions->redo()});
    m_editMenu->addSeparator();
    m_editMenu->addAction(m_paste);
    m_editMenu->addSeparator();
    m_editMenu->addActions({m_drawLine, m_removeLine});
    m_editMenu->addSeparator();
    m_editMenu->addActions({m_groupsMap, m_regionsMap});
    m_viewMenu = menuBar()->addMenu(QString());
    m_viewMenu->addActions({m_fit, m_zoomIn, m_zoomOut});
    m_viewMenu->addSeparator();
    for (QDockWidget* dock : m_docks) {
        m_viewMenu->addAction(dock->toggleViewAction());
    }
    m_viewMenu->addSeparator();
    m_languageMenu = m_viewMenu->addMenu(QString());
    m_languageMenu->addActions({m_chinese, m_english});
    m_viewMenu->addAction(m_reset);
    connect(m_recentMenu, &RecentMenu::fileRequested, this,
            [this](const QString& path) { emit filesRequested({path}); });
    connect(m_recentMenu, &RecentMenu::cleared, this, &MainWindow::recentFilesCleared);
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
    bar->addActions({m_open, m_fit, m_undoActions->undo(), m_undoActions->redo(), m_save, m_export});
    bar->addSeparator();
    bar->addActions({m_chinese, m_english});
}

}  // namespace app
