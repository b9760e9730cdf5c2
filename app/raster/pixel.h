// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace app {

/// A pixel of a colour and an opacity, each channel already multiplied by the opacity: 0xAARRGGBB.
using Premultiplied = std::uint32_t;

inline constexpr std::uint32_t opaque = 0xff000000U;

[[nodiscard]] constexpr std::uint32_t opacityOf(Premultiplied pixel) noexcept { return pixel >> 24U; }

/// Every channel times `part` of 255, rounded to the nearest.
[[nodiscard]] constexpr std::uint32_t weighed(std::uint32_t pixel, std::uint32_t part) noexcept {
    const auto half = [part](std::uint32_t channels) {
        const std::uint32_t product = channels * part + 0x00800080U;
        return ((product + ((product >> 8U) & 0x00ff00ffU)) >> 8U) & 0x00ff00ffU;
    };
    return half(pixel & 0x00ff00ffU) | half((pixel >> 8U) & 0x00ff00ffU) << 8U;
}

/// One pixel over another.
[[nodiscard]] constexpr std::uint32_t over(Premultiplied upper, std::uint32_t lower) noexcept {
    return upper + weighed(lower, 255U - opacityOf(upper));
}

}  // namespace app
