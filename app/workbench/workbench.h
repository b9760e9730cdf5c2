// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

#include "app/jobs/job_queue.h"
#include "app/workbench/history.h"
#include "app/workbench/open_data.h"
#include "core/figure/figure.h"
#include "core/figure/figure_cache.h"

namespace app {

/// The input of a job that makes a figure.
struct FigureRequest {
    std::shared_ptr<const core::Dataset> dataset;
    core::MapSpec spec;
    core::FigureCache cache;  ///< The job's own copy.
    core::AnalysisState analysisAtLeast = core::AnalysisState::Complete;
    DividingLineMaker makeDividingLine = {};  ///< For a dividing line that the dataset does not have.
};
/// A figure, and the cache with the stages that were made for it.
struct MadeFigure {
    core::Figure figure;
    core::FigureCache cache;
    /// The dataset of the figure: that of the request, perhaps with a line that was made for it.
    std::shared_ptr<const core::Dataset> dataset;
};
/// Makes a figure; returns nothing when stopped. Called in a worker thread.
using MakeFigure = std::function<std::optional<MadeFigure>(FigureRequest request, const std::stop_token& stop)>;

/// The MakeFigure of the program: core::makeFigure() on all processors.
[[nodiscard]] std::optional<MadeFigure> madeFigure(FigureRequest request, const std::stop_token& stop);

/// Functions and services that a workbench uses.
struct WorkbenchTools {
    /// Returns the DividingLineMaker for data; without it, lines have the published ends.
    std::function<DividingLineMaker(const core::Dataset&)> dividingLineMakerOf = {};
    /// Returns the LonLatFinder for data; without it, lines cannot be drawn, nor their ends dragged.
    std::function<LonLatFinder(const core::Dataset&)> lonLatFinderOf = {};
    /// Returns the maker of own lines for data; without it, none can be drawn.
    std::function<DividingLineMaker(const core::Dataset&)> ownLineMakerOf = {};
    MakeFigure makeFigure = madeFigure;
    std::shared_ptr<JobQueue> jobs = std::make_shared<JobQueue>();
};

/// Holds the data and the user's choices, and makes a new figure after every choice. Undo returns to earlier choices,
/// and to the data that were shown with them.
///
/// A figure that takes longer than a frame is made by a job. Until then the previous figure stays complete, with its
/// title and legend; a newer choice cancels the job. An analysis or its permutation tests may take even longer: the
/// figure is then announced without them, and again when a job has made them.
class Workbench : public QObject {
    Q_OBJECT

public:
    Workbench(LoadedData data, core::MapSpec spec, WorkbenchTools tools = {}, QObject* parent = nullptr,
              MapSources sources = {});

    /// The data that were opened last: those of the figure, or of the figure that a job is making.
    [[nodiscard]] const std::shared_ptr<OpenData>& data() const { return m_history.current().data; }
    [[nodiscard]] const core::Dataset& dataset() const { return *data()->dataset; }
    /// The latest figure that is complete.
    [[nodiscard]] const core::Figure& figure() const noexcept { return m_figure; }
    /// The latest choices: those of the figure, or of the figure that a job is making.
    [[nodiscard]] const core::MapSpec& spec() const { return m_history.current().spec; }
    /// Whether a job is making the figure of the latest choices.
    [[nodiscard]] bool isMakingFigure() const noexcept { return m_shownHistory.has_value(); }
    /// Adds the neighbours of regions to opened data, which need not be the shown data. Choices and history do not
    /// change.
    void setNeighbours(OpenData& data, std::shared_ptr<const core::Adjacency> queen,
                       std::shared_ptr<const core::Adjacency> rook);

