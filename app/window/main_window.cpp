// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QProgressBar>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

#include "app/dialogs/export_dialog.h"
#include "app/dialogs/file_dialogs.h"
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
#include "app/window/load_warnings.h"
#include "app/window/undo_actions.h"
#include "core/spec/shown_line.h"

namespace app {
namespace {

constexpr double titleScale = 1.6;  // of the window's font
constexpr QSize initialSize(1480, 900);
constexpr int leftDockWidth = 300;
constexpr int rightDockWidth = 440;
constexpr int choicesPart = 3;  // height of the choices dock, relative to layersPart
constexpr int layersPart = 1;
constexpr std::size_t firstOnTheRight = 2;  // position of the gaps dock in m_docks

/// The workbench of a window.
Workbench* makeWorkbench(LoadedData data, std::shared_ptr<JobQueue> jobs, const FirstView& first, QObject* parent) {
    core::MapSpec spec = first.spec ? *first.spec : core::initialSpec(data.dataset);
    return new Workbench(std::move(data), std::move(spec),
                         {.dividingLineMakerOf = dividingLineMaker,
                          .lonLatFinderOf = lonLatFinder,
                          .ownLineMakerOf = ownLineMaker,
                          .jobs = std::move(jobs)},
                         parent, first.sources);
}

}  // namespace

MainWindow::MainWindow(LoadedData loaded, Language language, std::shared_ptr<JobQueue> jobs, const FirstView& first)
    : m_language(language),
      m_wording(language),
      m_jobs(std::move(jobs)),
      m_workbench(makeWorkbench(std::move(loaded), m_jobs, first, this)),
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
    resize(initialSize.boundedTo(screen()->availableSize()));
    resizeDocks({m_docks.front(), m_docks[firstOnTheRight]}, {leftDockWidth, rightDockWidth}, Qt::Horizontal);
    resizeDocks({m_docks[0], m_docks[1]}, {choicesPart, layersPart}, Qt::Vertical);
    m_map->setFocus();
    setAcceptDrops(true);
    m_firstSettings = settings();
}

MainWindow::~MainWindow() = default;

