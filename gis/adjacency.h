// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "core/regions/adjacency.h"
#include "core/regions/region_set.h"
#include "gis/parallel/progress.h"
#include "gis/projection.h"

namespace gis {

/// How far apart, in metres, two copies of the same place may lie: six decimals of a degree, the precision of most
/// GeoJSON files (RFC 7946, section 11.2).
inline constexpr double defaultContiguityToleranceM = 0.1;

/// Which regions of a boundary file touch, by position in the set.
///
/// The first step finds vertices and edges that regions share exactly, as libpysal does. In a clean file it decides
/// nearly all pairs. Where an edge of one region is not an edge of any other, the second step compares shapes:
/// two regions are neighbours if a vertex of one lies on an edge of the other (T-junction), or if their boundaries run
/// along each other within the tolerance and have different vertices.
///
/// A line that is straight in one projection bends in another. At x metres from the end of an edge of L metres the
/// tolerance is therefore at least x (L - x) / 6371 km, which is enough up to 63 degrees of latitude. This does not
/// apply to edges longer than 2,000 km: those cross the seam of the projection (the meridian opposite the central
/// meridian).
///
/// Regions that overlap are neighbours; by Rook only when the overlap is wider than the tolerance. An enclave and the
/// region around it are neighbours. A shape that crosses itself is made valid for the comparison.
/// @param toleranceM  at least 0; Rook requires a common line longer than twice the tolerance.
/// @throws Error GeometryFailed about a region that GEOS cannot read.
/// @throws std::invalid_argument when the tolerance is negative or not a number.
/// @throws Cancelled when the progress returns false.
[[nodiscard]] core::Adjacency contiguity(const core::RegionSet& regions, core::NeighbourRule rule,
                                         double toleranceM = defaultContiguityToleranceM,
                                         const Progress& progress = {});

/// The smallest distance between one of these regions and any other region, in map metres: the tolerance that would
/// make it a neighbour.
/// @returns nothing when there is no such pair of regions with shapes.
/// @throws Error GeometryFailed about a region that GEOS cannot read.
[[nodiscard]] std::optional<double> nearestGapM(const core::RegionSet& regions, std::span<const std::size_t> of);

/// Both kinds of neighbours of one region set.
struct Neighbours {
    core::Adjacency queen;
    core::Adjacency rook;
};

/// Both results of contiguity(), in little more time than one.
/// @param threads  the most threads to use; 0 for one per processor.
[[nodiscard]] Neighbours neighbours(const core::RegionSet& regions, double toleranceM = defaultContiguityToleranceM,
                                    const Progress& progress = {}, std::size_t threads = 0);

/// `adjacency` and the regions that touch across the seam of a map, where the map has been cut: one has a line along
/// the seam at the western edge of the map, the other one at the eastern edge at the same latitudes. By Queen, a common
/// point suffices.
/// @param projection  of the regions.
/// @param seam        the meridian at which it is cut: Projection::seam(), or as the regions were read.
[[nodiscard]] core::Adjacency joinedAcrossSeam(const core::Adjacency& adjacency, const core::RegionSet& regions,
                                               core::NeighbourRule rule, const Projection& projection, double seam);

}  // namespace gis
