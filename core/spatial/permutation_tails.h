// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/spatial/autocorrelation.h"

namespace core {

/// Counts the permuted measures above and below an observed measure. Measures that differ only by rounding errors are
/// ties, so the result does not depend on the order in which a compiler adds.
class PermutationTails {
public:
    explicit PermutationTails(double observed);

    void add(double permuted) noexcept;
    [[nodiscard]] PermutationTest test(std::uint64_t seed) const noexcept;

private:
    double m_observed;
    double m_rounding;
    std::size_t m_permutations = 0;
    std::size_t m_orMore = 0;
    std::size_t m_orLess = 0;
};

}  // namespace core
