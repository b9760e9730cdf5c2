// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/paint_figure.h"

#include <algorithm>

#include "app/paint/canvas.h"
#include "app/paint/legend.h"
#include "app/paint/map_layers.h"
#include "core/geometry/clip.h"

namespace app {
namespace {

constexpr double marginMm = 4;
constexpr double furnitureInsetMm = 2.2;  // from the map's edge to what lies on it
constexpr double fitMarginMm = 3;
constexpr double titleRowMm = 8;
constexpr double subtitleRowMm = 4.5;
constexpr double noteRowMm = 7.2;  // two lines
constexpr double neatlineMm = 0.3;
constexpr double insetHeightMm = 33;
constexpr double largestInsetPart = 0.34;  // of the map's height
constexpr double insetClearanceMm = 3;     // room for the name of an island beside the inset
constexpr double noticeMm = 2.7;
constexpr double widestNotice = 0.62;  // of the map's width
constexpr double smallestPart = 0.6;   // of the fitted scale that a map shrinks to, to stay clear of its furniture
constexpr double partStep = 0.02;

core::PageRect shrunk(const core::PageRect& rect, double by) {
    return {rect.left + by, rect.top + by, std::max(rect.width - 2 * by, 1.0), std::max(rect.height - 2 * by, 1.0)};
}

/// The size at which one line fits a width: the usual one, or what is left of it.
double fittingSizeMm(const Ruler& ruler, const QString& line, double usualMm, double width) {
    const double usual = Ruler::metrics(ruler.font(usualMm)).horizontalAdvance(line);
    return usual > width ? usualMm * width / usual * 0.97 : usualMm;
}

/// Title and subtitle above, source note below.
void paintWordsRound(const Canvas& canvas, const FigureText& text, const Frame& frame, const QRectF& map) {
    QPainter& painter = canvas.painter();
    const double top = frame.rect.top + canvas.mm(marginMm * 0.6);
    const auto write = [&](double y, double height, double sizeMm, const QColor& colour, int flags,
                           const QString& words) {
        painter.setFont(canvas.font(sizeMm));
        painter.setPen(colour);
        painter.drawText(QRectF(map.left(), y, map.width(), height), flags, words);
    };
    write(top, canvas.mm(titleRowMm), fittingSizeMm(canvas, text.title, titleMm, map.width()), canvas.style().text,
          Qt::AlignCenter, text.title);
    write(top + canvas.mm(titleRowMm), canvas.mm(subtitleRowMm), textMm, canvas.style().mutedText, Qt::AlignCenter,
          text.subtitle);
    write(map.bottom() + canvas.mm(gapMm), canvas.mm(noteRowMm), smallTextMm, canvas.style().mutedText,
          Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text.sourceNote);
}

/// The inset's rectangle in the lower right corner of the map; nothing when there is none or no room for it.
std::optional<QRectF> insetRect(const Ruler& ruler, const core::Figure& figure, const QRectF& map) {
    if (!figure.inset) {
        return std::nullopt;
    }
    const double height = std::min(ruler.mm(insetHeightMm), largestInsetPart * map.height());
    const double width = height * figure.inset->width() / figure.inset->height();
    const double away = ruler.mm(furnitureInsetMm);
    return QRectF(map.right() - away - width, map.bottom() - away - height, width, height);
}

void paintInset(Canvas& canvas, const core::Figure& figure, const FigureText& text, const QRectF& rect) {
    QPainter& painter = canvas.painter();
    const auto view =
        core::PageTransform::fitting(*figure.inset, {rect.left(), rect.top(), rect.width(), rect.height()});
    painter.fillRect(rect, canvas.style().background);
    paintLayers(canvas, figure, text, view, rect, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(canvas.pen(canvas.style().coast, neatlineMm * 0.7));
    painter.drawRect(rect);
    const QFont font = canvas.font(smallTextMm * 0.9);
    const QFontMetricsF metrics = canvas.metrics(font);
    const double width = metrics.horizontalAdvance(text.inset);
    canvas.drawHaloed(font, {rect.center().x() - width / 2, rect.bottom() - canvas.mm(0.8) - metrics.descent()},
                      text.inset, canvas.style().text);
}

/// What the figure must say of missing data, where it cannot be overlooked.
void paintNotices(Canvas& canvas, const FigureText& text, const QRectF& map) {
    if (text.notices.isEmpty()) {
        return;
    }
    QPainter& painter = canvas.painter();
    const QFont font = canvas.font(noticeMm);
    const QString words = text.notices.join(QLatin1Char('\n'));
    const double widest = map.width() * widestNotice;
    const int flags = static_cast<int>(Qt::AlignCenter) | static_cast<int>(Qt::TextWordWrap);
    const QRectF wanted = canvas.metrics(font).boundingRect(QRectF(0, 0, widest, map.height()), flags, words);
    const double padding = canvas.mm(1.8);
    // The upper left corner, north of Xinjiang: on a usual page a line there is clear of every region.
    const QRectF box(map.left() + canvas.mm(furnitureInsetMm), map.top() + canvas.mm(furnitureInsetMm + 3),
                     wanted.width() + 3 * padding, wanted.height() + 2 * padding);
    painter.setPen(canvas.pen(canvas.style().huLine, neatlineMm));
    painter.setBrush(canvas.style().panel);
    painter.drawRoundedRect(box, padding, padding);
    painter.setFont(font);
    painter.setPen(canvas.style().text);
    painter.drawText(box, flags, words);
}

/// Where the legend stands: in the lower left corner of the map.
LegendBoxes legendAt(const Ruler& ruler, const core::Figure& figure, const FigureText& text, const QRectF& map) {
    const double away = ruler.mm(furnitureInsetMm);
    return legendBoxes(ruler, figure, text, {map.left() + away, map.bottom() - away});
}

bool covers(const QRectF& rect, const core::RegionSet& regions, const core::PageTransform& view) {
    const core::Box box = view.visible({rect.left(), rect.top(), rect.width(), rect.height()});
    return std::ranges::any_of(regions.regions(), [&](const core::Region& region) {
        return std::ranges::any_of(region.shape, [&](const core::Polygon& polygon) {
            const auto extent = core::boundingBox(std::span(polygon.shell));
            return extent && extent->intersects(box) && !core::clippedRing(polygon.shell, box).empty();
        });
    });
}

/// The largest view of the whole extent in which neither legend nor inset covers any region: a published map may not
/// hide territory. The plain fit when even a much smaller map would be covered.
core::PageTransform clearView(const core::Figure& figure, const FigureText& text, const Frame& frame) {
    const Ruler ruler(frame);
    const core::PageRect room = mapRect(text, frame);
    const core::PageRect inner = shrunk(room, ruler.mm(fitMarginMm));
    const LegendBoxes legend = legendAt(ruler, figure, text, toQt(room));
    const double clear = ruler.mm(insetClearanceMm);
    const auto insetAt = insetRect(ruler, figure, toQt(room));
    const QRectF inset = insetAt ? insetAt->adjusted(-clear, -clear, clear, clear) : QRectF();
    const auto fitted = core::PageTransform::fitting(figure.extent, inner);
    for (double part = 1; part >= smallestPart; part -= partStep) {
        const core::PageTransform smaller(figure.extent.centre(), fitted.toPage(figure.extent.centre()),
                                          fitted.unitsPerMetre() * part);
        const double spareX = inner.width - figure.extent.width() * smaller.unitsPerMetre();
        const double spareY = inner.height - figure.extent.height() * smaller.unitsPerMetre();
        for (const double right : {0.0, 0.15, 0.3, 0.5}) {
            const core::PageTransform view = smaller.panned(right * spareX, -spareY / 2);
            const auto hidesLand = [&](const QRectF& rect) { return covers(rect, *figure.regions, view); };
            if (!hidesLand(legend.classes) && !hidesLand(legend.keys) && !hidesLand(inset)) {
                return view;
            }
        }
    }
    return fitted;
}

}  // namespace

core::PageRect mapRect(const FigureText& text, const Frame& frame) {
    if (frame.furniture == Furniture::Screen) {
        return frame.rect;
    }
    const double mm = frame.unitsPerMm;
    core::PageRect rect = shrunk(frame.rect, marginMm * mm);
    const double above = (titleRowMm + (text.subtitle.isEmpty() ? 0 : subtitleRowMm) - marginMm * 0.4) * mm;
    const double below = (gapMm + noteRowMm - marginMm * 0.4) * mm;
    rect.top += above;
    rect.height = std::max(rect.height - above - below, 1.0);
    return rect;
}

core::PageTransform viewOf(const core::Figure& figure, const FigureText& text, const Frame& frame) {
    if (frame.view) {
        return *frame.view;
    }
    return clearView(figure, text, frame);
}

void paintFigure(QPainter& painter, const core::Figure& figure, const FigureText& text, const Frame& frame) {
    Canvas canvas(painter, frame);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QRectF map = toQt(mapRect(text, frame));
    const core::PageTransform view = viewOf(figure, text, frame);
    const bool onPage = frame.furniture == Furniture::Page;

    painter.fillRect(toQt(frame.rect), onPage ? QColor(Qt::white) : frame.style.background);
    painter.fillRect(map, frame.style.background);

    const LegendBoxes legend = legendAt(canvas, figure, text, map);
    const auto inset = insetRect(canvas, figure, map);
    canvas.take(legend.classes);
    canvas.take(legend.keys);
    canvas.take(inset.value_or(QRectF()));
    paintLayers(canvas, figure, text, view, map, true);

    painter.setClipping(false);
    paintLegend(canvas, figure, text, view, legend);
    if (inset) {
        paintInset(canvas, figure, text, *inset);
    }
    paintNotices(canvas, text, map);
    if (onPage) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(canvas.pen(frame.style.text, neatlineMm));
        painter.drawRect(map);
        paintWordsRound(canvas, text, frame, map);
    }
    painter.restore();
}

}  // namespace app
