// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/page/map_labels.h"

#include <QLineF>
#include <QPaintEngine>
#include <cmath>
#include <functional>
#include <numbers>
#include <optional>
#include <span>
#include <utility>
#include <variant>

#include "app/page/collision_index.h"
#include "app/page/region_names.h"
#include "core/geometry/snap.h"

namespace app {
namespace {

constexpr double pointNameMm = 2.1;
constexpr double pointGapMm = 1.0;
constexpr double besideMarkerMm = 0.3;  // from the symbol of a point to its name
constexpr double degreesMm = 1.9;
constexpr double dividingLineNameMm = 3.0;
constexpr double dividingLineGapMm = 0.6;
constexpr double spriteMarginMm = 1;         // space for the halo
constexpr double dividingLineNameAt = 0.56;  // part of the way from end to end

/// The possible boxes of a label beside a point, best first.
/// @param centred  the box of the label, centred on the point.
std::vector<QRectF> boxesBeside(const QRectF& centred, double distance) {
    const double dx = centred.width() / 2 + distance;
    const double dy = centred.height() / 2 + distance;
    std::vector<QRectF> beside;
    for (const QPointF& shift : {QPointF(dx, 0), QPointF(-dx, 0), QPointF(0, -dy), QPointF(0, dy), QPointF(dx, -dy),
                                 QPointF(dx, dy), QPointF(-dx, -dy), QPointF(-dx, dy)}) {
        beside.push_back(centred.translated(shift));
    }
    return beside;
}

/// Where a polyline crosses a horizontal or vertical edge, if it does.
std::optional<QPointF> crossing(const QPolygonF& path, const QLineF& edge) {
    for (qsizetype i = 1; i < path.size(); ++i) {
        QPointF at;
        if (QLineF(path[i - 1], path[i]).intersects(edge, &at) == QLineF::BoundedIntersection) {
            return at;
        }
    }
    return std::nullopt;
}

QString degreesText(const core::GraticuleLine& line) {
    const QChar hemisphere =
        line.isMeridian ? QLatin1Char(line.degrees < 0 ? 'W' : 'E') : QLatin1Char(line.degrees < 0 ? 'S' : 'N');
    return QString::number(std::abs(line.degrees)) + QChar(0x00B0) + hemisphere;
}

/// A line that starts at a fraction of the length of a polyline and has the direction of the polyline there.
QLineF tangentAt(const QPolygonF& path, double fraction) {
    double length = 0;
    for (qsizetype i = 1; i < path.size(); ++i) {
        length += QLineF(path[i - 1], path[i]).length();
    }
    double left = fraction * length;
    for (qsizetype i = 1; i < path.size(); ++i) {
        const QLineF piece(path[i - 1], path[i]);
        if (left <= piece.length() && piece.length() > 0) {
            const QPointF at = piece.pointAt(left / piece.length());
            return {at, at + (piece.p2() - piece.p1())};
        }
        left -= piece.length();
    }
    return {path.front(), path.back()};
}

/// Places the labels, layer by layer.
class LabelPlacer {
public:
    LabelPlacer(const Ruler& ruler, const core::Figure& figure, const FigureText& text, const core::PageTransform& view,
                const QRectF& map, std::span<const QRectF> occupied, LabelCache& cache)
        : m_ruler(ruler),
          m_figure(figure),
          m_text(text),
          m_view(view),
          m_map(map),
          m_pointMetrics(Ruler::metrics(ruler.font(pointNameMm))),
          m_occupied(map, occupied),
          m_cache(cache) {}

    [[nodiscard]] std::vector<MapLabel> takeLabels() { return std::move(m_labels); }

    void operator()(const core::LandLayer& layer) { m_land = layer.baseMap->land; }

    /// Degrees where meridians leave the upper edge of the map and parallels its right edge, unless that is in a
    /// region, whose fill hides the line.
    void operator()(const core::GraticuleLayer& layer) {
        for (std::size_t i = 0; i < layer.baseMap->graticule.size(); ++i) {
            const core::GraticuleLine& line = layer.baseMap->graticule[i];
            const QLineF edge = line.isMeridian ? QLineF(m_map.topLeft(), m_map.topRight())
                                                : QLineF(m_map.topRight(), m_map.bottomRight());
            const auto at = crossing(toPage(line.path, m_view), edge);
            if (at && !m_figure.regions->at(m_view.toMap({at->x(), at->y()}))) {
                placeDegrees(i, line, *at);
            }
        }
    }

