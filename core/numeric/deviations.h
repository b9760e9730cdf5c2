// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace core {

/// Deviations from the mean, scaled by a power of two, for measures that do not depend on the scale.
struct Deviations {
    /// In the order of the values. Their sum is 0 up to rounding, the largest magnitude is in [0.5, 1).
    std::vector<double> z;
    double squares = 0;  ///< Sum of z², at least 0.25.
    double fourths = 0;  ///< Sum of z to the fourth.
};

/// The deviations of finite values. Neither large magnitudes nor a large common offset lose digits.
/// @returns nothing when all values are equal or there are none.
/// @throws std::invalid_argument when a value is not finite.
[[nodiscard]] std::optional<Deviations> deviationsOf(std::span<const double> values);

/// Smaller deviations are rounding errors of 0.
inline constexpr double deviationRounding = 1e-13;

}  // namespace core
