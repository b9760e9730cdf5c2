// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overlays/overlay.h"

#include <algorithm>

#include "core/geometry/clip.h"

namespace core {

OverlaySymbol usualOverlaySymbol(std::size_t number) {
    constexpr std::array colours{srgb(0x5e3c99), srgb(0xc51b7d), srgb(0x1b6e3c), srgb(0xb35806), srgb(0x333333)};
    OverlaySymbol symbol;
    symbol.colour = colours[number % colours.size()];
    return symbol;
}

bool reaches(const Overlay& overlay, const Box& box) {
    return std::ranges::any_of(overlay.points, [&](const OverlayPoint& point) { return box.contains(point.point); }) ||
           std::ranges::any_of(overlay.lines, [&](const Polyline& line) { return !clippedLine(line, box).empty(); }) ||
           std::ranges::any_of(overlay.areas,
                               [&](const Polygon& area) { return !clippedRing(area.shell, box).empty(); });
}

}  // namespace core
