// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace core {

/// The values of some regions at one period and how much each counts: what the measures of inequality are taken of.
///
/// Integer weights mean the same as writing each value that often, so a value of weight 0 is as good as left out; so is
/// one of less than 2^-1000 of the greatest weight, which no result could show.
class WeightedValues {
public:
    /// Every value counts once. No values at all are allowed; every measure is absent then.
    /// @throws std::invalid_argument when a value is not finite.
    explicit WeightedValues(std::span<const double> values);

    /// @param weights  mostly populations; as many as values, finite, not negative, and of a positive sum unless there
    ///                 are no values at all.
    /// @throws std::invalid_argument when a value or the weights are not so.
    WeightedValues(std::span<const double> values, std::span<const double> weights);

    /// How many values count.
    [[nodiscard]] std::size_t size() const noexcept { return m_values.size(); }
    [[nodiscard]] bool empty() const noexcept { return m_values.empty(); }
    /// Those that count, as they were given.
    [[nodiscard]] const std::vector<double>& values() const noexcept { return m_values; }
    /// Their weights times the power of two that brings the greatest into [0.5, 1).
    [[nodiscard]] const std::vector<double>& weights() const noexcept { return m_weights; }
    /// Where each of them stood among the values given.
    [[nodiscard]] const std::vector<std::size_t>& positions() const noexcept { return m_positions; }
    /// How many values were given.
    [[nodiscard]] std::size_t given() const noexcept { return m_given; }
    /// The sum of the weights as they were given, of unweighted values their number; the greatest double when beyond
    /// it.
    [[nodiscard]] double totalWeight() const noexcept { return m_totalWeight; }

private:
    std::vector<double> m_values;
    std::vector<double> m_weights;
    std::vector<std::size_t> m_positions;
    std::size_t m_given = 0;
    double m_totalWeight = 0;
};

}  // namespace core
