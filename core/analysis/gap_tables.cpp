// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gap_tables.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>

namespace core {
namespace {

/// How much of an indicator's group means is known at one period.
struct Known {
    bool some = false;
    bool all = false;
};

Known knownAt(const ChartSeries& series, std::size_t period) {
    const auto isKnown = [&](const auto& group) { return group[period].has_value(); };
    return {std::ranges::any_of(series.byGroup, isKnown), std::ranges::all_of(series.byGroup, isKnown)};
}

Known knownOfAnyIndicator(const Chart& chart, std::size_t period) {
    const Known bars = knownAt(chart.bars, period);
    const Known lines = chart.lines ? knownAt(*chart.lines, period) : Known{};
    return {bars.some || lines.some, bars.all || lines.all};
}

Known knownOfEveryIndicator(const Chart& chart, std::size_t period) {
    const Known bars = knownAt(chart.bars, period);
    const Known lines = chart.lines ? knownAt(*chart.lines, period) : bars;
    return {bars.some && lines.some, bars.all && lines.all};
}

/// The periods at whose positions `holds` is true.
template <class Condition>
std::vector<Period> periodsWhere(const Chart& chart, Condition holds) {
    std::vector<Period> periods;
    for (std::size_t i = 0; i < chart.periods.size(); ++i) {
        if (holds(i)) {
            periods.push_back(chart.periods[i]);
        }
    }
    return periods;
}

/// A pair of indicators goes together; any other indicator stands alone.
std::vector<IndicatorId> indicatorsOf(const Chart& chart) {
    return chart.lines ? std::vector{chart.bars.indicator, chart.lines->indicator} : std::vector{chart.bars.indicator};
}

/// The first of these that is as long as the period on the map.
Period chosenOf(Period onMap, const std::optional<Period>& chosen, const std::optional<Period>& byDefault,
                Period otherwise) {
    const auto fits = [&](const std::optional<Period>& period) { return period && period->step() == onMap.step(); };
    return fits(chosen) ? *chosen : fits(byDefault) ? *byDefault : otherwise;
}

}  // namespace

std::vector<Period> gapPeriodsOf(const Chart& chart) {
    return periodsWhere(chart, [&](std::size_t i) { return knownOfAnyIndicator(chart, i).some; });
}

std::optional<Period> gapPeriodFor(const Chart& chart, Period wanted) {
    const std::vector<Period> withSomeMean = gapPeriodsOf(chart);
    if (std::ranges::binary_search(withSomeMean, wanted)) {
        return wanted;
    }
    const auto isComplete = [&](std::size_t i) { return knownOfEveryIndicator(chart, i).all; };
    if (const auto period = nearestPeriod(periodsWhere(chart, isComplete), wanted)) {
        return period;
    }
    const auto isCompleteForOne = [&](std::size_t i) { return knownOfAnyIndicator(chart, i).all; };
    if (const auto period = nearestPeriod(periodsWhere(chart, isCompleteForOne), wanted)) {
        return period;
    }
    return nearestPeriod(withSomeMean, wanted);
}

GapPeriodPair chosenGapPeriods(const Catalogue& catalogue, const MapSpec& spec, Period period,
                               const std::vector<Period>& periods) {
    const Defaults& defaults = catalogue.defaults();
    const Period first = periods.empty() ? period : periods.front();
    const Period last = periods.empty() ? period : periods.back();
    const Period from = chosenOf(period, spec.gapFrom, defaults.gapFrom, first);
    return {from, chosenOf(period, spec.gapTo, defaults.gapTo, period == from ? last : period)};
}

GapPeriodPair shownGapPeriods(const Chart& chart, const GapPeriodPair& chosen) {
    return {gapPeriodFor(chart, chosen.from).value_or(chosen.from), gapPeriodFor(chart, chosen.to).value_or(chosen.to)};
}

bool lacksPooledMeans(const GapTable& table, const Catalogue& catalogue) {
    const auto isAbsent = [](const GroupLevel& level) { return !level.mean; };
    return table.mean == MeanKind::Pooled && std::ranges::all_of(table.fromLevels, isAbsent) &&
           std::ranges::all_of(table.toLevels, isAbsent) && !catalogue.canBeAggregated(table.indicator);
}

std::vector<GapTable> gapTablesOf(const Dataset& dataset, const Chart& chart, const EditionId& edition,
                                  const GroupedRegions& groups, const GapPeriodPair& ends, MeanKind mean) {
    std::vector<GapTable> tables;
    for (const IndicatorId& indicator : indicatorsOf(chart)) {
        tables.push_back(
            gapTable(dataset, indicator, edition, groups.grouping, groups.membership, ends.from, ends.to, mean));
    }
    return tables;
}

}  // namespace core