    void operator()(const core::DividingLineLayer& layer) {
        if (layer.path.empty()) {
            return;
        }
        const QPolygonF path = toPage(layer.path, m_view);
        QLineF tangent = tangentAt(path, dividingLineNameAt);
        if (tangent.length() == 0) {  // the whole line was snapped to one point
            return;
        }
        if (tangent.dx() < 0) {  // so that the name is not upside down
            tangent.setP2(tangent.p1() - (tangent.p2() - tangent.p1()));
        }
        const QFontMetricsF metrics = Ruler::metrics(m_ruler.font(dividingLineNameMm));
        const QPointF along = (tangent.p2() - tangent.p1()) / tangent.length();
        const QPointF off = QPointF(along.y(), -along.x()) * (m_ruler.mm(dividingLineGapMm) + metrics.height() / 2);
        const MapLabel name{LabelKind::DividingLine,
                            0,
                            m_text.dividingLine,
                            dividingLineNameMm,
                            centredBox(metrics, m_text.dividingLine, tangent.p1() + off),
                            -tangent.angle()};
        if (std::ranges::any_of(name.footprint(), [&](const QRectF& part) { return m_map.intersects(part); })) {
            add(name);
        }
        placeBeside(LabelKind::LineEnd, 0, m_text.lineFrom, path.front());
        placeBeside(LabelKind::LineEnd, 1, m_text.lineTo, path.back());
    }

    void operator()(const core::PointLayer& layer) {
        const std::vector<core::Place>& places = layer.places->places;
        for (std::size_t i = 0; i < places.size(); ++i) {
            const QPointF point = toQt(m_view.toPage(places[i].point));
            if (m_map.contains(point)) {
                placeBeside(LabelKind::Place, i, m_text.placeNames[i], point);
            }
        }
    }

    /// No label covers a point that has a name.
    void operator()(const core::OverlayLayer& layer) {
        struct NamedPoint {
            std::size_t index = 0;
            const std::string& name;
            QPointF at;
            double halfSize = 0;
        };
        std::vector<NamedPoint> named;
        std::size_t index = 0;
        for (const core::Overlay& overlay : *layer.overlays) {
            const double halfSize = m_ruler.mm(overlay.symbol.sizeMm / 2);
            for (const core::OverlayPoint& point : overlay.points) {
                const QPointF at = toQt(m_view.toPage(point.point));
                if (overlay.symbol.showsNames && !point.name.empty() && m_map.contains(at)) {
                    named.push_back({index, point.name, at, halfSize});
                    m_occupied.add({at.x() - halfSize, at.y() - halfSize, 2 * halfSize, 2 * halfSize});
                }
                ++index;
            }
        }
        for (const NamedPoint& point : named) {
            placeBeside(LabelKind::OverlayPoint, point.index, QString::fromStdString(point.name).simplified(), point.at,
                        point.halfSize + m_ruler.mm(besideMarkerMm));
        }
    }

    void operator()(const core::NameLayer& layer) {
        for (const PlacedName& name :
             placedNames(m_ruler, layer, m_land, m_text.regionNames.get(), m_view, m_map, m_occupied, m_cache)) {
            m_labels.push_back(
                {LabelKind::Region, name.region, m_text.regionNames[name.region], name.sizeMm, name.box});
        }
    }

    template <class WithoutText>
    void operator()(const WithoutText& /*layer*/) const {}

private:
    void add(MapLabel label) {
        for (const QRectF& part : label.footprint()) {
            m_occupied.add(part);
        }
        m_labels.push_back(std::move(label));
    }

    void placeBeside(LabelKind kind, std::size_t index, const QString& name, QPointF point) {
        placeBeside(kind, index, name, point, m_ruler.mm(pointGapMm));
    }

    void placeBeside(LabelKind kind, std::size_t index, const QString& name, QPointF point, double distance) {
        const QRectF centred = centredBox(m_pointMetrics, name, point);
        for (const QRectF& box : boxesBeside(centred, distance)) {
            if (m_map.contains(box) && m_occupied.isFree(box)) {
                add({kind, index, name, pointNameMm, box});
                return;
            }
        }
    }

    void placeDegrees(std::size_t index, const core::GraticuleLine& line, QPointF at) {
        const QString degrees = degreesText(line);
        QRectF box = centredBox(Ruler::metrics(m_ruler.font(degreesMm)), degrees, at);
        if (line.isMeridian) {
            box.moveTopLeft(at + QPointF(m_ruler.mm(0.5), m_ruler.mm(0.4)));
        } else {
            box.moveBottomRight(at - QPointF(m_ruler.mm(0.6), m_ruler.mm(0.2)));
        }
        if (m_map.contains(box) && m_occupied.isFree(box)) {
            add({LabelKind::Degrees, index, degrees, degreesMm, box});
        }
    }

