// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/figure/figure.h"

namespace core {

/// The periods of the chart at which a group has a mean of some indicator, in order.
[[nodiscard]] std::vector<Period> gapPeriodsOf(const Chart& chart);

/// The period that a gap table shows for the wanted one. It is the wanted period if any group has a mean then.
/// Otherwise it is the nearest period at which all groups have a mean of both indicators, or else of one indicator, or
/// else at which any group has a mean. Of two equally near periods the later is taken.
/// @returns nothing when no group has a mean at any period.
[[nodiscard]] std::optional<Period> gapPeriodFor(const Chart& chart, Period wanted);

/// The gap tables of a figure whose membership and chart are already there: as chosen, each period moved to one with
/// figures.
/// @param known  tables of the same chart, returned where they are of the periods wanted; perhaps none.
[[nodiscard]] std::vector<GapTable> gapTablesOf(const Dataset& dataset, const Figure& figure,
                                                const std::vector<GapTable>& known);

/// The two periods that were chosen for the table of gaps, whether or not there are figures for them.
[[nodiscard]] Period chosenGapFrom(const Figure& figure);
[[nodiscard]] Period chosenGapTo(const Figure& figure);

}  // namespace core
