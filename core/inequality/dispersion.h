// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/inequality/weighted_values.h"

namespace core {

/// Sum of weight times value over sum of weights. With populations as weights it is the pooled level, unweighted the
/// mean over the regions. Nothing without values. Not a measure of inequality; the measures below are relative to it.
[[nodiscard]] std::optional<double> mean(const WeightedValues& values);

// Measures of inequality between regions. They depend only on the values and their weights. They do not change when all
// values or all weights are scaled, when the order changes, or when a value of weight 2 is replaced by two values of
// weight 1. Only the sample coefficient of variation depends on the scale of the weights. Equal values give exactly 0
// (range ratio: 1). The result is nothing where a measure is not defined: without values, and as stated below. It is
// never infinite or NaN.

/// The greatest value over the least. Nothing when the least is not positive or the ratio is not finite.
[[nodiscard]] std::optional<double> rangeRatio(const WeightedValues& values);

/// The standard deviation over the mean. The divisor of the squared deviations is the sum of the weights (n if
/// unweighted).
///
/// For values per head weighted with populations it is Williamson's V_w. Values may be negative; nothing when the mean
/// is not positive or the result is not finite.
/// @see J. G. Williamson, "Regional Inequality and the Process of National Development", Economic Development and
///      Cultural Change 13 (1965), no. 4, part 2, 1-84.
[[nodiscard]] std::optional<double> coefficientOfVariation(const WeightedValues& values);

/// The same with the divisor sum of weights - 1 (n - 1 if unweighted). The weights count observations, so their unit
/// matters. Nothing also when the sum of the weights is not above 1.
[[nodiscard]] std::optional<double> sampleCoefficientOfVariation(const WeightedValues& values);

/// The standard deviation of the natural logarithms. The divisor of the squared deviations is the sum of the weights (n
/// if unweighted). Nothing when a value is not positive.
[[nodiscard]] std::optional<double> standardDeviationOfLogs(const WeightedValues& values);

/// The Gini coefficient, from 0 to below 1: half the mean absolute difference over the mean. The pairs include each
/// region with itself. Nothing when a value is negative or all are 0.
[[nodiscard]] std::optional<double> gini(const WeightedValues& values);

/// One point of a Lorenz curve, both coordinates from 0 to 1.
struct LorenzPoint {
    double weightShare = 0;  ///< Share of the total weight of the regions up to this one, poorest first.
    double valueShare = 0;   ///< Their share of the total of weight times value.
    friend bool operator==(const LorenzPoint&, const LorenzPoint&) = default;
};

/// The Lorenz curve from (0, 0) to (1, 1), with one point for each different value, in ascending order. It is convex.
/// The Gini coefficient is 1 minus twice the area below it. Nothing when a value is negative or all are 0.
[[nodiscard]] std::optional<std::vector<LorenzPoint>> lorenzCurve(const WeightedValues& values);

/// Theil's T, GE(1): the weighted mean of r ln r with r = value / mean, where 0 ln 0 = 0. From 0 to
/// ln(sum of weights / least weight). Nothing when a value is negative or all are 0.
/// @see H. Theil, "Economics and Information Theory" (1967).
[[nodiscard]] std::optional<double> theilT(const WeightedValues& values);

/// Theil's L, the mean logarithmic deviation, GE(0): the weighted mean of ln(mean / value). Nothing when a value is not
/// positive.
[[nodiscard]] std::optional<double> theilL(const WeightedValues& values);

/// The generalised entropy GE(2): half the square of `coefficientOfVariation`. Nothing when the mean is not positive or
/// the result is not finite.
[[nodiscard]] std::optional<double> generalisedEntropy2(const WeightedValues& values);

/// Atkinson's index, from 0 to 1: 1 minus the equally distributed equivalent over the mean. The equivalent is the
/// weighted power mean with power 1 - aversion; for aversion 1, the geometric mean.
///
/// If a value is 0 and the aversion is at least 1, the index is 1. Nothing when a value is negative or all are 0.
/// @param aversion  aversion to inequality; 0 gives 0.
/// @throws std::invalid_argument when the aversion is negative or not finite.
/// @see A. B. Atkinson, "On the Measurement of Inequality", Journal of Economic Theory 2 (1970), 244-263.
[[nodiscard]] std::optional<double> atkinson(const WeightedValues& values, double aversion);

}  // namespace core
