// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "core/classify/class_breaks.h"

namespace core {

// Steps that all classifications about a midpoint have in common; see diverging.h.

/// Class breaks from `lower` to `end`. An `inner` bound that would break the strictly increasing order is left out.
[[nodiscard]] ClassBreaks breaksBetween(double lower, std::span<const double> inner, double end);

/// The number of classes of the distances from the midpoint. The middle class of an odd number of classes is included.
[[nodiscard]] constexpr std::size_t classesPerSide(std::size_t classes) { return (classes + 1) / 2; }

[[nodiscard]] std::vector<double> distancesFrom(double midpoint, std::span<const double> values);

/// Returns the upper bounds of a number of classes of the distances from the midpoint.
using DistanceBounds = std::function<std::vector<double>(std::size_t classes)>;

/// Places the bounds of the distances on both sides of the midpoint. One class when no value differs from the midpoint.
/// @throws std::invalid_argument for a midpoint that is not finite or a range too wide for a double.
[[nodiscard]] ClassBreaks mirroredBreaks(std::span<const double> ascending, double midpoint, std::size_t classes,
                                         const DistanceBounds& boundsOfDistances);

/// @param ratios  positive.
[[nodiscard]] std::vector<double> logarithms(std::span<const double> ratios);

/// Class breaks of positive ratios from those of their logarithms.
[[nodiscard]] ClassBreaks ratioBreaksFromLogarithms(std::span<const double> ascending, const ClassBreaks& ofLogarithms);

}  // namespace core
