// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <utility>

#include "app/charts/chart_scale.h"
#include "app/wording/wording.h"

// Classes and functions for all charts.

namespace app {

inline constexpr double lineWidth = 1.8;
/// QCPGraph interrupts its line at this value.
inline constexpr double lineGap = std::numeric_limits<double>::quiet_NaN();

/// A plot that leaves the wheel to the surrounding scroll area. It is drawn anew when it is painted: once after any
/// number of changes and resizes, and once more if texts are fitted to another width.
class Plot : public QCustomPlot {
public:
    using QCustomPlot::QCustomPlot;

    /// Asks for a new drawing.
    void redraw() {
        m_isStale = true;
        update();
    }

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
    void resizeEvent(QResizeEvent* /*event*/) override {
        setViewport(rect());
        redraw();
    }
    void paintEvent(QPaintEvent* event) override {
        if (std::exchange(m_isStale, false)) {
            replot(rpQueuedRefresh);
        }
        QCustomPlot::paintEvent(event);
    }

private:
    bool m_isStale = false;
};

/// A line that breaks where a value is absent (NaN). QCPGraph paints such points at (0, 0), a corner that is hidden
/// only on devices with clipping; here they are omitted. On paper the line is cut at the axes, because an SVG has no
/// clipping.
class BrokenLine : public QCPGraph {
public:
    using QCPGraph::QCPGraph;

protected:
    void drawLinePlot(QCPPainter* painter, const QVector<QPointF>& lines) const override;
    void drawScatterPlot(QCPPainter* painter, const QVector<QPointF>& points,
                         const QCPScatterStyle& style) const override;
};

/// Points of regions. Many points on a screen are copies of one picture at whole pixels, with one copy per pixel, so
/// that tens of thousands are drawn within a frame. On paper, and if there are only a few, every point is drawn.
class PointCloud : public QCPGraph {
public:
    using QCPGraph::QCPGraph;

protected:
    void drawScatterPlot(QCPPainter* painter, const QVector<QPointF>& points,
                         const QCPScatterStyle& style) const override;
};

/// Bars without outlines. On a screen they are filled in pieces of few rows: Qt divides the rows of a higher area among
/// threads, and for hundreds of bars it takes longer to wake these than to paint.
class FilledBars : public QCPBars {
public:
    using QCPBars::QCPBars;

protected:
    void draw(QCPPainter* painter) override;
};

[[nodiscard]] QColor faded(QColor colour, double alpha);

/// Sets the colours of background, axes, grid and text from a palette.
void stylePlot(QCustomPlot& plot, const QPalette& palette, const QFont& font);

/// Scales an axis with round steps that cover zero and the range, and labels it in the format of the locale.
void scaleAxisFromZero(QCPAxis& axis, const ValueRange& range, const QLocale& locale);

/// The layer of the band that marks the period of the map.
inline const QString bandLayer = QStringLiteral("period");

/// Adds this layer to a plot, directly above the background. It can be drawn alone, so that the band moves without a
/// new drawing of the chart.
QCPLayer* addBandLayer(QCustomPlot& plot);

/// Adds the band to this layer. It is as high as the axes.
[[nodiscard]] QCPItemRect* addBand(QCustomPlot& plot);

/// Sets the colour of the band.
/// @param highlight  the palette's colour for selected items.
void colourBand(QCPItemRect& band, const QColor& highlight);

/// Moves the band to a period of a horizontal axis where periods are at 0, 1, 2 ...; hides it without a period.
void placeBand(QCPItemRect& band, std::optional<std::size_t> period);

/// Extends an axis a little, so that a point on its last tick is not cut.
void addRoomAbove(QCPAxis& axis);

/// The largest diameter of the points of lines over time, in pixels.
inline constexpr double linePointSize = 4.5;

/// Labels as many periods as fit on the horizontal axis, where they are at 0, 1, 2 ..., and makes the points of lines
/// smaller where neighbours would run together.
void fitPeriodAxis(QCustomPlot& plot, std::span<const core::Period> periods, const Wording& wording,
                   const QFontMetrics& metrics);

}  // namespace app
