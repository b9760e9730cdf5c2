// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <limits>
#include <span>

#include "core/classify/class_breaks.h"
#include "core/classify/class_method.h"

namespace core {

// All methods take finite values in any order, in the unit of the variable, without regions that have no data. The
// number of classes is a maximum: no method gives more classes than there are different values, and some leave out
// bounds, as their comments say. All of them throw std::invalid_argument when there is no value, no class, or a value
// that is not finite.

/// A number of classes that sets no limit.
inline constexpr std::size_t anyNumberOfClasses = std::numeric_limits<std::size_t>::max();

/// Classes of equal width from the least to the greatest value; a class may be empty.
[[nodiscard]] ClassBreaks equalInterval(std::span<const double> values, std::size_t classes);

/// Classes with equal numbers of values, as far as equal values allow. A class that would be empty joins the class
/// above.
/// @see R. J. Hyndman, Y. Fan, "Sample Quantiles in Statistical Packages", American Statistician 50 (1996), 361-365:
///      their type 7.
[[nodiscard]] ClassBreaks quantile(std::span<const double> values, std::size_t classes);

/// Natural breaks: the classes with the least squared deviation from their own means.
///
/// Exact and deterministic, in O(k n log n). Equal values always share a class. Each upper bound is a value.
/// @see W. D. Fisher, "On Grouping for Maximum Homogeneity", JASA 53 (1958), 789-798.
[[nodiscard]] ClassBreaks naturalBreaks(std::span<const double> values, std::size_t classes);

/// Mean and standard deviation (divisor n - 1): bounds at whole standard deviations from the mean.
///
/// With an even number of classes the mean is a bound. An odd number has a middle class from -1 to +1 deviations: the
/// bounds of five classes are at -2, -1, +1 and +2. Bounds beyond the values are left out, so skewed values give fewer
/// classes than asked for: incomes rarely have a region two deviations below the mean. Otherwise a class would be
/// outside the range of the values, or would not be one deviation wide. Between the values a class may be empty.
/// @see I. S. Evans, "The Selection of Class Intervals", Transactions of the IBG, New Series 2 (1977), 98-124.
[[nodiscard]] ClassBreaks stdMean(std::span<const double> values, std::size_t classes);

/// Head/tail breaks: the mean divides the values into a tail of low and a head of high values. The head is divided
/// again by its own mean, until its values are equal or there are `most` classes.
/// @see B. Jiang, "Head/Tail Breaks: A New Classification Scheme for Data with a Heavy-Tailed Distribution",
///      Professional Geographer 65 (2013), 482-494; without the rule that a head has to be a minority.
[[nodiscard]] ClassBreaks headTail(std::span<const double> values, std::size_t most = anyNumberOfClasses);

/// Maximum breaks: the bounds are in the middle of the widest gaps between consecutive values. If gaps are equally
/// wide, the lower ones are used.
[[nodiscard]] ClassBreaks maximumBreaks(std::span<const double> values, std::size_t classes);

/// The classes of a box plot: the four quarters of the values (quartiles of type 7), and low and high outliers that are
/// more than `hinge` times the interquartile range beyond the outer quartiles. At most six classes: there is no class
/// for missing outliers, and a class that would be empty joins the class above.
[[nodiscard]] ClassBreaks box(std::span<const double> values, double hinge = 1.5);

/// About as many classes as asked for, of equal width. The bounds are multiples of 1, 2 or 5 times a power of ten, also
/// the outermost ones, which may be beyond the values.
///
/// There is one class from the lowest to the highest value when they differ only by rounding errors.
/// @see R, `pretty()`; R. A. Becker, J. M. Chambers, A. R. Wilks, "The New S Language" (1988).
[[nodiscard]] ClassBreaks pretty(std::span<const double> values, std::size_t classes);

/// Classes whose widths form a geometric progression; a class may be empty.
///
/// If all values have the same sign, the bounds are a geometric progression from the lowest to the highest value.
/// Otherwise no such progression exists, and each class is twice as wide as the class below it. (ArcGIS uses this name
/// for another method, which searches for the factor with the most even counts.)
/// @see I. S. Evans, "The Selection of Class Intervals", Transactions of the IBG, New Series 2 (1977), 98-124.
[[nodiscard]] ClassBreaks geometric(std::span<const double> values, std::size_t classes);

/// Classes between bounds that the user chose. There is one class more than bounds; the first and the last class are
/// open-ended. The bounds do not depend on values, so classes may be empty.
/// @throws std::invalid_argument unless there is a bound, all are finite, and they increase strictly.
[[nodiscard]] ClassBreaks manualBreaks(std::span<const double> bounds);

/// The classes of one method, except ClassMethod::Manual.
/// @param classes  ignored by a method that chooses the number of classes itself.
/// @param most     the number of available colours. If there are more classes, pretty breaks use wider steps and other
///                 methods merge the uppermost classes.
[[nodiscard]] ClassBreaks classBreaks(ClassMethod method, std::span<const double> values, std::size_t classes,
                                      std::size_t most = anyNumberOfClasses);

}  // namespace core
