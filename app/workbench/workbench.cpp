// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/workbench.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "app/user_data/indicators/formula_indicators.h"
#include "core/regions/grouping_edit.h"
#include "core/spec/fitted_spec.h"
#include "core/spec/shown_line.h"
#include "gis/parallel/in_parallel.h"

namespace app {
namespace {

/// With more regions or more points in their outlines, a job divides them by a new line: it would take longer than a
/// frame.
constexpr std::size_t maxDividedAtOnce = 1000;
constexpr std::size_t maxPointsDividedAtOnce = 100000;
/// The most work that is done in the GUI thread: about 7 ms.
constexpr std::size_t maxStepsAtOnce = 700000;

std::size_t pointCount(const core::MultiPolygon& shape) {
    std::size_t count = 0;
    for (const core::Polygon& polygon : shape) {
        count += polygon.shell.size();
        for (const core::Ring& hole : polygon.holes) {
            count += hole.size();
        }
    }
    return count;
}

bool isDividedAtOnce(const core::Dataset& dataset) {
    if (dataset.regions->size() > maxDividedAtOnce) {
        return false;
    }
    std::size_t points = 0;
    for (const core::Region& region : dataset.regions->regions()) {
        points += pointCount(region.shape);
    }
    return points <= maxPointsDividedAtOnce;
}

std::shared_ptr<const core::Dataset> with(const core::Dataset& dataset, core::DividingLine line) {
    return std::make_shared<const core::Dataset>(core::withDividingLine(dataset, std::move(line)));
}

/// The first indicator of a table that was not among the data before; nothing without such a table.
std::optional<core::IndicatorId> addedIndicator(const OpenData& before, const OpenData& after) {
    const auto isOld = [&](const UserTableSource& table) {
        return std::ranges::any_of(before.sources.user.tables,
                                   [&](const UserTableSource& known) { return areSameTable(known, table); });
    };
    const std::vector<core::IndicatorId>& indicators = after.report.userIndicators;
    if (indicators.empty() || std::ranges::all_of(after.sources.user.tables, isOld)) {
        return std::nullopt;
    }
    const std::vector<core::IndicatorId>& known = before.report.userIndicators;
    const auto found = std::ranges::find_if(
        indicators, [&](const core::IndicatorId& id) { return std::ranges::find(known, id) == known.end(); });
    return found == indicators.end() ? indicators.front() : *found;
}

/// A custom grouping becomes the regions of a map of groups, and is a grouping again on the map of the regions.
core::MapSpec withGroupingFor(core::MapSpec spec, const MapAggregated& next, const std::optional<Aggregation>& before) {
    if (spec.grouping == core::customGroupingId) {
        spec.grouping = core::noGroupingId;
    }
    spec.customGrouping.reset();
    if (!next.grouping && before) {
        spec.grouping = before->custom ? core::customGroupingId : before->grouping;
        spec.customGrouping =
            before->custom ? std::optional(core::CustomGrouping{core::customCopy(*before->custom), {}}) : std::nullopt;
    }
    return spec;
}

bool isFormula(const LoadReport& report, const core::IndicatorId& id) {
    return std::ranges::find(report.formulas, id, &FormulaReport::id) != report.formulas.end();
}

/// The indicators of the user with those of other formulas.
std::vector<core::IndicatorId> withFormulaIds(const LoadReport& report, const std::vector<FormulaReport>& formulas) {
    std::vector<core::IndicatorId> ids = report.userIndicators;
    std::erase_if(ids, [&](const core::IndicatorId& id) { return isFormula(report, id); });
    for (const FormulaReport& formula : formulas) {
        if (!formula.id.empty()) {
            ids.push_back(formula.id);
        }
    }
    return ids;
}

/// Makes the dividing line that `spec` needs, unless the dataset has it. The dataset keeps the published lines and the
/// latest other line.
/// @returns whether the spec can be shown.
bool ensureDividingLine(OpenData& data, const core::MapSpec& spec) {
    if (!needsNewLine(*data.dataset, spec)) {
        return true;
    }
    auto dataset = withShownLine(*data.dataset, spec, data.lineMakerFor(spec));
    if (dataset) {
        data.dataset = std::make_shared<const core::Dataset>(*std::move(dataset));
    }
    return dataset.has_value();
}

/// How complete the analysis must be before a figure is shown: complete for few regions, without tests for more, and
/// for very many possibly that of an earlier period.
core::AnalysisState analysedAtOnce(const core::Dataset& dataset) {
    constexpr std::size_t fewRegions = 200;
    constexpr std::size_t manyRegions = 10000;
    const std::size_t regions = dataset.regions->size();
    if (regions <= fewRegions) {
        return core::AnalysisState::Complete;
    }
    return regions <= manyRegions ? core::AnalysisState::Untested : core::AnalysisState::Outdated;
}

void onAllProcessors(std::size_t count, const std::function<void(std::size_t)>& task) { gis::inParallel(count, task); }

}  // namespace

std::optional<MadeFigure> madeFigure(FigureRequest request, const std::stop_token& stop) {
    if (request.makeDividingLine && needsNewLine(*request.dataset, request.spec)) {
        auto dataset = withShownLine(*request.dataset, request.spec, request.makeDividingLine, stop);
        if (stop.stop_requested()) {
            return std::nullopt;
        }
        if (!dataset) {
            throw std::runtime_error("no dividing line between these ends");
        }
        request.dataset = std::make_shared<const core::Dataset>(*std::move(dataset));
    }
    auto figure =
        core::makeFigure(*request.dataset, request.spec, request.cache,
                         {.analysisAtLeast = request.analysisAtLeast, .stop = stop, .execute = onAllProcessors});
    return figure ? std::optional(MadeFigure{*std::move(figure), std::move(request.cache), std::move(request.dataset)})
                  : std::nullopt;
}

Workbench::Workbench(LoadedData data, core::MapSpec spec, WorkbenchTools tools, QObject* parent, MapSources sources)
    : QObject(parent),
      m_tools(std::move(tools)),
      m_history({std::move(spec), opened(std::move(data), std::move(sources))}),
      m_shownData(m_history.current().data),
      m_figure(core::makeFigure(dataset(), this->spec(), m_cache,
                                {.analysisAtLeast = analysedAtOnce(dataset()), .execute = onAllProcessors})
                   .value()),
      m_making(m_tools.jobs),
      m_division(m_tools.jobs) {
    constexpr int busyDelayMs = 150;
    m_analysisTimer.setSingleShot(true);
    connect(&m_analysisTimer, &QTimer::timeout, this, &Workbench::analyse);
    m_busyTimer.setSingleShot(true);
    m_busyTimer.setInterval(busyDelayMs);
    connect(&m_busyTimer, &QTimer::timeout, this, [this] { emit busyChanged(m_isBusy = true); });
    analyseLater();
}

std::shared_ptr<OpenData> Workbench::opened(LoadedData data, MapSources sources) const {
    OpenData opened;
    opened.dataset = std::make_shared<const core::Dataset>(std::move(data.dataset));
    opened.report = std::move(data.report);
    opened.claims = std::move(data.claims);
    opened.areNeighboursKnown = data.areNeighboursKnown;
    opened.sources = std::move(sources);
    if (!opened.dataset->dividingLines->empty() && m_tools.dividingLineMakerOf) {
        opened.makeDividingLine = m_tools.dividingLineMakerOf(*opened.dataset);
    }
    opened.makeOwnLine = m_tools.ownLineMakerOf ? m_tools.ownLineMakerOf(*opened.dataset) : DividingLineMaker();
    opened.lonLatAt = m_tools.lonLatFinderOf ? m_tools.lonLatFinderOf(*opened.dataset) : LonLatFinder();
    return std::make_shared<OpenData>(std::move(opened));
}

void Workbench::choose(const core::Change& change) {
    const core::MapSpec chosen = core::applied(spec(), change);
    if (core::choosesDividingLine(change)) {
        m_division.drop();
    }
    if (chosen == spec()) {
        return;
    }
    const bool isOtherLine = core::shownEnds(chosen) != core::shownEnds(spec()) || chosen.lineCurve != spec().lineCurve;
    if (!isOtherLine || !needsNewLine(dataset(), chosen)) {
        applyChange(change);
    } else if (isDividedAtOnce(dataset())) {
        if (ensureDividingLine(*data(), chosen)) {
            applyChange(change);
        }
    } else if (data()->lineMakerFor(chosen)) {
        makeDividingLineLater(change, chosen);
    }
}

void Workbench::moveLineEnd(core::LineEnd end, core::MapPoint to) {
    const auto lonLat = data()->lonLatAt ? data()->lonLatAt(to) : std::nullopt;
    if (lonLat &&
        core::canHaveEnds(*dataset().catalogue, spec(), core::withEnd(core::shownEnds(spec()), end, *lonLat))) {
        choose(core::MoveDividingLineEnd{end, *lonLat});
    }
}

bool Workbench::drawLine(core::MapPoint from, core::MapPoint to) {
    const auto start = data()->lonLatAt ? data()->lonLatAt(from) : std::nullopt;
    const auto end = data()->lonLatAt ? data()->lonLatAt(to) : std::nullopt;
    if (!start || !end) {
        return false;
    }
    const core::Catalogue& catalogue = *dataset().catalogue;
    const core::OwnLine line{spec().ownLine ? spec().ownLine->name : std::string(), *start, *end,
                             core::isPlane(catalogue)};
    if (!core::canHave(catalogue, line)) {
        return false;
    }
    choose(core::DrawOwnLine{line});
    return true;
}

/// The choices that stay when other data are opened. An own line stays on maps with the same projection, those of the
/// same area, and on a map of the same boundaries.
core::MapSpec Workbench::specFor(const OpenData& next, const StepCause& cause) const {
    core::MapSpec spec = this->spec();
    if (const auto* aggregated = std::get_if<MapAggregated>(&cause)) {
        spec = withGroupingFor(std::move(spec), *aggregated, data()->sources.aggregation);
    }
    const bool isSameMap = data()->sources.boundaries && next.sources.boundaries &&
                           data()->sources.boundaries->path == next.sources.boundaries->path;
    if (!isSameMap && dataset().catalogue->map().projection != next.dataset->catalogue->map().projection) {
        spec.ownLine.reset();
    }
    return core::adaptedTo(*next.dataset, std::move(spec));
}

void Workbench::open(LoadedData data, MapSources sources, DataOpened cause, const core::MapSpec* wanted) {
    openFor(std::move(data), std::move(sources), cause, wanted);
}

void Workbench::openAggregated(LoadedData data, MapSources sources, MapAggregated cause) {
    openFor(std::move(data), std::move(sources), cause);
}

void Workbench::openFor(LoadedData data, MapSources sources, const StepCause& cause, const core::MapSpec* wanted) {
    const std::shared_ptr<OpenData> next = opened(std::move(data), std::move(sources));
    core::MapSpec spec = wanted ? core::fittedTo(*next->dataset, *wanted).spec : specFor(*next, cause);
    if (const auto added = wanted ? std::nullopt : addedIndicator(*this->data(), *next)) {
        spec = core::withNewIndicator(*next->dataset, std::move(spec), *added);
    }
    const HistoryStep step{std::move(spec), next, cause};
    m_division.drop();
    m_cache = {};
    request(step, [&] { m_history.add(step); });
}

void Workbench::setFormulas(const std::vector<UserFormula>& formulas) {
    const auto next = std::make_shared<OpenData>(*data());
    if (formulas == next->sources.user.formulas) {
        return;
    }
    DatasetWithFormulas made = withOtherFormulas(dataset(), next->report.formulas, formulas);
    next->dataset = std::make_shared<const core::Dataset>(std::move(made.dataset));
    next->report.userIndicators = withFormulaIds(next->report, made.reports);
    next->report.formulas = std::move(made.reports);
    if (std::optional<core::AggregationReport>& groups = next->report.aggregation) {
        std::erase_if(groups->withoutValues, [&](const core::LostIndicator& lost) {
            return next->dataset->catalogue->find(lost.id) == nullptr;
        });
    }
    next->sources.user.formulas = formulas;
    const StepCause cause = DataOpened{std::nullopt, true};
    core::MapSpec spec = specFor(*next, cause);
    for (const FormulaReport& formula : next->report.formulas) {
        if (!formula.id.empty() && !isFormula(data()->report, formula.id)) {
            spec = core::withNewIndicator(*next->dataset, std::move(spec), formula.id);
            break;
        }
    }
    const HistoryStep step{std::move(spec), next, cause};
    m_division.drop();
    m_cache = {};
    request(step, [&] { m_history.add(step); });
}

void Workbench::openAnew(LoadedData data, MapSources sources, core::MapSpec spec) {
    const HistoryStep step{std::move(spec), opened(std::move(data), std::move(sources))};
    m_division.drop();
    m_cache = {};
    request(step, [&] { m_history = History(step); });
}

/// Shows the figure after a change. A dividing line that the dataset does not have is made together with the figure.
void Workbench::applyChange(const core::Change& change) {
    const HistoryStep step{core::applied(spec(), change), data(), change};
    request(step, [&] { m_history.add(step); });
}

void Workbench::setNeighbours(OpenData& data, std::shared_ptr<const core::Adjacency> queen,
                              std::shared_ptr<const core::Adjacency> rook) {
    core::Dataset dataset = *data.dataset;
    dataset.queen = std::move(queen);
    dataset.rook = std::move(rook);
    data.dataset = std::make_shared<const core::Dataset>(std::move(dataset));
    data.areNeighboursKnown = true;
    if (&data == this->data().get()) {
        request(HistoryStep(m_history.current()), [] {});
    }
}

void Workbench::undo() {
    if (const HistoryStep* previous = m_history.previous()) {
        goTo(*previous, &History::undo);
    }
}

void Workbench::redo() {
    if (const HistoryStep* next = m_history.next()) {
        goTo(*next, &History::redo);
    }
}

void Workbench::goTo(const HistoryStep& to, void (History::*move)()) {
    m_division.drop();
    if (isDividedAtOnce(*to.data->dataset)) {
        (void)ensureDividingLine(*to.data, to.spec);
    }
    request(to, [&] { (m_history.*move)(); });
}

void Workbench::makeDividingLineLater(const core::Change& change, const core::MapSpec& chosen) {
    using Line = std::optional<core::DividingLine>;
    m_division.start([make = data()->lineMakerFor(chosen), ends = core::shownEnds(chosen), curve = chosen.lineCurve](
                         const JobContext& context) { return make(ends, curve, context.stopToken()); },
                     [this, change](JobResult<Line> result) {
                         if (const auto* failure = std::get_if<Failure>(&result)) {
                             emit figureChanged(m_figure);
                             emit choiceFailed(*failure);
                         } else {
                             receiveDividingLine(std::get<Line>(std::move(result)), change);
                         }
                     });
}

/// Choices that were made since the job started stay, because the change sets only the line.
void Workbench::receiveDividingLine(std::optional<core::DividingLine> line, const core::Change& change) {
    if (!line) {
        emit figureChanged(m_figure);
        return;
    }
    try {
        data()->dataset = with(dataset(), *std::move(line));
    } catch (...) {  // the copy of the dataset needs memory
        emit figureChanged(m_figure);
        emit choiceFailed(currentFailure());
        return;
    }
    applyChange(change);
}

/// Shows the figure of a step, or starts a job that makes it. If the job cannot be started, the shown figure stays.
/// @param record  makes the step the current one of the history.
void Workbench::request(const HistoryStep& step, const std::function<void()>& record) {
    const core::Dataset& dataset = *step.data->dataset;
    const core::FigureEffort effort{.maxSteps = maxStepsAtOnce, .analysisAtLeast = analysedAtOnce(dataset)};
    const bool hasLine = !needsNewLine(dataset, step.spec) || !step.data->lineMakerFor(step.spec);
    std::optional<core::Figure> figure = hasLine ? core::makeFigure(dataset, step.spec, m_cache, effort) : std::nullopt;
    if (figure) {
        record();
        show(*std::move(figure));
        return;
    }
    if (!m_shownHistory) {
        m_shownHistory = m_history;
    }
    record();
    try {
        makeFigureLater();
    } catch (...) {  // a new job needs memory
        rejectChoice(currentFailure());
        return;
    }
    emit historyChanged();
}

void Workbench::show(core::Figure figure) {
    m_making.drop();
    m_analysisTimer.stop();
    endMaking();
    m_shownHistory.reset();
    m_figure = std::move(figure);
    analyseLater();  // first, because a receiver of the signals may throw
    if (m_shownData != data()) {
        m_shownData = data();
        emit dataChanged(m_shownData);
    }
    emit figureChanged(m_figure);
}

void Workbench::startJob(core::AnalysisState analysisAtLeast,
                         void (Workbench::*receive)(JobResult<std::optional<MadeFigure>>)) {
    m_making.start(
        [makeFigure = m_tools.makeFigure,
         request = FigureRequest{data()->dataset, spec(), m_cache, analysisAtLeast, data()->lineMakerFor(spec())}](
            const JobContext& context) { return makeFigure(request, context.stopToken()); },
        [this, receive](JobResult<std::optional<MadeFigure>> result) { (this->*receive)(std::move(result)); });
}

void Workbench::makeFigureLater() {
    m_analysisTimer.stop();
    startJob(analysedAtOnce(dataset()), &Workbench::receiveFigure);
    if (!m_isBusy && !m_busyTimer.isActive()) {
        m_busyTimer.start();
    }
}

void Workbench::receiveFigure(JobResult<std::optional<MadeFigure>> result) {
    if (const auto* failure = std::get_if<Failure>(&result)) {
        rejectChoice(*failure);
    } else if (auto& made = std::get<std::optional<MadeFigure>>(result)) {
        try {
            keepDividingLine(*made->dataset);
        } catch (...) {  // the copy of the dataset needs memory
            rejectChoice(currentFailure());
            return;
        }
        m_cache = std::move(made->cache);
        show(std::move(made->figure));
    }
}

/// Adds the line that was made together with a figure to the data. Neighbours may have been added to them since.
void Workbench::keepDividingLine(const core::Dataset& madeFor) {
    if (dataset().dividingLines != madeFor.dividingLines) {
        core::Dataset dataset = this->dataset();
        dataset.dividingLines = madeFor.dividingLines;
        data()->dataset = std::make_shared<const core::Dataset>(std::move(dataset));
    }
}

void Workbench::endMaking() {
    m_busyTimer.stop();
    if (std::exchange(m_isBusy, false)) {
        emit busyChanged(false);
    }
}

/// Returns to the choices of the shown figure, because the new figure could not be made.
void Workbench::rejectChoice(const Failure& failure) {
    m_making.drop();
    endMaking();
    m_history = *std::exchange(m_shownHistory, std::nullopt);
    analyseLater();
    emit figureChanged(m_figure);
    emit choiceFailed(failure);
}

/// Completes the analysis later: an outdated analysis after the map was painted, tests when the period has not changed
/// for a moment.
void Workbench::analyseLater() {
    constexpr int frameMs = 16;
    constexpr int restMs = 50;
    if (m_figure.analysisState != core::AnalysisState::Complete) {
        m_analysisTimer.start(m_figure.analysisState == core::AnalysisState::Outdated ? frameMs : restMs);
    }
}

void Workbench::analyse() {
    const bool isOutdated = m_figure.analysisState == core::AnalysisState::Outdated;
    try {
        startJob(isOutdated ? core::AnalysisState::Untested : core::AnalysisState::Complete,
                 &Workbench::receiveAnalysis);
    } catch (...) {  // a new job needs memory
        emit analysisFailed(currentFailure());
    }
}

void Workbench::receiveAnalysis(JobResult<std::optional<MadeFigure>> result) {
    if (const auto* failure = std::get_if<Failure>(&result)) {
        emit analysisFailed(*failure);
    } else if (auto& made = std::get<std::optional<MadeFigure>>(result)) {
        m_cache = std::move(made->cache);
        m_figure = std::move(made->figure);
        analyseLater();
        emit analysisAdded(m_figure);
    }
}

}  // namespace app
