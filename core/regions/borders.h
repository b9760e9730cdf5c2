// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/numeric/executor.h"
#include "core/regions/region_set.h"

namespace core {

/// A part of an outline along which the regions on both sides stay the same.
struct Border {
    std::size_t region = 0;                ///< Index in the region set.
    std::optional<std::size_t> neighbour;  ///< Nothing where the other side is sea or a region outside the set.
    Polyline path;                         ///< Projected metres.
    friend bool operator==(const Border&, const Border&) = default;
};

/// All outlines of the set, each part once, cut where the region on one side changes.
///
/// Regions are neighbours where they share two consecutive vertices exactly, as in a coverage without gaps or overlaps.
/// The outline of a group is made of the borders whose sides are in different groups.
/// @param execute  runs the tasks of the search, in `borderRounds` rounds. The result does not depend on it.
[[nodiscard]] std::vector<Border> borders(const RegionSet& regions, const Executor& execute = sequential);

/// How often borders() calls its executor.
inline constexpr std::size_t borderRounds = 4;

}  // namespace core
