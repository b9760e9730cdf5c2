// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace app {

/// Which points are inside closed rings that overlap.
enum class FillRule { EvenOdd, NonZero };

/// How much of each pixel closed rings cover, exactly, from the signed areas of their pieces to the left of every
/// pixel's edges. Rings are gathered, then swept once, row by row. Its memory is kept from one sweep to the next.
/// @see D. Turner, the smooth rasteriser of FreeType ("ftgrays", 2000), which Qt's raster engine fills with, too.
class CoverageScan {
public:
    /// Pixels in columns [0, width) and rows [firstRow, endRow) are seen.
    CoverageScan(int width, int firstRow, int endRow);

    [[nodiscard]] int firstRow() const noexcept { return m_firstRow; }
    [[nodiscard]] int endRow() const noexcept { return m_endRow; }

    /// Adds a ring in pixels, y down; the last point is joined to the first.
    void addRing(const QPolygonF& ring);

    /// Calls `visit(row, begin, end, coverage)` for every run of pixels [begin, end) that are covered alike, coverage
    /// being 1 to 255, downwards and then to the right, and forgets the rings.
    template <class Visit>
    void sweep(FillRule rule, const Visit& visit) {
        sortCells();
        std::size_t at = 0;
        for (int row = m_top; row < m_bottom; ++row) {
            const std::size_t end = m_rowEnd[static_cast<std::size_t>(row - m_firstRow)];
            if (at < end) {
                sweepRow(rule, row, at, end, visit);
            }
            at = end;
        }
        clear();
    }

private:
    /// What the pieces within one pixel do: by how much they change what lies to their right (`cover`, in heights of a
    /// pixel), and how much of that change is not yet so within the pixel itself (`area`).
    struct Cell {
        std::int32_t row = 0;
        std::int32_t column = 0;
        float cover = 0;
        float area = 0;
    };

    void addLine(QPointF from, QPointF to);
    void addInRow(int row, double fromX, double fromY, double toX, double toY);
    void addToCell(int row, int column, double cover, double area);
    [[nodiscard]] std::span<std::size_t> rowsInUse();
    void sortCells();
    void clear();

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
    void sweepRow(FillRule rule, int row, std::size_t at, std::size_t end, const Visit& visit) {
        double beside = 0;  // covered by what is to the left of the pixel
        int column = 0;     // the first pixel not yet told
        while (at < end) {
            const int here = m_cells[at].column;
            double cover = 0;
            double area = 0;
            for (; at < end && m_cells[at].column == here; ++at) {
                cover += static_cast<double>(m_cells[at].cover);
                area += static_cast<double>(m_cells[at].area);
            }
            tell(row, column, here, coverageOf(rule, beside), visit);
            if (here >= 0) {
                tell(row, here, here + 1, coverageOf(rule, beside + cover - area), visit);
                column = here + 1;
            }
            beside += cover;
        }
        tell(row, column, m_width, coverageOf(rule, beside), visit);
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
    std::vector<Cell> m_added;  ///< In the order of the rings.
    std::vector<Cell> m_cells;  ///< By row, then column.
    std::vector<std::size_t>
        m_rowEnd;  ///< By row, the number of its cells while they are gathered, then where they end.
    int m_top;     ///< The rows that have cells are in [m_top, m_bottom).
    int m_bottom;
};

}  // namespace app
