// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace core {

/// Finite values times the power of two that brings the largest magnitude into [0.5, 1): exact, in the same order, and
/// safe to square. Proportions between squared deviations stay as they are.
[[nodiscard]] std::vector<double> unitScaled(std::span<const double> values);

}  // namespace core
