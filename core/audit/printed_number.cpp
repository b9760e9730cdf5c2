// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/printed_number.h"

#include <cmath>

namespace core {

bool roundsTo(double computed, const PrintedNumber& printed) {
    constexpr double slack = 1 + 1e-9;
    const double halfUnit = 0.5 * std::pow(10.0, -printed.decimals);
    return std::abs(computed - printed.value) <= halfUnit * slack;
}

double rounded(double value, int decimals) {
    const double scale = std::pow(10.0, decimals);
    return std::round(value * scale) / scale;
}

}  // namespace core
