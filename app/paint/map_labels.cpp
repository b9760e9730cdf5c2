// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/map_labels.h"

#include <QLineF>
#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <numeric>

namespace app {
namespace {

constexpr std::array nameSizesMm{2.7, 2.3};  // tried in this order
constexpr double speckPart = 0.3;  // of a name's height: a region with a smaller radius would vanish beneath it
constexpr double cityNameMm = 2.1;
constexpr double degreesMm = 1.9;
constexpr double huLineNameMm = 3.0;
constexpr double huLineNameAt = 0.56;  // part of the way from south to north

/// The box of one line of text, centred on a point.
QRectF centredBox(const QFontMetricsF& metrics, const QString& text, QPointF centre) {
    const QSizeF size(metrics.horizontalAdvance(text), metrics.ascent() + metrics.descent());
    return {centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height()};
}

/// The places round a point at which a name may stand, best first: on it, then beside it.
std::vector<QRectF> places(const QRectF& onIt, double away, std::initializer_list<double> rings = {0.6, 1.0, 2.0}) {
    const double dx = onIt.width() / 2 + away;
    const double dy = onIt.height() / 2 + away;
    std::vector<QRectF> all{onIt};
    for (const double ring : rings) {
        for (const QPointF& shift : {QPointF(dx, 0), QPointF(-dx, 0), QPointF(0, -dy), QPointF(0, dy), QPointF(dx, -dy),
                                     QPointF(dx, dy), QPointF(-dx, -dy), QPointF(-dx, dy)}) {
            all.push_back(onIt.translated(shift * ring));
        }
    }
    return all;
}

/// The places beside a point, which stays visible.
std::vector<QRectF> placesBeside(const QRectF& onIt, double away) {
    std::vector<QRectF> beside = places(onIt, away, {1.0});
    beside.erase(beside.begin());
    return beside;
}

/// Draws a name at the first free place; says whether there was one.
bool placeName(Canvas& canvas, const QFont& font, const QString& name, const std::vector<QRectF>& candidates,
               const QRectF& clip, const QColor& colour) {
    for (const QRectF& box : candidates) {
        if (clip.contains(box) && canvas.isFree(box)) {
            canvas.drawHaloed(font, {box.left(), box.top() + canvas.metrics(font).ascent()}, name, colour);
            canvas.take(box);
            return true;
        }
    }
    return false;
}

/// Whether a name may stand there: its middle in its own region, or, for a small one, in none at all.
bool mayStand(const core::RegionSet& regions, std::size_t own, bool isSmall, core::MapPoint middle) {
    const auto there = regions.at(middle);
    return there ? *there == own : isSmall;
}

void labelRegion(Canvas& canvas, const core::NameLayer& layer, std::size_t region, const QString& name,
                 const core::PageTransform& view, const QRectF& clip) {
    const core::InscribedCircle& anchor = (*layer.anchors)[region];
    const QPointF centre = toQt(view.toPage(anchor.centre));
    const double radius = anchor.radiusM * view.unitsPerMetre();
    const bool isSmall = radius < canvas.mm(nameSizesMm.front());
    for (const double size : nameSizesMm) {
        const QFont font = canvas.font(size);
        const QRectF onIt = centredBox(canvas.metrics(font), name, centre);
        const bool isSpeck = radius < canvas.mm(size) * speckPart;
        const double away = std::min(radius, canvas.mm(size)) + canvas.mm(0.4);
        std::vector<QRectF> candidates = isSmall ? places(onIt, away, {0.6, 1.0}) : places(onIt, away);
        if (isSpeck) {
            std::erase_if(candidates, [&](const QRectF& box) { return box.contains(centre); });
        }
        std::erase_if(candidates, [&](const QRectF& box) {
            const core::MapPoint middle = view.toMap({box.center().x(), box.center().y()});
            return !mayStand(*layer.regions, region, isSmall, middle);
        });
        if (placeName(canvas, font, name, candidates, clip, canvas.style().text)) {
            return;
        }
    }
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

/// Takes the strip along a rotated line of text as a row of small boxes.
void takeStrip(Canvas& canvas, const QLineF& along, double width, double height) {
    const QPointF unit = (along.p2() - along.p1()) / along.length();
    for (double s = -width / 2; s <= width / 2; s += height / 2) {
        const QPointF centre = along.p1() + unit * s + QPointF(unit.y(), -unit.x()) * height * 0.7;
        canvas.take({centre.x() - height / 2, centre.y() - height / 2, height, height});
    }
}

}  // namespace

void labelRegions(Canvas& canvas, const core::NameLayer& layer, const FigureText& text, const core::PageTransform& view,
                  const QRectF& clip) {
    std::vector<std::size_t> order(layer.anchors->size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // Small regions, whose names hardly fit, come first, the largest of them at the head; then the others, the one with
    // the least room to move its name first.
    const double smallM = canvas.mm(nameSizesMm.front()) / view.unitsPerMetre();
    std::ranges::stable_sort(order, {}, [&](std::size_t i) {
        const double radius = (*layer.anchors)[i].radiusM;
        return radius < smallM ? -radius : radius;
    });
    for (const std::size_t i : order) {
        if (clip.contains(toQt(view.toPage((*layer.anchors)[i].centre)))) {
            labelRegion(canvas, layer, i, text.regionNames[i], view, clip);
        }
    }
}

void labelCities(Canvas& canvas, const std::vector<core::City>& cities, const FigureText& text,
                 const core::PageTransform& view, const QRectF& clip) {
    const QFont font = canvas.font(cityNameMm);
    for (std::size_t i = 0; i < cities.size(); ++i) {
        const QPointF centre = toQt(view.toPage(cities[i].point));
        if (!clip.contains(centre)) {
            continue;
        }
        const QRectF onIt = centredBox(canvas.metrics(font), text.cityNames[i], centre);
        placeName(canvas, font, text.cityNames[i], placesBeside(onIt, canvas.mm(1.0)), clip, canvas.style().city);
    }
}

void labelHuLine(Canvas& canvas, const FigureText& text, const QPolygonF& path) {
    const QFont font = canvas.font(huLineNameMm);
    const QFontMetricsF metrics = canvas.metrics(font);
    const QLineF tangent = tangentAt(path, huLineNameAt);
    const double width = metrics.horizontalAdvance(text.huLine);
    canvas.painter().save();
    canvas.painter().translate(tangent.p1());
    canvas.painter().rotate(-tangent.angle());
    canvas.drawHaloed(font, {-width / 2, -metrics.descent() - canvas.mm(0.6)}, text.huLine, canvas.style().huLine);
    canvas.painter().restore();
    takeStrip(canvas, tangent, width, metrics.height());

    const QFont small = canvas.font(cityNameMm);
    canvas.painter().setPen(Qt::NoPen);
    canvas.painter().setBrush(canvas.style().huLine);
    for (const auto& [end, name] :
         {std::pair(path.front(), text.huLineSouth), std::pair(path.back(), text.huLineNorth)}) {
        canvas.painter().setPen(Qt::NoPen);
        canvas.painter().drawEllipse(end, canvas.mm(0.7), canvas.mm(0.7));
        const QRectF onIt = centredBox(canvas.metrics(small), name, end);
        placeName(canvas, small, name, placesBeside(onIt, canvas.mm(1.0)), canvas.painter().clipBoundingRect(),
                  canvas.style().huLine);
    }
}

void labelGraticule(Canvas& canvas, const core::BaseMap& baseMap, const core::PageTransform& view, const QRectF& clip) {
    const QFont font = canvas.font(degreesMm);
    const QFontMetricsF metrics = canvas.metrics(font);
    for (const core::GraticuleLine& line : baseMap.graticule) {
        const QLineF edge =
            line.meridian ? QLineF(clip.topLeft(), clip.topRight()) : QLineF(clip.topRight(), clip.bottomRight());
        const auto at = crossing(toPage(line.path, view), edge);
        if (!at) {
            continue;
        }
        const QString degrees = degreesText(line);
        const double width = metrics.horizontalAdvance(degrees);
        const QRectF box = line.meridian
                               ? QRectF(at->x() + canvas.mm(0.5), at->y() + canvas.mm(0.4), width, metrics.height())
                               : QRectF(at->x() - width - canvas.mm(0.6), at->y() - metrics.height() - canvas.mm(0.2),
                                        width, metrics.height());
        if (clip.contains(box) && canvas.isFree(box)) {
            canvas.drawLine(font, {box.left(), box.top() + metrics.ascent()}, degrees, canvas.style().mutedText);
            canvas.take(box);
        }
    }
}

}  // namespace app
