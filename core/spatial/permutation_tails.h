// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/spatial/autocorrelation.h"

namespace core {

/// Counts on which side of an observed measure those of random permutations fall. What differs by rounding alone is a
/// tie, so that the order of a sum, which compilers may choose, does not decide.
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
