// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace gis {

/// The shortest text that reads back as the same number; whole numbers without an exponent, as codes are written.
template <class Number>
[[nodiscard]] std::string shortest(Number number) {
    constexpr auto longestWhole = static_cast<Number>(1e15);
    std::array<char, 32> buffer{};
    const bool isWhole = std::trunc(number) == number && std::abs(number) < longestWhole;
    char* const end = buffer.data() + buffer.size();
    const auto written = isWhole ? std::to_chars(buffer.data(), end, number, std::chars_format::fixed)
                                 : std::to_chars(buffer.data(), end, number);
    return {buffer.data(), written.ptr};
}

/// The finite number that a text in C's notation is as a whole.
[[nodiscard]] inline std::optional<double> doubleOf(std::string_view text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isNumber = error == std::errc() && end == text.data() + text.size() && std::isfinite(number);
    return isNumber ? std::optional(number) : std::nullopt;
}

}  // namespace gis
