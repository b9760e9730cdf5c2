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

#include "app/raster/first_non_zero.h"

namespace app {

/// A point in 1/256 of a pixel (fixed point), y pointing down.
struct SubpixelPoint {
    static constexpr int perPixel = 256;

    int x = 0;
    int y = 0;
    friend bool operator==(const SubpixelPoint&, const SubpixelPoint&) = default;
};

/// Rounds a point in pixels to the nearest subpixel point. Coordinates must be below a million.
[[nodiscard]] inline SubpixelPoint subpixelPoint(QPointF pixels) {
    assert(std::abs(pixels.x()) < 1e6 && std::abs(pixels.y()) < 1e6);
    const auto nearest = [](double fine) { return static_cast<int>(fine + std::copysign(0.5, fine)); };
    return {nearest(pixels.x() * SubpixelPoint::perPixel), nearest(pixels.y() * SubpixelPoint::perPixel)};
}

/// Which points are inside where closed rings overlap.
enum class FillRule { EvenOdd, NonZero };

/// Computes the exact area of each pixel that closed rings cover (coverage accumulation). Each line adds its signed
/// area to a buffer of differences between neighbouring pixels; a sweep along each row then sums the differences.
/// Memory is reused from sweep to sweep.
/// @see D. Turner, the smooth rasteriser of FreeType ("ftgrays", 2000), which Qt's raster engine also uses; R. Levien,
/// font-rs (2016), for the buffer of differences.
class CoverageAccumulator {
public:
    /// Covers the columns [0, width) and the rows [firstRow, endRow).
    CoverageAccumulator(int width, int firstRow, int endRow);

    /// Switches to other rows. All rings must have been swept.
    void moveTo(int firstRow, int endRow);

    /// Adds the line segments of a path. Together, the added paths must form closed rings; parts above or below the
    /// rows may be missing.
    void addPath(std::span<const SubpixelPoint> path);

    /// Calls `visit(row, begin, end, coverage)` for every run of pixels [begin, end) with the same coverage (1 to 255),
    /// from top to bottom and left to right. Then clears the rings.
    template <class Visit>
    void sweep(FillRule rule, const Visit& visit) {
        for (int row = m_top; row < m_bottom; ++row) {
            sweepRow(rule, row, visit);
        }
        m_top = m_endRow;
        m_bottom = m_firstRow;
    }

private:
    /// The part [begin, end) of a row's differences that may be non-zero; empty if begin >= end.
    struct Extent {
        int begin = std::numeric_limits<int>::max();
        int end = 0;
    };

    void addLine(SubpixelPoint from, SubpixelPoint to);
    void addInRow(int row, int fromX, int toX, int height);
    void addInPixel(int row, int column, int twiceX, int height);
    /// The differences of a row: number i is the coverage of pixel i - 1 minus that of its left neighbour. Everything
    /// to the left of the picture counts for number 0.
    [[nodiscard]] std::int32_t* differencesOf(int row) {
        return m_differences.data() + static_cast<std::size_t>(row - m_firstRow) * m_stride;
    }
    /// The differences of a row, after its used part was extended to columns [first, last].
    [[nodiscard]] std::int32_t* rowInUse(int row, int first, int last) {
        Extent& extent = extentOf(row);
        extent.begin = std::min(extent.begin, first + 1);
        extent.end = std::max(extent.end, last + 3);
        m_top = std::min(m_top, row);
        m_bottom = std::max(m_bottom, row + 1);
        return differencesOf(row);
    }
    [[nodiscard]] Extent& extentOf(int row) { return m_extents[static_cast<std::size_t>(row - m_firstRow)]; }

    /// Twice the area of a pixel in subpixels, because all areas are doubled to avoid halves.
    static constexpr std::int32_t wholePixel = 2 * SubpixelPoint::perPixel * SubpixelPoint::perPixel;

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
        std::int32_t* const differences = differencesOf(row);
        const Extent extent = std::exchange(extentOf(row), Extent{});
        if (extent.begin >= extent.end) {
            return;
        }
        const auto nextDifference = [&](int from) {
            return firstNonZero(from, extent.end, [&](int i) { return static_cast<std::uint32_t>(differences[i]); });
        };
        std::int32_t covered = 0;
        int column = 0;  // the first pixel not yet visited
        for (int at = nextDifference(extent.begin); at < extent.end; at = nextDifference(at + 1)) {
            visitRun(row, column, at - 1, coverageOf(rule, covered), visit);
            column = std::max(at - 1, 0);
            covered += std::exchange(differences[at], 0);
        }
        visitRun(row, column, m_width, coverageOf(rule, covered), visit);
    }

    template <class Visit>
    static void visitRun(int row, int begin, int end, int coverage, const Visit& visit) {
        if (begin < end && coverage > 0) {
            visit(row, begin, end, coverage);
        }
    }

    int m_width;
    int m_firstRow;
    int m_endRow;
    std::size_t m_stride;  ///< Differences per row: one per pixel, one to the left and one to the right.
    /// In doubled square subpixels (a whole pixel is wholePixel); zero except for rings not yet swept.
    std::vector<std::int32_t> m_differences;
    std::vector<Extent> m_extents;  ///< By row.
    int m_top;                      ///< All rows with differences are in [m_top, m_bottom).
    int m_bottom;
};

}  // namespace app
