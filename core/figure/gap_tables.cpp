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

Known ofAny(const Chart& chart, std::size_t period) {
    const Known bars = knownAt(chart.bars, period);
    const Known lines = chart.lines ? knownAt(*chart.lines, period) : Known{};
    return {bars.some || lines.some, bars.all || lines.all};
}

Known ofEvery(const Chart& chart, std::size_t period) {
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

/// Only years are far apart in years; a date is never without figures where the others have them.
std::optional<Period> nearest(const std::vector<Period>& periods, Period wished) {
    const auto closer = [&](Period a, Period b) {
        const int toA = std::abs(a.year() - wished.year());
        const int toB = std::abs(b.year() - wished.year());
        return toA != toB ? toA < toB : a > b;
    };
    const auto found = std::ranges::min_element(periods, closer);
    return found == periods.end() ? std::nullopt : std::optional(*found);
}

/// The two indicators of the paper go together; any other stands alone.
std::vector<Indicator> indicatorsOf(const Chart& chart) {
    return chart.lines ? std::vector{chart.bars.indicator, chart.lines->indicator} : std::vector{chart.bars.indicator};
}

}  // namespace

std::vector<Period> gapPeriodsOf(const Chart& chart) {
    return periodsWhere(chart, [&](std::size_t i) { return ofAny(chart, i).some; });
}

std::optional<Period> gapPeriodFor(const Chart& chart, Period wished) {
    const std::vector<Period> known = gapPeriodsOf(chart);
    if (std::ranges::binary_search(known, wished)) {
        return wished;
    }
    if (const auto best = nearest(periodsWhere(chart, [&](std::size_t i) { return ofEvery(chart, i).all; }), wished)) {
        return best;
    }
    if (const auto good = nearest(periodsWhere(chart, [&](std::size_t i) { return ofAny(chart, i).all; }), wished)) {
        return good;
    }
    return nearest(known, wished);
}

Period chosenGapFrom(const Figure& figure) {
    if (!traitsOf(figure.theme.indicator).ofStations) {
        return figure.spec.gapFrom;
    }
    const Period first = figure.timeline.periods.empty() ? figure.theme.period : figure.timeline.periods.front();
    return figure.spec.stationGapFrom.value_or(first);
}

Period chosenGapTo(const Figure& figure) {
    return traitsOf(figure.theme.indicator).ofStations ? figure.spec.stationGapTo.value_or(figure.theme.period)
                                                       : figure.spec.gapTo;
}

std::vector<GapTable> gapTablesOf(const Dataset& dataset, const Figure& figure, const std::vector<GapTable>& known) {
    const Period from = gapPeriodFor(figure.chart, chosenGapFrom(figure)).value_or(chosenGapFrom(figure));
    const Period to = gapPeriodFor(figure.chart, chosenGapTo(figure)).value_or(chosenGapTo(figure));
    if (!known.empty() && known.front().from == from && known.front().to == to) {
        return known;
    }
    std::vector<GapTable> tables;
    for (const Indicator indicator : indicatorsOf(figure.chart)) {
        tables.push_back(gapTable(dataset, indicator, figure.spec.vintage, figure.grouping, *figure.basis.membership,
                                  from, to, figure.spec.mean));
    }
    return tables;
}

}  // namespace core
