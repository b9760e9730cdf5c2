// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/geometry/box.h"

namespace core {

/// The part of a ring inside a box, closed along the edges of the box; empty when no part is inside.
///
/// For filling only: where a ring leaves the box several times, the parts stay connected along the edge of the box. No
/// filled pixel inside the box changes.
/// @see I. E. Sutherland, G. W. Hodgman, "Reentrant Polygon Clipping", CACM 17 (1974), 32-42.
[[nodiscard]] Ring clippedRing(const Ring& ring, const Box& box);

/// A part of a longer line.
struct LineRun {
    Polyline path;
    double startM = 0;  ///< Distance along the whole line at which the part begins, for the phase of a dash pattern.
    friend bool operator==(const LineRun&, const LineRun&) = default;
};

/// The parts of a line inside a box, in order; empty when the line is outside. For strokes.
[[nodiscard]] std::vector<LineRun> clippedLine(const Polyline& line, const Box& box);

}  // namespace core
