// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/colour/srgb.h"

namespace wcag {

/// The linear part of light, 0 to 1, of a channel in sRGB (IEC 61966-2-1).
[[nodiscard]] inline double linear(std::uint8_t encoded) {
    const double value = encoded / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// Relative luminance, from 0 (black) to 1 (white). @see WCAG 2.2, "relative luminance".
[[nodiscard]] inline double relativeLuminance(core::Srgb colour) {
    return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}

/// Contrast ratio of two colours in either order, from 1 to 21. @see WCAG 2.2, "contrast ratio".
[[nodiscard]] inline double contrastRatio(core::Srgb a, core::Srgb b) {
    const auto [darker, lighter] = std::minmax({relativeLuminance(a), relativeLuminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace wcag
