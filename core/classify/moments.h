// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace core {

/// The mean of at least one finite value, to the last digit or so and whatever the order: neither overflows nor loses
/// small values between large ones that cancel.
/// @see J. R. Shewchuk, "Adaptive Precision Floating-Point Arithmetic", Discrete & Computational Geometry 18 (1997).
[[nodiscard]] double meanOf(std::span<const double> values);

/// Sum of squared deviations from the mean, of values of magnitude at most one (see `unitScaled`). In two passes,
/// counted from the first value, so that equal values give an exact zero and values far from zero keep their digits.
[[nodiscard]] double squaredDeviation(std::span<const double> values);

}  // namespace core
