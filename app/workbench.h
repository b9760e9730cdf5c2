// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <vector>

#include "app/figure_analyser.h"
#include "app/load/hu_line_maker.h"
#include "core/figure/figure.h"

namespace app {

/// Holds what is known and what is chosen, and makes the figure anew at every choice. Undo is a list of specs.
/// Of many regions, an analysis or its permutation tests take longer than a frame: the figure is announced without them
/// at once, and with them when a thread has made them.
class Workbench : public QObject {
    Q_OBJECT

public:
    /// @param makeHuLine  asked for lines between other ends than the dataset's; without it there are none.
    Workbench(core::Dataset dataset, core::MapSpec spec, HuLineMaker makeHuLine = {}, QObject* parent = nullptr);

    [[nodiscard]] const core::Dataset& dataset() const noexcept { return m_dataset; }
    [[nodiscard]] const core::Figure& figure() const noexcept { return m_figure; }
    [[nodiscard]] const core::MapSpec& spec() const noexcept { return m_figure.spec; }
    /// The same regions with more known about them. What is chosen stays, and what can be undone.
    void setDataset(core::Dataset dataset);

    [[nodiscard]] bool canUndo() const noexcept { return m_position > 0; }
    [[nodiscard]] bool canRedo() const noexcept { return m_position + 1 < m_history.size(); }

public slots:
    /// Makes the figure of `spec` and announces it; a choice that changes only the period replaces the last such one in
    /// the undo list, so that a played timeline is one step, and so is a drag of the Hu Line's ends. A choice of ends
    /// between which there is no line changes nothing.
    void choose(const core::MapSpec& spec);
    void undo();
    void redo();

signals:
    void figureChanged(const core::Figure& figure);
    /// The same figure with more of its analysis.
    void analysisAdded(const core::Figure& figure);

private:
    [[nodiscard]] bool findHuLine(const core::MapSpec& spec);
    void show(const core::MapSpec& spec);
    [[nodiscard]] core::AnalysisState analysedAtOnce() const;
    void analyseLater();
    void analyse();
    void takeAnalysed(const core::Figure& figure);

    core::Dataset m_dataset;
    HuLineMaker m_makeHuLine;
    core::Figure m_figure;
    std::vector<core::MapSpec> m_history;
    std::size_t m_position = 0;
    FigureAnalyser m_analyser;
    QTimer m_rest;  ///< Until more of the analysis is made.
};

}  // namespace app
