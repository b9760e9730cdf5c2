// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/weighted_values.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "core/numeric/compensated_sum.h"
#include "core/numeric/unit_scale.h"

namespace core {
namespace {

void check(std::span<const double> values, std::span<const double> weights) {
    if (values.size() != weights.size()) {
        throw std::invalid_argument("the numbers of values and weights differ");
    }
    const auto isFinite = [](double number) { return std::isfinite(number); };
    if (!std::ranges::all_of(values, isFinite) || !std::ranges::all_of(weights, isFinite)) {
        throw std::invalid_argument("values and weights must be finite");
    }
    if (std::ranges::any_of(weights, [](double weight) { return weight < 0; })) {
        throw std::invalid_argument("weights must not be negative");
    }
    if (!weights.empty() && std::ranges::max(weights) <= 0) {
        throw std::invalid_argument("at least one weight must be positive");
    }
}

/// The sum of the weights, at most the greatest double.
double totalOf(std::span<const double> weights, std::span<const double> scaled) {
    return std::min(std::ldexp(sumOf(scaled), unitExponent(weights)), std::numeric_limits<double>::max());
}

}  // namespace

WeightedValues::WeightedValues(std::span<const double> values)
    : WeightedValues(values, std::vector<double>(values.size(), 1.0)) {}

WeightedValues::WeightedValues(std::span<const double> values, std::span<const double> weights)
    : m_given(values.size()) {
    check(values, weights);
    const std::vector<double> scaled = unitScaled(weights);
    m_totalWeight = totalOf(weights, scaled);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (scaled[i] > std::ldexp(1.0, -1000)) {
            m_values.push_back(values[i]);
            m_weights.push_back(scaled[i]);
            m_positions.push_back(i);
        }
    }
}

}  // namespace core
