// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regions/grouping_edit.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <stdexcept>
#include <utility>

namespace core {
namespace {

std::vector<Group> groupsWith(const Grouping& grouping, std::size_t group) {
    if (group >= grouping.groups().size()) {
        throw std::invalid_argument("Grouping " + grouping.id() + ": there is no group " + std::to_string(group));
    }
    return grouping.groups();
}

Grouping regrouped(const Grouping& grouping, std::vector<Group> groups) {
    return {grouping.id(), grouping.nameZh(), grouping.nameEn(), grouping.source(), std::move(groups)};
}

std::string freeId(const Grouping& grouping) {
    for (std::size_t number = grouping.groups().size() + 1;; ++number) {
        std::string id = "group-" + std::to_string(number);
        if (!grouping.indexOf(id)) {
            return id;
        }
    }
}

}  // namespace

Grouping customGrouping(std::vector<Group> groups) {
    return {customGroupingId, "自定义分组", "Custom grouping", "", std::move(groups)};
}

Grouping customCopy(const Grouping& grouping) { return customGrouping(grouping.groups()); }

Grouping withRegionsIn(const Grouping& grouping, std::span<const RegionCode> regions,
                       std::optional<std::size_t> group) {
    std::vector<Group> groups = group ? groupsWith(grouping, *group) : grouping.groups();
    std::vector<RegionCode> moved;
    std::ranges::copy_if(regions, std::back_inserter(moved),
                         [&](const RegionCode& region) { return grouping.groupOf(region) != group; });
    if (moved.empty()) {
        return grouping;
    }
    const RegionCodeSet leaving(moved.begin(), moved.end());
    for (Group& former : groups) {
        std::erase_if(former.members, [&](const RegionCode& member) { return leaving.contains(member); });
    }
    if (group) {
        std::ranges::copy(moved, std::back_inserter(groups[*group].members));
    }
    return regrouped(grouping, std::move(groups));
}

Grouping withNewGroup(const Grouping& grouping, std::string nameZh, std::string nameEn) {
    std::vector<Group> groups = grouping.groups();
    groups.push_back({freeId(grouping), std::move(nameZh), std::move(nameEn), {}});
    return regrouped(grouping, std::move(groups));
}

Grouping withoutGroup(const Grouping& grouping, std::size_t group) {
    std::vector<Group> groups = groupsWith(grouping, group);
    groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(group));
    return regrouped(grouping, std::move(groups));
}

Grouping withGroupNamed(const Grouping& grouping, std::size_t group, std::string nameZh, std::string nameEn) {
    std::vector<Group> groups = groupsWith(grouping, group);
    groups[group].nameZh = std::move(nameZh);
    groups[group].nameEn = std::move(nameEn);
    return regrouped(grouping, std::move(groups));
}

GroupingFaults faultsOf(std::span<const Group> groups, const RegionSet& regions) {
    std::set<RegionCode> seen;
    std::set<RegionCode> twice;
    std::set<RegionCode> unknown;
    for (const Group& group : groups) {
        for (const RegionCode& code : group.members) {
            if (!seen.insert(code).second) {
                twice.insert(code);
            }
            if (!regions.indexOf(code)) {
                unknown.insert(code);
            }
        }
    }
    return {{twice.begin(), twice.end()}, {unknown.begin(), unknown.end()}};
}

}  // namespace core
