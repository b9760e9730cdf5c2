// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/workbench.h"

#include <utility>

namespace app {
namespace {

/// Regions that a new line divides within a frame.
constexpr std::size_t mostDividedAtOnce = 1000;

bool hasHuLine(const core::Dataset& dataset, const core::MapSpec& spec) {
    return spec.huEnds == core::HuLineEnds{} || dataset.huLine(spec.huEnds, spec.huCurve) != nullptr;
}

/// Makes the line that `spec` needs, unless it is there; only the latest line between other ends is kept.
/// @returns whether the spec can be shown.
bool findHuLine(OpenData& data, const core::MapSpec& spec) {
    core::Dataset& dataset = data.loaded.dataset;
    if (hasHuLine(dataset, spec)) {
        return true;
    }
    auto line = data.makeHuLine ? data.makeHuLine(spec.huEnds, spec.huCurve) : std::nullopt;
    if (line) {
        dataset = core::withHuLine(std::move(dataset), std::move(*line));
    }
    return line.has_value();
}

core::AnalysisState analysedAtOnce(const core::Dataset& dataset) {
    constexpr std::size_t hundreds = 200;
    constexpr std::size_t tenThousand = 10000;
    const std::size_t regions = dataset.covered.size();
    if (regions <= hundreds) {
        return core::AnalysisState::Whole;
    }
    return regions <= tenThousand ? core::AnalysisState::Untested : core::AnalysisState::Outdated;
}

}  // namespace

std::optional<core::Figure> madeAnalysis(const core::Figure& figure, core::AnalysisState atLeast,
                                         std::stop_token stop) {
    return core::withAnalysis(figure, atLeast, std::move(stop));
}

Workbench::Workbench(LoadedData data, core::MapSpec spec, WorkbenchTools tools, QObject* parent)
    : QObject(parent),
      m_tools(std::move(tools)),
      m_history({std::move(spec), opened(std::move(data), std::nullopt)}),
      m_figure(core::makeFigure(dataset(), m_history.current().spec, {}, analysedAtOnce(dataset()))),
      m_analysis(m_tools.jobs),
      m_division(m_tools.jobs) {
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &Workbench::analyse);
    analyseLater();
}

std::shared_ptr<OpenData> Workbench::opened(LoadedData data, const std::optional<BoundaryFile>& file) const {
    const std::shared_ptr<const core::RegionSet> regions = data.dataset.regions;
    return std::make_shared<OpenData>(
        OpenData{std::move(data), file, false, m_tools.huLineMakerOf ? m_tools.huLineMakerOf(regions) : HuLineMaker()});
}

void Workbench::choose(const core::Change& change) {
    const core::MapSpec chosen = core::applied(spec(), change);
    if (core::choosesDividingLine(change)) {
        m_division.drop();
    }
    if (chosen == spec()) {
        return;
    }
    if (hasHuLine(dataset(), chosen) || dataset().regions->size() <= mostDividedAtOnce) {
        if (findHuLine(*data(), chosen)) {
            take(change);
        }
    } else if (data()->makeHuLine) {
        findHuLineLater(change, chosen);
    }
}

void Workbench::moveHuLineEnd(core::HuEnd end, core::MapPoint to) {
    const auto place = m_tools.placeOf ? m_tools.placeOf(to) : std::nullopt;
    if (place && core::isPossible(core::withEnd(spec().huEnds, end, *place))) {
        choose(core::MoveDividingLineEnd{end, *place});
    }
}

void Workbench::open(LoadedData data, const std::optional<BoundaryFile>& file) {
    const std::shared_ptr<OpenData> next = opened(std::move(data), file);
    const core::MapSpec chosen = core::adaptedTo(next->loaded.dataset, spec());
    core::Figure figure = figureOf(*next, chosen);
    m_division.drop();
    m_history.add({chosen, next, DataOpened{file}});
    emit dataChanged(next);
    show(std::move(figure));
}

/// Shows the figure after a change that can be shown.
void Workbench::take(const core::Change& change) {
    core::MapSpec chosen = core::applied(spec(), change);
    core::Figure figure = figureOf(*data(), chosen);
    m_history.add({std::move(chosen), data(), change});
    show(std::move(figure));
}

void Workbench::setNeighbours(OpenData& data, std::shared_ptr<const core::Adjacency> queen,
                              std::shared_ptr<const core::Adjacency> rook) {
    data.loaded.dataset.queen = std::move(queen);
    data.loaded.dataset.rook = std::move(rook);
    data.loaded.areNeighboursKnown = true;
    if (&data == this->data().get()) {
        show(figureOf(data, spec()));
    }
}

void Workbench::undo() {
    if (const HistoryStep* previous = m_history.previous()) {
        go(*previous, &History::undo);
    }
}

void Workbench::redo() {
    if (const HistoryStep* next = m_history.next()) {
        go(*next, &History::redo);
    }
}

void Workbench::go(const HistoryStep& to, void (History::*move)()) {
    m_division.drop();
    core::Figure figure = figureOf(*to.data, to.spec);
    const bool isOfOtherData = to.data != data();
    (m_history.*move)();
    if (isOfOtherData) {
        emit dataChanged(data());
    }
    show(std::move(figure));
}

void Workbench::findHuLineLater(const core::Change& change, const core::MapSpec& chosen) {
    using Line = std::optional<core::HuLine>;
    m_division.start([makeHuLine = data()->makeHuLine, ends = chosen.huEnds,
                      curve = chosen.huCurve](const JobContext&) { return makeHuLine(ends, curve); },
                     [this, change](JobResult<Line> result) {
                         if (const auto* failure = std::get_if<Failure>(&result)) {
                             emit choiceFailed(*failure);
                         } else {
                             takeHuLine(std::get<Line>(std::move(result)), change);
                         }
                     });
}

/// Other choices may have been made since; they stay, since the change sets the line alone.
void Workbench::takeHuLine(std::optional<core::HuLine> line, const core::Change& change) {
    if (line) {
        core::Dataset& dataset = data()->loaded.dataset;
        dataset = core::withHuLine(std::move(dataset), *std::move(line));
        take(change);
    }
}

/// Made before anything is changed: if there is not enough memory, everything stays as it is.
core::Figure Workbench::figureOf(OpenData& data, const core::MapSpec& spec) const {
    (void)findHuLine(data, spec);
    return core::makeFigure(data.loaded.dataset, spec, m_figure, analysedAtOnce(data.loaded.dataset));
}

void Workbench::show(core::Figure figure) {
    m_analysis.drop();
    m_rest.stop();
    m_figure = std::move(figure);
    emit figureChanged(m_figure);
    analyseLater();
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
