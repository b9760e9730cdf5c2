// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace core {

/// Increasing indices, stored as ranges. The position of an index is the number of stored indices below it.
class IndexRanges {
public:
    /// Consecutive indices.
    struct Range {
        std::size_t first = 0;
        std::size_t size = 0;

        friend bool operator==(const Range&, const Range&) = default;
    };

    IndexRanges() = default;
    /// The indices first..end-1.
    IndexRanges(std::size_t first, std::size_t end) { append(first, end); }

    /// Appends the indices of first..end-1 that are above the last stored index.
    void append(std::size_t first, std::size_t end);

    [[nodiscard]] std::size_t size() const noexcept { return m_size; }
    /// @param position  below size().
    [[nodiscard]] std::size_t operator[](std::size_t position) const { return from(position).first; }
    /// The index at a position and the consecutive ones after it.
    /// @param position  below size().
    [[nodiscard]] Range from(std::size_t position) const;
    /// How many indices are below `index`.
    [[nodiscard]] std::size_t countBelow(std::size_t index) const;

private:
    struct RangeAtPosition {
        Range range;
        std::size_t position = 0;  ///< Of the first index.
    };
    std::vector<RangeAtPosition> m_ranges;
    std::size_t m_size = 0;
};

}  // namespace core
