// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"

#include <QAction>
#include <QActionGroup>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QProgressBar>
#include <QRegularExpression>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

#include "app/dialogs/export_dialog.h"
#include "app/dialogs/save_dialog.h"
#include "app/map/map_view.h"
#include "app/panels/analysis_panel.h"
#include "app/panels/audit_panel.h"
#include "app/panels/choices_panel.h"
#include "app/panels/dividing_line_panel.h"
#include "app/panels/gap_panel.h"
#include "app/panels/grouping_panel.h"
#include "app/panels/layers_panel.h"
#include "app/panels/region_table.h"
#include "app/panels/timeline_bar.h"
#include "app/parts/vertical_scroll_area.h"
#include "app/window/figure_panels.h"
#include "app/window/load_notes.h"
#include "app/window/undo_actions.h"

namespace app {
namespace {

constexpr double titleScale = 1.6;  // of the window's font
constexpr QSize openingSize(1480, 900);
constexpr int leftDockWidth = 300;
constexpr int rightDockWidth = 440;
constexpr int choicesPart = 3;  // height of the choices dock, relative to layersPart
constexpr int layersPart = 1;
constexpr std::size_t firstOnTheRight = 2;  // position of the gaps dock in m_docks

/// The text of an action without its mnemonic: an ampersand, or in Chinese an ampersand and a letter in brackets.
QString withoutMnemonic(QString text) {
    static const QRegularExpression letter(QStringLiteral("\\(&.\\)|&"));
    return text.remove(letter);
}

/// The workbench of a window. It starts with the opening spec of the data.
Workbench* makeWorkbench(LoadedData data, std::shared_ptr<JobQueue> jobs, QObject* parent) {
    core::MapSpec opening = core::openingSpec(data.dataset);
    return new Workbench(std::move(data), std::move(opening),
                         {.dividingLineMakerOf = dividingLineMaker, .placeOf = placeFinder(), .jobs = std::move(jobs)},
                         parent);
}

}  // namespace

MainWindow::MainWindow(LoadedData loaded, Language language, std::shared_ptr<JobQueue> jobs)
    : m_language(language),
      m_wording(language),
      m_jobs(std::move(jobs)),
      m_workbench(makeWorkbench(std::move(loaded), m_jobs, this)),
      m_panels(new FigurePanels(this)) {
    setCentralWidget(makeCentre());
    makeDocks();
    makeActions();
    makeMenus();
    makeToolBar();
    connectPanels();
    retranslate();
    showData(*m_workbench->data());
    showFigure(m_workbench->figure());
    resize(openingSize.boundedTo(screen()->availableSize()));
    resizeDocks({m_docks.front(), m_docks[firstOnTheRight]}, {leftDockWidth, rightDockWidth}, Qt::Horizontal);
    resizeDocks({m_docks[0], m_docks[1]}, {choicesPart, layersPart}, Qt::Vertical);
    m_map->setFocus();
}

MainWindow::~MainWindow() = default;

/// Shows the claims of the data in the audit panel, and faults of the data in the status bar.
void MainWindow::showData(const OpenData& opened) {
    m_evidence.reset();
    m_audit->setAudit(opened.claims ? auditOf(*opened.dataset, *opened.claims) : Audit());
    delete std::exchange(m_loadNotes, nullptr);
    if (!opened.report.isClean()) {
        m_loadNotes = new LoadNotes(opened.report);
        m_loadNotes->setWording(m_wording);
        statusBar()->addWidget(m_loadNotes, 1);
    }
}

QWidget* MainWindow::makeCentre() {
    auto* centre = new QWidget(this);
    m_title = new QLabel(centre);
    QFont titleFont = m_title->font();
    titleFont.setPointSizeF(titleFont.pointSizeF() * titleScale);
    titleFont.setBold(true);
    m_title->setFont(titleFont);
    m_title->setWordWrap(true);
    m_subtitle = new QLabel(centre);
    m_subtitle->setWordWrap(true);
    muteSubtitle();
    m_map = new MapView(centre, m_jobs);
    m_timeline = new TimelineBar(centre);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle);
    layout->addWidget(m_map, 1);
    layout->addWidget(m_timeline);
    return centre;
}

