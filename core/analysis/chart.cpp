// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/chart.h"

#include <utility>

#include "core/analysis/gap_tables.h"
#include "core/indicators/indicator_value.h"
#include "core/numeric/short_lists.h"

namespace core {
namespace {

/// What a chart shows of one indicator at one period.
struct MeansAt {
    std::vector<std::optional<Observation>> byGroup;
    std::optional<FigureOfWhole> whole;
};

/// @param values  of the map's indicator, which may be another one.
MeansAt meansAt(const Dataset& dataset, const IndicatorId& indicator, const IndicatorValues& values,
                const GroupedRegions& groups, Period period, MeanKind mean) {
    const RegionValues* known = indicator == values.indicator ? values.at(period) : nullptr;
    MeansAt means;
    for (const GroupLevel& level :
         groupLevels(dataset, indicator, values.edition, groups, known ? *known : RegionValues(), period, mean)) {
        means.byGroup.push_back(level.mean);
    }
    if (!dataset.catalogue->indicator(indicator).isAdditive()) {
        means.whole = figureOfWhole(dataset, indicator, values.edition, period);
    }
    return means;
}

ChartSeries seriesOf(const Dataset& dataset, const IndicatorId& indicator, const IndicatorValues& values,
                     const GroupedRegions& groups, MeanKind mean, const std::stop_token& stop,
                     const Executor& execute) {
    std::vector<MeansAt> byPeriod(values.periods.size());
    execute(values.periods.size(), [&](std::size_t i) {
        if (!stop.stop_requested()) {
            byPeriod[i] = meansAt(dataset, indicator, values, groups, values.periods[i], mean);
        }
    });
    ChartSeries series;
    series.indicator = indicator;
    series.byGroup.resize(groups.grouping.groups().size());
    for (const MeansAt& means : byPeriod) {
        for (std::size_t group = 0; group < means.byGroup.size(); ++group) {
            series.byGroup[group].push_back(means.byGroup[group]);
        }
        if (!dataset.catalogue->indicator(indicator).isAdditive()) {
            series.whole.push_back(means.whole ? std::optional(means.whole->observation) : std::nullopt);
            series.wholePooled += means.whole && means.whole->basis == WholeBasis::SurveyedRegions ? 1U : 0U;
        }
    }
    return series;
}

}  // namespace

std::vector<IndicatorId> chartIndicatorsOf(const Catalogue& catalogue, const IndicatorId& indicator) {
    const ChartPair* pair = catalogue.chartPairOf(indicator);
    return pair ? std::vector{pair->bars, pair->lines} : std::vector{indicator};
}

std::shared_ptr<const MeansOverTime> meansOverTime(const Dataset& dataset, const IndicatorValues& values,
                                                   const GroupedRegions& groups, MeanKind mean,
                                                   const std::stop_token& stop, const Executor& execute) {
    const std::vector<IndicatorId> indicators = chartIndicatorsOf(*dataset.catalogue, values.indicator);
    auto means = std::make_shared<MeansOverTime>();
    means->chart.periods = values.periods;
    means->chart.bars = seriesOf(dataset, indicators.front(), values, groups, mean, stop, execute);
    if (indicators.size() > 1) {
        means->chart.lines = seriesOf(dataset, indicators.back(), values, groups, mean, stop, execute);
    }
    if (stop.stop_requested()) {
        return nullptr;
    }
    means->gapPeriods = gapPeriodsOf(means->chart);
    return means;
}

Chart chartAt(Chart chart, Period period) {
    chart.current = positionIn(chart.periods, period);
    return chart;
}

}  // namespace core
