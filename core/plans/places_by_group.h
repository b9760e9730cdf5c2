// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/dataset/places.h"
#include "core/regions/grouping.h"

namespace core {

/// How many places of one kind are in a group.
struct GroupPlaces {
    std::string group;
    /// As a publication assigns them; nothing for another grouping than that of the publication.
    std::optional<std::size_t> counted;
    std::size_t inRegions = 0;  ///< In the regions of the group.
    friend bool operator==(const GroupPlaces&, const GroupPlaces&) = default;
};

/// The counts of all groups, in the order of the grouping.
[[nodiscard]] std::vector<GroupPlaces> placesByGroup(const PlaceLayer& places, const Grouping& grouping);

/// The group that contains the region of a place; empty when none does.
[[nodiscard]] std::string groupOfPlace(const Place& place, const Grouping& grouping);

}  // namespace core
