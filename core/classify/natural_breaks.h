// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include "core/classify/class_breaks.h"
#include "core/numeric/executor.h"

namespace core {

/// The natural breaks of the same values for every number of classes up to a limit.
///
/// One computation for the limit also solves all smaller numbers. The table keeps the bounds only, not the values.
class NaturalBreaksTable {
public:
    /// The same as `naturalBreaks(values, classes)`.
    /// @throws std::invalid_argument when there is no class, or more classes than the limit.
    [[nodiscard]] ClassBreaks breaks(std::size_t classes) const;

private:
    friend std::optional<NaturalBreaksTable> naturalBreaksTable(std::span<const double>, std::size_t, std::stop_token,
                                                                const Executor&);
    std::size_t m_classLimit = 0;
    double m_lower = 0;
    std::vector<std::vector<double>> m_upperBounds;  ///< For 1, 2, ... classes, up to the number of different values.
};

/// @param values   finite, in any order; already ascending values save the time of sorting.
/// @param stop     cancels the computation.
/// @param execute  may run parts of the computation in parallel; the result does not depend on it.
/// @returns nothing when stopped.
/// @throws std::invalid_argument when there is no value, no class, or a value that is not finite.
/// @see W. D. Fisher, "On Grouping for Maximum Homogeneity", JASA 53 (1958), 789-798; X. Wu, "Optimal Quantization by
///      Matrix Searching", Journal of Algorithms 12 (1991), 663-673, for the monotone starts.
[[nodiscard]] std::optional<NaturalBreaksTable> naturalBreaksTable(std::span<const double> values,
                                                                   std::size_t classLimit, std::stop_token stop = {},
                                                                   const Executor& execute = sequential);

}  // namespace core
