// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace app {

/// A pixel with premultiplied alpha: 0xAARRGGBB, each colour channel multiplied by the opacity.
using Premultiplied = std::uint32_t;

inline constexpr std::uint32_t opaque = 0xff000000U;

[[nodiscard]] constexpr std::uint32_t opacityOf(Premultiplied pixel) noexcept { return pixel >> 24U; }

/// Multiplies every channel by `weight` / 255, rounded to the nearest.
[[nodiscard]] constexpr std::uint32_t weighted(std::uint32_t pixel, std::uint32_t weight) noexcept {
    const auto twoChannels = [weight](std::uint32_t channels) {
        const std::uint32_t product = channels * weight + 0x00800080U;
        return ((product + ((product >> 8U) & 0x00ff00ffU)) >> 8U) & 0x00ff00ffU;
    };
    return twoChannels(pixel & 0x00ff00ffU) | twoChannels((pixel >> 8U) & 0x00ff00ffU) << 8U;
}

/// Draws one pixel over another.
[[nodiscard]] constexpr std::uint32_t over(Premultiplied upper, std::uint32_t lower) noexcept {
    return upper + weighted(lower, 255U - opacityOf(upper));
}

}  // namespace app
