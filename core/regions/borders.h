// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/regions/executor.h"
#include "core/regions/region_set.h"

namespace core {

/// A run of outline that has the same region, or none, on either side.
struct Border {
    std::size_t region = 0;                ///< Index in the region set.
    std::optional<std::size_t> neighbour;  ///< Nothing where the outline faces sea or a region outside the set.
    Polyline path;                         ///< Projected metres.
    friend bool operator==(const Border&, const Border&) = default;
};

/// Every outline of the set once, cut where the pair of regions changes. Neighbours are found by vertices that they
/// share exactly, so a coverage without gaps or overlaps gives the borders between regions, and a group's outline is
/// the borders whose two sides are in different groups.
/// @param execute  runs the tasks of the search, in `borderRounds` rounds. The result does not depend on it.
[[nodiscard]] std::vector<Border> borders(const RegionSet& regions, const Executor& execute = sequential);

/// How often borders() calls its executor.
inline constexpr std::size_t borderRounds = 4;

}  // namespace core
