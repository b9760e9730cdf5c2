// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/deviations.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "core/numeric/unit_scale.h"

namespace core {
namespace {

void subtractFromAll(std::vector<double>& values, double amount) {
    for (double& value : values) {
        value -= amount;
    }
}

void subtractMean(std::vector<double>& values) {
    double sum = 0;
    for (const double value : values) {
        sum += value;
    }
    subtractFromAll(values, sum / static_cast<double>(values.size()));
}

}  // namespace

std::optional<Deviations> deviationsOf(std::span<const double> values) {
    if (!std::ranges::all_of(values, [](double value) { return std::isfinite(value); })) {
        throw std::invalid_argument("deviationsOf: a value is not finite");
    }
    if (values.empty() || std::ranges::all_of(values, [&](double value) { return value == values.front(); })) {
        return std::nullopt;
    }
    Deviations result{unitScaled(values)};
    subtractFromAll(result.z, std::ranges::min(result.z));
    result.z = unitScaled(result.z);
    subtractMean(result.z);
    subtractMean(result.z);  // removes the rounding error of the first mean
    result.z = unitScaled(result.z);
    for (const double z : result.z) {
        result.squares += z * z;
        result.fourths += z * z * z * z;
    }
    return result;
}

}  // namespace core
