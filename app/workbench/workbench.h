// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <vector>

#include "app/jobs/job_queue.h"
#include "app/load/hu_line_maker.h"
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
    HuLineMaker makeHuLine = {};  ///< For lines between other ends than the dataset's; without it there are none.
    PlaceFinder placeOf = {};     ///< For ends that are dragged to a point of the map; without it none can be.
    AnalysisMaker makeAnalysis = madeAnalysis;
    std::shared_ptr<JobQueue> jobs = std::make_shared<JobQueue>();
};

/// Holds the dataset and the user's choices, and makes a new figure after every choice. Undo is a list of specs.
/// With many regions, an analysis or its permutation tests take longer than a frame. The figure is then announced at
/// once without them, and again when a job has made them.
class Workbench : public QObject {
    Q_OBJECT

public:
    Workbench(core::Dataset dataset, core::MapSpec spec, WorkbenchTools tools = {}, QObject* parent = nullptr);

    [[nodiscard]] const core::Dataset& dataset() const noexcept { return m_dataset; }
    [[nodiscard]] const core::Figure& figure() const noexcept { return m_figure; }
    [[nodiscard]] const core::MapSpec& spec() const noexcept { return m_figure.spec; }
    /// Takes a dataset of the same regions that knows more about them. Choices and undo stay as they are.
    void setDataset(core::Dataset dataset);

    [[nodiscard]] bool canUndo() const noexcept { return m_position > 0; }
    [[nodiscard]] bool canRedo() const noexcept { return m_position + 1 < m_history.size(); }

public slots:
    /// Makes the figure of `spec` and announces it. A choice that changes only the period replaces the last such choice
    /// in the undo list, so that playing the timeline is one step; so is dragging an end of the Hu Line. Ends between
    /// which no line is possible change nothing. Where a new line has to divide many regions, a job does it and the
    /// figure follows; only the newest such choice counts.
    void choose(const core::MapSpec& spec);
    /// Chooses a line with one end at a point of the map, where such a line is possible.
    void moveHuLineEnd(core::HuEnd end, core::MapPoint to);
    void undo();
    void redo();

signals:
    void figureChanged(const core::Figure& figure);
    /// The same figure with more of its analysis.
    void analysisAdded(const core::Figure& figure);
    /// What was chosen cannot be shown, and the figure stays as it is.
    void choiceFailed(const app::Failure& failure);
    /// The rest of the analysis cannot be made; the figure stays without it.
    void analysisFailed(const app::Failure& failure);

private:
    [[nodiscard]] bool hasHuLine(const core::MapSpec& spec) const;
    [[nodiscard]] bool findHuLine(const core::MapSpec& spec);
    void findHuLineLater(const core::MapSpec& spec);
    void takeHuLine(std::optional<core::HuLine> line, const core::MapSpec& before, core::MapSpec chosen);
    void remember(const core::MapSpec& spec);
    [[nodiscard]] core::Figure figureOf(const core::MapSpec& spec);
    void show(core::Figure figure);
    [[nodiscard]] core::AnalysisState analysedAtOnce() const;
    void analyseLater();
    void analyse();
    void takeAnalysis(JobResult<std::optional<core::Figure>> result);

    core::Dataset m_dataset;
    WorkbenchTools m_tools;
    core::Figure m_figure;
    std::vector<core::MapSpec> m_history;
    std::size_t m_position = 0;
    QTimer m_rest;       ///< Runs until m_analysis is started.
    JobSlot m_analysis;  ///< Completes the analysis of the figure.
    JobSlot m_division;  ///< Divides the regions by a new Hu Line.
};

}  // namespace app
