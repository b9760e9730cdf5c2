// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/chart.h"

#include <algorithm>
#include <utility>

#include "core/indicators/indicator_value.h"

namespace core {
namespace {

ChartSeries seriesOf(const Dataset& dataset, Indicator indicator, const Figure& figure) {
    const MapSpec& spec = figure.spec;
    ChartSeries series;
    series.indicator = indicator;
    series.byGroup.resize(figure.grouping.groups().size());
    for (const Period period : figure.timeline.periods) {
        const auto levels =
            groupLevels(dataset, indicator, spec.vintage, figure.grouping, *figure.basis.membership, period, spec.mean);
        for (std::size_t group = 0; group < levels.size(); ++group) {
            series.byGroup[group].push_back(levels[group].mean);
        }
        if (!traitsOf(indicator).extensive) {
            const auto nation = nationalFigure(dataset, indicator, spec.vintage, period);
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
    const Indicator indicator = figure.theme.indicator;
    const bool isFigure1 = indicator == Indicator::Gdp || indicator == Indicator::GdpPerCapita;
    Chart chart;
    chart.periods = figure.timeline.periods;
    chart.bars = seriesOf(dataset, isFigure1 ? Indicator::Gdp : indicator, figure);
    if (isFigure1) {
        chart.lines = seriesOf(dataset, Indicator::GdpPerCapita, figure);
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
