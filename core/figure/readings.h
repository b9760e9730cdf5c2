// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/colour/ramp.h"
#include "core/figure/figure.h"
#include "core/figure/mapped_value.h"

namespace core {

/// The results for all regions at one period, and the number of regions in each class.
struct MapReadings {
    SharedVector<RegionReading> readings;  ///< In the order of regions.
    std::vector<std::size_t> counts;       ///< Regions by class.
    std::size_t noDataCount = 0;           ///< Regions without a class.
    std::size_t coveredWithClass = 0;      ///< Covered regions with a class.
    std::size_t ranked = 0;                ///< Regions with a value.
    bool derived = false;                  ///< Whether any value was computed and not published.
};

/// The category of each region, for categorical colours (isCategorical()).
using Categories = std::vector<std::optional<std::size_t>>;

/// @param values  the values of the indicator in that period.
/// @param breaks  nothing when no value is known.
[[nodiscard]] MapReadings mapReadings(const Dataset& dataset, const MappedQuantity& quantity,
                                      const GroupedRegions& groups, Period period, const RegionValues& values,
                                      const std::optional<ClassBreaks>& breaks);
/// The same for categorical colours.
/// @param expected       ExpectedRegions::covered
/// @param categoryCount  how many categories there are.
[[nodiscard]] MapReadings mapReadings(const std::vector<RegionIndex>& expected, const GroupedRegions& groups,
                                      const RegionValues& values, const Categories& categories,
                                      std::size_t categoryCount);

/// The tables of the user that the figures of an indicator in an edition are from; those that a formula reads included.
[[nodiscard]] std::vector<JoinedTable> joinedTablesOf(const Catalogue& catalogue, const IndicatorId& indicator,
                                                      const EditionId& edition);

/// The regions without a class that have no row in one of the tables, ascending.
[[nodiscard]] std::vector<std::size_t> regionsWithoutRow(const RegionSet& regions,
                                                         const std::vector<JoinedTable>& tables,
                                                         const MapReadings& readings);

/// The colours of the groups: the user's, or in order those of groupPalette().
[[nodiscard]] std::vector<Srgb> groupColoursOf(const MapSpec& spec, const Grouping& grouping);
[[nodiscard]] Legend legendOf(const Catalogue& catalogue, const MapSpec& spec, const std::vector<Srgb>& groupColours,
                              const std::optional<ClassBreaks>& breaks, const MapReadings& readings);

}  // namespace core
