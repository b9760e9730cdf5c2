// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace core {

/// The least exponent e with all magnitudes below 2^e; 0 when all values are 0.
[[nodiscard]] int unitExponent(std::span<const double> values);

/// Finite values divided by 2^unitExponent(values), so that the largest magnitude is in [0.5, 1). The division is
/// exact, and squares of the results do not overflow.
[[nodiscard]] std::vector<double> unitScaled(std::span<const double> values);

}  // namespace core
