// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/places_by_group.h"

#include <algorithm>

namespace core {

std::string groupOfPlace(const Place& place, const Grouping& grouping) {
    const std::optional<std::size_t> index = grouping.groupOf(place.region);
    return index ? grouping.groups()[*index].id : std::string();
}

std::vector<GroupPlaces> placesByGroup(const PlaceLayer& places, const Grouping& grouping) {
    std::vector<GroupPlaces> counts;
    for (const Group& group : grouping.groups()) {
        GroupPlaces count{group.id, {}, 0};
        count.inRegions = static_cast<std::size_t>(std::ranges::count_if(
            places.places, [&](const Place& place) { return groupOfPlace(place, grouping) == group.id; }));
        if (places.grouping == grouping.id()) {
            count.counted = static_cast<std::size_t>(std::ranges::count(places.places, group.id, &Place::countedGroup));
        }
        counts.push_back(std::move(count));
    }
    return counts;
}

}  // namespace core
