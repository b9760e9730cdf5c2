// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

#include "core/classify/methods.h"

namespace core {

/// Classes of equal width, symmetric about a midpoint and wide enough for every value: for a diverging ramp.
///
/// With an even number of classes the midpoint is a bound and belongs to the class below it; an odd number has a middle
/// class around the midpoint. The result has the requested number of classes, some possibly empty. There is one class
/// when no value differs from the midpoint, and there are fewer where the width of a class is too small for a double.
/// @param midpoint  the value that means "no difference": 0 for a difference from the mean, 1 for a ratio.
/// @throws std::invalid_argument when there is no value, no class, a value or midpoint that is not finite, or a range
///         too wide for a double.
[[nodiscard]] ClassBreaks divergingBreaks(std::span<const double> values, double midpoint, std::size_t classes);

/// Classes that are symmetric about a midpoint, for a diverging ramp.
///
/// The method classifies the distances from the midpoint; each bound of a distance gives one bound on either side. Four
/// methods are adapted: equal intervals divide the whole range, standard deviations (of the values) are counted from
/// the midpoint instead of the mean, and geometric and pretty classes start at the midpoint.
///
/// With an even number of classes the midpoint is a bound; an odd number has a middle class around it. There are fewer
/// classes where the method gives fewer for the distances.
/// @param classes   the largest number of classes. A method that chooses the number itself merges its outermost classes
///                  above that.
/// @param midpoint  the value that means "no difference": 0 for a difference from the mean.
/// @throws std::invalid_argument as above.
[[nodiscard]] ClassBreaks divergingBreaks(ClassMethod method, std::span<const double> values, double midpoint,
                                          std::size_t classes);

/// The same for ratios, symmetric about 1 on a logarithmic scale: 0.5 is as far from 1 as 2 is.
///
/// Ratios that are not all positive are classified by their differences from 1. Pretty bounds are factors that are
/// round and have a round reciprocal (5 and 0.2); where all ratios are between 0.5 and 2, round differences from 1.
/// @throws std::invalid_argument as divergingBreaks().
[[nodiscard]] ClassBreaks ratioBreaks(ClassMethod method, std::span<const double> ratios, std::size_t classes);

}  // namespace core
