// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/language.h"
#include "app/settings.h"
#include "app/study/study.h"
#include "app/window/available_docks.h"
#include "app/wording/wording.h"
#include "app/workbench/workbench.h"

class QAction;
class QDockWidget;
class QLabel;
class QMenu;
class QProgressBar;

namespace app {

class AnalysisPanel;
class AuditPanel;
class ChoicesPanel;
class FigurePanels;
class GapPanel;
class GroupingPanel;
class DividingLinePanel;
class LayersPanel;
class LoadWarnings;
enum class LineDrawing;
class MapView;
class RecentMenu;
class RegionTable;
class TimelineBar;
class UndoActions;

/// What a window shows first.
struct FirstView {
    MapSources sources = {};                 ///< Where the data come from.
    std::optional<core::MapSpec> spec = {};  ///< Nothing for the initial spec of the data.
};

/// The map with the panels around it. The window passes figures to all parts, and passes their requests for changes to
/// the workbench.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(LoadedData loaded, Language language, std::shared_ptr<JobQueue> jobs = std::make_shared<JobQueue>(),
               const FirstView& first = {});
    ~MainWindow() override;

    /// Shows the progress of the search for neighbours, from 0 to 100.
    void showProgress(int percent);
    /// Removes the progress bar.
    void hideProgress();
    /// Shows a sentence in the status bar for some seconds.
    void showMessage(const QString& sentence);

    /// Restores size, docks, folders and export choices. The language is a parameter of the constructor.
    void restore(const Settings& settings);
    /// The current settings, with the language.
    [[nodiscard]] Settings settings() const;
    /// Returns to the settings of a first start, except for the language.
    void resetSettings();

    /// Names the study in the title.
    /// @param name  empty for one that was never saved.
    void setStudy(const QString& name, bool isModified);
    /// The part of the map and the region that are chosen.
    [[nodiscard]] StudyView view() const;
    /// Shows them with the figure of the latest choices, as soon as it is there.
    void setView(const StudyView& view);
    void setRecentFiles(const QStringList& files);
    /// @param mayClose  asked whenever the window is about to close.
    void setCloseGuard(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }
    [[nodiscard]] const Wording& wording() const noexcept { return m_wording; }
    /// The folders of the file dialogs, shared with all who open one.
    [[nodiscard]] const std::shared_ptr<FileFolders>& folders() const noexcept { return m_folders; }

    [[nodiscard]] Workbench& workbench() noexcept { return *m_workbench; }
    [[nodiscard]] Language language() const { return m_wording.language(); }
    void setLanguage(Language language);

