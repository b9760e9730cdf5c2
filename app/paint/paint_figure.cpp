// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/paint_figure.h"

#include "app/paint/canvas.h"
#include "app/paint/legend.h"
#include "app/paint/map_labels.h"
#include "app/paint/map_layers.h"
#include "app/paint/page_layout.h"

namespace app {
namespace {

constexpr double neatlineMm = 0.3;
constexpr double noticeCornerMm = 1.4;

/// Title and subtitle above, source note below.
void paintWordsRound(const Canvas& canvas, const PageLayout& layout) {
    const auto write = [&](const PlacedText& part, Qt::AlignmentFlag alignment, const QColor& colour) {
        canvas.drawBlock(part.block, part.sizeMm, part.rect, alignment, colour);
    };
    write(layout.title, Qt::AlignHCenter, canvas.style().text);
    write(layout.subtitle, Qt::AlignHCenter, canvas.style().mutedText);
    write(layout.note, Qt::AlignLeft, canvas.style().mutedText);
}

void paintInset(const Canvas& canvas, const core::Figure& figure, const FigureText& text, const QRectF& rect) {
    QPainter& painter = canvas.painter();
    const auto view =
        core::PageTransform::fitting(*figure.inset, {rect.left(), rect.top(), rect.width(), rect.height()});
    painter.fillRect(rect, canvas.style().background);
    paintLayers(canvas, figure, view, rect);
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
void paintNotices(const Canvas& canvas, const PlacedText& notices) {
    if (notices.rect.isEmpty()) {
        return;
    }
    QPainter& painter = canvas.painter();
    painter.setPen(canvas.pen(canvas.style().huLine, neatlineMm));
    painter.setBrush(canvas.style().panel);
    painter.drawRoundedRect(notices.rect, canvas.mm(noticeCornerMm), canvas.mm(noticeCornerMm));
    const double padding = (notices.rect.height() - notices.block.height) / 2;
    canvas.drawBlock(notices.block, notices.sizeMm, notices.rect.adjusted(padding, padding, -padding, -padding),
                     Qt::AlignHCenter, canvas.style().text);
}

/// What lies on the map or on a strip beside it.
void paintFurniture(const Canvas& canvas, const core::Figure& figure, const FigureText& text, const PageLayout& layout,
                    const core::PageTransform& view) {
    if (!layout.classes.isEmpty()) {
        paintClasses(canvas, figure, text, layout.classes);
    }
    if (!layout.keys.isEmpty()) {
        paintKeys(canvas, figure, text, view, layout.keys);
    }
    if (!layout.inset.isEmpty()) {
        paintInset(canvas, figure, text, layout.inset);
    }
    paintNotices(canvas, layout.notices);
}

}  // namespace

core::PageTransform viewOf(const core::Figure& figure, const FigureText& text, const Frame& frame) {
    return frame.view ? *frame.view : pageLayout(figure, text, frame).fitted;
}

void paintFigure(QPainter& painter, const core::Figure& figure, const FigureText& text, const Frame& frame) {
    const PageLayout layout = pageLayout(figure, text, frame);
    const core::PageTransform view = frame.view.value_or(layout.fitted);
    const bool onPage = frame.furniture == Furniture::Page;
    const Canvas canvas(painter, frame, layout.scale);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(toQt(frame.rect), onPage ? QColor(Qt::white) : frame.style.background);
    painter.fillRect(layout.map, frame.style.background);

    paintLayers(canvas, figure, view, layout.map);
    paintLabels(canvas, mapLabels(canvas, figure, text, view, layout.map, onMap(layout)));
    paintFurniture(canvas, figure, text, layout, view);
    if (onPage) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(canvas.pen(frame.style.text, neatlineMm));
        painter.drawRect(layout.map);
        paintWordsRound(canvas, layout);
    }
    painter.restore();
}

}  // namespace app
