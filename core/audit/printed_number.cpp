// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/printed_number.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

namespace {

/// How far a value with rounding errors may lie from half a unit of the last digit and still count as half a unit.
double halfUnitTolerance(double value, double unit) {
    constexpr double partOfUnit = 5e-10;
    constexpr double relativeError = 2 * std::numeric_limits<double>::epsilon();
    return std::max(partOfUnit * unit, relativeError * std::abs(value));
}

}  // namespace

bool roundsTo(double computed, const PrintedNumber& printed) {
    const double unit = std::pow(10.0, -printed.decimals);
    return std::abs(computed - printed.value) <= unit / 2 + halfUnitTolerance(computed, unit);
}

double rounded(double value, int decimals) {
    const double scaled = value * std::pow(10.0, decimals);
    return std::round(scaled + std::copysign(halfUnitTolerance(scaled, 1), scaled)) / std::pow(10.0, decimals);
}

}  // namespace core
