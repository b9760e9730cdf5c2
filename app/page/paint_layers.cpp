// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/page/paint_layers.h"

#include <QPaintEngine>
#include <QPainterPath>
#include <array>

#include "app/drawing/hatching.h"
#include "app/drawing/map_layers.h"
#include "app/drawing/stroke_outline.h"

namespace app {
namespace {

/// Draws layers with a QPainter, as on paper.
class PainterSurface : public LayerSurface {
public:
    PainterSurface(QPainter& painter, const MapWindow& window) : m_painter(painter), m_window(window) {}

    void fill(const core::MultiPolygon& shape, const QColor& colour) override {
        QPainterPath path;
        path.setFillRule(Qt::OddEvenFill);
        m_window.forEachRing(shape, m_buffer, [&](std::span<const QPointF> ring) {
            path.addPolygon(polygonOf(ring));
            path.closeSubpath();
        });
        m_painter.fillPath(path, colour);
    }

    void fillRegion(std::size_t /*region*/, const core::MultiPolygon& shape, core::Srgb colour) override {
        fill(shape, QColor(colour.r, colour.g, colour.b));
    }

    void hatch(const core::MultiPolygon& shape, const QPen& pen, double spacing) override {
        Hatching hatching(spacing, toQt(m_window.view().toPage({0, 0})));
        m_window.forEachRing(shape, m_buffer, [&](std::span<const QPointF> ring) { hatching.add(ring); });
        for (const QLineF& line : hatching.lines()) {
            strokeRun(std::array{line.p1(), line.p2()}, pen, 0);
        }
    }

    void stroke(const core::Polyline& line, const QPen& pen) override {
        m_window.forEachRun(line, m_buffer,
                            [&](std::span<const QPointF> run, double start) { strokeRun(run, pen, start); });
    }

    void drawMarker(core::MapPoint point, core::PointShape shape, double size, const QPen& pen,
                    const QColor& colour) override {
        const QPointF at = toQt(m_window.view().toPage(point));
        if (m_window.clip().contains(at)) {
            m_painter.setPen(pen);
            m_painter.setBrush(colour);
            paintMarker(m_painter, shape, at, size);
        }
    }

private:
    /// Draws a run by itself, because Qt's raster engine takes much longer for one path of many runs. That engine also
    /// draws a line narrower than a pixel as a faint line of one pixel; filling its outline gives the true width.
    void strokeRun(std::span<const QPointF> run, const QPen& pen, double start) {
        if (m_painter.paintEngine()->type() == QPaintEngine::Raster) {
            forEachOutline(m_outliner, run, pen, start,
                           [&](std::span<const QPointF> outline) { fillOutline(outline, pen.color()); });
        } else {
            m_painter.setPen(continued(pen, start));
            m_painter.drawPolyline(run.data(), static_cast<int>(run.size()));
        }
    }

    void fillOutline(std::span<const QPointF> outline, const QColor& colour) {
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        path.addPolygon(polygonOf(outline));
        path.closeSubpath();
        m_painter.fillPath(path, colour);
    }

    /// A pen whose dashes continue from a distance along the line.
    static QPen continued(const QPen& pen, double start) {
        QPen continuedPen = pen;
        if (pen.style() != Qt::SolidLine) {
            continuedPen.setDashOffset(start / pen.widthF());
        }
        return continuedPen;
    }

    QPainter& m_painter;
    const MapWindow& m_window;
    PagePoints m_buffer;
    StrokeOutliner m_outliner;
};

}  // namespace

void paintLayers(const Canvas& canvas, const LevelLayers& level, const core::Box& regionBounds,
                 const core::PageTransform& view, const QRectF& clip) {
    canvas.painter().save();
    canvas.painter().setClipRect(clip);
    canvas.painter().setRenderHint(QPainter::Antialiasing);
    const MapWindow window(view, clip, canvas.painter().device()->devicePixelRatioF(), level.detail);
    PainterSurface surface(canvas.painter(), window);
    for (const core::Layer& layer : level.layers) {
        drawLayer(surface, canvas, layer, regionBounds, view.unitsPerMetre());
    }
    canvas.painter().restore();
}

void paintMarker(QPainter& painter, core::PointShape shape, QPointF at, double size) {
    if (shape == core::PointShape::Circle) {
        painter.drawEllipse(at, size / 2, size / 2);
    } else {
        painter.drawPolygon(polygonOf(markerOutline(shape, at, size)));
    }
}

void paintOutline(QPainter& painter, const MapWindow& window, const core::MultiPolygon& shape, const QPen& pen) {
    PainterSurface surface(painter, window);
    strokeOutline(surface, shape, pen);
}

}  // namespace app
