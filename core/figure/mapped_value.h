// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/spec/map_spec.h"

namespace core {

/// One value a region, in the order of the dataset's regions.
using RegionValues = std::vector<std::optional<Observation>>;

/// The theme indicator's values at one period; for 5G every region has the value of its group.
[[nodiscard]] RegionValues regionValues(const Dataset& dataset, const MapSpec& spec, const Grouping& grouping,
                                        Period period);
/// The same for a grouping whose membership is known already.
[[nodiscard]] RegionValues regionValues(const Dataset& dataset, const MapSpec& spec, const Grouping& grouping,
                                        const GroupMembership& membership, Period period);

/// Whether the colours change with the grouping and the kind of mean.
[[nodiscard]] bool dependsOnGroupMeans(ColourBy colourBy);

/// What the colours stand for at one period, from the values there.
[[nodiscard]] std::vector<std::optional<double>> mappedValues(const Dataset& dataset, const MapSpec& spec,
                                                              const Grouping& grouping, Period period,
                                                              const RegionValues& values);
/// The same for a grouping whose membership is known already.
[[nodiscard]] std::vector<std::optional<double>> mappedValues(const Dataset& dataset, const MapSpec& spec,
                                                              const Grouping& grouping,
                                                              const GroupMembership& membership, Period period,
                                                              const RegionValues& values);

}  // namespace core
