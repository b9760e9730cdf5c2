// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace core {

/// What every method of classification starts from: the values in increasing order, checked.
/// @throws std::invalid_argument when there is no value, no class, or a value that is not finite.
[[nodiscard]] std::vector<double> sortedInput(std::span<const double> values, std::size_t classes);

/// How many different values there are among sorted ones.
[[nodiscard]] std::size_t distinctCount(std::span<const double> sorted);

/// The quantile `part` / `parts` of sorted values, part <= parts: type 7, linear between the order statistics (n - 1)
/// p.
[[nodiscard]] double quantileOf(std::span<const double> sorted, std::size_t part, std::size_t parts);

/// Appends an upper bound that parts values between `lower` and `upper`: one in [lower, upper) and above the bound
/// before it. Any other is left out.
void appendInner(std::vector<double>& bounds, double bound, double lower, double upper);

}  // namespace core
