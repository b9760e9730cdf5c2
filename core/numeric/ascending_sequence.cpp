// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/ascending_sequence.h"

#include <algorithm>
#include <bit>
#include <cassert>

namespace core {
namespace {

constexpr std::size_t wordBits = 64;

}  // namespace

AscendingSequence::AscendingSequence(std::span<const std::size_t> values) : m_size(values.size()) {
    assert(std::ranges::is_sorted(values));
    if (!values.empty()) {
        m_bits.resize((values.back() + values.size() - 1) / wordBits + 1, 0);
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t position = values[i] + i;
        m_bits[position / wordBits] |= std::uint64_t{1} << (position % wordBits);
    }
}

std::vector<std::size_t> AscendingSequence::values() const {
    std::vector<std::size_t> values;
    values.reserve(m_size);
    for (std::size_t word = 0; word < m_bits.size(); ++word) {
        for (std::uint64_t bits = m_bits[word]; bits != 0; bits &= bits - 1) {
            const std::size_t position = word * wordBits + static_cast<std::size_t>(std::countr_zero(bits));
            values.push_back(position - values.size());
        }
    }
    return values;
}

}  // namespace core
