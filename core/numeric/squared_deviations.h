// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace core {

/// Squared deviations from the mean of any run of consecutive values, in constant time per run and O(n) memory.
///
/// The values are divided into blocks. Stored are the runs from each value to both ends of its block, and a disjoint
/// sparse table of runs of whole blocks; at most four of these make up any run. Joining runs adds terms of one sign
/// only and never subtracts one sum from another, so no digits are lost, whatever the magnitudes.
class SquaredDeviations {
public:
    /// @param values  ascending, of magnitude about one at most (see `unitScaled`).
    /// @param counts  how often each value occurs, at least once; as many as values.
    SquaredDeviations(std::vector<double> values, std::vector<std::size_t> counts);

    /// Weighted squared deviations of the values first..last, both included; first <= last < n.
    [[nodiscard]] double ofRun(std::size_t first, std::size_t last) const;

    /// The same for many runs that end at the same value, in less time per run: `result[i]` is `ofRun(first + i,
    /// last)`.
    /// @param result  at least one element, of which the last starts at `last` or before.
    void ofRunsTo(std::size_t last, std::size_t first, std::span<double> result) const;

private:
    /// Values per block: a power of two.
    static constexpr std::size_t blockSize = 64;

    struct Run {
        double weight = 0;
        double fromFirst = 0;  ///< Distance of the mean from the first value of the run.
        double fromLast = 0;   ///< Distance of the mean from the last value of the run.
        double squares = 0;
    };
    /// Runs between each value and one end of its block.
    struct BlockEnds {
        std::vector<double> distance;  ///< Of the mean from the block's end.
        std::vector<double> squares;
    };

    /// @param gap  from the last value of `left` to the first of `right`.
    [[nodiscard]] static Run joined(const Run& left, const Run& right, double gap);
    [[nodiscard]] Run single(std::size_t index) const;
    [[nodiscard]] double gapBefore(std::size_t index) const { return m_values[index] - m_values[index - 1]; }
    [[nodiscard]] std::size_t blockCount() const { return (m_values.size() + blockSize - 1) / blockSize; }

    void fillBlock(std::size_t block);
    void fillTable();
    [[nodiscard]] Run ofBlocks(std::size_t first, std::size_t last) const;
    [[nodiscard]] Run fromBlock(std::size_t block, std::size_t last) const;
    void withinBlock(std::size_t last, std::size_t first, std::span<double> result) const;

    std::vector<double> m_values;
    std::vector<double> m_before;  ///< Occurrences before each value; the last element counts all.
    BlockEnds m_toEnd;             ///< Run from each value to the last value of its block.
    BlockEnds m_fromStart;         ///< Run from the first value of the block to each value.
    std::vector<Run> m_blocks;
    /// By level and block: the run of whole blocks between the block and the middle of its group of 2^(level + 1).
    std::vector<std::vector<Run>> m_table;
};

}  // namespace core
