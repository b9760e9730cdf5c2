// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/index_ranges.h"

#include <algorithm>
#include <cassert>

namespace core {

void IndexRanges::append(std::size_t first, std::size_t end) {
    const std::size_t endBefore = m_ranges.empty() ? 0 : m_ranges.back().range.first + m_ranges.back().range.size;
    const std::size_t begin = std::max(first, endBefore);
    if (begin >= end) {
        return;
    }
    if (m_ranges.empty() || begin > endBefore) {
        m_ranges.push_back({{begin, 0}, m_size});
    }
    m_ranges.back().range.size += end - begin;
    m_size += end - begin;
}

IndexRanges::Range IndexRanges::from(std::size_t position) const {
    assert(position < m_size);
    const auto after = std::ranges::upper_bound(m_ranges, position, {}, &RangeAtPosition::position);
    const RangeAtPosition& entry = *(after - 1);
    const std::size_t skipped = position - entry.position;
    return {entry.range.first + skipped, entry.range.size - skipped};
}

std::size_t IndexRanges::countBelow(std::size_t index) const {
    const auto after =
        std::ranges::lower_bound(m_ranges, index, {}, [](const RangeAtPosition& entry) { return entry.range.first; });
    if (after == m_ranges.begin()) {
        return 0;
    }
    const RangeAtPosition& entry = *(after - 1);
    return entry.position + std::min(entry.range.size, index - entry.range.first);
}

}  // namespace core
