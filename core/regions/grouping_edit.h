// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/regions/grouping.h"
#include "core/regions/region_set.h"

// Editing the custom grouping. Each change returns a new value, so that every step can be undone.

namespace core {

/// The id of the custom grouping.
inline constexpr const char* customGroupingId = "own";

/// Groups that the user made.
/// @throws std::invalid_argument as the constructor of Grouping.
[[nodiscard]] Grouping customGrouping(std::vector<Group> groups);

/// A copy of a grouping under the id of the custom grouping. The copy of noGrouping() has its one group.
[[nodiscard]] Grouping customCopy(const Grouping& grouping);

/// `grouping` with regions moved to `group`, or out of all groups without `group`. Takes time proportional to the size
/// of the grouping.
/// @param regions  each given once.
/// @throws std::invalid_argument when there is no such group.
[[nodiscard]] Grouping withRegionsIn(const Grouping& grouping, std::span<const RegionCode> regions,
                                     std::optional<std::size_t> group);

/// `grouping` with an additional empty group at the end. Its id is one that is not used yet.
[[nodiscard]] Grouping withNewGroup(const Grouping& grouping, std::string nameZh, std::string nameEn);

/// `grouping` without one of its groups. The regions of that group are in no group then.
/// @throws std::invalid_argument when there is no such group.
[[nodiscard]] Grouping withoutGroup(const Grouping& grouping, std::size_t group);

/// `grouping` with a new name for one of its groups.
/// @throws std::invalid_argument when there is no such group.
[[nodiscard]] Grouping withGroupNamed(const Grouping& grouping, std::size_t group, std::string nameZh,
                                      std::string nameEn);

/// Why some groups are not a grouping of the regions of a map. Without faults both lists are empty.
struct GroupingFaults {
    /// Listed more than once, in one group or in several; each region once, by code.
    std::vector<RegionCode> listedTwice;
    /// Not on the map; each region once, by code.
    std::vector<RegionCode> unknown;
    friend bool operator==(const GroupingFaults&, const GroupingFaults&) = default;
};
[[nodiscard]] GroupingFaults faultsOf(std::span<const Group> groups, const RegionSet& regions);

}  // namespace core
