// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/analysis/analysis.h"
#include "core/inequality/weighted_values.h"

namespace core {

/// The regions that an analysis uses, and their values at one period.
struct Sample {
    std::vector<std::size_t> regions;  ///< Positions in the dataset, in its order.
    std::vector<double> values;
    std::vector<double> weights;           ///< One per value: the population indicator of the catalogue, or 1.
    std::vector<std::size_t> groups;       ///< One per value: positions in the grouping.
    std::vector<RegionCode> withoutValue;  ///< In a group, but not among the regions.

    [[nodiscard]] bool isComplete() const noexcept { return withoutValue.empty() && !regions.empty(); }
    [[nodiscard]] WeightedValues weighted() const { return WeightedValues(values, weights); }
};

/// The expected regions of an indicator on the map that are in a group.
/// @throws std::invalid_argument when the catalogue does not have the population that is to weight them.
[[nodiscard]] Sample sampleAt(const Dataset& dataset, const IndicatorValues& values, const GroupedRegions& groups,
                              Period period, Weighting weighting = Weighting::Unweighted);

/// The expected regions of an indicator that are in no group.
[[nodiscard]] std::vector<RegionCode> regionsInNoGroup(const Dataset& dataset, const IndicatorValues& values,
                                                       const GroupedRegions& groups);

}  // namespace core
