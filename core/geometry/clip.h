// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/geometry/box.h"

namespace core {

/// The part of a ring inside a box, closed again along the box's edges; empty when there is none.
///
/// Meant for filling: where a ring leaves the box several times the parts stay joined along the edge, which changes no
/// filled pixel inside the box.
/// @see I. E. Sutherland, G. W. Hodgman, "Reentrant Polygon Clipping", CACM 17 (1974), 32-42.
[[nodiscard]] Ring clippedRing(const Ring& ring, const Box& box);

/// A part of a line.
struct LineRun {
    Polyline path;
    double startM = 0;  ///< How far along the line it begins: a pattern of dashes goes on from there.
    friend bool operator==(const LineRun&, const LineRun&) = default;
};

/// The runs of a line inside a box, in order; empty when it stays outside. Meant for stroking.
[[nodiscard]] std::vector<LineRun> clippedLine(const Polyline& line, const Box& box);

}  // namespace core