/// Shows the claims of the data in the audit panel, and faults of the data in the status bar.
void MainWindow::showData(const OpenData& opened) {
    m_evidence.reset();
    m_audit->setAudit(opened.claims ? auditOf(*opened.dataset, *opened.claims) : Audit());
    m_availableDocks.setAvailable(m_auditDock, opened.claims.has_value());
    delete std::exchange(m_loadWarnings, nullptr);
    if (!opened.report.isClean()) {
        m_loadWarnings = new LoadWarnings(opened.report);
        m_loadWarnings->setWording(m_wording);
        statusBar()->addWidget(m_loadWarnings, 1);
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

void MainWindow::closeEvent(QCloseEvent* event) { event->setAccepted(!m_mayClose || m_mayClose()); }

/// Arrows that the widget with the focus does not use change the period.
void MainWindow::keyPressEvent(QKeyEvent* event) {
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isPlain && event->key() == Qt::Key_Left) {
        m_back->trigger();
    } else if (isPlain && event->key() == Qt::Key_Right) {
        m_forward->trigger();
    } else {
        QMainWindow::keyPressEvent(event);
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
    m_audit = new AuditPanel(nullptr, m_jobs);
    addFigurePanel(QStringLiteral("choices"), Qt::LeftDockWidgetArea, m_choices, true);
    addFigurePanel(QStringLiteral("layers"), Qt::LeftDockWidgetArea, m_layers, false);
    addFigurePanel(QStringLiteral("gaps"), Qt::RightDockWidgetArea, m_gaps, true);
    m_analysisDock = addFigurePanel(QStringLiteral("analysis"), Qt::RightDockWidgetArea, m_analysis, true);
    m_lineDock = addFigurePanel(QStringLiteral("hu-line"), Qt::RightDockWidgetArea, m_dividingLine, false);
    m_groupingDock = addFigurePanel(QStringLiteral("grouping"), Qt::RightDockWidgetArea, m_grouping, false);
    addFigurePanel(QStringLiteral("table"), Qt::RightDockWidgetArea, m_table, false);
    m_auditDock = addPanel(QStringLiteral("audit"), Qt::RightDockWidgetArea, m_audit, false);
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

template <class Panel>
void MainWindow::connectRequests(Panel* panel) {
    connect(panel, &Panel::changeRequested, m_workbench, &Workbench::choose);
}

void MainWindow::connectPanels() {
    connectRequests(m_choices);
    connect(m_choices, &ChoicesPanel::formulasRequested, this, &MainWindow::editFormulas);
    connectRequests(m_layers);
    connectRequests(m_timeline);
    connectRequests(m_gaps);
    connectRequests(m_dividingLine);
    connect(m_dividingLine, &DividingLinePanel::drawRequested, m_map, &MapView::drawLine);
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
    connect(m_timeline, &TimelineBar::transitionChanged, m_map, &MapView::setTransition);
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
    connect(m_map, &MapView::lineDrawingChanged, this, &MainWindow::showDrawing);
    connect(m_map, &MapView::lineDrawn, this, &MainWindow::drawLine);
    connect(m_map, &MapView::lineEndDragged, m_workbench, &Workbench::moveLineEnd);
    connect(m_map, &MapView::regionDropped, this,
            [this](const core::RegionCode& region, const std::optional<core::RegionCode>& onto) {
                m_panels->refresh(m_groupingDock);
                m_grouping->placeBeside(region, onto);
            });
}

void MainWindow::restore(const Settings& settings) {
    restoreGeometry(settings.geometry);
    m_availableDocks.restore(settings.docks);
    *m_folders = settings.folders;
    m_exportChoices = settings.exportChoices;
}

Settings MainWindow::settings() const {
    Settings settings;
    settings.geometry = saveGeometry();
    settings.docks = m_availableDocks.state();
    settings.language = language();
    settings.folders = *m_folders;
    settings.exportChoices = m_exportChoices;
    return settings;
}

void MainWindow::resetSettings() { restore(m_firstSettings); }

StudyView MainWindow::view() const { return {m_map->excerpt(), m_selected}; }

void MainWindow::setView(const StudyView& view) {
    if (m_workbench->isMakingFigure()) {
        m_pendingView = view;
        return;
    }
    m_map->setExcerpt(view.excerpt);
    const bool isOnTheMap = view.selected && m_workbench->dataset().regions->indexOf(*view.selected);
    select(isOnTheMap ? view.selected : std::nullopt);
}

void MainWindow::setStudy(const QString& name, bool isModified) {
    m_studyName = name;
    showTitle();
    setWindowModified(isModified);
}

void MainWindow::showTitle() {
    setWindowTitle(m_studyName.isEmpty() ? tr("HuLine: regional gaps") + QStringLiteral("[*]")
                                         : m_studyName + QStringLiteral("[*] – HuLine"));
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
    const QString notes = m_wording.notes(figure);
    m_subtitle->setText(notes.isEmpty() ? m_wording.subtitle(figure)
                                        : m_wording.subtitle(figure) + QLatin1Char('\n') + notes);
    m_map->setFigure(figure);
    m_lineDock->setWindowTitle(lineTitle());
    m_removeLine->setEnabled(figure.spec.ownLine.has_value());
    refreshAggregation();
    markEvidence();
    m_timeline->setFigure(figure);
    m_panels->show(figure);
    m_undoActions->refresh();
    if (m_pendingView && !m_workbench->isMakingFigure()) {
        setView(*std::exchange(m_pendingView, std::nullopt));
    }
}

void MainWindow::select(const std::optional<core::RegionCode>& code) {
    m_selected = code;
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

/// The user's or the data's own name of the line, as the title of a dock. Its tab would underline the letter after an
/// ampersand, so a wide one takes its place.
QString MainWindow::lineTitle() const {
    const core::Figure& figure = m_workbench->figure();
    const auto line = core::shownLine(*figure.catalogue, figure.spec);
    QString title = line ? m_wording.text(line->name) : tr("Dividing line");
    return title.replace(QLatin1Char('&'), QChar(0xFF06));
}

/// Says what the next click on the map does.
void MainWindow::showDrawing(LineDrawing next) {
    switch (next) {
        case LineDrawing::None:
            statusBar()->clearMessage();
            break;
        case LineDrawing::FirstEnd:
            statusBar()->showMessage(tr("Click on the map where the line begins; Esc cancels."));
            break;
        case LineDrawing::SecondEnd:
            statusBar()->showMessage(tr("Click on the map where the line ends; Esc cancels."));
            break;
    }
}

/// Draws an own line, and brings the panel with its shares to the front.
void MainWindow::drawLine(core::MapPoint from, core::MapPoint to) {
    if (!m_workbench->drawLine(from, to)) {
        showMessage(tr("There is no dividing line between these two places; choose others."));
        return;
    }
    m_lineDock->show();
    m_lineDock->raise();
    if (!m_workbench->spec().ownLine) {
        showMessage(tr("The line is dividing the regions…"));
    }
}

void MainWindow::removeLine() {
    m_workbench->choose(core::RemoveOwnLine{core::groupingWithoutOwnLine(*m_workbench->figure().choices)});
}

void MainWindow::retranslate() {
    showTitle();
    const std::vector<QString> dockTitles{tr("Choices"), tr("Layers"), tr("Gaps"),    tr("Analysis"),
                                          lineTitle(),   tr("Groups"), tr("Regions"), tr("Audit")};
    for (std::size_t i = 0; i < m_docks.size(); ++i) {
        m_docks[i]->setWindowTitle(dockTitles[i]);
    }
    retranslateMenus();
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
    if (m_loadWarnings != nullptr) {
        m_loadWarnings->setWording(m_wording);
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
