// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/map_layers.h"

#include <QPainterPath>

#include "core/geometry/clip.h"

namespace app {
namespace {

constexpr double regionBorderMm = 0.16;
constexpr double coastMm = 0.2;
constexpr double groupOutlineMm = 0.45;
constexpr double groupCoastMm = 0.3;
constexpr double casingMm = 0.35;  // how much wider a casing is than its line
constexpr double huLineMm = 0.6;
constexpr double huLineEndMm = 1.4;
constexpr double cityMm = 1.5;

/// The map as one rectangle of the page shows it. Shapes are cut there, and not by the painter alone: an SVG knows no
/// clipping, and what lies outside need not be drawn.
class Window {
public:
    Window(const core::PageTransform& view, const QRectF& clip)
        : m_view(view), m_clip(clip), m_box(view.visible({clip.left(), clip.top(), clip.width(), clip.height()})) {}

    [[nodiscard]] const core::PageTransform& view() const { return m_view; }
    [[nodiscard]] const QRectF& clip() const { return m_clip; }

    [[nodiscard]] QPainterPath areaOf(const core::MultiPolygon& shape) const {
        QPainterPath path;
        path.setFillRule(Qt::OddEvenFill);
        for (const core::Polygon& polygon : shape) {
            if (isSeen(polygon.shell)) {
                appendRing(path, polygon.shell);
                for (const core::Ring& hole : polygon.holes) {
                    appendRing(path, hole);
                }
            }
        }
        return path;
    }

    /// Strokes a line run by run: the raster engine takes far longer over one path of many runs.
    void stroke(QPainter& painter, const core::Polyline& line, const QPen& pen) const {
        painter.setPen(pen);
        for (const core::Polyline& run : core::clippedLine(line, m_box)) {
            painter.drawPolyline(toPage(run, m_view));
        }
    }

    void strokeOutline(QPainter& painter, const core::MultiPolygon& shape, const QPen& pen) const {
        for (const core::Polygon& polygon : shape) {
            if (isSeen(polygon.shell)) {
                stroke(painter, polygon.shell, pen);
                for (const core::Ring& hole : polygon.holes) {
                    stroke(painter, hole, pen);
                }
            }
        }
    }

private:
    [[nodiscard]] bool isSeen(const core::Ring& shell) const {
        const auto box = core::boundingBox(std::span(shell));
        return box && box->intersects(m_box);
    }

    void appendRing(QPainterPath& path, const core::Ring& ring) const {
        const core::Ring inside = core::clippedRing(ring, m_box);
        if (inside.size() > 3) {
            path.addPolygon(toPage(inside, m_view));
            path.closeSubpath();
        }
    }

    core::PageTransform m_view;
    QRectF m_clip;
    core::Box m_box;
};

/// One visitor for every kind of layer: a forgotten kind does not compile.
class LayerPainter {
public:
    /// @param subject  the box of all regions.
    LayerPainter(const Canvas& canvas, const Window& window, const core::Box& subject)
        : m_canvas(canvas), m_window(window), m_subject(subject) {}

    void operator()(const core::LandLayer& layer) const {
        const QPen outline = m_canvas.pen(m_canvas.style().background, regionBorderMm * 2);
        for (const core::MultiPolygon& shape : layer.baseMap->land) {
            painter().fillPath(m_window.areaOf(shape), m_canvas.style().land);
            m_window.strokeOutline(painter(), shape, outline);
        }
    }

    void operator()(const core::GraticuleLayer& layer) const {
        for (const core::GraticuleLine& line : layer.baseMap->graticule) {
            m_window.stroke(painter(), line.path, m_canvas.pen(m_canvas.style().graticule, regionBorderMm));
        }
    }

    void operator()(const core::FillLayer& layer) const {
        for (std::size_t i = 0; i < layer.regions->size(); ++i) {
            const core::Srgb colour = layer.colourOf[i];
            painter().fillPath(m_window.areaOf((*layer.regions)[i].shape), QColor(colour.r, colour.g, colour.b));
        }
        const QPen inner = m_canvas.pen(m_canvas.style().regionBorder, regionBorderMm);
        const QPen coast = m_canvas.pen(m_canvas.style().coast, coastMm);
        for (const core::Border& border : *layer.borders) {
            m_window.stroke(painter(), border.path, border.neighbour ? inner : coast);
        }
    }

    void operator()(const core::GroupOutlineLayer& layer) const {
        const QPen casing = m_canvas.pen(m_canvas.style().halo, groupOutlineMm + casingMm);
        const QPen inner = m_canvas.pen(m_canvas.style().groupOutline, groupOutlineMm);
        const QPen coast = m_canvas.pen(m_canvas.style().groupOutline, groupCoastMm);
        for (const std::size_t i : layer.between) {
            const core::Border& border = (*layer.borders)[i];
            if (border.neighbour) {
                m_window.stroke(painter(), border.path, casing);
            }
        }
        for (const std::size_t i : layer.between) {
            const core::Border& border = (*layer.borders)[i];
            m_window.stroke(painter(), border.path, border.neighbour ? inner : coast);
        }
    }

    /// Those that come near the regions, whoever claims: a dispute that is far away from the subject of the map is not
    /// its matter, and a stray dash in the sea would only puzzle.
    void operator()(const core::DisputedLineLayer& layer) const {
        QPen pen = m_canvas.pen(m_canvas.style().disputed, casingMm, Qt::CustomDashLine);
        pen.setDashPattern({3, 2});
        for (const core::Polyline& line : layer.baseMap->disputedLines) {
            if (!core::clippedLine(line, m_subject).empty()) {
                m_window.stroke(painter(), line, pen);
            }
        }
    }

    void operator()(const core::HuLineLayer& layer) const {
        m_window.stroke(painter(), layer.path, m_canvas.pen(m_canvas.style().halo, huLineMm + 2 * casingMm));
        m_window.stroke(painter(), layer.path, m_canvas.pen(m_canvas.style().huLine, huLineMm));
        if (!layer.path.empty()) {
            painter().setPen(Qt::NoPen);
            painter().setBrush(m_canvas.style().huLine);
            paintPoint(layer.path.front(), huLineEndMm);
            paintPoint(layer.path.back(), huLineEndMm);
        }
    }

    void operator()(const core::CityLayer& layer) const {
        painter().setPen(m_canvas.pen(m_canvas.style().halo, casingMm));
        painter().setBrush(m_canvas.style().city);
        for (const core::City& city : *layer.cities) {
            paintPoint(city.point, cityMm);
        }
    }

    /// Labels come after all layers, where none can lie on another.
    void operator()(const core::NameLayer& /*layer*/) const {}

private:
    [[nodiscard]] QPainter& painter() const { return m_canvas.painter(); }

    void paintPoint(core::MapPoint point, double acrossMm) const {
        const QPointF at = toQt(m_window.view().toPage(point));
        if (m_window.clip().contains(at)) {
            painter().drawEllipse(at, m_canvas.mm(acrossMm) / 2, m_canvas.mm(acrossMm) / 2);
        }
    }

    const Canvas& m_canvas;
    const Window& m_window;
    core::Box m_subject;
};

}  // namespace

void paintLayers(const Canvas& canvas, const core::Figure& figure, const core::PageTransform& view,
                 const QRectF& clip) {
    canvas.painter().save();
    canvas.painter().setClipRect(clip);
    canvas.painter().setRenderHint(QPainter::Antialiasing);
    const Window window(view, clip);
    for (const core::Layer& layer : figure.layers) {
        std::visit(LayerPainter(canvas, window, figure.extent), layer);
    }
    canvas.painter().restore();
}

}  // namespace app
