// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/polygon.h"

namespace core {

/// A line with fewer points: none of those left out is farther than a tolerance from the straight piece that takes
/// their place. Both ends stay. One pass.
/// @param toleranceM  in metres, not negative.
/// @see Z. Zhao and A. Saalfeld, Linear-time sleeve-fitting polyline simplification algorithms (Auto-Carto 13, 1997).
[[nodiscard]] Polyline simplified(const Polyline& line, double toleranceM);

}  // namespace core
