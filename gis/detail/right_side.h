// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box.h"
#include "core/geometry/polygon.h"

namespace gis::detail {

/// A part of a curve.
struct CurvePart {
    core::Polyline points;      ///< At least one.
    bool reachesEdges = false;  ///< Whether the first and the last point lie outside the box.
};

/// The part of a curve from its point nearest to `inside` to the first point outside a box, in both directions. A piece
/// longer than `longestPieceM` also ends it.
/// @param curve   at least one point; the one nearest to `inside` lies in the box.
/// @param inside  a point of the box, on the curve or near it.
[[nodiscard]] CurvePart partWithin(const core::Polyline& curve, core::MapPoint inside, const core::Box& box,
                                   double longestPieceM);

/// A ring around all of a box that lies to the right of a curve. The first and the last piece of the curve are cut at
/// the edge of the box, or continued to it.
/// @param curve  three points or more, of which only the first and the last may lie outside the box.
[[nodiscard]] core::Ring rightSideWithin(const core::Box& box, core::Polyline curve);

}  // namespace gis::detail
