// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

#include "core/classify/class_breaks.h"

namespace core {

enum class ClassMethod { EqualInterval, Quantile, NaturalBreaks };

// All methods take finite values in any order, in the variable's unit: leave out regions without data.
// Fewer distinct values than classes give fewer classes.

/// Classes of equal width from the least to the greatest value; a class may be empty.
/// @throws std::invalid_argument when there is no value, no class, or a value that is not finite.
[[nodiscard]] ClassBreaks equalInterval(std::span<const double> values, std::size_t classes);

/// Classes of as equal a count as ties allow. A class that would be empty joins the one above it.
/// @throws std::invalid_argument when there is no value, no class, or a value that is not finite.
/// @see R. J. Hyndman, Y. Fan, "Sample Quantiles in Statistical Packages", American Statistician 50 (1996), 361-365:
///      their type 7.
[[nodiscard]] ClassBreaks quantile(std::span<const double> values, std::size_t classes);

/// Natural breaks: the classes with the least squared deviation from their own means.
///
/// Exact and deterministic, in O(k n log n). Equal values always share a class. Each upper bound is a value.
/// @throws std::invalid_argument when there is no value, no class, or a value that is not finite.
/// @see W. D. Fisher, "On Grouping for Maximum Homogeneity", JASA 53 (1958), 789-798.
[[nodiscard]] ClassBreaks naturalBreaks(std::span<const double> values, std::size_t classes);

/// The classes of one method.
[[nodiscard]] ClassBreaks classBreaks(ClassMethod method, std::span<const double> values, std::size_t classes);

/// Classes of equal width, symmetric about a midpoint and wide enough for every value: for a diverging ramp.
///
/// An even number of classes parts at the midpoint, which itself belongs to the class below; an odd number has a
/// middle class around it. Always as many classes as asked for, some perhaps empty, unless no value differs from the
/// midpoint (then one class) or steps are too small for a double.
/// @param midpoint  what "no difference" is: 0 for a difference from the mean, 1 for a ratio.
/// @throws std::invalid_argument when there is no value, no class, a value or midpoint that is not finite, or a range
///         too wide for a double.
[[nodiscard]] ClassBreaks divergingBreaks(std::span<const double> values, double midpoint, std::size_t classes);

}  // namespace core
