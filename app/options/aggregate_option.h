// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "app/options/syntax/command.h"
#include "app/user_data/aggregation.h"

namespace app {

/// --aggregate.
[[nodiscard]] Option aggregateOption();

/// The grouping that --aggregate names, with the noun of --noun; without the option, that of the study.
[[nodiscard]] std::optional<Aggregation> aggregationOf(const Arguments& arguments,
                                                       const std::optional<Aggregation>& ofStudy);

/// Refuses a grouping that --aggregate names and the data do not have.
/// @param dataset  of the regions, if there is no such grouping.
/// @throws CommandFailure
void requireAggregated(const Arguments& arguments, const std::optional<std::string>& missingGrouping,
                       const core::Dataset& dataset);

}  // namespace app
