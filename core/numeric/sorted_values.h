// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace core {

/// The number of different values in an ascending sequence.
[[nodiscard]] std::size_t distinctCount(std::span<const double> ascending);

/// The quantile `part` / `parts` of an ascending sequence: type 7 of Hyndman and Fan, linear between order statistics.
/// @param part       at most `parts`.
/// @param ascending  at least one value.
[[nodiscard]] double quantileOf(std::span<const double> ascending, std::size_t part, std::size_t parts);

}  // namespace core
