// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

#include "core/classify/methods.h"

namespace core {

/// Classes that mirror each other about a midpoint, for a diverging ramp: the method divides the distances from the
/// midpoint, and its bounds stand on both sides. Equal intervals are equal over the whole range.
///
/// An even number of classes parts at the midpoint; an odd one has a middle class around it. Where the distances allow
/// fewer classes there are fewer, still mirrored.
/// @param midpoint  what "no difference" is: 0 for a difference from the mean.
/// @throws std::invalid_argument when there is no value, no class, or a value or midpoint that is not finite.
[[nodiscard]] ClassBreaks divergingBreaks(ClassMethod method, std::span<const double> values, double midpoint,
                                          std::size_t classes);

/// The same for ratios, about one, with distances measured by factors: half as much is as far off as twice as much.
/// Ratios that are not all positive have no such distance; they are classed by their differences from one.
/// @throws std::invalid_argument as divergingBreaks().
[[nodiscard]] ClassBreaks ratioBreaks(ClassMethod method, std::span<const double> ratios, std::size_t classes);

}  // namespace core
