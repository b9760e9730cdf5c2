// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/polygon.h"

namespace core {

/// The grid step for snapping, in metres: the largest power of two that is at most a quarter of a pixel. Similar scales
/// have the same step, so shapes that were snapped for one view can be reused for another.
/// @param pixelsPerMetre  above 0.
[[nodiscard]] double snapStepM(double pixelsPerMetre);

/// Moves each point of a line to the nearest point of a grid through (0, 0), and removes repeated points.
///
/// The result for a point does not depend on the rest of the line, so regions that share a border still share it.
/// @param stepM  distance between grid points, above 0; a power of two.
[[nodiscard]] Polyline snapped(const Polyline& line, double stepM);
/// Does the same for each ring of a shape. A ring of fewer than four remaining points is removed, a shell together with
/// its holes.
[[nodiscard]] MultiPolygon snapped(const MultiPolygon& shape, double stepM);

}  // namespace core
