// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/inequality/weighted_values.h"

namespace core {

// How unequal the values of regions are. Every measure is of the values and their weights alone: scaling all values or
// all weights, reordering them, or writing a value of weight 2 twice changes nothing (the sample coefficient of
// variation alone minds the scale of the weights). Equal values give exactly 0, the range ratio 1. Absent where the
// definition gives nothing: always without values, else as said below; never infinite or not a number.

/// Sum of weight times value over sum of weights: weighted with populations the pooled level, unweighted the mean of
/// the regions.
[[nodiscard]] std::optional<double> mean(const WeightedValues& values);

/// The greatest value over the least. Nothing when the least is not positive, or for a ratio beyond the doubles.
[[nodiscard]] std::optional<double> rangeRatio(const WeightedValues& values);

/// The standard deviation over the mean, the squared deviations divided by the sum of the weights: n when unweighted.
///
/// Of per capita values weighted with populations it is Williamson's V_w, whose mean is that of the nation.
/// Nothing when the mean is not positive, or for a result beyond the doubles; single values may be negative.
/// @see J. G. Williamson, "Regional Inequality and the Process of National Development", Economic Development and
///      Cultural Change 13 (1965), no. 4, part 2, 1-84.
[[nodiscard]] std::optional<double> coefficientOfVariation(const WeightedValues& values);

/// The same with the squared deviations divided by the sum of the weights less one, n - 1 when unweighted: weights are
/// taken for counts of observations, so their unit matters. Nothing also when the weights do not sum to more than one.
[[nodiscard]] std::optional<double> sampleCoefficientOfVariation(const WeightedValues& values);

/// The standard deviation of the natural logarithms about their own mean, divided by the sum of the weights (n).
/// Nothing when a value is not positive.
[[nodiscard]] std::optional<double> standardDeviationOfLogs(const WeightedValues& values);

/// The Gini coefficient: half the mean absolute difference of all pairs, each region with itself included, over the
/// mean; from 0 to below 1. Nothing when a value is negative or all are 0.
[[nodiscard]] std::optional<double> gini(const WeightedValues& values);

/// One point of a Lorenz curve, both coordinates from 0 to 1.
struct LorenzPoint {
    double weightShare = 0;  ///< What part of the weight the poorest up to here have,
    double valueShare = 0;   ///< and what part of weight times value.
    friend bool operator==(const LorenzPoint&, const LorenzPoint&) = default;
};

/// The Lorenz curve from (0, 0) to (1, 1): a point for each distinct value, in increasing order, so that it is convex.
/// The Gini coefficient is 1 less twice the area below it. Nothing when a value is negative or all are 0.
[[nodiscard]] std::optional<std::vector<LorenzPoint>> lorenzCurve(const WeightedValues& values);

/// Theil's T, GE(1): the weighted mean of r ln r where r = value / mean, a value of 0 counting as 0; from 0 to
/// ln(sum of weights / least weight). Nothing when a value is negative or all are 0.
/// @see H. Theil, "Economics and Information Theory" (1967).
[[nodiscard]] std::optional<double> theilT(const WeightedValues& values);

/// Theil's L or mean logarithmic deviation, GE(0): the weighted mean of ln(mean / value). Nothing when a value is not
/// positive.
[[nodiscard]] std::optional<double> theilL(const WeightedValues& values);

/// The generalised entropy GE(2): half the square of `coefficientOfVariation`. Nothing when the mean is not positive,
/// or for a result beyond the doubles.
[[nodiscard]] std::optional<double> generalisedEntropy2(const WeightedValues& values);

/// Atkinson's index: 1 less the equally distributed equivalent over the mean, from 0 to 1; the equivalent is the
/// weighted power mean of power 1 - aversion, at aversion 1 the geometric mean.
///
/// A value of 0 makes that mean 0 and the index 1 from aversion 1 on. Nothing when a value is negative or all are 0.
/// @param aversion  to inequality: 0 gives 0.
/// @throws std::invalid_argument when the aversion is negative or not finite.
/// @see A. B. Atkinson, "On the Measurement of Inequality", Journal of Economic Theory 2 (1970), 244-263.
[[nodiscard]] std::optional<double> atkinson(const WeightedValues& values, double aversion);

}  // namespace core
