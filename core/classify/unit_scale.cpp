// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/unit_scale.h"

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
    const int exponent = unitExponent(values);
    std::vector<double> scaled(values.begin(), values.end());
    for (double& value : scaled) {
        value = std::ldexp(value, -exponent);
    }
    return scaled;
}

}  // namespace core
