// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/figure_maker.h"
#include "core/spec/shown_line.h"

namespace core {

NeighboursKey FigureMaker::neighboursKey() const {
    const AnalysisSpec& spec = m_spec.analysis;
    return {indicatorKey(),  m_groups,        m_theme.period, adjacencyOf(m_dataset, spec.neighbours),
            spec.neighbours, spec.weightStyle};
}

std::shared_ptr<const SampleNeighbours> FigureMaker::neighbours() {
    return cachedOrMade(m_cache.neighbours, neighboursKey(), regions() * stepsPerNeighbours, [&] {
        const AnalysisSpec& spec = m_spec.analysis;
        const auto& adjacency = adjacencyOf(m_dataset, spec.neighbours);
        Sample sample = sampleAt(m_dataset, *m_values, *m_groups, m_theme.period);
        auto weights = cachedOrMade(m_cache.weights, WeightsKey{adjacency, spec.weightStyle, sample.regions}, 0, [&] {
            return shared(SpatialWeights(adjacency->restrictedTo(sample.regions), spec.weightStyle));
        });
        return weights ? shared(SampleNeighbours{spec.neighbours, std::move(sample), std::move(weights)}) : nullptr;
    });
}

std::shared_ptr<const LocalFindings> FigureMaker::findings(const SampleNeighbours& neighbours) {
    return cachedOrMade(m_cache.findings, neighboursKey(), regions() * stepsPerLocalTest,
                        [&] { return shared(localFindings(neighbours, m_effort.stop, m_effort.execute)); });
}

MeansKey FigureMaker::meansKey() const {
    return {m_data,     chartIndicatorsOf(m_catalogue, m_theme.indicator), edition(), m_values->periods, m_groups,
            m_spec.mean};
}

bool FigureMaker::average() {
    const MeansKey key = meansKey();
    const std::size_t values = regions() * key.periods.size() * key.indicators.size();
    m_means = cachedOrMade(m_cache.means, key, values * stepsPerValue, [&] {
        return meansOverTime(m_dataset, *m_values, *m_groups, m_spec.mean, m_effort.stop, m_effort.execute);
    });
    return m_means != nullptr;
}

bool FigureMaker::tabulate() {
    m_ends = shownGapPeriods(m_means->chart, chosenGapPeriods(m_catalogue, m_spec, m_theme.period, m_values->periods));
    const MeansKey means = meansKey();
    const std::size_t steps = 2 * regions() * means.indicators.size() * stepsPerValue;
    m_gapTables = cachedOrMade(m_cache.gapTables, GapTablesKey{means, m_ends}, steps, [&] {
        return shared(gapTablesOf(m_dataset, m_means->chart, edition(), *m_groups, m_ends, m_spec.mean));
    });
    return m_gapTables != nullptr;
}

bool FigureMaker::divide() {
    const DividingLine* line = dividedByShownLine(m_dataset, m_spec);
    if (!line) {
        return true;
    }
    m_areas = cachedOrMade(m_cache.areas, lineKey(), regions() * stepsPerArea,
                           [&] { return shared(dividedAreas(m_dataset, *line)); });
    return m_areas != nullptr;
}

AnalysisKey FigureMaker::analysisKey() const {
    const AnalysisSpec& spec = m_spec.analysis;
    return {indicatorKey(),
            m_groups,
            m_spec.mean,
            spec,
            usesOnePeriod(spec.kind) ? std::optional(m_theme.period) : std::nullopt,
            spec.kind == AnalysisKind::BetaConvergence ? std::optional(m_ends) : std::nullopt,
            spec.kind == AnalysisKind::MoranScatter ? adjacencyOf(m_dataset, spec.neighbours) : nullptr};
}

AnalysisInput FigureMaker::analysisInput(const SampleNeighbours* neighbours) const {
    return {m_dataset, *m_values,       *m_groups,  m_means->chart, m_theme.period,
            m_ends,    m_spec.analysis, neighbours, m_effort.stop,  m_effort.execute};
}

bool FigureMaker::analyse() {
    if (!hasAnalysis(indicator(), m_spec.analysis.kind) || m_groups->grouping.groups().empty()) {
        return true;
    }
    const TestedKey key{analysisKey(), m_theme.period};
    m_analysis = m_cache.testedAnalyses.find(key);
    return m_analysis || useOutdatedAnalysis(key.analysis) || analyseNow(key);
}

bool FigureMaker::useOutdatedAnalysis(const AnalysisKey& key) {
    const bool acceptsOutdated = m_effort.analysisAtLeast == AnalysisState::Outdated && key.period;
    if (!acceptsOutdated || m_cache.analyses.find(key)) {
        return false;
    }
    const auto isOfAnotherPeriod = [&](AnalysisKey known) {
        known.period = key.period;
        return known == key;
    };
    m_analysis =
        m_cache.testedAnalyses.findIf([&](const TestedKey& known) { return isOfAnotherPeriod(known.analysis); });
    if (!m_analysis) {
        m_analysis = m_cache.analyses.findIf(isOfAnotherPeriod);
    }
    m_analysisState = m_analysis ? AnalysisState::Outdated : AnalysisState::Complete;
    return m_analysis != nullptr;
}

std::size_t FigureMaker::stepsOfAnalysis() const {
    const AnalysisKind kind = m_spec.analysis.kind;
    const bool isOfMeans = kind == AnalysisKind::GapOverTime;
    const bool isOfFewPeriods = usesOnePeriod(kind) || kind == AnalysisKind::BetaConvergence;
    return isOfMeans ? 0 : regions() * (isOfFewPeriods ? 2 : m_values->periods.size()) * stepsPerMeasure;
}

bool FigureMaker::analyseNow(const TestedKey& key) {
    const auto sampleNeighbours = key.analysis.adjacency ? neighbours() : nullptr;
    if (key.analysis.adjacency && !sampleNeighbours) {
        return false;
    }
    const AnalysisInput input = analysisInput(sampleNeighbours.get());
    m_analysis = cachedOrMade(m_cache.analyses, key.analysis, stepsOfAnalysis(),
                              [&] { return shared(untestedAnalysis(input)); });
    if (!m_analysis || !hasResultToTest(*m_analysis, m_theme.period)) {
        return m_analysis != nullptr;
    }
    if (m_effort.analysisAtLeast != AnalysisState::Complete) {
        m_analysisState = AnalysisState::Untested;
        return true;
    }
    const auto found = sampleNeighbours ? findings(*sampleNeighbours) : nullptr;
    if (sampleNeighbours && !found) {
        return false;
    }
    m_analysis = cachedOrMade(m_cache.testedAnalyses, key, 0,
                              [&] { return shared(testedAnalysis(input, *m_analysis, found.get())); });
    return m_analysis != nullptr;
}

}  // namespace core
