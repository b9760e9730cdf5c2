// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/page/collision_index.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr double cellSize = 48;  // painter units: about as long as a name
constexpr int maxCells = 256;    // along a side

int cellCount(double length) { return std::clamp(static_cast<int>(std::ceil(length / cellSize)), 1, maxCells); }

}  // namespace

CollisionIndex::CollisionIndex(const QRectF& map, std::span<const QRectF> occupied)
    : m_corner(map.topLeft()),
      m_columns(cellCount(map.width())),
      m_rows(cellCount(map.height())),
      m_inCell(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows)) {
    for (const QRectF& rect : occupied) {
        add(rect);
    }
}

CollisionIndex::Cells CollisionIndex::cellsOf(const QRectF& rect) const {
    const auto cell = [](double from, double at, int count) {
        return static_cast<int>(std::clamp(std::floor((at - from) / cellSize), 0.0, count - 1.0));
    };
    return {cell(m_corner.x(), rect.left(), m_columns), cell(m_corner.x(), rect.right(), m_columns),
            cell(m_corner.y(), rect.top(), m_rows), cell(m_corner.y(), rect.bottom(), m_rows)};
}

void CollisionIndex::add(const QRectF& rect) {
    const Cells cells = cellsOf(rect);
    for (int row = cells.top; row <= cells.bottom; ++row) {
        for (int column = cells.left; column <= cells.right; ++column) {
            m_inCell[indexOf(column, row)].push_back(static_cast<std::uint32_t>(m_occupied.size()));
        }
    }
    m_occupied.push_back(rect);
}

bool CollisionIndex::isFree(const QRectF& rect) const {
    const Cells cells = cellsOf(rect);
    for (int row = cells.top; row <= cells.bottom; ++row) {
        for (int column = cells.left; column <= cells.right; ++column) {
            for (const std::uint32_t index : m_inCell[indexOf(column, row)]) {
                if (m_occupied[index].intersects(rect)) {
                    return false;
                }
            }
        }
    }
    return true;
}

}  // namespace app
