// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/raster/coverage_accumulator.h"

#include <cassert>
#include <cmath>
#include <utility>

namespace app {
namespace {

constexpr int perPixel = SubpixelPoint::perPixel;
constexpr int leftOfAll = -1;  // the column for everything to the left of the picture

/// The pixel that holds a coordinate; at the edge of two pixels, the right or lower one.
constexpr int pixelOf(int fine) { return fine >> 8; }

/// Rounds halves away from zero, so that rounded(-x) == -rounded(x).
int rounded(double value) { return static_cast<int>(value + std::copysign(0.5, value)); }

}  // namespace

CoverageAccumulator::CoverageAccumulator(int width, int firstRow, int endRow)
    : m_width(width),
      m_firstRow(firstRow),
      m_endRow(firstRow),
      m_stride(static_cast<std::size_t>(width) + 2),
      m_top(firstRow),
      m_bottom(firstRow) {
    moveTo(firstRow, endRow);
}

void CoverageAccumulator::moveTo(int firstRow, int endRow) {
    assert(m_top >= m_bottom);
    m_firstRow = firstRow;
    m_endRow = std::max(firstRow, endRow);
    m_top = m_endRow;
    m_bottom = m_firstRow;
    const auto rows = static_cast<std::size_t>(m_endRow - m_firstRow);
    m_differences.resize(std::max(m_differences.size(), m_stride * rows));
    m_extents.resize(std::max(m_extents.size(), rows));
}

void CoverageAccumulator::addPath(std::span<const SubpixelPoint> path) {
    const int top = m_firstRow * perPixel;
    const int bottom = m_endRow * perPixel;
    for (std::size_t i = 1; i < path.size(); ++i) {
        const SubpixelPoint from = path[i - 1];
        const SubpixelPoint to = path[i];
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

/// Adds a segment within one pixel.
/// @param twiceX  twice the distance of its middle from the left edge of the pixel.
void CoverageAccumulator::addInPixel(int row, int column, int twiceX, int height) {
    const int area = height * twiceX;
    std::int32_t* const differences = rowInUse(row, column, column) + column + 1;
    differences[0] += height * 2 * perPixel - area;
    differences[1] += area;
}

/// Adds a line of which at least a part is within the rows. It is always split from top to bottom, so that the reversed
/// line gives exactly the negative differences: a border that two rings of one shape share leaves no trace.
void CoverageAccumulator::addLine(SubpixelPoint from, SubpixelPoint to) {
    const int sign = from.y < to.y ? 1 : -1;
    if (from.y > to.y) {
        std::swap(from, to);
    }
    const int top = std::max(from.y, m_firstRow * perPixel);
    const int bottom = std::min(to.y, m_endRow * perPixel);
    int row = pixelOf(top);
    const int lastRow = pixelOf(bottom - 1);
    if (row == lastRow && top == from.y && bottom == to.y) {  // the usual case
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

/// Adds a segment within one row.
/// @param height  signed height, positive downwards, in 1/256 of a pixel.
void CoverageAccumulator::addInRow(int row, int fromX, int toX, int height) {
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
    std::int32_t* const differences = rowInUse(row, std::max(column, leftOfAll), last);
    const double heightPerX = static_cast<double>(height) / (right - left);
    const auto heightUpTo = [&](int x) { return x >= right ? height : rounded(heightPerX * (x - left)); };
    int at = left;
    int above = 0;
    if (left < 0) {
        above = heightUpTo(0);
        differences[0] += above * 2 * perPixel;
        at = 0;
        column = 0;
    }
    for (; column <= last; ++column) {
        const int end = std::min(right, (column + 1) * perPixel);
        const int upTo = heightUpTo(end);
        const int area = (upTo - above) * (at + end - 2 * column * perPixel);
        differences[column + 1] += (upTo - above) * 2 * perPixel - area;
        differences[column + 2] += area;
        at = end;
        above = upTo;
    }
}

}  // namespace app
