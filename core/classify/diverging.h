// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

#include "core/classify/methods.h"

namespace core {

/// Classes of equal width, symmetric about a midpoint and wide enough for every value: for a diverging ramp.
///
/// An even number of classes parts at the midpoint, which itself belongs to the class below; an odd number has a
/// middle class around it. Always as many classes as asked for, some perhaps empty, unless no value differs from the
/// midpoint (then one class) or steps are too small for a double.
/// @param midpoint  what "no difference" is: 0 for a difference from the mean, 1 for a ratio.
/// @throws std::invalid_argument when there is no value, no class, a value or midpoint that is not finite, or a range
///         too wide for a double.
[[nodiscard]] ClassBreaks divergingBreaks(std::span<const double> values, double midpoint, std::size_t classes);

/// Classes that mirror each other about a midpoint, for a diverging ramp: the method divides the distances from the
/// midpoint, and its bounds stand on both sides. Four methods are taken by their sense: equal intervals are equal over
/// the whole range, standard deviations (of the values) are counted from the midpoint instead of the mean, and
/// geometric and pretty classes start at the midpoint.
///
/// An even number of classes parts at the midpoint; an odd one has a middle class around it. Where the distances allow
/// fewer classes there are fewer, still mirrored.
/// @param classes   how many, at most; also for a method that chooses the number itself, whose outermost classes become
///                  one if there are more.
/// @param midpoint  what "no difference" is: 0 for a difference from the mean.
/// @throws std::invalid_argument as above.
[[nodiscard]] ClassBreaks divergingBreaks(ClassMethod method, std::span<const double> values, double midpoint,
                                          std::size_t classes);

/// The same for ratios, about one, with distances measured by factors: half as much is as far off as twice as much.
/// Ratios that are not all positive have no such distance; they are classed by their differences from one. Pretty
/// classes end at factors that are round both ways (5 and 0.2); between a half and two, at round differences from one.
/// @throws std::invalid_argument as divergingBreaks().
[[nodiscard]] ClassBreaks ratioBreaks(ClassMethod method, std::span<const double> ratios, std::size_t classes);

}  // namespace core
