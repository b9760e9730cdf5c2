// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include "core/classify/class_breaks.h"
#include "core/classify/class_method.h"
#include "core/classify/natural_breaks.h"
#include "core/numeric/executor.h"

namespace core {

/// What the classes of a map are symmetric about.
enum class BreaksSymmetry {
    None,
    Zero,   ///< Differences: `divergingBreaks` about 0.
    Ratio,  ///< Ratios: `ratioBreaks` about 1.
};

/// The class breaks of the same values by one method, for any number of classes up to a limit.
///
/// Keeps what does not depend on the number of classes: for natural breaks the complete result, for the other methods
/// the sorted values.
class BreaksTable {
public:
    /// The same as `classBreaks`, `divergingBreaks` or `ratioBreaks` of the values.
    /// @throws std::invalid_argument unless 1 <= classes <= the limit, and as these functions do.
    [[nodiscard]] ClassBreaks breaks(std::size_t classes) const;

private:
    friend std::optional<BreaksTable> breaksTable(ClassMethod, BreaksSymmetry, std::span<const double>, std::size_t,
                                                  std::stop_token, const Executor&);
    BreaksTable(ClassMethod method, BreaksSymmetry symmetry, std::vector<double> values, std::size_t classLimit);
    [[nodiscard]] ClassBreaks natural(std::size_t classes) const;

    ClassMethod m_method;
    BreaksSymmetry m_symmetry;
    std::size_t m_classLimit;
    std::vector<double> m_values;                 ///< Ascending; for natural breaks only the least and the greatest.
    std::optional<NaturalBreaksTable> m_natural;  ///< Of the values, or of their distances from the midpoint.
};

/// @param classLimit  the largest number of classes: the number of available colours.
/// @param stop         cancels the computation of natural breaks; the other methods do not poll it.
/// @param execute      may run parts of the computation in parallel; the result does not depend on it.
/// @returns nothing when stopped.
/// @throws std::invalid_argument when there is no value, no class, or a value that is not finite.
[[nodiscard]] std::optional<BreaksTable> breaksTable(ClassMethod method, BreaksSymmetry symmetry,
                                                     std::span<const double> values, std::size_t classLimit,
                                                     std::stop_token stop = {}, const Executor& execute = sequential);

}  // namespace core