    const Ruler& m_ruler;
    const core::Figure& m_figure;
    const FigureText& m_text;
    const core::PageTransform& m_view;
    QRectF m_map;
    QFontMetricsF m_pointMetrics;  ///< Of the names of places, points and ends of lines.
    std::span<const core::MultiPolygon> m_land;
    CollisionIndex m_occupied;
    LabelCache& m_cache;
    std::vector<MapLabel> m_labels;
};

QColor colourOf(LabelKind kind, const PaintStyle& style) {
    switch (kind) {
        case LabelKind::Degrees:
            return style.mutedText;
        case LabelKind::DividingLine:
        case LabelKind::LineEnd:
            return style.dividingLine;
        case LabelKind::Place:
            return style.place;
        case LabelKind::OverlayPoint:
        case LabelKind::Region:
            break;
    }
    return style.text;
}

LabelAppearance appearanceOf(const Ruler& ruler, const MapLabel& label, double pixelsPerUnit) {
    const bool hasHalo = label.kind != LabelKind::Degrees;
    return {label.text,
            ruler.frame().fontFamily,
            ruler.font(label.sizeMm).pixelSize(),
            label.rotationDegrees,
            pixelsPerUnit,
            colourOf(label.kind, ruler.style()).rgba(),
            hasHalo ? ruler.style().halo.rgba() : QRgb(0)};
}

/// Draws a label with its middle at the painter's origin.
void drawAtOrigin(const Canvas& canvas, const MapLabel& label) {
    const QFont font = canvas.font(label.sizeMm);
    const QPointF baseline(-label.box.width() / 2, Ruler::metrics(font).ascent() - label.box.height() / 2);
    const QColor colour = colourOf(label.kind, canvas.style());
    canvas.painter().rotate(label.rotationDegrees);
    if (label.kind == LabelKind::Degrees) {
        canvas.drawLine(font, baseline, label.text, colour);
    } else {
        canvas.drawHaloed(font, baseline, label.text, colour);
    }
}

LabelCache::Sprite drawn(const Canvas& canvas, const MapLabel& label, double pixelsPerUnit) {
    const QRectF box(QPointF(-label.box.width() / 2, -label.box.height() / 2), label.box.size());
    const double margin = canvas.mm(spriteMarginMm);
    const QRect pixels = QTransform::fromScale(pixelsPerUnit, pixelsPerUnit)
                             .rotate(label.rotationDegrees)
                             .mapRect(box.adjusted(-margin, -margin, margin, margin))
                             .toAlignedRect();
    QImage image(pixels.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(-pixels.topLeft());
    painter.scale(pixelsPerUnit, pixelsPerUnit);
    drawAtOrigin(Canvas(painter, canvas.frame(), canvas.scale()), label);
    return {pixels.topLeft(), image};
}

/// The nearest pixel corner, on a device that has pixels; else the point itself.
QPointF inWholePixels(const QPainter& painter, QPointF point) {
    if (painter.paintEngine()->type() != QPaintEngine::Raster) {
        return point;
    }
    const QPointF pixel = painter.deviceTransform().map(point);
    return painter.deviceTransform().inverted().map(QPointF(qRound(pixel.x()), qRound(pixel.y())));
}

}  // namespace

std::vector<QRectF> MapLabel::footprint() const {
    if (rotationDegrees == 0) {
        return {box};
    }
    const double height = box.height();
    const double angle = rotationDegrees * std::numbers::pi / 180;
    std::vector<QRectF> row;
    for (double s = -box.width() / 2; s <= box.width() / 2; s += height / 2) {
        const QPointF centre = box.center() + QPointF(std::cos(angle), std::sin(angle)) * s;
        row.emplace_back(centre.x() - height / 2, centre.y() - height / 2, height, height);
    }
    return row;
}

std::vector<MapLabel> mapLabels(const Ruler& ruler, const core::Figure& figure, const FigureText& text,
                                const core::PageTransform& view, const QRectF& map, const std::vector<QRectF>& occupied,
                                LabelCache& cache) {
    LabelPlacer placer(ruler, figure, text, view, map, occupied, cache);
    for (const core::Layer& layer : figure.layers) {
        std::visit(std::ref(placer), layer);
    }
    return placer.takeLabels();
}

double labelStepM(const core::PageTransform& view, const Frame& frame) {
    constexpr double pixelsPerMm = 96 / mmPerInch;
    return core::snapStepM(view.unitsPerMetre() / frame.unitsPerMm * pixelsPerMm);
}

void paintLabels(const Canvas& canvas, const std::vector<MapLabel>& labels) {
    QPainter& painter = canvas.painter();
    for (const MapLabel& label : labels) {
        painter.save();
        painter.translate(inWholePixels(painter, label.box.center()));
        drawAtOrigin(canvas, label);
        painter.restore();
    }
}

void paintLabels(const Canvas& canvas, const std::vector<MapLabel>& labels, double pixelsPerUnit, LabelCache& cache) {
    QPainter& painter = canvas.painter();
    for (const MapLabel& label : labels) {
        const LabelCache::Sprite sprite = cache.sprite(appearanceOf(canvas, label, pixelsPerUnit),
                                                       [&] { return drawn(canvas, label, pixelsPerUnit); });
        const QPointF middle = painter.deviceTransform().map(label.box.center());
        painter.save();
        painter.resetTransform();
        painter.drawImage(QPoint(qRound(middle.x()), qRound(middle.y())) + sprite.corner, sprite.image);
        painter.restore();
    }
}

}  // namespace app
