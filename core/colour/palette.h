// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/colour/srgb.h"

namespace core {

/// Fill of a region without data: a warm light grey at least 17 CIE76 units (ΔE*ab; about 2 can just be told apart)
/// from every colour of every ramp, at 1 to 12 classes.
inline constexpr Srgb noDataColour = srgb(0xbabab0);

/// Unordered colours for the groups of a chart: ColorBrewer's Dark2, eight of them, in the published order (licence:
/// see `color_brewer.cpp`). With more groups than colours, start again and vary line or marker.
[[nodiscard]] std::span<const Srgb> groupPalette();

/// The kinds of local Moran's I in the order high-high, low-low, high-low, low-high, not significant, no neighbour:
/// red, blue and grey as GeoDa has them, in the hues of ColorBrewer's RdYlBu; the grey is darker than that of no data.
[[nodiscard]] std::span<const Srgb> localMoranPalette();

}  // namespace core
