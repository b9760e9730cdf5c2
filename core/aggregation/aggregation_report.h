// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/dataset/identifier.h"
#include "core/dataset/text.h"
#include "core/regions/region_code.h"

namespace core {

/// An indicator of a map of regions that a map of their groups has no values of.
struct LostIndicator {
    IndicatorId id;
    Text name;
    friend bool operator==(const LostIndicator&, const LostIndicator&) = default;
};

/// What a reader must know about a map whose regions are the groups of a grouping.
struct AggregationReport {
    std::string grouping;     ///< Its id.
    Text name;                ///< Its name.
    std::size_t groups = 0;   ///< How many of them the map shows.
    std::size_t members = 0;  ///< How many regions they consist of.
    /// Regions with figures that are in no group. Together they are one region, so that sums over all regions, and
    /// shares in them, stay those of the original map.
    std::vector<RegionCode> rest;
    std::vector<RegionCode> alone;    ///< Regions without figures that are in no group; they stay as they are.
    std::vector<RegionCode> undrawn;  ///< Regions whose figures count in their group although the map lacks them.
    /// Regions without figures in the data package, in groups with others that have some. Such a group has no values
    /// of the package's indicators.
    std::vector<RegionCode> withoutFigures = {};
    /// Indicators with figures by region that several regions together do not have.
    std::vector<LostIndicator> withoutValues;
    std::vector<Text> droppedGroupings;  ///< Names of other groupings that divide one of the groups.
    friend bool operator==(const AggregationReport&, const AggregationReport&) = default;
};

/// Whether all regions are in groups, and nothing but the regions themselves is lost.
[[nodiscard]] inline bool isPlain(const AggregationReport& report) {
    return report.rest.empty() && report.alone.empty() && report.undrawn.empty() && report.withoutFigures.empty() &&
           report.withoutValues.empty() && report.droppedGroupings.empty();
}

}  // namespace core
