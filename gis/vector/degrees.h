// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

#include "core/geometry/lon_lat.h"

namespace gis::detail {

// Angles in degrees.
inline constexpr double fullTurn = 360;
inline constexpr double halfTurn = 180;
inline constexpr double northPole = 90;  ///< Its latitude.

/// Where all longitudes meet.
[[nodiscard]] inline bool isAtPole(core::LonLat place) { return std::abs(place.lat) >= northPole - 1e-9; }

}  // namespace gis::detail
