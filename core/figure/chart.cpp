// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/chart.h"

#include <algorithm>

#include "core/indicators/indicator_value.h"

namespace core {
namespace {

ChartSeries seriesOf(const Dataset& dataset, Indicator indicator, const MapSpec& spec, const Grouping& grouping,
                     const std::vector<Period>& periods) {
    ChartSeries series;
    series.indicator = indicator;
    series.byGroup.resize(grouping.groups().size());
    for (const Period period : periods) {
        const auto levels = groupLevels(dataset, indicator, spec.vintage, grouping, period, spec.mean);
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

Chart chartOf(const Dataset& dataset, const MapSpec& spec, const Grouping& grouping, const Timeline& timeline) {
    const Theme theme = themeOf(spec);
    const bool isFigure1 = theme.indicator == Indicator::Gdp || theme.indicator == Indicator::GdpPerCapita;
    Chart chart;
    chart.periods = timeline.periods;
    if (const auto at = std::ranges::find(chart.periods, theme.period); at != chart.periods.end()) {
        chart.current = static_cast<std::size_t>(at - chart.periods.begin());
    }
    chart.bars = seriesOf(dataset, isFigure1 ? Indicator::Gdp : theme.indicator, spec, grouping, chart.periods);
    if (isFigure1) {
        chart.lines = seriesOf(dataset, Indicator::GdpPerCapita, spec, grouping, chart.periods);
    }
    return chart;
}

}  // namespace core
