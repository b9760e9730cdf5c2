// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <cstdint>
#include <span>
#include <vector>

namespace app {

/// The rectangles on a map that are occupied, in a grid, so that a test looks only at those nearby.
class CollisionIndex {
public:
    /// @param map       the rectangle in which labels are placed, in painter units.
    /// @param occupied  rectangles that are occupied from the start.
    CollisionIndex(const QRectF& map, std::span<const QRectF> occupied);

    void add(const QRectF& rect);
    /// Whether a rectangle intersects no occupied one.
    [[nodiscard]] bool isFree(const QRectF& rect) const;

private:
    /// The range of cells that a rectangle intersects; parts outside the map count for the cells at the edge.
    struct Cells {
        int left = 0;
        int right = 0;
        int top = 0;
        int bottom = 0;
    };
    [[nodiscard]] Cells cellsOf(const QRectF& rect) const;
    [[nodiscard]] std::size_t indexOf(int column, int row) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column);
    }

    QPointF m_corner;
    int m_columns;
    int m_rows;
    std::vector<QRectF> m_occupied;
    std::vector<std::vector<std::uint32_t>> m_inCell;  ///< Indices into m_occupied.
};

}  // namespace app
