// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/workbench.h"

#include <utility>

namespace app {
namespace {

/// Regions that a new line divides within a frame.
constexpr std::size_t mostDividedAtOnce = 1000;

bool differOnlyInEnds(core::MapSpec a, const core::MapSpec& b) {
    a.huEnds = b.huEnds;
    return a == b;
}

}  // namespace

std::optional<core::Figure> madeAnalysis(const core::Figure& figure, core::AnalysisState atLeast,
                                         std::stop_token stop) {
    return core::withAnalysis(figure, atLeast, std::move(stop));
}

Workbench::Workbench(core::Dataset dataset, core::MapSpec spec, WorkbenchTools tools, QObject* parent)
    : QObject(parent),
      m_dataset(std::move(dataset)),
      m_tools(std::move(tools)),
      m_figure(core::makeFigure(m_dataset, spec, {}, analysedAtOnce())),
      m_history{spec},
      m_analysis(m_tools.jobs),
      m_division(m_tools.jobs) {
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &Workbench::analyse);
    analyseLater();
}

void Workbench::choose(const core::MapSpec& spec) {
    const bool keepsLine = spec.huEnds == this->spec().huEnds && spec.huCurve == this->spec().huCurve;
    if (!keepsLine || spec == this->spec()) {
        m_division.drop();
    }
    if (spec == this->spec()) {
        return;
    }
    if (hasHuLine(spec) || m_dataset.regions->size() <= mostDividedAtOnce) {
        if (findHuLine(spec)) {
            core::Figure figure = figureOf(spec);
            remember(spec);
            show(std::move(figure));
        }
    } else if (m_tools.makeHuLine) {
        findHuLineLater(spec);
    }
}

void Workbench::moveHuLineEnd(core::HuEnd end, core::MapPoint to) {
    const auto place = m_tools.placeOf ? m_tools.placeOf(to) : std::nullopt;
    core::MapSpec moved = spec();
    if (place) {
        moved.huEnds = core::withEnd(moved.huEnds, end, *place);
        if (core::isPossible(moved.huEnds)) {
            choose(moved);
        }
    }
}

void Workbench::remember(const core::MapSpec& spec) {
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
}

void Workbench::setDataset(core::Dataset dataset) {
    m_dataset = std::move(dataset);
    show(figureOf(spec()));
}

void Workbench::undo() {
    m_division.drop();
    if (canUndo()) {
        core::Figure figure = figureOf(m_history[m_position - 1]);
        --m_position;
        show(std::move(figure));
    }
}

void Workbench::redo() {
    m_division.drop();
    if (canRedo()) {
        core::Figure figure = figureOf(m_history[m_position + 1]);
        ++m_position;
        show(std::move(figure));
    }
}

bool Workbench::hasHuLine(const core::MapSpec& spec) const {
    return spec.huEnds == core::HuLineEnds{} || m_dataset.huLine(spec.huEnds, spec.huCurve) != nullptr;
}

void Workbench::findHuLineLater(const core::MapSpec& spec) {
    using Line = std::optional<core::HuLine>;
    m_division.start(
        [makeHuLine = m_tools.makeHuLine, spec](const JobContext&) { return makeHuLine(spec.huEnds, spec.huCurve); },
        [this, before = this->spec(), spec](JobResult<Line> result) {
            if (const auto* failure = std::get_if<Failure>(&result)) {
                emit choiceFailed(*failure);
            } else {
                takeHuLine(std::get<Line>(std::move(result)), before, spec);
            }
        });
}

/// Other choices may have been made since: then only the line is taken.
void Workbench::takeHuLine(std::optional<core::HuLine> line, const core::MapSpec& before, core::MapSpec chosen) {
    if (!line) {
        return;
    }
    if (spec() != before) {
        core::MapSpec current = spec();
        current.huEnds = chosen.huEnds;
        current.huCurve = chosen.huCurve;
        chosen = std::move(current);
    }
    m_dataset = core::withHuLine(std::move(m_dataset), *std::move(line));
    core::Figure figure = figureOf(chosen);
    remember(chosen);
    show(std::move(figure));
}

/// Makes the line that `spec` needs, unless it is there. @returns whether the spec can be shown.
bool Workbench::findHuLine(const core::MapSpec& spec) {
    if (hasHuLine(spec)) {
        return true;
    }
    auto line = m_tools.makeHuLine ? m_tools.makeHuLine(spec.huEnds, spec.huCurve) : std::nullopt;
    if (line) {
        m_dataset = core::withHuLine(std::move(m_dataset), std::move(*line));
    }
    return line.has_value();
}

/// Made before anything is changed: where memory does not suffice, everything stays as it is.
core::Figure Workbench::figureOf(const core::MapSpec& spec) {
    (void)findHuLine(spec);  // only the latest line between dragged ends is kept
    return core::makeFigure(m_dataset, spec, m_figure, analysedAtOnce());
}

void Workbench::show(core::Figure figure) {
    m_analysis.drop();
    m_rest.stop();
    m_figure = std::move(figure);
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
    const core::AnalysisState atLeast = m_figure.analysisState == core::AnalysisState::Outdated
                                            ? core::AnalysisState::Untested
                                            : core::AnalysisState::Whole;
    m_analysis.start([makeAnalysis = m_tools.makeAnalysis, figure = m_figure, atLeast](
                         const JobContext& context) { return makeAnalysis(figure, atLeast, context.stopToken()); },
                     [this](JobResult<std::optional<core::Figure>> result) { takeAnalysis(std::move(result)); });
}

void Workbench::takeAnalysis(JobResult<std::optional<core::Figure>> result) {
    if (const auto* failure = std::get_if<Failure>(&result)) {
        emit analysisFailed(*failure);
    } else if (auto& figure = std::get<std::optional<core::Figure>>(result)) {
        m_figure = *std::move(figure);
        emit analysisAdded(m_figure);
        analyseLater();
    }
}

}  // namespace app
