// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/page/furniture.h"

#include "app/page/legend.h"

namespace app {
namespace {

constexpr double panelLineMm = 0.3;
constexpr double insetLineMm = 0.21;
constexpr double noticeCornerMm = 1.4;

/// Draws the notices in a box.
void paintNotices(const Canvas& canvas, const PlacedText& notices) {
    QPainter& painter = canvas.painter();
    painter.setPen(canvas.pen(canvas.style().dividingLine, panelLineMm));
    painter.setBrush(canvas.style().panel);
    painter.drawRoundedRect(notices.rect, canvas.mm(noticeCornerMm), canvas.mm(noticeCornerMm));
    const double padding = (notices.rect.height() - notices.block.height) / 2;
    canvas.drawBlock(notices.block, notices.sizeMm, notices.rect.adjusted(padding, padding, -padding, -padding),
                     Qt::AlignHCenter, canvas.style().text);
}

}  // namespace

core::PageTransform insetView(const core::Figure& figure, const PageLayout& layout) {
    const QRectF& rect = layout.inset;
    return core::PageTransform::fitting(*figure.inset, {rect.left(), rect.top(), rect.width(), rect.height()});
}

void paintInsetFrame(const Canvas& canvas, const FigureText& text, const PageLayout& layout) {
    QPainter& painter = canvas.painter();
    const QRectF& rect = layout.inset;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(canvas.pen(canvas.style().coast, insetLineMm));
    painter.drawRect(rect);
    const QFont font = canvas.font(smallTextMm * 0.9);
    const QFontMetricsF metrics = canvas.metrics(font);
    const double width = metrics.horizontalAdvance(text.inset);
    canvas.drawHaloed(font, {rect.center().x() - width / 2, rect.bottom() - canvas.mm(0.8) - metrics.descent()},
                      text.inset, canvas.style().text);
}

QRectF rectOf(Panel panel, const PageLayout& layout) {
    switch (panel) {
        case Panel::Classes:
            return layout.classes;
        case Panel::Keys:
            return layout.keys;
        case Panel::Notices:
            return layout.notices.rect;
    }
    return {};
}

void paintPanel(Panel panel, const Canvas& canvas, const core::Figure& figure, const FigureText& text,
                const PageLayout& layout, const core::PageTransform& view) {
    const QRectF rect = rectOf(panel, layout);
    if (rect.isEmpty()) {
        return;
    }
    switch (panel) {
        case Panel::Classes:
            return paintClasses(canvas, figure, text, rect);
        case Panel::Keys:
            return paintKeys(canvas, figure, text, view, rect);
        case Panel::Notices:
            return paintNotices(canvas, layout.notices);
    }
}

}  // namespace app
