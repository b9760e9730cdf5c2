// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/inequality/weighted_values.h"

namespace core {

/// What is to fall over time where there is sigma convergence.
enum class SigmaMeasure { CoefficientOfVariation, StandardDeviationOfLogs };

/// The measure at each period, by `coefficientOfVariation` or `standardDeviationOfLogs` (both divide by n); nothing at
/// those where it is absent. Periods compare only when their regions are the same.
[[nodiscard]] std::vector<std::optional<double>> sigmaSeries(std::span<const WeightedValues> periods,
                                                             SigmaMeasure measure);

/// Whether poorer regions grew faster: absolute beta convergence over one span of years.
///
/// Least squares, each region once, of
///     (1 / T) ln(y_T / y_0) = intercept + slope ln(y_0) + error,    slope = -(1 - e^(-speed T)) / T,
/// T in years and y in the unit of the levels, on which the intercept depends.
/// @see R. J. Barro, X. Sala-i-Martin, "Convergence", Journal of Political Economy 100 (1992), 223-251.
struct BetaConvergence {
    std::size_t n = 0;
    double slope = 0;  ///< Per year; negative where there is convergence.
    double intercept = 0;
    /// The standard errors divide the squared residuals by n - 2; nothing from two regions.
    std::optional<double> slopeError;
    std::optional<double> interceptError;
    std::optional<double> t;         ///< slope / slopeError, of n - 2 degrees of freedom; nothing for an error of 0.
    std::optional<double> rSquared;  ///< Nothing when all grew alike, to within rounding.
    /// Part of the way to the common level that is made in a year: -ln(1 + slope T) / T; negative for divergence,
    /// nothing when 1 + slope T is not positive, as when the poor overtake the rich.
    std::optional<double> speed;
    std::optional<double> halfLife;  ///< Years until half the way is made, ln 2 / speed; nothing unless converging.
    friend bool operator==(const BetaConvergence&, const BetaConvergence&) = default;
};

/// @param initial  the level of each region in the first year, mostly product per resident.
/// @param final    that in the last, in the same order.
/// @param years    between the two.
/// @returns nothing when a level is not positive, fewer than two regions are given, all start from the same level, or a
///          result is beyond the doubles.
/// @throws std::invalid_argument when there are not as many final levels as initial ones, a level is not finite, or the
///         years are not positive and finite.
[[nodiscard]] std::optional<BetaConvergence> betaConvergence(std::span<const double> initial,
                                                             std::span<const double> final, double years);

}  // namespace core
