// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/dataset/dataset.h"

namespace core {

/// A region that consists of others: the members of a group, or all regions with figures that are in no group.
struct MergedRegion {
    RegionCode code;                   ///< The id of the group, where no other region has it.
    std::optional<std::string> group;  ///< Nothing for the regions in no group.
    Text name;
    std::vector<RegionCode> members;  ///< On the map or not.
    std::vector<std::size_t> shapes;  ///< The positions on the map of those that are on it.
    bool hasFigures = false;          ///< Whether one of them has figures.
    std::vector<RegionCode> undrawn;  ///< Those that have figures and are not on the map.
    /// Those without figures in the data package beside others that have some: the merged region then has no values of
    /// the package's indicators.
    std::vector<RegionCode> withoutFigures = {};
    friend bool operator==(const MergedRegion&, const MergedRegion&) = default;
};

/// The regions of a map of the groups of a grouping.
struct MergedRegions {
    std::vector<MergedRegion> merged;  ///< In the order of the groups; the regions in no group are the last.
    /// Positions of the regions that are in no group and have no figures, or only an area that was computed from the
    /// map.
    std::vector<std::size_t> alone;
    friend bool operator==(const MergedRegions&, const MergedRegions&) = default;
};

/// The regions that a map of the groups of `grouping` has. Groups without a region that is on the map or has figures
/// are left out.
[[nodiscard]] MergedRegions mergedRegions(const Dataset& dataset, const Grouping& grouping);

}  // namespace core
