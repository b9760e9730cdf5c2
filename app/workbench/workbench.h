// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "app/jobs/job_queue.h"
#include "app/load/hu_line_maker.h"
#include "core/figure/figure.h"
#include "core/figure/figure_cache.h"

namespace app {

/// What a job makes a figure from.
struct FigureRequest {
    std::shared_ptr<const core::Dataset> dataset;
    core::MapSpec spec;
    core::FigureCache cache;  ///< A copy for the job alone.
    core::AnalysisState analysisAtLeast = core::AnalysisState::Whole;
};
/// A figure and the cache with all that it was made from.
struct MadeFigure {
    core::Figure figure;
    core::FigureCache cache;
};
/// Makes a figure, or nothing once it is stopped. Called in a worker's thread.
using FigureMaker = std::function<std::optional<MadeFigure>(FigureRequest request, const std::stop_token& stop)>;

/// The FigureMaker of the program: core::makeFigure() on all processors.
[[nodiscard]] std::optional<MadeFigure> madeFigure(FigureRequest request, const std::stop_token& stop);

/// What a workbench uses.
struct WorkbenchTools {
    HuLineMaker makeHuLine = {};  ///< For lines between other ends than the dataset's; without it there are none.
    PlaceFinder placeOf = {};     ///< For ends that are dragged to a point of the map; without it none can be.
    FigureMaker makeFigure = madeFigure;
    std::shared_ptr<JobQueue> jobs = std::make_shared<JobQueue>();
};

/// Holds the dataset and the user's choices, and makes a new figure after every choice. Undo is a list of specs.
///
/// A figure that takes longer than a frame is made by a job. Until it is complete, the one before stays as it is, title
/// and legend included; a newer choice cancels the job. An analysis or its permutation tests may come later still: the
/// figure is then announced without them, and again when a job has made them.
class Workbench : public QObject {
    Q_OBJECT

public:
    Workbench(core::Dataset dataset, core::MapSpec spec, WorkbenchTools tools = {}, QObject* parent = nullptr);

    [[nodiscard]] const core::Dataset& dataset() const noexcept { return *m_dataset; }
    /// The latest one that is complete.
    [[nodiscard]] const core::Figure& figure() const noexcept { return m_figure; }
    /// What was chosen last: that of the figure, or of the one that a job is making.
    [[nodiscard]] const core::MapSpec& spec() const noexcept { return m_chosen; }
    /// Whether a job is making the figure of the latest choice.
    [[nodiscard]] bool isMakingFigure() const noexcept { return m_chosen != m_figure.spec; }
    /// Takes a dataset of the same regions that knows more about them. Choices and undo stay as they are.
    void setDataset(core::Dataset dataset);

    [[nodiscard]] bool canUndo() const noexcept { return m_position > 0; }
    [[nodiscard]] bool canRedo() const noexcept { return m_position + 1 < m_history.size(); }

public slots:
    /// Makes the figure of `spec` and announces it, at once or when a job has made it. A choice that changes only the
    /// period replaces the last such choice in the undo list, so that playing the timeline is one step; so is dragging
    /// an end of the Hu Line. Ends between which no line is possible change nothing. Where a new line has to divide
    /// many regions, a job does it and the figure follows; only the newest such choice counts.
    void choose(const core::MapSpec& spec);
    /// Chooses a line with one end at a point of the map, where such a line is possible.
    void moveHuLineEnd(core::HuEnd end, core::MapPoint to);
    void undo();
    void redo();

signals:
    void figureChanged(const core::Figure& figure);
    /// The same figure with more of its analysis.
    void analysisAdded(const core::Figure& figure);
    /// A job has been making a figure for some time, or does so no longer.
    void busyChanged(bool isBusy);
    /// What was chosen cannot be shown. The figure and its choices stay as they are; it is announced again before this.
    void choiceFailed(const app::Failure& failure);
    /// The rest of the analysis cannot be made; the figure stays without it.
    void analysisFailed(const app::Failure& failure);

private:
    [[nodiscard]] bool hasHuLine(const core::MapSpec& spec) const;
    [[nodiscard]] bool findHuLine(const core::MapSpec& spec);
    void findHuLineLater(const core::MapSpec& spec);
    void takeHuLine(std::optional<core::HuLine> line, const core::MapSpec& before, core::MapSpec chosen);
    void remember(const core::MapSpec& spec);
    void request(const core::MapSpec& spec, const std::function<void()>& record);
    void goTo(std::size_t position);
    void show(core::Figure figure);
    void makeFigureLater();
    void takeFigure(JobResult<std::optional<MadeFigure>> result);
    void endMaking();
    void refuse(const Failure& failure);
    [[nodiscard]] core::AnalysisState analysedAtOnce() const;
    void analyseLater();
    void analyse();
    void takeAnalysis(JobResult<std::optional<MadeFigure>> result);

    std::shared_ptr<const core::Dataset> m_dataset;
    WorkbenchTools m_tools;
    core::FigureCache m_cache;
    core::Figure m_figure;
    core::MapSpec m_chosen;
    std::vector<core::MapSpec> m_history;
    std::size_t m_position = 0;
    std::vector<core::MapSpec> m_shownHistory;  ///< As it was for m_figure, while a job makes another one.
    std::size_t m_shownPosition = 0;            ///< Likewise.
    QTimer m_rest;                              ///< Runs until the job that completes the analysis is started.
    QTimer m_patience;                          ///< Runs until a job that makes the figure counts as long.
    bool m_isBusy = false;
    JobSlot m_making;    ///< Makes the figure of the latest choice, or completes the analysis of the figure.
    JobSlot m_division;  ///< Divides the regions by a new Hu Line.
};

}  // namespace app
