// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "core/regions/region_set.h"
#include "gis/parallel/progress.h"

namespace gis::outline {

/// An edge of an outline. Its direction does not matter: `low` is the end with the smaller x, or y if those are equal.
struct OutlineEdge {
    core::MapPoint low;
    core::MapPoint high;
    friend bool operator==(const OutlineEdge&, const OutlineEdge&) = default;
};

/// What the outlines of a region set have exactly in common. Pairs are of region indices, the smaller first, sorted.
struct SharedOutlines {
    std::vector<std::pair<std::size_t, std::size_t>> byVertex;
    std::vector<std::pair<std::size_t, std::size_t>> byEdge;
    std::vector<std::vector<OutlineEdge>> unshared;  ///< By region: the edges that only it has.
};

/// @param threads  the most threads to use; 0 for one per processor.
/// @throws Cancelled when the progress returns false.
[[nodiscard]] SharedOutlines sharedOutlines(const core::RegionSet& regions, const Progress& progress = {},
                                            std::size_t threads = 0);

/// How far, in metres, a border that is straight in one projection may bend away from an edge that is straight in
/// another, at a point of the edge: twice the distance between an arc with the radius of the earth and its chord.
[[nodiscard]] double bendM(const OutlineEdge& edge, double fromEndM);
/// The greatest bend of any of the edges, in metres.
[[nodiscard]] double greatestBendM(const std::vector<OutlineEdge>& edges);

/// How two regions meet where they do not have the same edges.
struct OutlineContact {
    bool touches = false;      ///< A vertex of one lies on an edge of the other.
    double lengthM = 0;        ///< The length along which edges of the two run beside each other.
    double greatestBendM = 0;  ///< The greatest bend that was allowed for where they meet.
};

/// The contact of two regions through edges that they do not share. The tolerance at a point of an edge is
/// `toleranceM`, or the bend there if that is greater.
[[nodiscard]] OutlineContact outlineContact(const core::RegionSet& regions, const SharedOutlines& outlines,
                                            std::size_t a, std::size_t b, double toleranceM);

}  // namespace gis::outline
