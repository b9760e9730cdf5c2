// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/coverage_scan.h"

#include <algorithm>

namespace app {
namespace {

constexpr int leftOfAll = -1;  // the column that stands for everything to the left of the picture

void add(std::uint32_t& bitsOfFloat, double value) {
    bitsOfFloat = std::bit_cast<std::uint32_t>(std::bit_cast<float>(bitsOfFloat) + static_cast<float>(value));
}

/// @param cover  by how much a piece changes what lies to its right, in heights of a pixel.
/// @param area   how much of that change is not yet so within the pixel itself.
void change(std::uint32_t* changes, int column, double cover, double area) {
    add(changes[column + 1], cover - area);
    add(changes[column + 2], area);
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
    if (left >= m_width) {
        return;
    }
    const double cover = toY - fromY;
    const int first = left < 0 ? leftOfAll : static_cast<int>(left);
    const int last = right < 0 ? leftOfAll : right < m_width ? static_cast<int>(right) : m_width - 1;
    std::uint32_t* const changes = rowInUse(row, first, last);
    if (last == leftOfAll) {
        change(changes, leftOfAll, cover, 0);
        return;
    }
    if (first >= 0 && right <= first + 1) {
        change(changes, first, cover, cover * ((left + right) / 2 - first));
        return;
    }
    const double coverPerColumn = cover / (right - left);
    if (left < 0) {
        change(changes, leftOfAll, coverPerColumn * -left, 0);
    }
    for (int column = std::max(first, 0); column <= last; ++column) {
        const double begin = std::max(left - column, 0.0);
        const double end = std::min(right - column, 1.0);
        change(changes, column, coverPerColumn * (end - begin), coverPerColumn * (end - begin) * (begin + end) / 2);
    }
}

/// The changes of a row that is to change from one column to another.
std::uint32_t* CoverageScan::rowInUse(int row, int first, int last) {
    Extent& extent = extentOf(row);
    const bool isFirst = extent.begin == extent.end;
    extent.begin = isFirst ? first + 1 : std::min(extent.begin, first + 1);
    extent.end = isFirst ? last + 3 : std::max(extent.end, last + 3);
    m_top = std::min(m_top, row);
    m_bottom = std::max(m_bottom, row + 1);
    return changesOf(row);
}

}  // namespace app
