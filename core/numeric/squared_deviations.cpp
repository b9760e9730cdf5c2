// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/squared_deviations.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <utility>

namespace core {

SquaredDeviations::SquaredDeviations(std::vector<double> values, std::vector<std::size_t> counts)
    : m_values(std::move(values)),
      m_before(m_values.size() + 1, 0),
      m_toEnd{std::vector<double>(m_values.size()), std::vector<double>(m_values.size())},
      m_fromStart{std::vector<double>(m_values.size()), std::vector<double>(m_values.size())} {
    assert(m_values.size() == counts.size());
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        m_before[i + 1] = m_before[i] + static_cast<double>(counts[i]);
    }
    counts = {};  // the memory is needed for the table
    for (std::size_t block = 0; block < blockCount(); ++block) {
        fillBlock(block);
    }
    fillTable();
}

double SquaredDeviations::ofRun(std::size_t first, std::size_t last) const {
    double result = 0;
    ofRunsTo(last, first, {&result, 1});
    return result;
}

void SquaredDeviations::ofRunsTo(std::size_t last, std::size_t first, std::span<double> result) const {
    const std::size_t end = first + result.size();
    assert(first < end && end <= last + 1 && last < m_values.size());
    const std::size_t lastBlock = last / blockSize;
    for (std::size_t begin = first; begin < end;) {
        const std::size_t block = begin / blockSize;
        if (block == lastBlock) {
            withinBlock(last, begin, result.subspan(begin - first));
            return;
        }
        const std::size_t blockEnd = (block + 1) * blockSize;
        const Run right = fromBlock(block + 1, last);
        const double gap = gapBefore(blockEnd) + right.fromFirst;
        const double beforeRight = m_before[blockEnd];
        const std::size_t stop = std::min(end, blockEnd);
        for (std::size_t i = begin; i < stop; ++i) {
            const double weight = beforeRight - m_before[i];
            const double apart = gap + m_toEnd.distance[i];
            result[i - first] =
                m_toEnd.squares[i] + right.squares + apart * apart * (weight * right.weight / (weight + right.weight));
        }
        begin = stop;
    }
}

SquaredDeviations::Run SquaredDeviations::joined(const Run& left, const Run& right, double gap) {
    const double apart = gap + left.fromLast + right.fromFirst;
    const double weight = left.weight + right.weight;
    const double rightShare = right.weight / weight;
    return {weight, left.fromFirst + apart * rightShare, right.fromLast + apart * (left.weight / weight),
            left.squares + right.squares + apart * apart * (left.weight * rightShare)};
}

SquaredDeviations::Run SquaredDeviations::single(std::size_t index) const {
    return {m_before[index + 1] - m_before[index], 0, 0, 0};
}

void SquaredDeviations::fillBlock(std::size_t block) {
    const std::size_t begin = block * blockSize;
    const std::size_t end = std::min(begin + blockSize, m_values.size());
    Run run = single(begin);
    for (std::size_t i = begin + 1; i < end; ++i) {
        run = joined(run, single(i), gapBefore(i));
        m_fromStart.distance[i] = run.fromFirst;
        m_fromStart.squares[i] = run.squares;
    }
    m_blocks.push_back(run);
    run = single(end - 1);
    for (std::size_t i = end - 1; i > begin; --i) {
        run = joined(single(i - 1), run, gapBefore(i));
        m_toEnd.distance[i - 1] = run.fromLast;
        m_toEnd.squares[i - 1] = run.squares;
    }
}

void SquaredDeviations::fillTable() {
    const std::size_t blocks = blockCount();
    for (std::size_t half = 1; half < blocks; half *= 2) {
        std::vector<Run>& level = m_table.emplace_back(m_blocks);
        for (std::size_t middle = half; middle < blocks; middle += 2 * half) {
            for (std::size_t i = middle + 1; i < std::min(middle + half, blocks); ++i) {
                level[i] = joined(level[i - 1], m_blocks[i], gapBefore(i * blockSize));
            }
            for (std::size_t i = middle - 1; i > middle - half; --i) {
                level[i - 1] = joined(m_blocks[i - 1], level[i], gapBefore(i * blockSize));
            }
        }
    }
}

/// The run of the blocks first..last, both included and all of them full.
SquaredDeviations::Run SquaredDeviations::ofBlocks(std::size_t first, std::size_t last) const {
    if (first == last) {
        return m_blocks[first];
    }
    const auto level = static_cast<std::size_t>(std::bit_width(first ^ last)) - 1;
    const std::size_t middle = (last >> level) << level;
    return joined(m_table[level][first], m_table[level][last], gapBefore(middle * blockSize));
}

/// The run from the first value of a block to `last`, which is in that block or in a later one. Its `fromLast` is not
/// computed.
SquaredDeviations::Run SquaredDeviations::fromBlock(std::size_t block, std::size_t last) const {
    const std::size_t lastBlock = last / blockSize;
    const std::size_t begin = lastBlock * blockSize;
    const Run end{m_before[last + 1] - m_before[begin], m_fromStart.distance[last], 0, m_fromStart.squares[last]};
    return block == lastBlock ? end : joined(ofBlocks(block, lastBlock - 1), end, gapBefore(begin));
}

/// Runs within one block: starts at `last` and extends the run value by value.
void SquaredDeviations::withinBlock(std::size_t last, std::size_t first, std::span<double> result) const {
    Run run = single(last);
    for (std::size_t i = last;; --i) {
        if (i - first < result.size()) {
            result[i - first] = run.squares;
        }
        if (i == first) {
            return;
        }
        run = joined(single(i - 1), run, gapBefore(i));
    }
}

}  // namespace core