/// Uses a transparent text colour, because the colour for hints is not readable in every dark palette.
void MainWindow::muteSubtitle() {
    constexpr float opacity = 0.7F;
    QPalette muted = palette();
    QColor text = muted.color(QPalette::WindowText);
    text.setAlphaF(opacity);
    muted.setColor(QPalette::WindowText, text);
    m_subtitle->setPalette(muted);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        muteSubtitle();
    }
}

/// Lets narrow tab bars scroll, because elided titles of tabs would not be readable.
void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    for (QTabBar* bar : findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        bar->setElideMode(Qt::ElideNone);
        bar->setUsesScrollButtons(true);
    }
}

QDockWidget* MainWindow::addPanel(const QString& objectName, Qt::DockWidgetArea area, QWidget* panel, bool scrolls) {
    auto* dock = new QDockWidget(this);
    dock->setObjectName(objectName);
    dock->setWidget(scrolls ? new VerticalScrollArea(panel) : panel);
    addDockWidget(area, dock);
    m_docks.push_back(dock);
    return dock;
}

void MainWindow::makeDocks() {
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    m_choices = new ChoicesPanel;
    m_layers = new LayersPanel;
    m_gaps = new GapPanel;
    m_dividingLine = new DividingLinePanel;
    m_analysis = new AnalysisPanel;
    m_grouping = new GroupingPanel;
    m_table = new RegionTable;
    m_audit = new AuditPanel;
    addFigurePanel(QStringLiteral("choices"), Qt::LeftDockWidgetArea, m_choices, true);
    addFigurePanel(QStringLiteral("layers"), Qt::LeftDockWidgetArea, m_layers, false);
    addFigurePanel(QStringLiteral("gaps"), Qt::RightDockWidgetArea, m_gaps, true);
    m_analysisDock = addFigurePanel(QStringLiteral("analysis"), Qt::RightDockWidgetArea, m_analysis, true);
    addFigurePanel(QStringLiteral("hu-line"), Qt::RightDockWidgetArea, m_dividingLine, false);
    m_groupingDock = addFigurePanel(QStringLiteral("grouping"), Qt::RightDockWidgetArea, m_grouping, false);
    addFigurePanel(QStringLiteral("table"), Qt::RightDockWidgetArea, m_table, false);
    addPanel(QStringLiteral("audit"), Qt::RightDockWidgetArea, m_audit, false);
    for (std::size_t i = firstOnTheRight + 1; i < m_docks.size(); ++i) {
        tabifyDockWidget(m_docks[i - 1], m_docks[i]);
    }
    m_docks[firstOnTheRight]->raise();
}

template <class Panel>
QDockWidget* MainWindow::addFigurePanel(const QString& objectName, Qt::DockWidgetArea area, Panel* panel,
                                        bool scrolls) {
    QDockWidget* dock = addPanel(objectName, area, panel, scrolls);
    m_panels->add(dock, [panel](const core::Figure& figure) { panel->setFigure(figure); });
    return dock;
}

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

template <class Panel>
void MainWindow::connectRequests(Panel* panel) {
    connect(panel, &Panel::changeRequested, m_workbench, &Workbench::choose);
}

void MainWindow::connectPanels() {
    connectRequests(m_choices);
    connectRequests(m_layers);
    connectRequests(m_timeline);
    connectRequests(m_gaps);
    connectRequests(m_dividingLine);
    connectRequests(m_grouping);
    connectRequests(m_analysis);
    connectRequests(m_audit);
    connect(m_workbench, &Workbench::dataChanged, this,
            [this](const std::shared_ptr<OpenData>& opened) { showData(*opened); });
    connect(m_workbench, &Workbench::figureChanged, this, &MainWindow::showFigure);
    connect(m_workbench, &Workbench::analysisAdded, this,
            [this](const core::Figure& figure) { m_panels->showMore(figure, m_analysisDock); });
    connect(m_workbench, &Workbench::analysisFailed, this, [this](const Failure& failure) {
        m_panels->refresh(m_analysisDock);
        m_analysis->showFailure(failure);
    });
    connect(m_workbench, &Workbench::busyChanged, this, &MainWindow::showBusy);
    connect(m_workbench, &Workbench::choiceFailed, this,
            [this](const Failure& failure) { showMessage(m_wording.failure(failure)); });
    connect(m_map, &MapView::paintingFailed, this,
            [this](const Failure& failure) { showMessage(m_wording.failure(failure)); });
    connect(m_timeline, &TimelineBar::glideChanged, m_map, &MapView::setGlide);
    connect(m_map, &MapView::regionSelected, this, &MainWindow::select);
    connect(m_table, &RegionTable::regionSelected, this, &MainWindow::select);
    connect(m_grouping, &GroupingPanel::regionSelected, this, &MainWindow::select);
    connect(m_audit, &AuditPanel::marked, this, &MainWindow::showEvidence);
    connect(m_analysis, &AnalysisPanel::regionSelected, this, &MainWindow::select);
    connect(m_grouping, &GroupingPanel::arranging, m_map, &MapView::setArranging);
    m_grouping->setFolders(m_folders);
    m_analysis->setFolders(m_folders);
    connectDrags();
}

