// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace core {

/// What every method of classification starts from: the values in increasing order, checked.
/// @throws std::invalid_argument when there is no value, no class, or a value that is not finite.
[[nodiscard]] std::vector<double> sortedInput(std::span<const double> values, std::size_t classes);

}  // namespace core
