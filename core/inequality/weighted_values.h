// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace core {

/// The values of regions at one period and their weights: the input of all measures of inequality.
///
/// An integer weight means the same as repeating the value. Values with weight 0 are dropped, also those with less than
/// 2^-1000 of the greatest weight, which cannot affect any result.
class WeightedValues {
public:
    /// Every value has the weight 1. Without values every measure is absent.
    /// @throws std::invalid_argument when a value is not finite.
    explicit WeightedValues(std::span<const double> values);

    /// @param weights  usually populations; as many as values, finite and not negative, at least one of them positive.
    /// @throws std::invalid_argument when a value is not finite or the weights are not as described.
    WeightedValues(std::span<const double> values, std::span<const double> weights);

    /// The number of values that were not dropped.
    [[nodiscard]] std::size_t size() const noexcept { return m_values.size(); }
    [[nodiscard]] bool empty() const noexcept { return m_values.empty(); }
    /// The values that were not dropped, unchanged.
    [[nodiscard]] const std::vector<double>& values() const noexcept { return m_values; }
    /// Their weights, scaled by a power of two so that the greatest is in [0.5, 1).
    [[nodiscard]] const std::vector<double>& weights() const noexcept { return m_weights; }
    /// Their positions among the given values.
    [[nodiscard]] const std::vector<std::size_t>& positions() const noexcept { return m_positions; }
    /// The number of given values.
    [[nodiscard]] std::size_t given() const noexcept { return m_given; }
    /// The sum of the given weights (the number of values if unweighted), at most the greatest double.
    [[nodiscard]] double totalWeight() const noexcept { return m_totalWeight; }

private:
    std::vector<double> m_values;
    std::vector<double> m_weights;
    std::vector<std::size_t> m_positions;
    std::size_t m_given = 0;
    double m_totalWeight = 0;
};

}  // namespace core
