// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <stop_token>
#include <vector>

#include "core/indicators/indicator_values.h"
#include "core/inequality/gaps.h"

namespace core {

/// One indicator over time, by group and for the whole; absent periods stay absent.
struct ChartSeries {
    IndicatorId indicator;
    std::vector<std::vector<std::optional<Observation>>> byGroup;  ///< [group][period].
    std::vector<std::optional<Observation>> whole;                 ///< [period]; empty for additive indicators.
    std::size_t wholePooled = 0;  ///< How many of them are computed from all surveyed regions (WholeBasis).
    friend bool operator==(const ChartSeries&, const ChartSeries&) = default;
};

/// Group means over time: bars of one indicator, and lines of a second one that is shown with it.
struct Chart {
    std::vector<Period> periods;
    std::optional<std::size_t> current;  ///< Position of the map's period.
    ChartSeries bars;
    std::optional<ChartSeries> lines;
    friend bool operator==(const Chart&, const Chart&) = default;
};

/// The group means of the chart at all periods, and where gaps can be taken.
struct MeansOverTime {
    Chart chart;                     ///< Without the map's period.
    std::vector<Period> gapPeriods;  ///< At which some group has a mean.
};

/// The indicators of the chart beside the map: two where the catalogue pairs the indicator with another one (GDP and
/// GDP per capita), bars for the first and lines for the second; any other indicator is shown alone, as bars.
[[nodiscard]] std::vector<IndicatorId> chartIndicatorsOf(const Catalogue& catalogue, const IndicatorId& indicator);

/// The chart beside the map.
/// @param values   of the map's indicator; the chart has its edition and its periods.
/// @param stop     cancels the computation.
/// @param execute  runs one task per period.
/// @returns nothing when stopped.
[[nodiscard]] std::shared_ptr<const MeansOverTime> meansOverTime(const Dataset& dataset, const IndicatorValues& values,
                                                                 const GroupedRegions& groups, MeanKind mean,
                                                                 const std::stop_token& stop = {},
                                                                 const Executor& execute = sequential);
/// The same chart at another period of the map.
[[nodiscard]] Chart chartAt(Chart chart, Period period);

}  // namespace core
