// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>

#include "app/jobs/job_queue.h"
#include "app/workbench/history.h"
#include "app/workbench/open_data.h"
#include "core/figure/figure.h"

namespace app {

/// Completes the analysis of a figure, or returns nothing once it is stopped. Called in a worker's thread.
using AnalysisMaker =
    std::function<std::optional<core::Figure>(const core::Figure&, core::AnalysisState atLeast, std::stop_token stop)>;

/// The AnalysisMaker of the program: core::withAnalysis().
[[nodiscard]] std::optional<core::Figure> madeAnalysis(const core::Figure& figure, core::AnalysisState atLeast,
                                                       std::stop_token stop);

/// What a workbench uses.
struct WorkbenchTools {
    /// Gives the HuLineMaker for regions; without it there are no lines between other ends than the dataset's.
    std::function<HuLineMaker(std::shared_ptr<const core::RegionSet>)> huLineMakerOf = {};
    PlaceFinder placeOf = {};  ///< For ends that are dragged to a point of the map; without it none can be.
    AnalysisMaker makeAnalysis = madeAnalysis;
    std::shared_ptr<JobQueue> jobs = std::make_shared<JobQueue>();
};

/// Holds the data and the user's choices, and makes a new figure after every choice. Undo returns to earlier choices,
/// and to the data that were shown with them.
/// With many regions, an analysis or its permutation tests take longer than a frame. The figure is then announced at
/// once without them, and again when a job has made them.
class Workbench : public QObject {
    Q_OBJECT

public:
    Workbench(LoadedData data, core::MapSpec spec, WorkbenchTools tools = {}, QObject* parent = nullptr);

    [[nodiscard]] const core::Dataset& dataset() const { return data()->loaded.dataset; }
    [[nodiscard]] const std::shared_ptr<OpenData>& data() const { return m_history.current().data; }
    [[nodiscard]] const core::Figure& figure() const noexcept { return m_figure; }
    [[nodiscard]] const core::MapSpec& spec() const noexcept { return m_figure.spec; }
    /// Adds the neighbours of regions to data that were opened, shown or not. Choices and undo stay as they are.
    void setNeighbours(OpenData& data, std::shared_ptr<const core::Adjacency> queen,
                       std::shared_ptr<const core::Adjacency> rook);

    [[nodiscard]] bool canUndo() const { return m_history.previous() != nullptr; }
    [[nodiscard]] bool canRedo() const { return m_history.next() != nullptr; }
    /// The step that undo takes back; null where there is none.
    [[nodiscard]] const HistoryStep* undoable() const { return canUndo() ? &m_history.current() : nullptr; }
    /// The step that redo makes again; null where there is none.
    [[nodiscard]] const HistoryStep* redoable() const { return m_history.next(); }

public slots:
    /// Makes the figure after a change and announces it. Ends of the dividing line between which no line is possible
    /// change nothing. Where a new line has to divide many regions, a job does it and the figure follows; only the
    /// newest such choice counts.
    void choose(const core::Change& change);
    /// Shows other data with the same choices, as far as they exist there (core::adaptedTo). Undo returns to the data
    /// that are shown now.
    void open(LoadedData data, const std::optional<BoundaryFile>& file);
    /// Chooses a line with one end at a point of the map, where such a line is possible.
    void moveHuLineEnd(core::HuEnd end, core::MapPoint to);
    void undo();
    void redo();

signals:
    /// Other data are shown than before; figureChanged() follows.
    void dataChanged(const std::shared_ptr<app::OpenData>& data);
    void figureChanged(const core::Figure& figure);
    /// The same figure with more of its analysis.
    void analysisAdded(const core::Figure& figure);
    /// What was chosen cannot be shown, and the figure stays as it is.
    void choiceFailed(const app::Failure& failure);
    /// The rest of the analysis cannot be made; the figure stays without it.
    void analysisFailed(const app::Failure& failure);

private:
    [[nodiscard]] std::shared_ptr<OpenData> opened(LoadedData data, const std::optional<BoundaryFile>& file) const;
    void take(const core::Change& change);
    void findHuLineLater(const core::Change& change, const core::MapSpec& chosen);
    void takeHuLine(std::optional<core::HuLine> line, const core::Change& change);
    [[nodiscard]] core::Figure figureOf(OpenData& data, const core::MapSpec& spec) const;
    void go(const HistoryStep& to, void (History::*move)());
    void show(core::Figure figure);
    void analyseLater();
    void analyse();
    void takeAnalysis(JobResult<std::optional<core::Figure>> result);

    WorkbenchTools m_tools;
    History m_history;
    core::Figure m_figure;
    QTimer m_rest;       ///< Runs until m_analysis is started.
    JobSlot m_analysis;  ///< Completes the analysis of the figure.
    JobSlot m_division;  ///< Divides the regions by a new Hu Line.
};

}  // namespace app
