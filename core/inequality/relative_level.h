// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace core {

/// A value or mean with twice the digits of a double: (high + low) times 2^exponent.
struct Level {
    double high = 0;
    double low = 0;
    int exponent = 0;
};

/// The mean of finite values with twice their digits. The mean of equal values is exactly the value.
/// @param weights  as many as values, at least one; positive, of magnitude at most one (see `unitScaled`).
[[nodiscard]] Level meanLevel(std::span<const double> values, std::span<const double> weights);

/// A level relative to a positive base, in three forms. Where one form loses digits, another one keeps them.
struct RelativeLevel {
    double ratio = 1;      ///< level / base.
    double deviation = 0;  ///< level / base - 1.
    double logarithm = 0;  ///< ln(level / base); minus infinity for the level 0, meaningless for a negative level.
};

[[nodiscard]] RelativeLevel relativeTo(const Level& base, const Level& level);

/// ln(value / base) of positive values, accurate also when they are close to each other.
[[nodiscard]] double logRatio(double value, double base);

// Measures of inequality are weighted means of the following terms, where r is a level relative to the mean. Compared
// with the textbook, each term lacks a multiple of the deviation r - 1, whose weighted sum is 0. The remaining term has
// one sign and is 0 only at the mean. So sums do not cancel, and an error of the mean has no effect of first order.

/// r ln r - (r - 1), never negative; 1 at r = 0.
[[nodiscard]] double theilTTerm(const RelativeLevel& level);

/// (r - 1) - ln r, never negative; r > 0.
[[nodiscard]] double theilLTerm(const RelativeLevel& level);

/// r^power - 1 - power (r - 1) for a power below 1, not 0; its sign is opposite to that of the power. r > 0 or power >
/// 0.
[[nodiscard]] double powerTerm(const RelativeLevel& level, double power);

}  // namespace core
