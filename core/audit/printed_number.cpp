// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/printed_number.h"

#include <cmath>

namespace core {

namespace {

constexpr double roundingTolerance = 1e-9;  // of half a unit of the last digit in roundsTo(), of a unit in rounded()

}  // namespace

bool roundsTo(double computed, const PrintedNumber& printed) {
    constexpr double slack = 1 + roundingTolerance;
    const double halfUnit = 0.5 * std::pow(10.0, -printed.decimals);
    return std::abs(computed - printed.value) <= halfUnit * slack;
}

double rounded(double value, int decimals) {
    const double scale = std::pow(10.0, decimals);
    return std::round(value * scale + std::copysign(roundingTolerance, value)) / scale;
}

}  // namespace core
