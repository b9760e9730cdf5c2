// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/moments.h"

#include <cassert>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

#include "core/classify/unit_scale.h"

namespace core {
namespace {

/// Adds a value to a sum that is kept without error in parts that do not overlap, smallest first.
void addExactly(std::vector<double>& parts, double value) {
    std::size_t kept = 0;
    for (double part : parts) {
        if (std::abs(value) < std::abs(part)) {
            std::swap(value, part);
        }
        const double sum = value + part;
        const double lost = part - (sum - value);
        if (lost != 0) {
            parts[kept++] = lost;
        }
        value = sum;
    }
    parts.resize(kept);
    parts.push_back(value);
}

}  // namespace

double meanOf(std::span<const double> values) {
    assert(!values.empty());
    std::vector<double> parts;
    for (const double value : unitScaled(values)) {
        addExactly(parts, value);
    }
    const double sum = std::accumulate(parts.begin(), parts.end(), 0.0);
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

}  // namespace core
