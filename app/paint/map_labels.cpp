// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/map_labels.h"

#include <QLineF>
#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>
#include <optional>
#include <span>
#include <utility>
#include <variant>

#include "app/paint/region_names.h"

namespace app {
namespace {

constexpr double pointNameMm = 2.1;
constexpr double pointGapMm = 1.0;
constexpr double degreesMm = 1.9;
constexpr double huLineNameMm = 3.0;
constexpr double huLineGapMm = 0.6;
constexpr double huLineNameAt = 0.56;  // part of the way from south to north

/// The places beside a point, best first.
std::vector<QRectF> placesBeside(const QRectF& onIt, double away) {
    const double dx = onIt.width() / 2 + away;
    const double dy = onIt.height() / 2 + away;
    std::vector<QRectF> beside;
    for (const QPointF& shift : {QPointF(dx, 0), QPointF(-dx, 0), QPointF(0, -dy), QPointF(0, dy), QPointF(dx, -dy),
                                 QPointF(dx, dy), QPointF(-dx, -dy), QPointF(-dx, dy)}) {
        beside.push_back(onIt.translated(shift));
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
        line.meridian ? QLatin1Char(line.degrees < 0 ? 'W' : 'E') : QLatin1Char(line.degrees < 0 ? 'S' : 'N');
    return QString::number(std::abs(line.degrees)) + QChar(0x00B0) + hemisphere;
}

/// The point at a part of the way along a polyline, and the direction there.
QLineF tangentAt(const QPolygonF& path, double part) {
    double length = 0;
    for (qsizetype i = 1; i < path.size(); ++i) {
        length += QLineF(path[i - 1], path[i]).length();
    }
    double left = part * length;
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

/// Places the labels of one layer after another.
class LabelPlacer {
public:
    LabelPlacer(const Ruler& ruler, const core::Figure& figure, const FigureText& text, const core::PageTransform& view,
                const QRectF& map, std::vector<QRectF> taken)
        : m_ruler(ruler), m_figure(figure), m_text(text), m_view(view), m_map(map), m_taken(std::move(taken)) {}

    [[nodiscard]] std::vector<MapLabel> takeLabels() { return std::move(m_labels); }

    void operator()(const core::LandLayer& layer) { m_land = layer.baseMap->land; }

    /// Degrees where meridians leave the upper edge of the map and parallels its right edge, unless that is in a
    /// region, whose fill hides the line.
    void operator()(const core::GraticuleLayer& layer) {
        for (std::size_t i = 0; i < layer.baseMap->graticule.size(); ++i) {
            const core::GraticuleLine& line = layer.baseMap->graticule[i];
            const QLineF edge = line.meridian ? QLineF(m_map.topLeft(), m_map.topRight())
                                              : QLineF(m_map.topRight(), m_map.bottomRight());
            const auto at = crossing(toPage(line.path, m_view), edge);
            if (at && !m_figure.regions->at(m_view.toMap({at->x(), at->y()}))) {
                placeDegrees(i, line, *at);
            }
        }
    }

    void operator()(const core::HuLineLayer& layer) {
        if (layer.path.empty()) {
            return;
        }
        const QPolygonF path = toPage(layer.path, m_view);
        const QLineF tangent = tangentAt(path, huLineNameAt);
        const QFontMetricsF metrics = Ruler::metrics(m_ruler.font(huLineNameMm));
        const QPointF along = (tangent.p2() - tangent.p1()) / tangent.length();
        const QPointF off = QPointF(along.y(), -along.x()) * (m_ruler.mm(huLineGapMm) + metrics.height() / 2);
        add({LabelKind::HuLine, 0, m_text.huLine, huLineNameMm, centredBox(metrics, m_text.huLine, tangent.p1() + off),
             -tangent.angle()});
        placeBeside(LabelKind::HuLineEnd, 0, m_text.huLineSouth, path.front());
        placeBeside(LabelKind::HuLineEnd, 1, m_text.huLineNorth, path.back());
    }

    void operator()(const core::CityLayer& layer) {
        for (std::size_t i = 0; i < layer.cities->size(); ++i) {
            const QPointF point = toQt(m_view.toPage((*layer.cities)[i].point));
            if (m_map.contains(point)) {
                placeBeside(LabelKind::City, i, m_text.cityNames[i], point);
            }
        }
    }

    void operator()(const core::NameLayer& layer) {
        for (const PlacedName& name : placedNames(m_ruler, layer, m_land, m_text.regionNames, m_view, m_map, m_taken)) {
            add({LabelKind::Region, name.region, m_text.regionNames[name.region], name.sizeMm, name.box});
        }
    }

    template <class WithoutText>
    void operator()(const WithoutText& /*layer*/) const {}

private:
    void add(MapLabel label) {
        std::ranges::copy(label.footprint(), std::back_inserter(m_taken));
        m_labels.push_back(std::move(label));
    }

    void placeBeside(LabelKind kind, std::size_t index, const QString& name, QPointF point) {
        const QRectF onIt = centredBox(Ruler::metrics(m_ruler.font(pointNameMm)), name, point);
        for (const QRectF& box : placesBeside(onIt, m_ruler.mm(pointGapMm))) {
            if (m_map.contains(box) && isFree(box, m_taken)) {
                add({kind, index, name, pointNameMm, box});
                return;
            }
        }
    }

    void placeDegrees(std::size_t index, const core::GraticuleLine& line, QPointF at) {
        const QString degrees = degreesText(line);
        QRectF box = centredBox(Ruler::metrics(m_ruler.font(degreesMm)), degrees, at);
        if (line.meridian) {
            box.moveTopLeft(at + QPointF(m_ruler.mm(0.5), m_ruler.mm(0.4)));
        } else {
            box.moveBottomRight(at - QPointF(m_ruler.mm(0.6), m_ruler.mm(0.2)));
        }
        if (m_map.contains(box) && isFree(box, m_taken)) {
            add({LabelKind::Degrees, index, degrees, degreesMm, box});
        }
    }

    const Ruler& m_ruler;
    const core::Figure& m_figure;
    const FigureText& m_text;
    const core::PageTransform& m_view;
    QRectF m_map;
    std::span<const core::MultiPolygon> m_land;
    std::vector<QRectF> m_taken;
    std::vector<MapLabel> m_labels;
};

QColor colourOf(LabelKind kind, const PaintStyle& style) {
    switch (kind) {
        case LabelKind::Degrees:
            return style.mutedText;
        case LabelKind::HuLine:
        case LabelKind::HuLineEnd:
            return style.huLine;
        case LabelKind::City:
            return style.city;
        case LabelKind::Region:
            break;
    }
    return style.text;
}

}  // namespace

std::vector<QRectF> MapLabel::footprint() const {
    if (turn == 0) {
        return {box};
    }
    const double height = box.height();
    const double angle = turn * std::numbers::pi / 180;
    std::vector<QRectF> row;
    for (double s = -box.width() / 2; s <= box.width() / 2; s += height / 2) {
        const QPointF centre = box.center() + QPointF(std::cos(angle), std::sin(angle)) * s;
        row.emplace_back(centre.x() - height / 2, centre.y() - height / 2, height, height);
    }
    return row;
}

std::vector<MapLabel> mapLabels(const Ruler& ruler, const core::Figure& figure, const FigureText& text,
                                const core::PageTransform& view, const QRectF& map, std::vector<QRectF> taken) {
    LabelPlacer placer(ruler, figure, text, view, map, std::move(taken));
    for (const core::Layer& layer : figure.layers) {
        std::visit(placer, layer);
    }
    return placer.takeLabels();
}

void paintLabels(const Canvas& canvas, const std::vector<MapLabel>& labels) {
    for (const MapLabel& label : labels) {
        const QFont font = canvas.font(label.sizeMm);
        const QPointF baseline(-label.box.width() / 2, Ruler::metrics(font).ascent() - label.box.height() / 2);
        const QColor colour = colourOf(label.kind, canvas.style());
        canvas.painter().save();
        canvas.painter().translate(label.box.center());
        canvas.painter().rotate(label.turn);
        if (label.kind == LabelKind::Degrees) {
            canvas.drawLine(font, baseline, label.text, colour);
        } else {
            canvas.drawHaloed(font, baseline, label.text, colour);
        }
        canvas.painter().restore();
    }
}

}  // namespace app
