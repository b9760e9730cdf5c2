// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

#include "app/paint/first_set.h"

namespace app {

/// Which points are inside closed rings that overlap.
enum class FillRule { EvenOdd, NonZero };

/// How much of each pixel closed rings cover, exactly, from the signed areas of their pieces to the left of every
/// pixel's edges. Rings are gathered as changes from pixel to pixel, then swept once, row by row. Its memory is kept
/// from one sweep to the next.
/// @see D. Turner, the smooth rasteriser of FreeType ("ftgrays", 2000), which Qt's raster engine fills with, too; R.
/// Levien, font-rs (2016), which adds up changes in a buffer.
class CoverageScan {
public:
    /// Pixels in columns [0, width) and rows [firstRow, endRow) are seen.
    /// @param memory  of wordsFor(width, endRow - firstRow) words or more, to work in; without it the scan makes its
    /// own.
    CoverageScan(int width, int firstRow, int endRow, std::vector<std::uint32_t> memory = {});
    [[nodiscard]] static std::size_t wordsFor(int width, int rows);
    /// The memory, which is of no more use to the scan.
    [[nodiscard]] std::vector<std::uint32_t> takeMemory() { return std::move(m_changes); }

    [[nodiscard]] int firstRow() const noexcept { return m_firstRow; }
    [[nodiscard]] int endRow() const noexcept { return m_endRow; }

    /// Adds a ring in pixels, y down; the last point is joined to the first.
    void addRing(const QPolygonF& ring);

    /// Calls `visit(row, begin, end, coverage)` for every run of pixels [begin, end) that are covered alike, coverage
    /// being 1 to 255, downwards and then to the right, and forgets the rings.
    template <class Visit>
    void sweep(FillRule rule, const Visit& visit) {
        for (int row = m_top; row < m_bottom; ++row) {
            sweepRow(rule, row, visit);
        }
        m_top = m_endRow;
        m_bottom = m_firstRow;
    }

private:
    /// The places of a row's changes that are in use: [begin, end).
    struct Extent {
        int begin = 0;
        int end = 0;
    };

    void addLine(QPointF from, QPointF to);
    void addInRow(int row, double fromX, double fromY, double toX, double toY);
    [[nodiscard]] std::uint32_t* rowInUse(int row, int first, int last);
    /// The changes of a row: the one at place i is what pixel i - 1 is covered more than its left neighbour. What lies
    /// to the left of the picture counts for place 0.
    [[nodiscard]] std::uint32_t* changesOf(int row) {
        return m_changes.data() + static_cast<std::size_t>(row - m_firstRow) * m_stride;
    }
    [[nodiscard]] Extent& extentOf(int row) { return m_extents[static_cast<std::size_t>(row - m_firstRow)]; }

    [[nodiscard]] static int coverageOf(FillRule rule, double covered) {
        double part = std::abs(covered);
        if (rule == FillRule::EvenOdd) {
            part = std::fmod(part, 2.0);
            part = part > 1 ? 2 - part : part;
        } else {
            part = part > 1 ? 1 : part;
        }
        return static_cast<int>(part * 255 + 0.5);
    }

    template <class Visit>
    void sweepRow(FillRule rule, int row, const Visit& visit) {
        std::uint32_t* const changes = changesOf(row);
        const Extent extent = std::exchange(extentOf(row), Extent{});
        const auto nextChange = [&](int from) { return firstSet(from, extent.end, [&](int i) { return changes[i]; }); };
        double covered = 0;
        int column = 0;  // the first pixel not yet told
        for (int at = nextChange(extent.begin); at < extent.end; at = nextChange(at + 1)) {
            tell(row, column, at - 1, coverageOf(rule, covered), visit);
            column = std::max(at - 1, 0);
            covered += static_cast<double>(std::bit_cast<float>(std::exchange(changes[at], 0U)));
        }
        tell(row, column, m_width, coverageOf(rule, covered), visit);
    }

    template <class Visit>
    static void tell(int row, int begin, int end, int coverage, const Visit& visit) {
        if (begin < end && coverage > 0) {
            visit(row, begin, end, coverage);
        }
    }

    int m_width;
    int m_firstRow;
    int m_endRow;
    std::size_t m_stride;                  ///< Places in a row: the pixels, one to their left and one to their right.
    std::vector<std::uint32_t> m_changes;  ///< Each the bits of a float; zero but for the rings gathered.
    std::vector<Extent> m_extents;         ///< By row.
    int m_top;                             ///< The rows that have changes are in [m_top, m_bottom).
    int m_bottom;
};

}  // namespace app
