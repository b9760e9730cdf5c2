// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace core {

/// A value or a mean in twice the digits of a double, beyond the range of one: (high + low) times 2^exponent.
struct Level {
    double high = 0;
    double low = 0;
    int exponent = 0;
};

/// The mean of finite values in twice their digits; of equal values it is exactly the value.
/// @param weights  as many as values, at least one; positive, of magnitude at most one (see `unitScaled`).
[[nodiscard]] Level meanLevel(std::span<const double> values, std::span<const double> weights);

/// A level seen from a positive one, in three forms that each keep their digits where the others lose them.
struct RelativeLevel {
    double ratio = 1;      ///< level / base.
    double deviation = 0;  ///< level / base - 1.
    double logarithm = 0;  ///< ln(level / base); minus infinity for the level 0, of no meaning below it.
};

[[nodiscard]] RelativeLevel relativeTo(const Level& base, const Level& level);

/// ln(value / base) of positive values, exact to the last digits for close ones too.
[[nodiscard]] double logRatio(double value, double base);

// The measures of inequality are weighted means of the following terms over levels relative to the mean. Compared with
// the textbook terms each has a multiple of the deviation taken away, which sums to nothing over all levels. What is
// left is of one sign and 0 at the mean alone, so that sums cannot cancel and an error of the mean has no first order.

/// r ln r - (r - 1), never negative; 1 at r = 0.
[[nodiscard]] double theilTTerm(const RelativeLevel& level);

/// (r - 1) - ln r, never negative; r > 0.
[[nodiscard]] double theilLTerm(const RelativeLevel& level);

/// r^power - 1 - power (r - 1) for a power below 1, not 0: of the opposite sign of the power; r > 0 or power > 0.
[[nodiscard]] double powerTerm(const RelativeLevel& level, double power);

}  // namespace core
