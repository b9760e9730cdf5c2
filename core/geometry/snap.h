// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/polygon.h"

namespace core {

/// The side, in metres, of the squares whose corners stand for all points near them: the largest power of two that is
/// not above a quarter of a pixel. Few scales share one, so that shapes made for one view serve those near it.
/// @param pixelsPerMetre  above 0.
[[nodiscard]] double snapStepM(double pixelsPerMetre);

/// A line with each point moved to the nearest corner of a grid through (0, 0), once where several fall on one corner.
/// Regions that share a border still share it, whichever way round each runs along it: no sliver opens.
/// @param stepM  side of the grid's squares, above 0.
[[nodiscard]] Polyline snapped(const Polyline& line, double stepM);
/// Likewise each ring of a shape; those that have no area left are left out.
[[nodiscard]] MultiPolygon snapped(const MultiPolygon& shape, double stepM);

}  // namespace core
