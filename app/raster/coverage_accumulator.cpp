// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/raster/coverage_scan.h"

#include <cassert>
#include <cmath>
#include <utility>

namespace app {
namespace {

constexpr int perPixel = FinePoint::perPixel;
constexpr int leftOfAll = -1;  // the column that stands for everything to the left of the picture

/// The pixel that a place is in; on the edge of two the right or lower one.
constexpr int pixelOf(int fine) { return fine >> 8; }

/// Halves away from 0, so that a number and its negative stay each other's.
int rounded(double value) { return static_cast<int>(value + std::copysign(0.5, value)); }

}  // namespace

CoverageScan::CoverageScan(int width, int firstRow, int endRow)
    : m_width(width),
      m_firstRow(firstRow),
      m_endRow(firstRow),
      m_stride(static_cast<std::size_t>(width) + 2),
      m_top(firstRow),
      m_bottom(firstRow) {
    moveTo(firstRow, endRow);
}

void CoverageScan::moveTo(int firstRow, int endRow) {
    assert(m_top >= m_bottom);
    m_firstRow = firstRow;
    m_endRow = std::max(firstRow, endRow);
    m_top = m_endRow;
    m_bottom = m_firstRow;
    const auto rows = static_cast<std::size_t>(m_endRow - m_firstRow);
    m_changes.resize(std::max(m_changes.size(), m_stride * rows));
    m_extents.resize(std::max(m_extents.size(), rows));
}

void CoverageScan::addPath(std::span<const FinePoint> path) {
    const int top = m_firstRow * perPixel;
    const int bottom = m_endRow * perPixel;
    for (std::size_t i = 1; i < path.size(); ++i) {
        const FinePoint from = path[i - 1];
        const FinePoint to = path[i];
        if (from.y != to.y && std::max(from.y, to.y) > top && std::min(from.y, to.y) < bottom) {
            const int column = pixelOf(from.x);
            const int row = pixelOf(from.y);
            if (column == pixelOf(to.x) && row == pixelOf(to.y) && column >= 0 && column < m_width) {
                addInPixel(row, column, from.x + to.x - 2 * column * perPixel, to.y - from.y);
            } else {
                addLine(from, to);
            }
        }
    }
}

/// A piece within one pixel.
/// @param twiceX  how far right of the pixel's left edge its middle is, doubled.
void CoverageScan::addInPixel(int row, int column, int twiceX, int height) {
    const int area = height * twiceX;
    std::int32_t* const changes = rowInUse(row, column, column) + column + 1;
    changes[0] += height * 2 * perPixel - area;
    changes[1] += area;
}

/// A line some of which is within the rows. The same changes, but for their sign, whichever way it runs: it is always
/// cut from its top to its bottom.
void CoverageScan::addLine(FinePoint from, FinePoint to) {
    const int sign = from.y < to.y ? 1 : -1;
    if (from.y > to.y) {
        std::swap(from, to);
    }
    const int top = std::max(from.y, m_firstRow * perPixel);
    const int bottom = std::min(to.y, m_endRow * perPixel);
    int row = pixelOf(top);
    const int lastRow = pixelOf(bottom - 1);
    if (row == lastRow && top == from.y && bottom == to.y) {  // as most lines are
        return addInRow(row, from.x, to.x, sign * (bottom - top));
    }
    const double slope = static_cast<double>(to.x - from.x) / (to.y - from.y);
    const auto xAt = [&](int y) { return y == to.y ? to.x : from.x + rounded(slope * (y - from.y)); };
    int x = xAt(top);
    for (int y = top; row <= lastRow; ++row) {
        const int nextY = std::min(bottom, (row + 1) * perPixel);
        const int nextX = xAt(nextY);
        addInRow(row, x, nextX, sign * (nextY - y));
        y = nextY;
        x = nextX;
    }
}

/// A piece within one row.
/// @param height  how far it goes down, in 256ths of a pixel.
void CoverageScan::addInRow(int row, int fromX, int toX, int height) {
    const int left = std::min(fromX, toX);
    const int right = std::max(fromX, toX);
    int column = pixelOf(left);
    if (column >= m_width) {
        return;
    }
    if (right <= 0) {
        *rowInUse(row, leftOfAll, leftOfAll) += height * 2 * perPixel;
        return;
    }
    const int lastOfAll = pixelOf(std::max(right - 1, left));
    const int last = std::min(lastOfAll, m_width - 1);
    if (column == lastOfAll) {
        addInPixel(row, column, left + right - 2 * column * perPixel, height);
        return;
    }
    std::int32_t* const changes = rowInUse(row, std::max(column, leftOfAll), last);
    const double heightPerX = static_cast<double>(height) / (right - left);
    const auto heightUpTo = [&](int x) { return x >= right ? height : rounded(heightPerX * (x - left)); };
    int at = left;
    int above = 0;
    if (left < 0) {
        above = heightUpTo(0);
        changes[0] += above * 2 * perPixel;
        at = 0;
        column = 0;
    }
    for (; column <= last; ++column) {
        const int end = std::min(right, (column + 1) * perPixel);
        const int upTo = heightUpTo(end);
        const int area = (upTo - above) * (at + end - 2 * column * perPixel);
        changes[column + 1] += (upTo - above) * 2 * perPixel - area;
        changes[column + 2] += area;
        at = end;
        above = upTo;
    }
}

}  // namespace app
