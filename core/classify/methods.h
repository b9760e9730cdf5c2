// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <limits>
#include <span>

#include "core/classify/class_breaks.h"
#include "core/classify/class_method.h"

namespace core {

// All methods take finite values in any order, in the variable's unit: leave out regions without data.
// Fewer distinct values than classes give fewer classes. All of them throw std::invalid_argument when there is no
// value, no class, or a value that is not finite.

/// For the number of classes: as many as the values give.
inline constexpr std::size_t anyNumberOfClasses = std::numeric_limits<std::size_t>::max();

/// Classes of equal width from the least to the greatest value; a class may be empty.
[[nodiscard]] ClassBreaks equalInterval(std::span<const double> values, std::size_t classes);

/// Classes of as equal a count as ties allow. A class that would be empty joins the one above it.
/// @see R. J. Hyndman, Y. Fan, "Sample Quantiles in Statistical Packages", American Statistician 50 (1996), 361-365:
///      their type 7.
[[nodiscard]] ClassBreaks quantile(std::span<const double> values, std::size_t classes);

/// Natural breaks: the classes with the least squared deviation from their own means.
///
/// Exact and deterministic, in O(k n log n). Equal values always share a class. Each upper bound is a value.
/// @see W. D. Fisher, "On Grouping for Maximum Homogeneity", JASA 53 (1958), 789-798.
[[nodiscard]] ClassBreaks naturalBreaks(std::span<const double> values, std::size_t classes);

/// Mean and standard deviation (divided by n - 1): bounds at whole standard deviations from the mean.
///
/// An even number of classes parts at the mean; an odd one has a middle class of one deviation to either side: five
/// classes end at -2, -1, +1 and +2. Bounds beyond the values are left out; between the values a class may be empty.
/// @see I. S. Evans, "The Selection of Class Intervals", Transactions of the IBG, New Series 2 (1977), 98-124.
[[nodiscard]] ClassBreaks stdMean(std::span<const double> values, std::size_t classes);

/// Head/tail: the mean parts the many small values from the few large ones, which are parted again by their own mean,
/// until those left are all equal or `most` classes are there.
/// @see B. Jiang, "Head/Tail Breaks: A New Classification Scheme for Data with a Heavy-Tailed Distribution",
///      Professional Geographer 65 (2013), 482-494; without the rule that a head has to be a minority.
[[nodiscard]] ClassBreaks headTail(std::span<const double> values, std::size_t most = anyNumberOfClasses);

/// Maximum breaks: the classes part in the middle of the widest gaps between neighbouring values. Of equally wide gaps
/// the lower ones are taken.
[[nodiscard]] ClassBreaks maximumBreaks(std::span<const double> values, std::size_t classes);

/// The classes of a box plot: the quarters of the values (quartiles of type 7), and outliers beyond `hinge` times the
/// distance between the outer quartiles. At most six; a class that would be empty joins the one above it, and outliers
/// that there are not have no class.
[[nodiscard]] ClassBreaks box(std::span<const double> values, double hinge = 1.5);

/// About as many classes as asked for, of equal width, whose bounds are multiples of 1, 2 or 5 times a power of ten.
/// The outer bounds are round, too, and may lie beyond the values.
///
/// Values that differ by a few roundings alone share one class, from the least to the greatest.
/// @see R, `pretty()`; R. A. Becker, J. M. Chambers, A. R. Wilks, "The New S Language" (1988).
[[nodiscard]] ClassBreaks pretty(std::span<const double> values, std::size_t classes);

/// Classes whose widths grow by a constant factor from zero outwards; a class may be empty.
///
/// Values of one sign: the bounds themselves are a geometric progression from the least to the greatest. Otherwise
/// there is no such progression, and each class is twice as wide as the one below it. (The method of that name in
/// ArcGIS is another one, which searches for the factor that evens out the counts.)
/// @see I. S. Evans, "The Selection of Class Intervals", Transactions of the IBG, New Series 2 (1977), 98-124.
[[nodiscard]] ClassBreaks geometric(std::span<const double> values, std::size_t classes);

/// Classes with bounds that somebody chose, in any order. Values above the last bound get one more class.
/// @throws std::invalid_argument also when there is no bound, or one that is not finite.
[[nodiscard]] ClassBreaks manualBreaks(std::span<const double> values, std::span<const double> upperBounds);

/// The classes of one method.
/// @param classes  how many to make; of no account to a method that chooses the number itself.
/// @param most     as many as there are colours for: pretty bounds then step wider, and of other methods that would
///                 exceed it the uppermost classes become one.
[[nodiscard]] ClassBreaks classBreaks(ClassMethod method, std::span<const double> values, std::size_t classes,
                                      std::size_t most = anyNumberOfClasses);

}  // namespace core
