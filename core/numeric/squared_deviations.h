// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace core {

/// Squared deviations from the mean of any run of consecutive values, in constant time per run.
///
/// A disjoint sparse table: each level cuts the values into blocks and keeps, from the middle of each block outwards,
/// the mean distance and the squared deviations of every run that starts there; two such runs make any run. Only terms
/// of one sign are added and no sum is ever subtracted from another, so no digits are lost, whatever the magnitudes.
/// Memory: O(n log n).
class SquaredDeviations {
public:
    /// @param values  increasing, of magnitude at most one (see `unitScaled`).
    /// @param counts  how often each value occurs, at least once; as many as values.
    SquaredDeviations(std::span<const double> values, std::span<const std::size_t> counts);

    /// Weighted squared deviations of the values first..last, both included; first <= last < n.
    [[nodiscard]] double ofRun(std::size_t first, std::size_t last) const;

private:
    /// A run that starts at a block's middle: distance of its mean from its inner end, and its squared deviations.
    struct Run {
        double meanDistance = 0;
        double squares = 0;
    };

    [[nodiscard]] double weight(std::size_t first, std::size_t end) const;
    void fillBlock(std::vector<Run>& level, std::size_t begin, std::size_t middle, std::size_t end) const;
    void extend(std::vector<Run>& level, std::size_t from, std::size_t to, std::size_t inner) const;

    std::vector<double> m_values;
    std::vector<std::size_t> m_before;  ///< occurrences before each value, and of all at the end.
    std::vector<std::vector<Run>> m_levels;
};

}  // namespace core