signals:
    /// The user cancelled the search for neighbours.
    void searchCancelled();
    /// The user chose files to open, at least one: in a dialog, in the menu of recent files, or by dropping them.
    void filesRequested(const QStringList& paths);
    /// The user pasted cells of a spreadsheet.
    void tablePasted(const QString& text);
    /// The user wants to see and to change how the files of the map are read.
    void sourcesRequested();
    /// The user wants a map of the groups of a grouping, or of the regions themselves.
    void aggregationRequested(const std::optional<app::Aggregation>& aggregation);
    void saveRequested();
    void saveAsRequested();
    void recentFilesCleared();
    void settingsResetRequested();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QWidget* makeCentre();
    void muteSubtitle();
    void makeDocks();
    QDockWidget* addPanel(const QString& objectName, Qt::DockWidgetArea area, QWidget* panel, bool scrolls);
    template <class Panel>
    QDockWidget* addFigurePanel(const QString& objectName, Qt::DockWidgetArea area, Panel* panel, bool scrolls);
    void makeActions();
    void makeFileActions();
    void makeMenus();
    void makeToolBar();
    QAction* addAction(const QString& icon, const QKeySequence& shortcut);
    void connectPanels();
    void connectDrags();
    template <class Panel>
    void connectRequests(Panel* panel);

    void showData(const OpenData& opened);
    void showFigure(const core::Figure& figure);
    void showBusy(bool isBusy);
    void select(const std::optional<core::RegionCode>& code);
    void showEvidence(const std::vector<core::RegionCode>& codes);
    void markEvidence();
    void retranslate();
    [[nodiscard]] QString lineTitle() const;
    void makeLineActions();
    void makeAggregationActions();
    void refreshAggregation();
    void requestGroups();
    void showDrawing(LineDrawing next);
    void drawLine(core::MapPoint from, core::MapPoint to);
    void removeLine();
    void retranslateMenus();
    void showTitle();
    void openFiles();
    void pasteTable();
    void askForReset();
    void exportFigure();
    void editFormulas();
    void about();

    InstalledLanguage m_language;
    Wording m_wording;
    std::shared_ptr<JobQueue> m_jobs;
    std::shared_ptr<FileFolders> m_folders = std::make_shared<FileFolders>();
    ExportChoices m_exportChoices;
    Workbench* m_workbench;
    FigurePanels* m_panels;
    QString m_studyName;
    std::optional<core::RegionCode> m_selected;
    std::optional<StudyView> m_pendingView;  ///< To be shown with the next figure.
    std::function<bool()> m_mayClose;
    Settings m_firstSettings;  ///< Those before restore().

    QLabel* m_title = nullptr;
    QLabel* m_subtitle = nullptr;
    MapView* m_map = nullptr;
    TimelineBar* m_timeline = nullptr;
    ChoicesPanel* m_choices = nullptr;
    LayersPanel* m_layers = nullptr;
    GapPanel* m_gaps = nullptr;
    DividingLinePanel* m_dividingLine = nullptr;
    GroupingPanel* m_grouping = nullptr;
    AnalysisPanel* m_analysis = nullptr;
    /// The spec and the regions of the chosen claim.
    std::optional<std::pair<core::MapSpec, std::vector<core::RegionCode>>> m_evidence;
    AuditPanel* m_audit = nullptr;
    RegionTable* m_table = nullptr;
    QWidget* m_progressBox = nullptr;    ///< Progress bar and Cancel; null unless a search for neighbours is running.
    QProgressBar* m_progress = nullptr;  ///< In m_progressBox.
    LoadWarnings* m_loadWarnings = nullptr;  ///< Null when the data have no faults.
    std::vector<QDockWidget*> m_docks;  ///< Choices, layers, gaps, analysis, dividing line, grouping, table, audit.
    QDockWidget* m_analysisDock = nullptr;
    QDockWidget* m_groupingDock = nullptr;
    QDockWidget* m_lineDock = nullptr;
    QDockWidget* m_auditDock = nullptr;
    AvailableDocks m_availableDocks{this};

    QMenu* m_fileMenu = nullptr;
    QMenu* m_editMenu = nullptr;
    QMenu* m_viewMenu = nullptr;
    QMenu* m_languageMenu = nullptr;
    QMenu* m_timeMenu = nullptr;
    QMenu* m_helpMenu = nullptr;
    RecentMenu* m_recentMenu = nullptr;
    QAction* m_open = nullptr;
    QAction* m_sources = nullptr;
    QAction* m_formulas = nullptr;
    QAction* m_paste = nullptr;
    QAction* m_save = nullptr;
    QAction* m_saveAs = nullptr;
    QAction* m_reset = nullptr;
    QAction* m_export = nullptr;
    QAction* m_quit = nullptr;
    UndoActions* m_undoActions = nullptr;
    QAction* m_drawLine = nullptr;
    QAction* m_removeLine = nullptr;
    QAction* m_groupsMap = nullptr;
    QAction* m_regionsMap = nullptr;
    QAction* m_fit = nullptr;
    QAction* m_zoomIn = nullptr;
    QAction* m_zoomOut = nullptr;
    QAction* m_chinese = nullptr;
    QAction* m_english = nullptr;
    QAction* m_back = nullptr;
    QAction* m_forward = nullptr;
    QAction* m_play = nullptr;
    QAction* m_about = nullptr;
};

}  // namespace app
