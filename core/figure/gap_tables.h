// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/figure/figure.h"

namespace core {

/// The periods of the chart at which a group has a mean of some indicator, in order.
[[nodiscard]] std::vector<Period> gapPeriodsOf(const Chart& chart);

/// What stands for a wished period: itself where a group has a mean, else the nearest of those periods at which every
/// group has one of every indicator (of any indicator, where there is no such period; the later of two as near).
/// Nothing when no group has any mean.
[[nodiscard]] std::optional<Period> gapPeriodFor(const Chart& chart, Period wished);

/// The gap tables of a figure whose membership and chart are already there: as chosen, each period moved to one with
/// figures.
/// @param known  tables of the same chart, returned where they are of the periods wanted; perhaps none.
[[nodiscard]] std::vector<GapTable> gapTablesOf(const Dataset& dataset, const Figure& figure,
                                                const std::vector<GapTable>& known);

/// The two periods that were chosen for the table of gaps, whether or not there are figures for them.
[[nodiscard]] Period chosenGapFrom(const Figure& figure);
[[nodiscard]] Period chosenGapTo(const Figure& figure);

}  // namespace core
