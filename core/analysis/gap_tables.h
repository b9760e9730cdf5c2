// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/analysis/chart.h"
#include "core/inequality/gaps.h"
#include "core/spec/map_spec.h"

namespace core {

/// The periods of the chart at which a group has a mean of some indicator, in order.
[[nodiscard]] std::vector<Period> gapPeriodsOf(const Chart& chart);

/// The period that a gap table shows for the wanted one. It is the wanted period if any group has a mean then.
/// Otherwise it is the nearest period at which all groups have a mean of both indicators, or else of one indicator, or
/// else at which any group has a mean. Of two equally near periods the later is taken.
/// @returns nothing when no group has a mean at any period.
[[nodiscard]] std::optional<Period> gapPeriodFor(const Chart& chart, Period wanted);

/// Two periods between which gaps are taken.
struct GapPeriodPair {
    Period from;
    Period to;
    friend bool operator==(const GapPeriodPair&, const GapPeriodPair&) = default;
};

/// The periods chosen for the gap table, taken from the spec, or else from the catalogue. They may have no figures.
/// Chosen periods are ignored if they are years and the map shows a quarter, for example. Without chosen periods, the
/// table compares the first period with the map's period, or with the last one if the map shows the first.
[[nodiscard]] GapPeriodPair chosenGapPeriods(const Catalogue& catalogue, const MapSpec& spec, Period period,
                                             const std::vector<Period>& periods);

/// The chosen periods, each moved to one with figures where there is one.
[[nodiscard]] GapPeriodPair shownGapPeriods(const Chart& chart, const GapPeriodPair& chosen);

/// Whether a table has no pooled mean because its indicator cannot be aggregated over regions.
[[nodiscard]] bool lacksPooledMeans(const GapTable& table, const Catalogue& catalogue);

/// One table for each indicator of the chart.
[[nodiscard]] std::vector<GapTable> gapTablesOf(const Dataset& dataset, const Chart& chart, const EditionId& edition,
                                                const GroupedRegions& groups, const GapPeriodPair& ends, MeanKind mean);

}  // namespace core
