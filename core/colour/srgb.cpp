// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/colour/srgb.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace core {

namespace {

std::uint8_t between(std::uint8_t from, std::uint8_t to, double t) {
    return static_cast<std::uint8_t>(std::lround(std::lerp(static_cast<double>(from), static_cast<double>(to), t)));
}

}  // namespace

std::optional<Srgb> srgbFromHex(std::string_view text) {
    if (text.size() != 7 || text.front() != '#') {
        return std::nullopt;
    }
    std::uint32_t rrggbb = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + 1, end, rrggbb, 16);
    if (error != std::errc() || stop != end) {
        return std::nullopt;
    }
    return srgb(rrggbb);
}

std::string hexText(Srgb colour) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "#";
    for (const std::uint8_t channel : {colour.r, colour.g, colour.b}) {
        text += digits[channel >> 4U];
        text += digits[channel & 0xfU];
    }
    return text;
}

Srgb mixed(Srgb from, Srgb to, double t) {
    const double part = std::clamp(t, 0.0, 1.0);
    return {between(from.r, to.r, part), between(from.g, to.g, part), between(from.b, to.b, part)};
}

}  // namespace core