/// The grouping panel handles a dropped region, because it knows whether the groups can be changed. The panel may be
/// hidden, so it is updated first.
void MainWindow::connectDrags() {
    connect(m_map, &MapView::lineEndDragged, m_workbench, &Workbench::moveLineEnd);
    connect(m_map, &MapView::regionDropped, this,
            [this](const core::RegionCode& region, const std::optional<core::RegionCode>& onto) {
                m_panels->refresh(m_groupingDock);
                m_grouping->placeBeside(region, onto);
            });
}

void MainWindow::restore(const Settings& settings) {
    restoreGeometry(settings.geometry);
    restoreState(settings.docks);
    *m_folders = settings.folders;
    m_exportChoices = settings.exportChoices;
}

Settings MainWindow::settings() const {
    Settings settings;
    settings.geometry = saveGeometry();
    settings.docks = saveState();
    settings.language = language();
    settings.folders = *m_folders;
    settings.exportChoices = m_exportChoices;
    return settings;
}

void MainWindow::hideProgress() { delete std::exchange(m_progressBox, nullptr); }

void MainWindow::showProgress(int percent) {
    constexpr int widthPx = 160;
    if (m_progressBox == nullptr) {
        m_progress = new QProgressBar;
        m_progress->setMaximumWidth(widthPx);
        m_progress->setToolTip(tr("Searching for the neighbours of regions"));
        auto* cancel = new QToolButton;
        cancel->setText(tr("Cancel"));
        cancel->setToolTip(
            tr("Cancel the search. The map stays as it is, but analyses that need neighbours are not available."));
        connect(cancel, &QToolButton::clicked, this, &MainWindow::searchCancelled);
        m_progressBox = new QWidget;
        auto* row = new QHBoxLayout(m_progressBox);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(m_progress);
        row->addWidget(cancel);
        statusBar()->addPermanentWidget(m_progressBox);
    }
    m_progress->setValue(percent);
}

void MainWindow::showMessage(const QString& sentence) {
    constexpr int milliseconds = 10000;
    statusBar()->showMessage(sentence, milliseconds);
}

void MainWindow::showBusy(bool isBusy) { setCursor(isBusy ? Qt::BusyCursor : Qt::ArrowCursor); }

void MainWindow::showFigure(const core::Figure& figure) {
    m_title->setText(m_wording.title(figure));
    const QString remarks = m_wording.remarks(figure);
    m_subtitle->setText(remarks.isEmpty() ? m_wording.subtitle(figure)
                                          : m_wording.subtitle(figure) + QLatin1Char('\n') + remarks);
    m_map->setFigure(figure);
    markEvidence();
    m_timeline->setFigure(figure);
    m_panels->show(figure);
    m_undoActions->refresh();
}

void MainWindow::select(const std::optional<core::RegionCode>& code) {
    m_map->setSelected(code);
    m_grouping->setSelected(code);
    m_analysis->setSelected(code);
    m_table->setSelected(code);
}

/// Clears the selection, because a selected region would look like a part of the evidence.
void MainWindow::showEvidence(const std::vector<core::RegionCode>& codes) {
    select(std::nullopt);
    m_evidence = {m_workbench->spec(), codes};
    markEvidence();
}

