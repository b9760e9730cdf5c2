// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/regions/grouping.h"
#include "core/regions/region_set.h"

// A grouping that the user makes: each change gives a new value, so that every step can be undone.

namespace core {

/// The id under which the user's own grouping stands among the groupings.
inline constexpr const char* ownGroupingId = "own";

/// Groups that the user made.
/// @throws std::invalid_argument as the constructor of Grouping.
[[nodiscard]] Grouping ownGrouping(std::vector<Group> groups);

/// The same groups as an own grouping, to be changed. Of a region set without groups (noGrouping) it keeps the one
/// group.
[[nodiscard]] Grouping ownCopy(const Grouping& grouping);

/// `grouping` with a region in another group; in none when there is no `group`.
/// @throws std::invalid_argument when there is no such group.
[[nodiscard]] Grouping withRegionIn(const Grouping& grouping, const RegionCode& region,
                                    std::optional<std::size_t> group);

/// The same for many regions, each given once, in time proportional to the size of the grouping.
[[nodiscard]] Grouping withRegionsIn(const Grouping& grouping, std::span<const RegionCode> regions,
                                     std::optional<std::size_t> group);

/// `grouping` with one more group, empty and last, under an id that is not yet taken.
[[nodiscard]] Grouping withNewGroup(const Grouping& grouping, std::string nameZh, std::string nameEn);

/// `grouping` without one of its groups, whose regions are then in none.
/// @throws std::invalid_argument when there is no such group.
[[nodiscard]] Grouping withoutGroup(const Grouping& grouping, std::size_t group);

/// `grouping` with another name for one of its groups.
/// @throws std::invalid_argument when there is no such group.
[[nodiscard]] Grouping withGroupNamed(const Grouping& grouping, std::size_t group, std::string nameZh,
                                      std::string nameEn);

/// Why groups cannot be a grouping of a map's regions; no fault when both lists are empty.
struct GroupingFaults {
    std::vector<RegionCode> placedTwice;  ///< In more than one group, or in one twice; each once, in order of code.
    std::vector<RegionCode> unknown;      ///< Not on the map; likewise.
    friend bool operator==(const GroupingFaults&, const GroupingFaults&) = default;
};
[[nodiscard]] GroupingFaults faultsOf(std::span<const Group> groups, const RegionSet& regions);

}  // namespace core
