// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/gap_tables.h"

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

/// The chosen period, or else the default: the first of them that is as long as the period on the map.
Period chosenOf(const Figure& figure, const std::optional<Period>& chosen, const std::optional<Period>& byDefault,
                Period otherwise) {
    const auto fits = [&](const std::optional<Period>& period) {
        return period && period->step() == figure.theme.period.step();
    };
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

Period chosenGapFrom(const Figure& figure) {
    const Period first = figure.timeline.periods.empty() ? figure.theme.period : figure.timeline.periods.front();
    return chosenOf(figure, figure.spec.gapFrom, figure.catalogue->defaults().gapFrom, first);
}

Period chosenGapTo(const Figure& figure) {
    return chosenOf(figure, figure.spec.gapTo, figure.catalogue->defaults().gapTo, figure.theme.period);
}

std::vector<GapTable> gapTablesOf(const Dataset& dataset, const Figure& figure, const std::vector<GapTable>& known) {
    const Period from = gapPeriodFor(figure.chart, chosenGapFrom(figure)).value_or(chosenGapFrom(figure));
    const Period to = gapPeriodFor(figure.chart, chosenGapTo(figure)).value_or(chosenGapTo(figure));
    if (!known.empty() && known.front().from == from && known.front().to == to) {
        return known;
    }
    std::vector<GapTable> tables;
    for (const IndicatorId& indicator : indicatorsOf(figure.chart)) {
        tables.push_back(gapTable(dataset, indicator, figure.edition, figure.grouping, *figure.basis.membership, from,
                                  to, figure.spec.mean));
    }
    return tables;
}

}  // namespace core
