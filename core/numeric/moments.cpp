// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/moments.h"

#include <cassert>
#include <cmath>

#include "core/numeric/compensated_sum.h"
#include "core/numeric/unit_scale.h"

namespace core {

double meanOf(std::span<const double> values) {
    assert(!values.empty());
    const double sum = sumOf(unitScaled(values));
    return std::ldexp(sum / static_cast<double>(values.size()), unitExponent(values));
}

double squaredDeviation(std::span<const double> values) {
    if (values.empty()) {
        return 0;
    }
    const double origin = values.front();
    double sum = 0;
    for (const double value : values) {
        sum += value - origin;
    }
    const double mean = sum / static_cast<double>(values.size());
    double squares = 0;
    for (const double value : values) {
        const double deviation = (value - origin) - mean;
        squares += deviation * deviation;
    }
    return squares;
}

double standardDeviation(std::span<const double> values) {
    if (values.size() < 2) {
        return 0;
    }
    const double variance = squaredDeviation(unitScaled(values)) / static_cast<double>(values.size() - 1);
    return std::ldexp(std::sqrt(variance), unitExponent(values));
}

}  // namespace core