    [[nodiscard]] bool canUndo() const { return m_history.previous() != nullptr; }
    [[nodiscard]] bool canRedo() const { return m_history.next() != nullptr; }
    /// The step that undo reverts; null if there is none.
    [[nodiscard]] const HistoryStep* undoable() const { return canUndo() ? &m_history.current() : nullptr; }
    /// The step that redo repeats; null if there is none.
    [[nodiscard]] const HistoryStep* redoable() const { return m_history.next(); }

public slots:
    /// Makes the figure after a change and announces it, at once or when a job has made it. A change to an impossible
    /// dividing line is ignored. If a new line has to divide many regions, a job divides them before the figure is
    /// made; a newer choice of the line cancels the job.
    void choose(const core::Change& change);
    /// Shows other data with the same choices, as far as they exist there (core::adaptedTo). Undo returns to the data
    /// that are shown now.
    /// Indicators that the user has just added are shown at once, the first of them.
    /// @param wanted  the choices for these data; null for the present ones, with a new indicator of the data.
    void open(LoadedData data, MapSources sources, DataOpened cause, const core::MapSpec* wanted = nullptr);
    /// The same for a map of the groups of the regions that are shown now, or for the regions again.
    void openAggregated(LoadedData data, MapSources sources, MapAggregated cause);
    /// Shows the data with other formulas of the user, without reading them again. Undo returns to the formulas before.
    /// A new indicator is shown at once.
    void setFormulas(const std::vector<UserFormula>& formulas);
    /// Shows other data with other choices, and forgets all earlier steps.
    void openAnew(LoadedData data, MapSources sources, core::MapSpec spec);
    /// Moves one end of the dividing line to a point of the map, if such a line is possible.
    void moveLineEnd(core::LineEnd end, core::MapPoint to);
    /// Draws an own line between two points of the map, if such a line is possible. It keeps the name of the line that
    /// it replaces.
    /// @returns whether it is possible.
    bool drawLine(core::MapPoint from, core::MapPoint to);
    void undo();
    void redo();

signals:
    /// Different data are shown now; figureChanged() follows.
    void dataChanged(const std::shared_ptr<app::OpenData>& data);
    void figureChanged(const core::Figure& figure);
    /// The same figure with more of its analysis.
    void analysisAdded(const core::Figure& figure);
    /// The steps to undo or redo have changed. They also change with figureChanged().
    void historyChanged();
    /// A job has been making a figure for a noticeable time, or has ended.
    void busyChanged(bool isBusy);
    /// The chosen figure cannot be made. The shown figure and its choices stay; figureChanged() announces them again
    /// before this signal.
    void choiceFailed(const app::Failure& failure);
    /// The analysis cannot be completed; the figure stays without the missing part.
    void analysisFailed(const app::Failure& failure);

private:
    [[nodiscard]] std::shared_ptr<OpenData> opened(LoadedData data, MapSources sources) const;
    void openFor(LoadedData data, MapSources sources, const StepCause& cause, const core::MapSpec* wanted = nullptr);
    void applyChange(const core::Change& change);
    [[nodiscard]] core::MapSpec specFor(const OpenData& next, const StepCause& cause) const;
    void makeDividingLineLater(const core::Change& change, const core::MapSpec& chosen);
    void receiveDividingLine(std::optional<core::DividingLine> line, const core::Change& change);
    void goTo(const HistoryStep& to, void (History::*move)());
    void request(const HistoryStep& step, const std::function<void()>& record);
    void show(core::Figure figure);
    void makeFigureLater();
    void receiveFigure(JobResult<std::optional<MadeFigure>> result);
    void endMaking();
    void rejectChoice(const Failure& failure);
    void startJob(core::AnalysisState analysisAtLeast,
                  void (Workbench::*receive)(JobResult<std::optional<MadeFigure>>));
    void analyseLater();
    void analyse();
    void receiveAnalysis(JobResult<std::optional<MadeFigure>> result);
    void keepDividingLine(const core::Dataset& madeFor);

    WorkbenchTools m_tools;
    History m_history;
    std::optional<History> m_shownHistory;  ///< The history of m_figure, while a job makes another figure.
    std::shared_ptr<OpenData> m_shownData;  ///< The data of m_figure.
    core::FigureCache m_cache;
    core::Figure m_figure;
    QTimer m_analysisTimer;  ///< Runs until the job that completes the analysis is started.
    QTimer m_busyTimer;      ///< Runs until the job that makes the figure is announced by busyChanged().
    bool m_isBusy = false;
    JobSlot m_making;    ///< Makes the figure of the latest choices, or completes the analysis of the figure.
    JobSlot m_division;  ///< Divides the regions by a new dividing line.
};

}  // namespace app
