// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

#include <span>

#include "app/charts/chart_scale.h"
#include "app/wording/wording.h"

// What all charts have in common.

namespace app {

/// Leaves the wheel to what it stands in, which scrolls.
class Plot : public QCustomPlot {
public:
    using QCustomPlot::QCustomPlot;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

/// A line that breaks where a value is absent (not a number). QCPGraph gives the points of such values to its painter
/// as (0, 0), a corner that only devices with clipping hide; here they are left out. On paper the line is cut at the
/// axes, since SVG is written without clipping.
class BrokenLine : public QCPGraph {
public:
    using QCPGraph::QCPGraph;

protected:
    void drawLinePlot(QCPPainter* painter, const QVector<QPointF>& lines) const override;
    void drawScatterPlot(QCPPainter* painter, const QVector<QPointF>& points,
                         const QCPScatterStyle& style) const override;
};

/// Points of regions. Where there are many of them on a screen, each is a copy of one picture at a whole pixel, and of
/// those at the same pixel one is drawn: tens of thousands within a frame. On paper, and of a few, each is drawn.
class PointCloud : public QCPGraph {
public:
    using QCPGraph::QCPGraph;

protected:
    void drawScatterPlot(QCPPainter* painter, const QVector<QPointF>& points,
                         const QCPScatterStyle& style) const override;
};

[[nodiscard]] QColor faded(QColor colour, double alpha);

/// Background, axes, grid and letters in the colours of a palette.
void stylePlot(QCustomPlot& plot, const QPalette& palette, const QFont& font);

/// Round steps that hold zero and the range, written by the locale with as many decimals as a step needs.
void scaleAxisFromZero(QCPAxis& axis, const ValueRange& range, const QLocale& locale);

/// Lets an axis go on a little, so that a point on its last tick is not cut.
void addRoomAbove(QCPAxis& axis);

/// Names periods that stand at 0, 1, 2 ... on the horizontal axis, as many as fit.
void labelPeriodAxis(QCustomPlot& plot, std::span<const core::Period> periods, const Wording& wording,
                     const QFontMetrics& metrics);

}  // namespace app
