// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

#include "core/analysis/analysis.h"
#include "core/analysis/gap_tables.h"
#include "core/analysis/moran_chart.h"
#include "core/indicators/indicator_values.h"

namespace core {

/// What an analysis is made from.
struct AnalysisInput {
    const Dataset& dataset;
    const IndicatorValues& values;  ///< Of the map's indicator.
    const GroupedRegions& groups;   ///< At least one.
    const Chart& chart;             ///< Of the same indicator and groups.
    Period period;                  ///< Of the map.
    GapPeriodPair ends;             ///< Of the gap tables.
    const AnalysisSpec& spec;
    const SampleNeighbours* neighbours = nullptr;  ///< Only for Moran's I: at the map's period.
    std::stop_token stop = {};                     ///< When stopped, the result is not complete.
    Executor execute = sequential;
};

/// An analysis that the indicator has (hasAnalysis), without its permutation tests.
[[nodiscard]] Analysis untestedAnalysis(const AnalysisInput& input);
/// The same with its tests.
/// @param findings  only for Moran's I.
[[nodiscard]] Analysis testedAnalysis(const AnalysisInput& input, Analysis untested, const LocalFindings* findings);

}  // namespace core
