// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPen>
#include <QPolygonF>
#include <vector>

namespace app {

/// How the ends of a line look.
enum class LineEnds { Flat, Round };

/// The outline of a line drawn with a pen that rounds its bends, to be filled by the non-zero rule.
/// @param line   at least one point; equal neighbours count once.
/// @param width  in the unit of the points; above 0.
[[nodiscard]] QPolygonF strokeOutline(const QPolygonF& line, double width, LineEnds ends = LineEnds::Round);

/// The dashes of a line, each a run of it, beginning with a whole one.
/// @param dash  length of a dash, in the unit of the points; above 0.
/// @param gap   length between two; above 0.
[[nodiscard]] std::vector<QPolygonF> dashesOf(const QPolygonF& line, double dash, double gap);

/// Calls `visit(outline)` with every outline that a pen makes of a line, to be filled one after another.
template <class Visit>
void forEachOutline(const QPolygonF& line, const QPen& pen, const Visit& visit) {
    if (line.size() < 2) {
        return;
    }
    if (pen.style() == Qt::SolidLine) {
        visit(strokeOutline(line, pen.widthF()));
        return;
    }
    const QList<qreal> pattern = pen.dashPattern();  // in widths of the pen
    for (const QPolygonF& dash : dashesOf(line, pattern.value(0) * pen.widthF(), pattern.value(1) * pen.widthF())) {
        visit(strokeOutline(dash, pen.widthF(), LineEnds::Flat));
    }
}

/// A disc as a ring of points.
[[nodiscard]] QPolygonF discOutline(QPointF centre, double diameter);

}  // namespace app
