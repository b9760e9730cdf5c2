// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/regions/adjacency.h"
#include "core/regions/region_set.h"
#include "gis/progress.h"

namespace gis {

/// What makes two regions neighbours, as on a chessboard.
enum class Contiguity {
    Queen,  ///< One point of their boundaries in common is enough.
    Rook,   ///< They have a length of boundary in common.
};

/// How far apart, in metres, what should be the same place may lie: six decimals of a degree, as GeoJSON is written
/// (RFC 7946, section 11.2).
inline constexpr double defaultContiguityToleranceM = 0.1;

/// Which regions of a boundary file touch, by position in the set.
///
/// Vertices and edges that regions share exactly are found first, as libpysal finds them; they decide nearly all pairs
/// of a clean file. Wherever an edge has no twin on the other side, the shapes are compared: a vertex on the middle of
/// a neighbour's edge (T-junction) and boundaries that run along each other within the tolerance count, however they
/// are cut into edges. So that such a border survives a projection that bends it, the tolerance at x metres from the
/// end of an edge of L metres is at least x (L - x) / 6371 km: the bow that a line straight in one projection has in
/// another, up to 63 degrees of latitude; an edge of more than 2,000 km has none, being torn by the projection. Regions
/// that overlap are neighbours, by Rook only when the overlap is broader than the tolerance. An enclave is the
/// neighbour of what surrounds it. A shape that crosses itself is made valid.
/// @param toleranceM  at least 0; Rook asks for a common length of more than twice as much.
/// @throws Error GeometryFailed about a region that GEOS cannot read.
/// @throws std::invalid_argument when the tolerance is negative or not a number.
/// @throws Cancelled when the progress wants no more.
[[nodiscard]] core::Adjacency contiguity(const core::RegionSet& regions, Contiguity kind,
                                         double toleranceM = defaultContiguityToleranceM,
                                         const Progress& progress = {});

/// Both kinds of neighbours of one region set.
struct Neighbours {
    core::Adjacency queen;
    core::Adjacency rook;
};

/// As contiguity() gives them, at little more than the price of one.
/// @param threads  at most so many; 0 for one for each processor.
[[nodiscard]] Neighbours neighbours(const core::RegionSet& regions, double toleranceM = defaultContiguityToleranceM,
                                    const Progress& progress = {}, std::size_t threads = 0);

}  // namespace gis
