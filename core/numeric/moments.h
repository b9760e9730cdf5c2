// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace core {

/// The mean of at least one finite value, by a compensated sum: it does not overflow, and small values between large
/// ones that cancel are not lost.
[[nodiscard]] double meanOf(std::span<const double> values);

/// Sum of squared deviations from the mean; 0 without values.
///
/// Two passes, both relative to the first value: equal values give exactly zero, and values far from zero keep their
/// digits.
/// @param values  of magnitude at most one (see `unitScaled`), so that no square overflows.
[[nodiscard]] double squaredDeviation(std::span<const double> values);

/// Standard deviation of finite values, with the divisor n - 1; 0 for fewer than two values.
[[nodiscard]] double standardDeviation(std::span<const double> values);

}  // namespace core
