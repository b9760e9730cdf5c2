// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "app/raster/first_set.h"

namespace app {

/// A place in 256ths of a pixel, y down.
struct FinePoint {
    static constexpr int perPixel = 256;

    int x = 0;
    int y = 0;
    friend bool operator==(const FinePoint&, const FinePoint&) = default;
};

/// The place nearest to a point in pixels, which is less than a million of them away.
[[nodiscard]] inline FinePoint finePoint(QPointF pixels) {
    assert(std::abs(pixels.x()) < 1e6 && std::abs(pixels.y()) < 1e6);
    const auto nearest = [](double fine) { return static_cast<int>(fine + std::copysign(0.5, fine)); };
    return {nearest(pixels.x() * FinePoint::perPixel), nearest(pixels.y() * FinePoint::perPixel)};
}

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
    CoverageScan(int width, int firstRow, int endRow);

    /// Other rows are seen from now on. No ring may be waiting for its sweep.
    void moveTo(int firstRow, int endRow);

    [[nodiscard]] int firstRow() const noexcept { return m_firstRow; }
    [[nodiscard]] int endRow() const noexcept { return m_endRow; }

    /// Adds the pieces of a path. Together the paths added must be closed rings, but what lies above or below the rows
    /// may be left out.
    void addPath(std::span<const FinePoint> path);

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
    /// The places of a row's changes that are in use: [begin, end), if any.
    struct Extent {
        int begin = std::numeric_limits<int>::max();
        int end = 0;
    };

    void addLine(FinePoint from, FinePoint to);
    void addInRow(int row, int fromX, int toX, int height);
    void addInPixel(int row, int column, int twiceX, int height);
    /// The changes of a row: the one at place i is what pixel i - 1 is covered more than its left neighbour. What lies
    /// to the left of the picture counts for place 0.
    [[nodiscard]] std::int32_t* changesOf(int row) {
        return m_changes.data() + static_cast<std::size_t>(row - m_firstRow) * m_stride;
    }
    /// The changes of a row that is to change from one column to another.
    [[nodiscard]] std::int32_t* rowInUse(int row, int first, int last) {
        Extent& extent = extentOf(row);
        extent.begin = std::min(extent.begin, first + 1);
        extent.end = std::max(extent.end, last + 3);
        m_top = std::min(m_top, row);
        m_bottom = std::max(m_bottom, row + 1);
        return changesOf(row);
    }
    [[nodiscard]] Extent& extentOf(int row) { return m_extents[static_cast<std::size_t>(row - m_firstRow)]; }

    /// Twice the area of a pixel: areas of pieces are added up doubled.
    static constexpr std::int32_t wholePixel = 2 * FinePoint::perPixel * FinePoint::perPixel;

    [[nodiscard]] static int coverageOf(FillRule rule, std::int32_t covered) {
        std::int32_t part = std::abs(covered);
        if (rule == FillRule::EvenOdd) {
            part &= 2 * wholePixel - 1;
            part = part > wholePixel ? 2 * wholePixel - part : part;
        } else {
            part = std::min(part, wholePixel);
        }
        constexpr std::int32_t full = 255;
        return (part * full + wholePixel / 2) / wholePixel;
    }

    template <class Visit>
    void sweepRow(FillRule rule, int row, const Visit& visit) {
        std::int32_t* const changes = changesOf(row);
        const Extent extent = std::exchange(extentOf(row), Extent{});
        if (extent.begin >= extent.end) {
            return;
        }
        const auto nextChange = [&](int from) {
            return firstSet(from, extent.end, [&](int i) { return static_cast<std::uint32_t>(changes[i]); });
        };
        std::int32_t covered = 0;
        int column = 0;  // the first pixel not yet told
        for (int at = nextChange(extent.begin); at < extent.end; at = nextChange(at + 1)) {
            tell(row, column, at - 1, coverageOf(rule, covered), visit);
            column = std::max(at - 1, 0);
            covered += std::exchange(changes[at], 0);
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
    std::size_t m_stride;                 ///< Places in a row: the pixels, one to their left and one to their right.
    std::vector<std::int32_t> m_changes;  ///< In parts of wholePixel; zero but for the rings gathered.
    std::vector<Extent> m_extents;        ///< By row.
    int m_top;                            ///< The rows that have changes are in [m_top, m_bottom).
    int m_bottom;
};

}  // namespace app
