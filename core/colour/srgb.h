// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// An opaque colour in sRGB (IEC 61966-2-1), gamma-encoded.
struct Srgb {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;

    friend bool operator==(const Srgb&, const Srgb&) = default;
};

/// The colour 0xrrggbb.
[[nodiscard]] constexpr Srgb srgb(std::uint32_t rrggbb) noexcept {
    return {static_cast<std::uint8_t>((rrggbb >> 16U) & 0xffU), static_cast<std::uint8_t>((rrggbb >> 8U) & 0xffU),
            static_cast<std::uint8_t>(rrggbb & 0xffU)};
}

/// Parses "#rrggbb" in lower or upper case; nothing for any other text.
[[nodiscard]] std::optional<Srgb> srgbFromHex(std::string_view text);

/// "#rrggbb" in lower case.
[[nodiscard]] std::string hexText(Srgb colour);

/// Linear interpolation between two colours in encoded sRGB. `t` is clamped to 0..1.
[[nodiscard]] Srgb mixed(Srgb from, Srgb to, double t);

}  // namespace core
