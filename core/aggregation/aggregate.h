// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/aggregation/aggregation_report.h"
#include "core/aggregation/merged_regions.h"
#include "core/numeric/executor.h"

namespace core {

/// A map of groups, to be joined, and what a reader must know about it.
struct Aggregated {
    DatasetParts parts;
    AggregationReport report;
};

/// The map whose regions are the groups of a grouping.
///
/// Each group is a region with the area of its members and with the values that they have together: see mergedSeries().
/// All regions with figures that are in no group become one more region; regions without figures that are in no group
/// stay as they are. A group has no area, and so no density, if figures of regions that are not on the map count in it.
///
/// Another grouping stays if each merged region lies in one of its groups. A dividing line divides a merged region as
/// it divides the area of its members. The claims and printed shares of publications are left out, because they are
/// about the original regions. Neighbours are not computed here.
/// @param noun    what the groups are called.
/// @param merged  mergedRegions() of the dataset and the grouping.
/// @param shapes  of the merged regions, in their order; empty for those that are not on the map.
/// @throws std::invalid_argument when there are not as many shapes as merged regions.
[[nodiscard]] Aggregated aggregate(const Dataset& dataset, const Grouping& grouping, const RegionNoun& noun,
                                   const MergedRegions& merged, std::vector<MultiPolygon> shapes,
                                   const Executor& execute = sequential);

}  // namespace core
