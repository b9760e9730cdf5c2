// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/chart.h"

#include <algorithm>
#include <utility>

#include "core/indicators/indicator_value.h"

namespace core {
namespace {

ChartSeries seriesOf(const Dataset& dataset, const IndicatorId& indicator, const Figure& figure) {
    const MapSpec& spec = figure.spec;
    ChartSeries series;
    series.indicator = indicator;
    series.byGroup.resize(figure.grouping.groups().size());
    for (const Period period : figure.timeline.periods) {
        const auto levels = groupLevels(dataset, indicator, figure.edition, figure.grouping, *figure.basis.membership,
                                        period, spec.mean);
        for (std::size_t group = 0; group < levels.size(); ++group) {
            series.byGroup[group].push_back(levels[group].mean);
        }
        if (!dataset.catalogue->indicator(indicator).isAdditive()) {
            const auto nation = nationalFigure(dataset, indicator, figure.edition, period);
            series.national.push_back(nation ? std::optional(nation->observation) : std::nullopt);
            if (nation && nation->basis == NationBasis::SurveyedRegions) {
                ++series.nationPooled;
            }
        }
    }
    return series;
}

}  // namespace

Chart chartOf(const Dataset& dataset, const Figure& figure) {
    const IndicatorId indicator = figure.theme.indicator;
    const ChartPair* pair = dataset.catalogue->chartPairOf(indicator);
    Chart chart;
    chart.periods = figure.timeline.periods;
    chart.bars = seriesOf(dataset, pair ? pair->bars : indicator, figure);
    if (pair) {
        chart.lines = seriesOf(dataset, pair->lines, figure);
    }
    return chartAt(std::move(chart), figure.theme.period);
}

Chart chartAt(Chart chart, Period period) {
    const auto at = std::ranges::find(chart.periods, period);
    chart.current =
        at == chart.periods.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - chart.periods.begin()));
    return chart;
}

}  // namespace core
