// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/analysis_input.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "core/analysis/analysis_sample.h"
#include "core/numeric/descending_order.h"
#include "core/numeric/ranks.h"
#include "core/numeric/short_lists.h"

namespace core {
namespace {

const ChartSeries& seriesOfIndicator(const AnalysisInput& input) {
    const Chart& chart = input.chart;
    return chart.lines && chart.lines->indicator == input.values.indicator ? *chart.lines : chart.bars;
}

Sample sampleAt(const AnalysisInput& input, Period period, Weighting weighting) {
    return sampleAt(input.dataset, input.values, input.groups, period, weighting);
}

/// At every period.
std::vector<Sample> samplesOf(const AnalysisInput& input, Weighting weighting) {
    std::vector<Sample> samples(input.values.periods.size());
    input.execute(samples.size(), [&](std::size_t i) {
        if (!input.stop.stop_requested()) {
            samples[i] = sampleAt(input, input.values.periods[i], weighting);
        }
    });
    return samples;
}

/// `valueOf` every sample; nothing where some region has no value.
template <class Value, class ValueOf>
std::vector<std::optional<Value>> atCompletePeriods(const AnalysisInput& input, const std::vector<Sample>& samples,
                                                    ValueOf valueOf) {
    std::vector<std::optional<Value>> values(samples.size());
    input.execute(samples.size(), [&](std::size_t i) {
        if (samples[i].isComplete() && !input.stop.stop_requested()) {
            values[i] = valueOf(samples[i]);
        }
    });
    return values;
}

/// Sets the period and the sample of an analysis of one period.
void defineAt(AnalysisDefinition& definition, const Sample& sample, Period period) {
    definition.from = definition.to = period;
    definition.n = sample.regions.size();
    definition.withoutValue = sample.withoutValue;
}

/// Sets the first and last period of an analysis over time, and counts those for which isKnown(position) is false.
template <class IsKnown>
void defineOver(AnalysisDefinition& definition, const std::vector<Period>& periods, IsKnown isKnown) {
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
void defineOver(AnalysisDefinition& definition, const std::vector<Period>& periods,
                const std::vector<Sample>& samples) {
    defineOver(definition, periods, [&](std::size_t i) { return samples[i].isComplete(); });
    for (const Sample& sample : samples) {
        definition.n = std::max(definition.n, sample.regions.size());
    }
}

GapChart gapChart(const AnalysisInput& input, AnalysisDefinition& definition) {
    const ChartSeries& series = seriesOfIndicator(input);
    const std::size_t groups = series.byGroup.size();
    const AnalysisSpec& spec = input.spec;
    GapChart chart;
    chart.of = std::min(spec.of, groups - 1);
    chart.versus = std::min(spec.versus, groups - 1);
    if (chart.of == chart.versus && groups > 1) {  // chosen for a grouping with more groups
        chart.versus = chart.of == 0 ? 1 : 0;
    }
    chart.periods = input.values.periods;
    definition.n = groups;
    for (std::size_t i = 0; i < chart.periods.size(); ++i) {
        const auto& of = series.byGroup[chart.of][i];
        const auto& versus = series.byGroup[chart.versus][i];
        const auto whole = series.whole.empty() ? std::nullopt : series.whole[i];
        const auto relative = relativeGap(of, versus, whole);
        chart.gap.push_back(of && versus ? std::optional(of->value - versus->value) : std::nullopt);
        chart.ratio.push_back(ratio(of, versus));
        chart.relativePercent.push_back(relative ? std::optional(100 * *relative) : std::nullopt);
    }
    defineOver(definition, chart.periods, [&](std::size_t i) { return chart.gap[i].has_value(); });
    return chart;
}

InequalityChart inequalityChart(const AnalysisInput& input, AnalysisDefinition& definition) {
    const std::vector<Sample> samples = samplesOf(input, definition.weighting);
    InequalityChart chart{input.values.periods, {}};
    for (const InequalityMeasure measure : input.spec.measures) {
        chart.lines.push_back({measure, atCompletePeriods<double>(input, samples, [&](const Sample& sample) {
                                   return measured(measure, sample.weighted());
                               })});
    }
    defineOver(definition, chart.periods, samples);
    return chart;
}

DecompositionChart decompositionChart(const AnalysisInput& input, AnalysisDefinition& definition) {
    const std::vector<Sample> samples = samplesOf(input, definition.weighting);
    const std::size_t groups = input.groups.grouping.groups().size();
    const TheilIndex index = input.spec.theil;
    DecompositionChart chart{index, input.values.periods, {}, {}};
    chart.parts = atCompletePeriods<Decomposition>(input, samples, [&](const Sample& sample) {
        return decomposition(sample.weighted(), sample.groups, groups, index);
    });
    defineOver(definition, chart.periods, samples);
    return chart;
}

/// At the map's period; nothing where that is not complete.
std::optional<BetweenShareTest> betweenShareTestAt(const AnalysisInput& input, Weighting weighting) {
    const Sample sample = sampleAt(input, input.period, weighting);
    return sample.isComplete()
               ? betweenShareTest(sample.weighted(), sample.groups, input.groups.grouping.groups().size(),
                                  input.spec.theil, analysisPermutations, analysisSeed, input.stop)
               : std::nullopt;
}

/// The point of the curve at which the value of each region has been added: point 0 is (0, 0), then one point for each
/// different value in ascending order. Empty if the curve has another number of points.
std::vector<LorenzRegion> regionsByPoint(const Dataset& dataset, const Sample& sample, std::size_t points) {
    const std::vector<std::size_t> descending = descendingOrder(sample.values);
    std::vector<std::size_t> pointOf(descending.size());
    std::size_t point = 0;
    for (std::size_t i = descending.size(); i-- > 0;) {
        const bool isHigher =
            i + 1 == descending.size() || sample.values[descending[i]] > sample.values[descending[i + 1]];
        point += isHigher ? 1 : 0;
        pointOf[descending[i]] = point;
    }
    std::vector<LorenzRegion> regions;
    regions.reserve(descending.size());
    for (std::size_t i = 0; point + 1 == points && i < descending.size(); ++i) {
        regions.push_back({(*dataset.regions)[sample.regions[i]].code, pointOf[i]});
    }
    return regions;
}

LorenzChart lorenzChart(const AnalysisInput& input, AnalysisDefinition& definition) {
    const Sample sample = sampleAt(input, input.period, definition.weighting);
    defineAt(definition, sample, input.period);
    const WeightedValues values = sample.weighted();
    std::vector<LorenzPoint> curve = lorenzCurve(values).value_or(std::vector<LorenzPoint>());
    std::vector<LorenzRegion> regions = regionsByPoint(input.dataset, sample, curve.size());
    return {std::move(curve), std::move(regions), gini(values)};
}

RankChart rankChart(const AnalysisInput& input, AnalysisDefinition& definition) {
    const std::vector<Sample> samples = samplesOf(input, Weighting::Unweighted);
    const Panel& panel = *input.dataset.panel;
    RankChart chart;
    chart.periods = input.values.periods;
    std::vector<std::size_t> rowOf(input.dataset.regions->size());
    for (const RegionIndex region : input.dataset.expected(input.values.indicator, input.values.edition)->covered) {
        if (input.groups.membership.groupOf[region]) {
            rowOf[region] = chart.regions.size();
            chart.regions.push_back(panel.codeOf(region));
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

MoranChart moranChartAt(const AnalysisInput& input, AnalysisDefinition& definition) {
    const Sample& sample = input.neighbours->sample;
    defineAt(definition, sample, input.period);
    return moranChart(input.dataset, *input.neighbours);
}

ConvergenceChart convergenceChart(const AnalysisInput& input, AnalysisDefinition& definition) {
    const Dataset& dataset = input.dataset;
    definition.from = std::min(input.ends.from, input.ends.to);
    definition.to = std::max(input.ends.from, input.ends.to);
    const Sample first = sampleAt(input, definition.from, Weighting::Unweighted);
    const Sample last = sampleAt(input, definition.to, Weighting::Unweighted);
    definition.withoutValue = first.withoutValue;
    const double years = yearsBetween(definition.from, definition.to);
    ConvergenceChart chart;
    std::vector<double> lastOf(dataset.regions->size());
    for (std::size_t i = 0; i < last.regions.size(); ++i) {
        lastOf[last.regions[i]] = last.values[i];
    }
    std::vector<double> initialLevels;
    std::vector<double> finalLevels;
    for (std::size_t i = 0; i < first.regions.size() && years > 0; ++i) {
        const RegionCode& code = (*dataset.regions)[first.regions[i]].code;
        const double end = lastOf[first.regions[i]];
        if (first.values[i] <= 0 || end <= 0) {
            definition.withoutValue.push_back(code);
            continue;
        }
        initialLevels.push_back(first.values[i]);
        finalLevels.push_back(end);
        chart.points.push_back({code, std::log(first.values[i]), 100 * std::log(end / first.values[i]) / years});
    }
    definition.n = chart.points.size();
    if (years > 0) {
        const std::array ends{WeightedValues(initialLevels), WeightedValues(finalLevels)};
        chart.fit = betaConvergence(initialLevels, finalLevels, years);
        chart.sigma = sigmaSeries(ends, SigmaMeasure::StandardDeviationOfLogs);
    }
    return chart;
}

AnalysisChart chartOf(const AnalysisInput& input, AnalysisDefinition& definition) {
    switch (input.spec.kind) {
        case AnalysisKind::GapOverTime:
            return gapChart(input, definition);
        case AnalysisKind::InequalityOverTime:
            return inequalityChart(input, definition);
        case AnalysisKind::TheilDecomposition:
            return decompositionChart(input, definition);
        case AnalysisKind::LorenzCurve:
            return lorenzChart(input, definition);
        case AnalysisKind::Ranks:
            return rankChart(input, definition);
        case AnalysisKind::MoranScatter:
            return moranChartAt(input, definition);
        case AnalysisKind::BetaConvergence:
            return convergenceChart(input, definition);
    }
    throw std::invalid_argument("untestedAnalysis: unknown kind");
}

/// As chosen, where the kind of analysis and the catalogue allow weights.
Weighting weightingOf(const AnalysisInput& input) {
    const bool hasWeights = canBeWeighted(input.spec.kind) && !input.dataset.catalogue->population().empty();
    return hasWeights ? input.spec.weighting : Weighting::Unweighted;
}

}  // namespace

Analysis untestedAnalysis(const AnalysisInput& input) {
    Analysis analysis;
    AnalysisDefinition& definition = analysis.definition;
    definition.indicator = input.values.indicator;
    definition.edition = input.values.edition;
    definition.weighting = weightingOf(input);
    definition.inNoGroup = regionsInNoGroup(input.dataset, input.values, input.groups);
    analysis.chart = chartOf(input, definition);
    return analysis;
}

Analysis testedAnalysis(const AnalysisInput& input, Analysis untested, const LocalFindings* findings) {
    if (auto* decomposed = std::get_if<DecompositionChart>(&untested.chart)) {
        decomposed->test = betweenShareTestAt(input, untested.definition.weighting);
    } else if (auto* moran = std::get_if<MoranChart>(&untested.chart)) {
        addTests(*moran, *input.neighbours, *findings, input.stop);
    }
    return untested;
}

bool hasResultToTest(const Analysis& analysis, Period period) {
    if (const auto* moran = std::get_if<MoranChart>(&analysis.chart)) {
        return moran->moran.has_value();
    }
    const auto* decomposed = std::get_if<DecompositionChart>(&analysis.chart);
    if (!decomposed) {
        return false;
    }
    const auto at = positionIn(decomposed->periods, period);
    return at && decomposed->parts[*at].has_value();
}

bool usesOnePeriod(AnalysisKind kind) {
    return kind == AnalysisKind::LorenzCurve || kind == AnalysisKind::MoranScatter;
}

}  // namespace core
