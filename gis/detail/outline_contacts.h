// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "core/regions/region_set.h"
#include "gis/progress.h"

namespace gis::detail {

/// A straight piece of outline, the same whichever way it is run through.
struct OutlineEdge {
    core::MapPoint low;
    core::MapPoint high;
    friend bool operator==(const OutlineEdge&, const OutlineEdge&) = default;
};

/// What the outlines of a region set have in common exactly. Pairs are of positions, the smaller first, sorted.
struct SharedOutlines {
    std::vector<std::pair<std::size_t, std::size_t>> byVertex;
    std::vector<std::pair<std::size_t, std::size_t>> byEdge;
    std::vector<std::vector<OutlineEdge>> loose;  ///< By region: its edges that no other region has.
};

/// @param threads  at most so many; 0 for one for each processor.
/// @throws Cancelled
[[nodiscard]] SharedOutlines sharedOutlines(const core::RegionSet& regions, const Progress& progress = {},
                                            std::size_t threads = 0);

/// How far a border that is straight in one projection may bow out in another at a point of an edge, in metres.
[[nodiscard]] double bowM(const OutlineEdge& edge, double fromEndM);
/// The most that any of the edges may bow out.
[[nodiscard]] double greatestBowM(const std::vector<OutlineEdge>& edges);

/// How two regions meet where their outlines are not cut into the same edges.
struct OutlineContact {
    bool touches = false;     ///< A vertex of one lies on an edge of the other.
    double lengthM = 0;       ///< How far edges of the two run along each other.
    double greatestBowM = 0;  ///< The most that had to be allowed for where they meet.
};

/// The contact of two regions by their loose edges; within the tolerance, or the bow of an edge where that is more.
[[nodiscard]] OutlineContact outlineContact(const core::RegionSet& regions, const SharedOutlines& outlines,
                                            std::size_t a, std::size_t b, double toleranceM);

}  // namespace gis::detail
