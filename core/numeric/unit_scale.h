// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace core {

/// The exponent of the power of two that the largest magnitude lies below, by at most a factor of two; 0 of zeros.
[[nodiscard]] int unitExponent(std::span<const double> values);

/// Finite values over the power of two of that exponent, which brings the largest magnitude into [0.5, 1): exact, in
/// the same order, and safe to square. Proportions between squared deviations stay as they are.
[[nodiscard]] std::vector<double> unitScaled(std::span<const double> values);

}  // namespace core
