// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <random>
#include <vector>

// Reference implementations for tests of classification: slow, and written from the definitions.

namespace support {

/// The least sum of squared deviations from the class means, over all divisions of sorted values into `classes`
/// classes: Fisher's dynamic programme over every pair of ends, O(k n²).
[[nodiscard]] double quadraticLeastSquares(const std::vector<double>& sorted, std::size_t classes);

/// The same for many integers, in O(k n log n): by the prefix sums of values and squares, and with the rule that the
/// best start of the last class never decreases.
[[nodiscard]] double leastSquaresOfIntegers(const std::vector<double>& sorted, std::size_t classes);

/// The quantile of sorted values at `p`, of type 7 in the list of Hyndman and Fan: p (n - 1) order statistics lie
/// below.
[[nodiscard]] double quantileType7(const std::vector<double>& sorted, double p);

[[nodiscard]] std::size_t distinctCount(std::vector<double> values);

/// One to sixteen values. `round` selects their kind in turn: many ties and zeros; both signs and all magnitudes from
/// 1e-300 to 1e300; close together and far from zero; or with a heavy tail.
[[nodiscard]] std::vector<double> awkwardValues(std::mt19937& random, int round);

}  // namespace support
