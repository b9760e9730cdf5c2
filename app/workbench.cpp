// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench.h"

#include <utility>

namespace app {
namespace {

bool differOnlyInEnds(core::MapSpec a, const core::MapSpec& b) {
    a.huEnds = b.huEnds;
    return a == b;
}

}  // namespace

Workbench::Workbench(core::Dataset dataset, core::MapSpec spec, HuLineMaker makeHuLine, QObject* parent)
    : QObject(parent),
      m_dataset(std::move(dataset)),
      m_makeHuLine(std::move(makeHuLine)),
      m_figure(core::makeFigure(m_dataset, spec, {}, analysedAtOnce())),
      m_history{spec} {
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &Workbench::analyse);
    connect(&m_analyser, &FigureAnalyser::analysed, this, &Workbench::takeAnalysed);
    analyseLater();
}

void Workbench::choose(const core::MapSpec& spec) {
    if (spec == this->spec() || !findHuLine(spec)) {
        return;
    }
    const auto continues = [&](auto differOnlyIn) {
        return differOnlyIn(spec, m_history[m_position]) && differOnlyIn(m_history[m_position - 1], spec);
    };
    const bool movesOn =
        m_position > 0 && !canRedo() && (continues(core::differOnlyInPeriod) || continues(differOnlyInEnds));
    if (movesOn) {
        m_history[m_position] = spec;
        if (m_history[m_position - 1] == spec) {  // back where the move began: nothing to undo
            m_history.pop_back();
            --m_position;
        }
    } else {
        m_history.resize(m_position + 1);
        m_history.push_back(spec);
        ++m_position;
    }
    show(spec);
}

void Workbench::setDataset(core::Dataset dataset) {
    m_dataset = std::move(dataset);
    show(spec());
}

void Workbench::undo() {
    if (canUndo()) {
        show(m_history[--m_position]);
    }
}

void Workbench::redo() {
    if (canRedo()) {
        show(m_history[++m_position]);
    }
}

/// Makes the line that `spec` needs, unless it is there. @returns whether the spec can be shown.
bool Workbench::findHuLine(const core::MapSpec& spec) {
    if (spec.huEnds == core::HuLineEnds{} || m_dataset.huLine(spec.huEnds, spec.huCurve)) {
        return true;
    }
    auto line = m_makeHuLine ? m_makeHuLine(spec.huEnds, spec.huCurve) : std::nullopt;
    if (line) {
        m_dataset = core::withHuLine(std::move(m_dataset), std::move(*line));
    }
    return line.has_value();
}

void Workbench::show(const core::MapSpec& spec) {
    m_analyser.cancel();
    m_rest.stop();
    (void)findHuLine(spec);  // that of an earlier spec may have been let go
    m_figure = core::makeFigure(m_dataset, spec, m_figure, analysedAtOnce());
    emit figureChanged(m_figure);
    analyseLater();
}

core::AnalysisState Workbench::analysedAtOnce() const {
    constexpr std::size_t hundreds = 200;
    constexpr std::size_t tenThousand = 10000;
    const std::size_t regions = m_dataset.covered.size();
    if (regions <= hundreds) {
        return core::AnalysisState::Whole;
    }
    return regions <= tenThousand ? core::AnalysisState::Untested : core::AnalysisState::Outdated;
}

/// The analysis follows when the map has been painted; its tests begin when a drag through the years rests.
void Workbench::analyseLater() {
    constexpr int frameMs = 16;
    constexpr int restMs = 50;
    if (m_figure.analysisState != core::AnalysisState::Whole) {
        m_rest.start(m_figure.analysisState == core::AnalysisState::Outdated ? frameMs : restMs);
    }
}

void Workbench::analyse() {
    m_analyser.request(m_figure, m_figure.analysisState == core::AnalysisState::Outdated ? core::AnalysisState::Untested
                                                                                         : core::AnalysisState::Whole);
}

void Workbench::takeAnalysed(const core::Figure& figure) {
    m_figure = figure;
    emit analysisAdded(m_figure);
    analyseLater();
}

}  // namespace app
