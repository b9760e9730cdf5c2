// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/coverage_scan.h"

#include <algorithm>
#include <utility>

namespace app {
namespace {

constexpr int leftOfAll = -1;  // the column that stands for everything to the left of the picture

}  // namespace

CoverageScan::CoverageScan(int width, int firstRow, int endRow)
    : m_width(width),
      m_firstRow(firstRow),
      m_endRow(std::max(firstRow, endRow)),
      m_rowEnd(static_cast<std::size_t>(m_endRow - m_firstRow)),
      m_top(m_endRow),
      m_bottom(m_firstRow) {}

void CoverageScan::addRing(const QPolygonF& ring) {
    for (qsizetype i = 1; i < ring.size(); ++i) {
        addLine(ring[i - 1], ring[i]);
    }
    if (ring.size() > 1 && ring.front() != ring.back()) {
        addLine(ring.back(), ring.front());
    }
}

void CoverageScan::addLine(QPointF from, QPointF to) {
    const double top = std::max(std::min(from.y(), to.y()), static_cast<double>(m_firstRow));
    const double bottom = std::min(std::max(from.y(), to.y()), static_cast<double>(m_endRow));
    if (!(top < bottom)) {
        return;
    }
    const bool isDownward = from.y() < to.y();
    const int firstRow = static_cast<int>(top);  // which is not negative
    const bool isWhole = top == std::min(from.y(), to.y()) && bottom == std::max(from.y(), to.y());
    if (isWhole && bottom <= firstRow + 1) {  // as most lines are
        return addInRow(firstRow, from.x(), from.y() - firstRow, to.x(), to.y() - firstRow);
    }
    const double slope = (to.x() - from.x()) / (to.y() - from.y());
    const auto xAt = [&](double y) { return from.x() + (y - from.y()) * slope; };
    double y = top;
    double x = top == from.y() ? from.x() : top == to.y() ? to.x() : xAt(top);
    for (int row = firstRow; y < bottom; ++row) {
        const double nextY = std::min(bottom, static_cast<double>(row + 1));
        const double nextX = nextY == to.y() ? to.x() : nextY == from.y() ? from.x() : xAt(nextY);
        isDownward ? addInRow(row, x, y - row, nextX, nextY - row) : addInRow(row, nextX, nextY - row, x, y - row);
        y = nextY;
        x = nextX;
    }
}

/// A piece within one row; y from 0 at the top of the row to 1 at its bottom.
void CoverageScan::addInRow(int row, double fromX, double fromY, double toX, double toY) {
    const double left = std::min(fromX, toX);
    const double right = std::max(fromX, toX);
    const double cover = toY - fromY;
    if (right < 0) {
        return addToCell(row, leftOfAll, cover, 0);
    }
    if (left >= m_width) {
        return;
    }
    const int first = left < 0 ? leftOfAll : static_cast<int>(left);
    const int last = right < m_width ? static_cast<int>(right) : m_width;
    if (first == last) {
        addToCell(row, first, cover, cover * ((left + right) / 2 - first));
        return;
    }
    const double coverPerColumn = cover / (right - left);
    if (left < 0) {
        addToCell(row, leftOfAll, coverPerColumn * -left, 0);
    }
    for (int column = std::max(first, 0); column <= std::min(last, m_width - 1); ++column) {
        const double begin = std::max(left - column, 0.0);
        const double end = std::min(right - column, 1.0);
        addToCell(row, column, coverPerColumn * (end - begin), coverPerColumn * (end - begin) * (begin + end) / 2);
    }
}

void CoverageScan::addToCell(int row, int column, double cover, double area) {
    if (!m_added.empty() && m_added.back().row == row && m_added.back().column == column) {
        m_added.back().cover += static_cast<float>(cover);
        m_added.back().area += static_cast<float>(area);
        return;
    }
    m_added.push_back({row, column, static_cast<float>(cover), static_cast<float>(area)});
    ++m_rowEnd[static_cast<std::size_t>(row - m_firstRow)];
    m_top = std::min(m_top, row);
    m_bottom = std::max(m_bottom, row + 1);
}

std::span<std::size_t> CoverageScan::rowsInUse() {
    return m_top < m_bottom ? std::span(m_rowEnd).subspan(static_cast<std::size_t>(m_top - m_firstRow),
                                                          static_cast<std::size_t>(m_bottom - m_top))
                            : std::span<std::size_t>();
}

/// Rows by counting, columns within a row by comparison: there are few in a row, and many in order already.
void CoverageScan::sortCells() {
    std::size_t begin = 0;
    for (std::size_t& count : rowsInUse()) {
        begin += std::exchange(count, begin);
    }
    m_cells.resize(m_added.size());
    for (const Cell& cell : m_added) {  // each row's begin moves on to its end
        m_cells[m_rowEnd[static_cast<std::size_t>(cell.row - m_firstRow)]++] = cell;
    }
    auto from = m_cells.begin();
    for (const std::size_t end : rowsInUse()) {
        const auto to = m_cells.begin() + static_cast<std::ptrdiff_t>(end);
        std::sort(from, to, [](const Cell& a, const Cell& b) { return a.column < b.column; });
        from = to;
    }
}

void CoverageScan::clear() {
    m_added.clear();
    std::ranges::fill(rowsInUse(), std::size_t{0});
    m_top = m_endRow;
    m_bottom = m_firstRow;
}

}  // namespace app
