// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core {

/// A packed sequence of n integers that never decrease. It takes n + (the last integer) bits.
///
/// The bit at position `value + index` is set for every element (the upper half of an Elias-Fano code).
class AscendingSequence {
public:
    explicit AscendingSequence(std::span<const std::size_t> values);
    [[nodiscard]] std::vector<std::size_t> values() const;

private:
    std::vector<std::uint64_t> m_bits;
    std::size_t m_size = 0;
};

}  // namespace core
