// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <stop_token>
#include <vector>

#include "core/numeric/executor.h"
#include "core/numeric/index_ranges.h"
#include "core/numeric/squared_deviations.h"

namespace core {

/// Computes the optimal division of prefixes into k + 1 classes from that into k classes, by divide and conquer. A
/// prefix is identified by its last index.
///
/// The best start of the last class never decreases as the prefix grows. So the solution for the middle prefix halves
/// the starts to try for the other prefixes: O(n log n) instead of O(n²). Of equally good starts, the lowest is used.
class ClassStep {
public:
    /// Sums that differ by less than this fraction are equally good: the difference is rounding.
    static constexpr double tie = 2e-14;

    /// @param previousEnds   the prefixes before the last class, at least one.
    /// @param previousLeast  their least squared deviations; infinite where there are too few values.
    /// @param ends           the prefixes to solve.
    ClassStep(const SquaredDeviations& deviations, const IndexRanges& previousEnds,
              std::span<const double> previousLeast, const IndexRanges& ends, std::stop_token stop);

    /// Solves all prefixes, unless stopped.
    void solve(const Executor& execute);

    /// By prefix: the least squared deviations. Infinite where no previous prefix is shorter.
    [[nodiscard]] const std::vector<double>& least() const noexcept { return m_least; }
    /// By prefix: the position of the best previous prefix in `previousEnds`. Never decreases.
    [[nodiscard]] const std::vector<std::size_t>& best() const noexcept { return m_best; }

private:
    /// Positions of the prefixes first..end-1, and of the previous prefixes that may be the best of any of them.
    struct Part {
        std::size_t first = 0;
        std::size_t end = 0;
        std::size_t lowest = 0;
        std::size_t highest = 0;

        [[nodiscard]] bool empty() const { return first >= end; }
        [[nodiscard]] std::size_t middle() const { return first + (end - first) / 2; }
    };

    void solveAll(const Part& part);
    void solveMiddle(const Part& part);
    [[nodiscard]] Part below(const Part& part) const;
    [[nodiscard]] Part above(const Part& part) const;
    [[nodiscard]] std::vector<Part> halved(const std::vector<Part>& parts) const;

    const SquaredDeviations& m_deviations;
    const IndexRanges& m_previousEnds;
    std::span<const double> m_previousLeast;
    const IndexRanges& m_ends;
    std::stop_token m_stop;
    std::vector<double> m_least;
    std::vector<std::size_t> m_best;
};

}  // namespace core
