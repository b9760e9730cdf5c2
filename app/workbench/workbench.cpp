// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/workbench.h"

#include <utility>

#include "gis/parallel/in_parallel.h"

namespace app {
namespace {

/// Regions that a new line divides within a frame.
constexpr std::size_t mostDividedAtOnce = 1000;

bool differOnlyInEnds(core::MapSpec a, const core::MapSpec& b) {
    a.huEnds = b.huEnds;
    return a == b;
}

/// The work that is done in the window's thread: 7 ms.
constexpr std::size_t mostStepsAtOnce = 700000;

void onAllProcessors(std::size_t count, const std::function<void(std::size_t)>& task) { gis::inParallel(count, task); }

}  // namespace

std::optional<MadeFigure> madeFigure(FigureRequest request, const std::stop_token& stop) {
    auto figure =
        core::makeFigure(*request.dataset, request.spec, request.cache,
                         {.analysisAtLeast = request.analysisAtLeast, .stop = stop, .execute = onAllProcessors});
    return figure ? std::optional(MadeFigure{*std::move(figure), std::move(request.cache)}) : std::nullopt;
}

Workbench::Workbench(core::Dataset dataset, core::MapSpec spec, WorkbenchTools tools, QObject* parent)
    : QObject(parent),
      m_dataset(std::make_shared<const core::Dataset>(std::move(dataset))),
      m_tools(std::move(tools)),
      m_figure(
          core::makeFigure(*m_dataset, spec, m_cache, {.analysisAtLeast = analysedAtOnce(), .execute = onAllProcessors})
              .value()),
      m_chosen(spec),
      m_history{spec},
      m_making(m_tools.jobs),
      m_division(m_tools.jobs) {
    constexpr int patienceMs = 150;
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &Workbench::analyse);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { emit busyChanged(m_isBusy = true); });
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
    if (hasHuLine(spec) || m_dataset->regions->size() <= mostDividedAtOnce) {
        if (findHuLine(spec)) {
            request(spec, [&] { remember(spec); });
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
    if (dataset.regions != m_dataset->regions) {
        m_cache = {};
    }
    m_dataset = std::make_shared<const core::Dataset>(std::move(dataset));
    (void)findHuLine(spec());  // only the latest line between dragged ends is kept
    request(spec(), [] {});
}

void Workbench::undo() {
    m_division.drop();
    if (canUndo()) {
        goTo(m_position - 1);
    }
}

void Workbench::redo() {
    m_division.drop();
    if (canRedo()) {
        goTo(m_position + 1);
    }
}

void Workbench::goTo(std::size_t position) {
    const core::MapSpec spec = m_history[position];
    (void)findHuLine(spec);  // only the latest line between dragged ends is kept
    request(spec, [&] { m_position = position; });
}

bool Workbench::hasHuLine(const core::MapSpec& spec) const {
    return spec.huEnds == core::HuLineEnds{} || m_dataset->huLine(spec.huEnds, spec.huCurve) != nullptr;
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
    m_dataset = std::make_shared<const core::Dataset>(core::withHuLine(*m_dataset, *std::move(line)));
    request(chosen, [&] { remember(chosen); });
}

/// Makes the line that `spec` needs, unless it is there. @returns whether the spec can be shown.
bool Workbench::findHuLine(const core::MapSpec& spec) {
    if (hasHuLine(spec)) {
        return true;
    }
    auto line = m_tools.makeHuLine ? m_tools.makeHuLine(spec.huEnds, spec.huCurve) : std::nullopt;
    if (line) {
        m_dataset = std::make_shared<const core::Dataset>(core::withHuLine(*m_dataset, *std::move(line)));
    }
    return line.has_value();
}

/// Shows the figure of a spec, or has a job make it. Where that throws, nothing has changed.
/// @param record  enters the spec in the history.
void Workbench::request(const core::MapSpec& spec, const std::function<void()>& record) {
    const core::FigureEffort effort{.mostSteps = mostStepsAtOnce, .analysisAtLeast = analysedAtOnce()};
    std::optional<core::Figure> figure = core::makeFigure(*m_dataset, spec, m_cache, effort);
    if (!isMakingFigure()) {
        m_shownHistory = m_history;
        m_shownPosition = m_position;
    }
    record();
    m_chosen = spec;
    if (figure) {
        show(*std::move(figure));
    } else {
        makeFigureLater();
    }
}

void Workbench::show(core::Figure figure) {
    m_making.drop();
    m_rest.stop();
    endMaking();
    m_figure = std::move(figure);
    emit figureChanged(m_figure);
    analyseLater();
}

void Workbench::makeFigureLater() {
    m_rest.stop();
    m_making.start(
        [makeFigure = m_tools.makeFigure, request = FigureRequest{m_dataset, m_chosen, m_cache, analysedAtOnce()}](
            const JobContext& context) { return makeFigure(request, context.stopToken()); },
        [this](JobResult<std::optional<MadeFigure>> result) { takeFigure(std::move(result)); });
    if (!m_isBusy && !m_patience.isActive()) {
        m_patience.start();
    }
}

void Workbench::takeFigure(JobResult<std::optional<MadeFigure>> result) {
    if (const auto* failure = std::get_if<Failure>(&result)) {
        refuse(*failure);
    } else if (auto& made = std::get<std::optional<MadeFigure>>(result)) {
        m_cache = std::move(made->cache);
        show(std::move(made->figure));
    }
}

void Workbench::endMaking() {
    m_patience.stop();
    if (std::exchange(m_isBusy, false)) {
        emit busyChanged(false);
    }
}

/// The figure that is shown stays, and so do its choices, to which the panels return.
void Workbench::refuse(const Failure& failure) {
    endMaking();
    m_chosen = m_figure.spec;
    m_history = m_shownHistory;
    m_position = m_shownPosition;
    emit figureChanged(m_figure);
    analyseLater();
    emit choiceFailed(failure);
}

core::AnalysisState Workbench::analysedAtOnce() const {
    constexpr std::size_t hundreds = 200;
    constexpr std::size_t tenThousand = 10000;
    const std::size_t regions = m_dataset->covered.size();
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
    m_making.start([makeFigure = m_tools.makeFigure, request = FigureRequest{m_dataset, m_chosen, m_cache, atLeast}](
                       const JobContext& context) { return makeFigure(request, context.stopToken()); },
                   [this](JobResult<std::optional<MadeFigure>> result) { takeAnalysis(std::move(result)); });
}

void Workbench::takeAnalysis(JobResult<std::optional<MadeFigure>> result) {
    if (const auto* failure = std::get_if<Failure>(&result)) {
        emit analysisFailed(*failure);
    } else if (auto& made = std::get<std::optional<MadeFigure>>(result)) {
        m_cache = std::move(made->cache);
        m_figure = std::move(made->figure);
        emit analysisAdded(m_figure);
        analyseLater();
    }
}

}  // namespace app
