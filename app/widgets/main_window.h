// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <optional>
#include <vector>

#include "app/language.h"
#include "app/wording.h"
#include "app/workbench.h"
#include "core/audit/claim.h"

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
class HuLinePanel;
class LayersPanel;
class LoadNotes;
class MapView;
class RegionTable;
class TimelineBar;

/// The map with its panels round it. Figures go in to every part; wishes come back and go to the workbench.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// @param spec  what is shown at first, as far as these data have it; by default the opening picture.
    MainWindow(core::Dataset dataset, Language language, const std::optional<core::MapSpec>& spec = std::nullopt);
    ~MainWindow() override;

    /// Says in the status bar what was wrong with the data.
    void showReport(const LoadReport& report);

    /// Lists the paper's claims; nothing when they are not among the data.
    void showClaims(const std::optional<std::vector<core::Claim>>& claims);

    /// The same data with more known about them. What is chosen stays, and what can be undone.
    void complete(core::Dataset dataset);

    /// How far the reading of what the window still waits for is.
    void showProgress(int percent);
    /// Says something in the status bar for a while.
    void showMessage(const QString& sentence);

    [[nodiscard]] Workbench& workbench() noexcept { return *m_workbench; }
    [[nodiscard]] Language language() const { return m_wording.language(); }
    void setLanguage(Language language);

signals:
    /// What the window still waits for is not wanted.
    void waitingCancelled();
    /// Another boundary file is to be put in the place of this one.
    void boundariesWished(const QString& path);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QWidget* makeCentre();
    void muteSubtitle();
    void makeDocks();
    QDockWidget* addPanel(const QString& objectName, Qt::DockWidgetArea area, QWidget* panel, bool scrolls);
    template <class Panel>
    QDockWidget* addFigurePanel(const QString& objectName, Qt::DockWidgetArea area, Panel* panel, bool scrolls);
    void makeActions();
    void makeMenus();
    void makeToolBar();
    QAction* addAction(const QString& icon, const QKeySequence& shortcut);
    void connectPanels();
    void connectHands();
    template <class Panel>
    void connectWishes(Panel* panel);

    void showFigure(const core::Figure& figure);
    void select(const std::optional<core::RegionCode>& code);
    void showEvidence(const std::vector<core::RegionCode>& codes);
    void retranslate();
    void openBoundaries();
    void exportFigure();
    void about();

    InstalledLanguage m_language;
    Wording m_wording;
    Workbench* m_workbench;
    FigurePanels* m_panels;

    QLabel* m_title = nullptr;
    QLabel* m_subtitle = nullptr;
    MapView* m_map = nullptr;
    TimelineBar* m_timeline = nullptr;
    ChoicesPanel* m_choices = nullptr;
    LayersPanel* m_layers = nullptr;
    GapPanel* m_gaps = nullptr;
    HuLinePanel* m_huLine = nullptr;
    GroupingPanel* m_grouping = nullptr;
    AnalysisPanel* m_analysis = nullptr;
    AuditPanel* m_audit = nullptr;
    RegionTable* m_table = nullptr;
    QWidget* m_waiting = nullptr;        ///< While something is still being read: how far, and a way to stop it.
    QProgressBar* m_progress = nullptr;  ///< In m_waiting.
    LoadNotes* m_loadNotes = nullptr;    ///< Only where there is something to tell.
    std::vector<QDockWidget*> m_docks;   ///< Choices, layers, gaps, analysis, Hu Line, grouping, table, audit.
    QDockWidget* m_huLineDock = nullptr;
    QDockWidget* m_analysisDock = nullptr;
    QDockWidget* m_groupingDock = nullptr;

    QMenu* m_fileMenu = nullptr;
    QMenu* m_editMenu = nullptr;
    QMenu* m_viewMenu = nullptr;
    QMenu* m_languageMenu = nullptr;
    QMenu* m_timeMenu = nullptr;
    QMenu* m_helpMenu = nullptr;
    QAction* m_openBoundaries = nullptr;
    QAction* m_export = nullptr;
    QAction* m_quit = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
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
