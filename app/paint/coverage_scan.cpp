// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/coverage_scan.h"

#include <algorithm>

namespace app {
namespace {

constexpr int leftOfAll = -1;  // the column that stands for everything to the left of the picture

void add(std::uint32_t& bitsOfFloat, double value) {
    bitsOfFloat = std::bit_cast<std::uint32_t>(std::bit_cast<float>(bitsOfFloat) + static_cast<float>(value));
}

}  // namespace

CoverageScan::CoverageScan(int width, int firstRow, int endRow, std::vector<std::uint32_t> memory)
    : m_width(width),
      m_firstRow(firstRow),
      m_endRow(std::max(firstRow, endRow)),
      m_stride(static_cast<std::size_t>(width) + 2),
      m_changes(std::move(memory)),
      m_extents(static_cast<std::size_t>(m_endRow - m_firstRow)),
      m_top(m_endRow),
      m_bottom(m_firstRow) {
    m_changes.resize(std::max(m_changes.size(), wordsFor(width, m_endRow - m_firstRow)));
    std::ranges::fill(m_changes, 0U);
}

std::size_t CoverageScan::wordsFor(int width, int rows) {
    return (static_cast<std::size_t>(width) + 2) * static_cast<std::size_t>(rows);
}

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
        return change(row, leftOfAll, cover, 0);
    }
    if (left >= m_width) {
        return;
    }
    const int first = left < 0 ? leftOfAll : static_cast<int>(left);
    const int last = right < m_width ? static_cast<int>(right) : m_width;
    if (first == last) {
        change(row, first, cover, cover * ((left + right) / 2 - first));
        return;
    }
    const double coverPerColumn = cover / (right - left);
    if (left < 0) {
        change(row, leftOfAll, coverPerColumn * -left, 0);
    }
    for (int column = std::max(first, 0); column <= std::min(last, m_width - 1); ++column) {
        const double begin = std::max(left - column, 0.0);
        const double end = std::min(right - column, 1.0);
        change(row, column, coverPerColumn * (end - begin), coverPerColumn * (end - begin) * (begin + end) / 2);
    }
}

/// @param cover  by how much the piece changes what lies to its right, in heights of a pixel.
/// @param area   how much of that change is not yet so within the pixel itself.
void CoverageScan::change(int row, int column, double cover, double area) {
    const int at = column + 1;
    std::uint32_t* const changes = changesOf(row) + at;
    add(changes[0], cover - area);
    add(changes[1], area);
    Extent& extent = extentOf(row);
    const bool isFirst = extent.begin == extent.end;
    extent.begin = isFirst ? at : std::min(extent.begin, at);
    extent.end = isFirst ? at + 2 : std::max(extent.end, at + 2);
    m_top = std::min(m_top, row);
    m_bottom = std::max(m_bottom, row + 1);
}

}  // namespace app
