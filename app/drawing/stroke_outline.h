// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPen>
#include <QPointF>
#include <span>
#include <vector>

#include "core/overlays/overlay.h"

namespace app {

/// The caps of a line.
enum class LineCap { Flat, Round };

/// Computes the outlines of lines drawn with round joins, to be filled with the non-zero rule. Reuses its memory from
/// line to line.
class StrokeOutliner {
public:
    /// @param line   at least one point; repeated points count once.
    /// @param width  in the unit of the points; above 0.
    /// @returns a closed outline, valid until the next call, always with the same winding order.
    [[nodiscard]] std::span<const QPointF> outline(std::span<const QPointF> line, double width,
                                                   LineCap ends = LineCap::Round);

private:
    /// A straight segment of the line.
    struct Segment {
        QPointF direction;
        double length = 0;
        [[nodiscard]] Segment reversed() const { return {-direction, length}; }
    };

    void setPen(double width);
    void takeLine(std::span<const QPointF> line);
    void add(QPointF point) { m_outline.push_back(point); }
    void addLeftOf(QPointF at, QPointF direction);
    void addJoin(QPointF at, const Segment& before, const Segment& after);
    void addEnd(QPointF at, QPointF direction, LineCap ends);
    void addArc(QPointF centre, QPointF from, QPointF to);

    double m_half = 0;            ///< Half the width of the pen.
    double m_cosineOfStep = 1;    ///< Cosine of the largest angle between two points of an arc.
    double m_cosineOfCorner = 1;  ///< Cosine of the sharpest turn at which a mitred corner stays within the tolerance.
    std::vector<QPointF> m_points;
    std::vector<Segment> m_segments;
    std::vector<QPointF> m_outline;
};

/// The dashes of a line. The pattern begins with a dash.
/// @param dash   length of a dash, in the unit of the points; above 0.
/// @param gap    length between two dashes; above 0.
/// @param start  offset in the pattern at which the line begins; not negative.
[[nodiscard]] std::vector<std::vector<QPointF>> dashesOf(std::span<const QPointF> line, double dash, double gap,
                                                         double start = 0);

/// Calls `visit(outline)` for the outline of a solid line, or for the outline of each dash, to be filled one by one.
/// @param start  as for dashesOf().
template <class Visit>
void forEachOutline(StrokeOutliner& outliner, std::span<const QPointF> line, const QPen& pen, double start,
                    const Visit& visit) {
    if (line.size() < 2) {
        return;
    }
    if (pen.style() == Qt::SolidLine) {
        visit(outliner.outline(line, pen.widthF()));
        return;
    }
    const QList<qreal> pattern = pen.dashPattern();  // in widths of the pen
    for (const auto& dash : dashesOf(line, pattern.value(0) * pen.widthF(), pattern.value(1) * pen.widthF(), start)) {
        visit(outliner.outline(dash, pen.widthF(), LineCap::Flat));
    }
}

/// The outline of a disc, as points.
/// @param diameter  above 0.
[[nodiscard]] std::vector<QPointF> discOutline(QPointF centre, double diameter);

/// The outline of the symbol of a point.
/// @param size  diameter of a circle, side of a square or of a triangle; above 0.
[[nodiscard]] std::vector<QPointF> markerOutline(core::PointShape shape, QPointF centre, double size);

}  // namespace app
