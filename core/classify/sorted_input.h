// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace core {

/// Checks the input of a classification method and sorts its values in ascending order.
/// @throws std::invalid_argument when there is no value, no class, or a value that is not finite.
[[nodiscard]] std::vector<double> sortedInput(std::span<const double> values, std::size_t classes);

/// Appends `bound` if it lies in [lower, upper) and above the last bound; otherwise does nothing.
void appendInner(std::vector<double>& bounds, double bound, double lower, double upper);

}  // namespace core
