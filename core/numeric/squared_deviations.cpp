// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/squared_deviations.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>

namespace core {

SquaredDeviations::SquaredDeviations(std::span<const double> values, std::span<const std::size_t> counts)
    : m_values(values.begin(), values.end()), m_before(values.size() + 1, 0) {
    assert(values.size() == counts.size());
    const std::size_t size = values.size();
    for (std::size_t i = 0; i < size; ++i) {
        m_before[i + 1] = m_before[i] + counts[i];
    }
    for (std::size_t half = 1; half < size; half *= 2) {
        std::vector<Run>& level = m_levels.emplace_back(size);
        for (std::size_t begin = 0; begin + half < size; begin += 2 * half) {
            fillBlock(level, begin, begin + half, std::min(begin + 2 * half, size));
        }
    }
}

double SquaredDeviations::ofRun(std::size_t first, std::size_t last) const {
    assert(first <= last && last < m_values.size());
    if (first == last) {
        return 0;
    }
    const auto level = static_cast<std::size_t>(std::bit_width(first ^ last)) - 1;
    const std::size_t middle = (last >> level) << level;
    const Run& left = m_levels[level][first];
    const Run& right = m_levels[level][last];
    const double leftWeight = weight(first, middle);
    const double rightWeight = weight(middle, last + 1);
    const double apart = (m_values[middle] - m_values[middle - 1]) + left.meanDistance + right.meanDistance;
    return left.squares + right.squares + apart * apart * (leftWeight * rightWeight / (leftWeight + rightWeight));
}

double SquaredDeviations::weight(std::size_t first, std::size_t end) const {
    return static_cast<double>(m_before[end] - m_before[first]);
}

void SquaredDeviations::fillBlock(std::vector<Run>& level, std::size_t begin, std::size_t middle,
                                  std::size_t end) const {
    for (std::size_t i = middle + 1; i < end; ++i) {
        extend(level, i - 1, i, middle);
    }
    for (std::size_t i = middle - 1; i > begin; --i) {
        extend(level, i, i - 1, middle - 1);
    }
}

/// Welford's update: the run inner..from becomes the run inner..to.
void SquaredDeviations::extend(std::vector<Run>& level, std::size_t from, std::size_t to, std::size_t inner) const {
    const Run& run = level[from];
    const double runWeight = weight(std::min(from, inner), std::max(from, inner) + 1);
    const double added = weight(to, to + 1);
    const double total = runWeight + added;
    const double delta = std::abs(m_values[to] - m_values[inner]) - run.meanDistance;
    level[to] = {run.meanDistance + delta * (added / total), run.squares + delta * delta * (runWeight * added / total)};
}

}  // namespace core
