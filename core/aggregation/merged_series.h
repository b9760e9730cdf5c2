// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/aggregation/merged_regions.h"
#include "core/numeric/executor.h"

namespace core {

/// The figures of merged regions. They are the values that the members have together (valueOf()): sums, weighted means,
/// implied ratios, and amounts at constant prices, each for every period and edition; there is none where a member has
/// none. What a formula computes from them is not among them. Figures of the whole stay. Figures that are published for
/// the groups of `grouping` become figures of the merged regions.
/// @param carried  the ids of other groupings whose published figures stay.
/// @param execute  runs one task for each indicator and edition; the result does not depend on it.
[[nodiscard]] std::vector<Series> mergedSeries(const Dataset& dataset, const std::vector<MergedRegion>& merged,
                                               const std::string& grouping, const std::set<std::string>& carried,
                                               const Executor& execute = sequential);

}  // namespace core
