// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace core {

/// Deviations from the mean in a unit of their own, for measures that do not depend on it.
struct Deviations {
    std::vector<double> z;  ///< In the order of the values; sum 0 but for rounding, the largest magnitude in [0.5, 1).
    double squares = 0;     ///< Sum of z², at least 0.25.
    double fourths = 0;     ///< Sum of z to the fourth.
};

/// The deviations of values of any finite magnitude, without overflow, and without loss to a large common offset.
/// @returns nothing when all values are equal or there are none.
/// @throws std::invalid_argument when a value is not finite.
[[nodiscard]] std::optional<Deviations> deviationsOf(std::span<const double> values);

/// Deviations below this are rounding about 0.
inline constexpr double deviationRounding = 1e-13;

}  // namespace core
