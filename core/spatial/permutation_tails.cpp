// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spatial/permutation_tails.h"

#include <algorithm>
#include <cmath>

namespace core {

PermutationTails::PermutationTails(double observed)
    : m_observed(observed), m_rounding(1e-12 * std::max(1.0, std::abs(observed))) {}

void PermutationTails::add(double permuted) noexcept {
    ++m_permutations;
    m_orMore += permuted >= m_observed - m_rounding ? 1U : 0U;
    m_orLess += permuted <= m_observed + m_rounding ? 1U : 0U;
}

PermutationTest PermutationTails::test(std::uint64_t seed) const noexcept {
    const std::size_t asExtreme = std::min(m_orMore, m_orLess);
    const double p = static_cast<double>(asExtreme + 1) / static_cast<double>(m_permutations + 1);
    return {m_permutations, seed, asExtreme, p};
}

}  // namespace core