/// Marks the evidence only while the map shows the spec of the claim.
void MainWindow::markEvidence() {
    const bool isShown = m_evidence && m_evidence->first == m_workbench->figure().spec;
    m_map->setMarked(isShown ? m_evidence->second : std::vector<core::RegionCode>());
}

void MainWindow::setLanguage(Language language) {
    m_language = InstalledLanguage(language);
    m_wording = Wording(language);
    retranslate();
    showFigure(m_workbench->figure());
}

void MainWindow::retranslate() {
    setWindowTitle(tr("HuLine: regional gaps"));
    const std::vector<QString> dockTitles{tr("Choices"), tr("Layers"), tr("Gaps"),    tr("Analysis"),
                                          tr("Hu Line"), tr("Groups"), tr("Regions"), tr("Audit")};
    for (std::size_t i = 0; i < m_docks.size(); ++i) {
        m_docks[i]->setWindowTitle(dockTitles[i]);
    }
    m_fileMenu->setTitle(tr("&File"));
    m_editMenu->setTitle(tr("&Edit"));
    m_viewMenu->setTitle(tr("&View"));
    m_languageMenu->setTitle(tr("&Language"));
    m_timeMenu->setTitle(tr("&Time"));
    m_helpMenu->setTitle(tr("&Help"));
    m_openBoundaries->setText(tr("&Open boundaries…"));
    m_export->setText(tr("E&xport figure…"));
    m_quit->setText(tr("&Quit"));
    m_fit->setText(tr("&Whole map"));
    m_zoomIn->setText(tr("Zoom &in"));
    m_zoomOut->setText(tr("Zoom &out"));
    m_back->setText(tr("&Previous period"));
    m_forward->setText(tr("&Next period"));
    m_play->setText(tr("P&lay or pause"));
    m_about->setText(tr("&About HuLine"));
    for (QAction* action : {m_fit, m_export}) {
        action->setIconText(withoutMnemonic(action->text()));
    }
    m_undoActions->setWording(m_wording);
    m_chinese->setChecked(m_wording.language() == Language::Chinese);
    m_english->setChecked(m_wording.language() == Language::English);
    m_map->setWording(m_wording);
    m_timeline->setWording(m_wording);
    m_choices->setWording(m_wording);
    m_layers->setWording(m_wording);
    m_gaps->setWording(m_wording);
    m_dividingLine->setWording(m_wording);
    m_grouping->setWording(m_wording);
    m_analysis->setWording(m_wording);
    m_audit->setWording(m_wording);
    m_table->setWording(m_wording);
    if (m_loadNotes != nullptr) {
        m_loadNotes->setWording(m_wording);
    }
}

void MainWindow::openBoundaries() {
    const QString filter =
        tr("Boundaries (*.shp *.gpkg *.geojson *.json *.fgb *.kml *.gml)") + QStringLiteral(";;") + tr("All files (*)");
    if (const auto path = fileToOpen(this, tr("Open boundaries"), filter, m_folders->boundaries)) {
        emit boundariesRequested(*path);
    }
}

void MainWindow::exportFigure() {
    ExportDialog dialog(m_workbench->figure(), m_wording, m_map->chosenExtent(), this,
                        {m_exportChoices, m_folders, m_jobs});
    if (dialog.exec() == QDialog::Accepted) {
        m_exportChoices = dialog.choices();
    }
}

void MainWindow::about() {
    QMessageBox::about(
        this, tr("About HuLine"),
        tr("<h3>HuLine %1</h3><p>Regional gaps on a live map, after Zhong Yexi and Wu Siyu (2024), Journal of "
           "Chongqing University (Social Science Edition), doi 10.11835/j.issn.1008-5831.jg.2024.07.006.</p>"
           "<p>Data that come with the program: figures of the National Bureau of Statistics and the Ministry of "
           "Industry and Information Technology; boundaries of Natural Earth; pilot cities of GeoNames (CC BY "
           "4.0).</p><p>This product includes color specifications and "
           "designs developed by Cynthia Brewer (http://colorbrewer.org/).</p><p>Free software under the GNU General "
           "Public License, version 3 or later.</p>")
            .arg(QCoreApplication::applicationVersion()));
}

}  // namespace app
