// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/unit_scale.h"

#include <algorithm>
#include <cmath>

namespace core {

int unitExponent(std::span<const double> values) {
    double largest = 0;
    for (const double value : values) {
        largest = std::max(largest, std::abs(value));
    }
    int exponent = 0;
    std::frexp(largest, &exponent);
    return exponent;
}

std::vector<double> unitScaled(std::span<const double> values) {
    const int exponent = -unitExponent(values);
    // Two factors, because the power of two itself may not fit into a double.
    const double half = std::ldexp(1, exponent / 2);
    const double rest = std::ldexp(1, exponent - exponent / 2);
    std::vector<double> scaled(values.begin(), values.end());
    for (double& value : scaled) {
        value = value * half * rest;
    }
    return scaled;
}

}  // namespace core
