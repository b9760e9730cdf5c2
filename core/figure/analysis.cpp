// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/analysis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "core/figure/analysis_sample.h"
#include "core/figure/figure.h"
#include "core/figure/gap_tables.h"
#include "core/figure/moran_chart.h"
#include "core/numeric/descending_order.h"
#include "core/numeric/ranks.h"

namespace core {
namespace {

constexpr std::array kinds{
    AnalysisKind::GapOverTime,
    AnalysisKind::InequalityOverTime,
    AnalysisKind::TheilDecomposition,
    AnalysisKind::LorenzCurve,
    AnalysisKind::Ranks,
    AnalysisKind::MoranScatter,
    AnalysisKind::BetaConvergence,
};

const ChartSeries& seriesOfTheme(const Figure& figure) {
    const Chart& chart = figure.chart;
    return chart.lines && chart.lines->indicator == figure.theme.indicator ? *chart.lines : chart.bars;
}

/// At every period.
std::vector<Sample> samplesOf(const Dataset& dataset, const Figure& figure, Weighting weighting) {
    std::vector<Sample> samples;
    for (const Period period : figure.timeline.periods) {
        samples.push_back(sampleAt(dataset, figure, period, weighting));
    }
    return samples;
}

/// Of what is known at one period.
void defineAt(Definition& definition, const Sample& sample, Period period) {
    definition.from = definition.to = period;
    definition.n = sample.regions.size();
    definition.withoutValue = sample.withoutValue;
}

/// Of the periods at which `isKnown(position)`.
template <class IsKnown>
void defineOver(Definition& definition, const std::vector<Period>& periods, IsKnown isKnown) {
    bool none = true;
    for (std::size_t i = 0; i < periods.size(); ++i) {
        if (!isKnown(i)) {
            ++definition.periodsLeftOut;
            continue;
        }
        definition.from = none ? periods[i] : definition.from;
        definition.to = periods[i];
        none = false;
    }
}

/// Over the periods at which every region has a value.
void defineOver(Definition& definition, const std::vector<Period>& periods, const std::vector<Sample>& samples) {
    defineOver(definition, periods, [&](std::size_t i) { return samples[i].isComplete(); });
    for (const Sample& sample : samples) {
        definition.n = std::max(definition.n, sample.regions.size());
    }
}

GapChart gapChart(const Figure& figure, Definition& definition) {
    const ChartSeries& series = seriesOfTheme(figure);
    const std::size_t groups = series.byGroup.size();
    const AnalysisSpec& spec = figure.spec.analysis;
    GapChart chart;
    chart.of = std::min(spec.of, groups - 1);
    chart.versus = std::min(spec.versus, groups - 1);
    chart.periods = figure.timeline.periods;
    definition.n = groups;
    for (std::size_t i = 0; i < chart.periods.size(); ++i) {
        const auto& of = series.byGroup[chart.of][i];
        const auto& versus = series.byGroup[chart.versus][i];
        const auto nation = series.national.empty() ? std::nullopt : series.national[i];
        const auto relative = relativeGap(of, versus, nation);
        chart.gap.push_back(of && versus ? std::optional(of->value - versus->value) : std::nullopt);
        chart.ratio.push_back(ratio(of, versus));
        chart.relativePercent.push_back(relative ? std::optional(100 * *relative) : std::nullopt);
    }
    defineOver(definition, chart.periods, [&](std::size_t i) { return chart.gap[i].has_value(); });
    return chart;
}

InequalityChart inequalityChart(const Dataset& dataset, const Figure& figure, Definition& definition) {
    const std::vector<Sample> samples = samplesOf(dataset, figure, definition.weighting);
    InequalityChart chart{figure.timeline.periods, {}};
    for (const InequalityMeasure measure : figure.spec.analysis.measures) {
        MeasureLine& line = chart.lines.emplace_back(MeasureLine{measure, {}});
        for (const Sample& sample : samples) {
            line.values.push_back(sample.isComplete() ? measured(measure, sample.weighted()) : std::nullopt);
        }
    }
    defineOver(definition, chart.periods, samples);
    return chart;
}

DecompositionChart decompositionChart(const Dataset& dataset, const Figure& figure, Definition& definition) {
    const std::vector<Sample> samples = samplesOf(dataset, figure, definition.weighting);
    const std::size_t groups = figure.grouping.groups().size();
    const TheilIndex index = figure.spec.analysis.theil;
    DecompositionChart chart{index, figure.timeline.periods, {}, {}};
    for (const Sample& sample : samples) {
        chart.parts.push_back(sample.isComplete() ? decomposition(sample.weighted(), sample.groups, groups, index)
                                                  : std::nullopt);
    }
    defineOver(definition, chart.periods, samples);
    return chart;
}

/// At the map's period; nothing where that is not complete.
std::optional<BetweenShareTest> betweenShareTestAt(const Dataset& dataset, const Figure& figure,
                                                   const Definition& definition, const AnalysisEffort& effort) {
    if (effort.atLeast != AnalysisState::Whole) {
        return std::nullopt;
    }
    const Sample sample = sampleAt(dataset, figure, figure.theme.period, definition.weighting);
    return sample.isComplete()
               ? betweenShareTest(sample.weighted(), sample.groups, figure.grouping.groups().size(),
                                  figure.spec.analysis.theil, analysisPermutations, analysisSeed, effort.stop)
               : std::nullopt;
}

/// The regions of a sample, each with its place among the distinct values, in ascending order, after the point where
/// the curve starts; nothing where the curve tells other values apart than these.
std::vector<LorenzRegion> regionsByPoint(const Dataset& dataset, const Sample& sample, std::size_t points) {
    const std::vector<std::size_t> falling = descendingOrder(sample.values);
    std::vector<std::size_t> pointOf(falling.size());
    std::size_t point = 0;
    for (std::size_t i = falling.size(); i-- > 0;) {
        const bool isHigher = i + 1 == falling.size() || sample.values[falling[i]] > sample.values[falling[i + 1]];
        point += isHigher ? 1 : 0;
        pointOf[falling[i]] = point;
    }
    std::vector<LorenzRegion> regions;
    regions.reserve(falling.size());
    for (std::size_t i = 0; point + 1 == points && i < falling.size(); ++i) {
        regions.push_back({(*dataset.regions)[sample.regions[i]].code, pointOf[i]});
    }
    return regions;
}

LorenzChart lorenzChart(const Dataset& dataset, const Figure& figure, Definition& definition) {
    const Sample sample = sampleAt(dataset, figure, figure.theme.period, definition.weighting);
    defineAt(definition, sample, figure.theme.period);
    const WeightedValues values = sample.weighted();
    std::vector<LorenzPoint> curve = lorenzCurve(values).value_or(std::vector<LorenzPoint>());
    std::vector<LorenzRegion> regions = regionsByPoint(dataset, sample, curve.size());
    return {std::move(curve), std::move(regions), gini(values)};
}

RankChart rankChart(const Dataset& dataset, const Figure& figure, Definition& definition) {
    const std::vector<Sample> samples = samplesOf(dataset, figure, Weighting::Unweighted);
    RankChart chart;
    chart.periods = figure.timeline.periods;
    std::vector<std::size_t> rowOf(dataset.regions->size());
    for (const RegionIndex region : dataset.panel->covered()) {
        if (figure.basis.membership->groupOf[region]) {
            rowOf[region] = chart.regions.size();
            chart.regions.push_back(dataset.panel->codeOf(region));
        }
    }
    chart.ranks.assign(chart.regions.size(), std::vector<std::optional<std::size_t>>(chart.periods.size()));
    for (std::size_t period = 0; period < samples.size(); ++period) {
        const Sample& sample = samples[period];
        if (sample.isComplete()) {
            const std::vector<std::size_t> ranks = ranksOf(sample.values);
            for (std::size_t i = 0; i < ranks.size(); ++i) {
                chart.ranks[rowOf[sample.regions[i]]][period] = ranks[i];
            }
        }
    }
    defineOver(definition, chart.periods, samples);
    return chart;
}

MoranChart moranChartAt(const Dataset& dataset, const Figure& figure, Definition& definition,
                        const AnalysisEffort& effort) {
    const Sample sample = sampleAt(dataset, figure, figure.theme.period);
    defineAt(definition, sample, figure.theme.period);
    return moranChart(dataset, sample, *figure.basis.weights, effort);
}

ConvergenceChart convergenceChart(const Dataset& dataset, const Figure& figure, Definition& definition) {
    const Period from = figure.gapTables.empty() ? chosenGapFrom(figure) : figure.gapTables.back().from;
    const Period to = figure.gapTables.empty() ? chosenGapTo(figure) : figure.gapTables.back().to;
    const Sample first = sampleAt(dataset, figure, std::min(from, to));
    const Sample last = sampleAt(dataset, figure, std::max(from, to));
    definition.from = std::min(from, to);
    definition.to = std::max(from, to);
    definition.withoutValue = first.withoutValue;
    const double years = definition.to.year() - definition.from.year();
    ConvergenceChart chart;
    std::vector<double> lastOf(dataset.regions->size());
    for (std::size_t i = 0; i < last.regions.size(); ++i) {
        lastOf[last.regions[i]] = last.values[i];
    }
    std::vector<double> initial;
    std::vector<double> final;
    for (std::size_t i = 0; i < first.regions.size() && years > 0; ++i) {
        const RegionCode& code = (*dataset.regions)[first.regions[i]].code;
        const double end = lastOf[first.regions[i]];
        if (first.values[i] <= 0 || end <= 0) {
            definition.withoutValue.push_back(code);
            continue;
        }
        initial.push_back(first.values[i]);
        final.push_back(end);
        chart.points.push_back({code, std::log(first.values[i]), 100 * std::log(end / first.values[i]) / years});
    }
    definition.n = chart.points.size();
    if (years > 0) {
        const std::array ends{WeightedValues(initial), WeightedValues(final)};
        chart.fit = betaConvergence(initial, final, years);
        chart.sigma = sigmaSeries(ends, SigmaMeasure::StandardDeviationOfLogs);
    }
    return chart;
}

AnalysisChart chartOf(const Dataset& dataset, const Figure& figure, Definition& definition,
                      const AnalysisEffort& effort) {
    switch (figure.spec.analysis.kind) {
        case AnalysisKind::GapOverTime:
            return gapChart(figure, definition);
        case AnalysisKind::InequalityOverTime:
            return inequalityChart(dataset, figure, definition);
        case AnalysisKind::TheilDecomposition:
            return decompositionChart(dataset, figure, definition);
        case AnalysisKind::LorenzCurve:
            return lorenzChart(dataset, figure, definition);
        case AnalysisKind::Ranks:
            return rankChart(dataset, figure, definition);
        case AnalysisKind::MoranScatter:
            return moranChartAt(dataset, figure, definition, effort);
        case AnalysisKind::BetaConvergence:
            return convergenceChart(dataset, figure, definition);
    }
    throw std::invalid_argument("analysisOf: unknown kind");
}

}  // namespace

std::optional<Analysis> analysisOf(const Dataset& dataset, const Figure& figure, const AnalysisEffort& effort,
                                   const Analysis* previous) {
    const AnalysisKind kind = figure.spec.analysis.kind;
    if (!hasAnalysis(dataset.catalogue->indicator(figure.theme.indicator), kind) || figure.grouping.groups().empty()) {
        return std::nullopt;
    }
    Analysis analysis;
    if (previous && kind == AnalysisKind::TheilDecomposition) {
        analysis = *previous;
    } else {
        Definition& definition = analysis.definition;
        definition.indicator = figure.theme.indicator;
        definition.edition = figure.edition;
        definition.weighting = canBeWeighted(kind) ? figure.spec.analysis.weighting : Weighting::Unweighted;
        definition.inNoGroup = regionsInNoGroup(dataset, figure);
        analysis.chart = chartOf(dataset, figure, definition, effort);
    }
    if (auto* decomposed = std::get_if<DecompositionChart>(&analysis.chart)) {
        decomposed->test = betweenShareTestAt(dataset, figure, analysis.definition, effort);
    }
    return analysis;
}

bool hasTestable(const Analysis& analysis, Period period) {
    if (const auto* moran = std::get_if<MoranChart>(&analysis.chart)) {
        return moran->moran.has_value();
    }
    const auto* decomposed = std::get_if<DecompositionChart>(&analysis.chart);
    if (!decomposed) {
        return false;
    }
    const auto at = std::ranges::find(decomposed->periods, period);
    return at != decomposed->periods.end() &&
           decomposed->parts[static_cast<std::size_t>(at - decomposed->periods.begin())].has_value();
}

bool isOfOnePeriod(AnalysisKind kind) { return kind == AnalysisKind::TheilDecomposition || isMadeOfOnePeriod(kind); }

bool isMadeOfOnePeriod(AnalysisKind kind) {
    return kind == AnalysisKind::LorenzCurve || kind == AnalysisKind::MoranScatter;
}

bool hasAnalysis(const Indicator& indicator, AnalysisKind kind) {
    return !indicator.isByGroup() || kind == AnalysisKind::GapOverTime;
}

bool canBeWeighted(AnalysisKind kind) {
    return kind == AnalysisKind::InequalityOverTime || kind == AnalysisKind::TheilDecomposition ||
           kind == AnalysisKind::LorenzCurve;
}

std::span<const AnalysisKind> allAnalysisKinds() { return kinds; }

std::string_view idOf(AnalysisKind kind) {
    switch (kind) {
        case AnalysisKind::GapOverTime:
            return "gap-over-time";
        case AnalysisKind::InequalityOverTime:
            return "inequality-over-time";
        case AnalysisKind::TheilDecomposition:
            return "theil-decomposition";
        case AnalysisKind::LorenzCurve:
            return "lorenz-curve";
        case AnalysisKind::Ranks:
            return "ranks";
        case AnalysisKind::MoranScatter:
            return "moran-scatter";
        case AnalysisKind::BetaConvergence:
            return "beta-convergence";
    }
    throw std::invalid_argument("idOf: unknown analysis");
}

}  // namespace core
