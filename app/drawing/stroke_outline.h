// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPen>
#include <QPointF>
#include <span>
#include <vector>

namespace app {

/// How the ends of a line look.
enum class LineEnds { Flat, Round };

/// Makes the outlines of lines drawn with a pen that rounds its bends, to be filled by the non-zero rule. Its memory is
/// kept from one line to the next.
class StrokeOutliner {
public:
    /// @param line   at least one point; equal neighbours count once.
    /// @param width  in the unit of the points; above 0.
    /// @returns a closed outline that holds until the next call, always the same way round.
    [[nodiscard]] std::span<const QPointF> outline(std::span<const QPointF> line, double width,
                                                   LineEnds ends = LineEnds::Round);

private:
    /// A straight piece of the line.
    struct Piece {
        QPointF direction;
        double length = 0;
        [[nodiscard]] Piece backwards() const { return {-direction, length}; }
    };

    void setPen(double width);
    void takeLine(std::span<const QPointF> line);
    void add(QPointF point) { m_outline.push_back(point); }
    void addBeside(QPointF at, QPointF direction);
    void turn(QPointF at, const Piece& before, const Piece& after);
    void end(QPointF at, QPointF direction, LineEnds ends);
    void arc(QPointF centre, QPointF from, QPointF to);

    double m_half = 0;            ///< Of the pen's width.
    double m_cosineOfStep = 1;    ///< Of the angle that a piece of an arc may span.
    double m_cosineOfCorner = 1;  ///< Of the sharpest turn whose corner is as good as an arc.
    std::vector<QPointF> m_points;
    std::vector<Piece> m_pieces;
    std::vector<QPointF> m_outline;
};

/// The dashes of a line, each a run of it; a whole one begins where the pattern does.
/// @param dash   length of a dash, in the unit of the points; above 0.
/// @param gap    length between two; above 0.
/// @param start  how far into the pattern the line begins; not negative.
[[nodiscard]] std::vector<std::vector<QPointF>> dashesOf(std::span<const QPointF> line, double dash, double gap,
                                                         double start = 0);

/// Calls `visit(outline)` with every outline that a pen makes of a line, to be filled one after another.
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
        visit(outliner.outline(dash, pen.widthF(), LineEnds::Flat));
    }
}

/// A disc as a ring of points.
/// @param diameter  above 0.
[[nodiscard]] std::vector<QPointF> discOutline(QPointF centre, double diameter);

}  // namespace app
