// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QPointF>
#include <cstdint>
#include <span>
#include <vector>

namespace app {

/// The parts of parallel lines that lie inside rings, by the even-odd rule. The lines rise from left to right. They are
/// computed, not clipped by the painter: a file with curves and lines needs no clip path.
class Hatching {
public:
    /// @param spacing  between two lines, above 0.
    /// @param anchor   a point on one of the lines: with the same point of the map, neighbours share their lines, and
    ///                 lines move with the map.
    Hatching(double spacing, QPointF anchor);

    /// @param ring  its last point is joined to the first.
    void add(std::span<const QPointF> ring);
    /// The lines of all rings together.
    [[nodiscard]] std::vector<QLineF> lines();

private:
    /// Where a ring crosses a line.
    struct Crossing {
        std::int64_t line = 0;  ///< Its number, from the one through the anchor.
        double along = 0;       ///< x - y at the crossing.
    };
    /// The number of the first line that is not before a point.
    [[nodiscard]] std::int64_t firstLine(QPointF point) const;

    double m_step;    ///< From line to line, of x + y.
    double m_anchor;  ///< x + y of the anchor.
    std::vector<Crossing> m_crossings;
};

}  // namespace app
