// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <cstdint>
#include <span>
#include <vector>

namespace app {

/// What on a map is taken already, found by where it lies rather than one after another.
class TakenRoom {
public:
    /// @param map  the rectangle in which room is sought, in painter units.
    TakenRoom(const QRectF& map, std::span<const QRectF> taken);

    void take(const QRectF& rect);
    /// Whether a rectangle meets none that is taken.
    [[nodiscard]] bool isFree(const QRectF& rect) const;

private:
    /// Cells from the first to the last that a rectangle meets; what lies outside counts for the cells along the edge.
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
    std::vector<QRectF> m_taken;
    std::vector<std::vector<std::uint32_t>> m_inCell;  ///< Positions in m_taken.
};

}  // namespace app
