// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/inequality/weighted_values.h"

namespace core {

/// The measure whose fall over time is sigma convergence.
enum class SigmaMeasure { CoefficientOfVariation, StandardDeviationOfLogs };

/// The measure at each period, by `coefficientOfVariation` or `standardDeviationOfLogs` (both with the divisor n);
/// nothing where the measure is absent. Periods are comparable only if they have the same regions.
[[nodiscard]] std::vector<std::optional<double>> sigmaSeries(std::span<const WeightedValues> periods,
                                                             SigmaMeasure measure);

/// Absolute beta convergence between two periods: whether poorer regions grew faster.
///
/// Ordinary least squares over the regions:
///     (1 / T) ln(y_T / y_0) = intercept + slope ln(y_0) + error,    slope = -(1 - e^(-speed T)) / T,
/// with T in years. The intercept depends on the unit of the levels y.
/// @see R. J. Barro, X. Sala-i-Martin, "Convergence", Journal of Political Economy 100 (1992), 223-251.
struct BetaConvergence {
    std::size_t n = 0;
    double slope = 0;  ///< Per year; negative under convergence.
    double intercept = 0;
    /// The standard errors have n - 2 degrees of freedom; nothing for two regions.
    std::optional<double> slopeError;
    std::optional<double> interceptError;
    std::optional<double> t;         ///< slope / slopeError; nothing when the error is 0.
    std::optional<double> rSquared;  ///< Nothing when all regions grew equally, up to rounding.
    /// The speed of convergence per year, -ln(1 + slope T) / T; negative for divergence. Nothing when 1 + slope T is
    /// not positive, as when poor regions overtake rich ones.
    std::optional<double> speed;
    std::optional<double> halfLife;  ///< ln 2 / speed, in years; nothing unless the regions converge.
    friend bool operator==(const BetaConvergence&, const BetaConvergence&) = default;
};

/// @param initialLevels  level of each region in the first period, usually GDP per head.
/// @param finalLevels    levels in the last period, in the same order.
/// @param years          from the first period to the last; may be a fraction.
/// @returns nothing when a level is not positive, there are fewer than two regions, all initial levels are equal, or a
///          result is not finite.
/// @throws std::invalid_argument when there are not as many final levels as initial ones, a level is not finite, or the
///         years are not positive and finite.
[[nodiscard]] std::optional<BetaConvergence> betaConvergence(std::span<const double> initialLevels,
                                                             std::span<const double> finalLevels, double years);

}  // namespace core
