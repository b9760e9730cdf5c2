// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gis::detail {

// Angles in degrees.
inline constexpr double fullTurn = 360;
inline constexpr double halfTurn = 180;
inline constexpr double northPole = 90;  ///< Its latitude.

}  // namespace gis::detail
