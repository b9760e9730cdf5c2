// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "gis/outline/edge_sweep.h"
#include "gis/outline/lon_lat_polygon.h"

namespace gis::outline {

/// Rings that meet each other, and themselves, in common vertices only. Such a vertex is called a node.
struct NodedRings {
    std::vector<LonLatPath> rings;
    std::vector<std::vector<std::uint32_t>> nodes;  ///< For each ring the positions of its nodes, in order.
    /// Whether the rings cross or overlap, or one of them passes through a point twice. If not, they may be valid.
    bool areCertainlyInvalid = false;
    std::size_t crossings = 0;  ///< How many pairs of edges crossed, in all rounds of the search.
};

/// Inserts a vertex wherever edges cross or a vertex lies on an edge.
///
/// Coordinates of crossings are rounded, which bends edges a little and may create another crossing; the search is
/// therefore repeated until it finds no more.
/// @param rings  closed, of at least four finite points, without repeated points in succession.
/// @returns nothing when the sweep takes too many comparisons or the search does not come to an end.
/// @throws TangledOutline when too many edges meet, or when the search fails after many crossings.
[[nodiscard]] std::optional<NodedRings> noded(std::vector<LonLatPath> rings, EdgeSweep& sweep);

/// Checks that GEOS can decide about rings that this search, or what follows it, left in doubt.
/// @throws TangledOutline when they cross so often that it would take minutes.
void requireFewCrossings(std::size_t crossings);

}  // namespace gis::outline
