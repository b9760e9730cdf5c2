// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/colour/srgb.h"

namespace core {

/// Fill of a region without data: a warm light grey. Its CIE76 distance (ΔE*ab; about 2 is just noticeable) from every
/// colour of every ramp is at least 17, for 1 to 12 classes.
inline constexpr Srgb noDataColour = srgb(0xbabab0);

/// Qualitative colours for groups: the eight colours of ColorBrewer's Dark2, in the published order (licence: see
/// `color_brewer.cpp`). For more groups, repeat the colours with other lines or markers.
[[nodiscard]] std::span<const Srgb> groupPalette();

/// The kinds of local Moran's I in the order high-high, low-low, high-low, low-high, not significant, no neighbour:
/// red, blue and grey as in GeoDa, in the hues of ColorBrewer's RdYlBu. The grey is darker than noDataColour.
[[nodiscard]] std::span<const Srgb> localMoranPalette();

}  // namespace core
