// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drawing/canvas.h"

#include <QPainterPath>
#include <QTextLayout>
#include <QTextOption>
#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr double haloMm = 0.7;

}  // namespace

QFont Ruler::font(double heightMm) const {
    QFont font(m_frame.fontFamily);
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(mm(heightMm)))));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QPen Ruler::pen(const QColor& colour, double widthMm, Qt::PenStyle penStyle) const {
    QPen pen(colour, mm(widthMm), penStyle, Qt::FlatCap, Qt::RoundJoin);
    if (penStyle == Qt::SolidLine) {
        pen.setCapStyle(Qt::RoundCap);
    }
    return pen;
}

TextBlock Ruler::block(const QString& text, double heightMm, double width) const {
    const QFont sizedFont = font(heightMm);
    TextBlock block;
    for (const QString& paragraph : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        QTextLayout layout(paragraph, sizedFont);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            block.lines << paragraph.mid(line.textStart(), line.textLength()).trimmed();
            block.width = std::max(block.width, metrics(sizedFont).horizontalAdvance(block.lines.back()));
        }
        layout.endLayout();
    }
    block.height = static_cast<double>(block.lines.size()) * metrics(sizedFont).height();
    return block;
}

void Canvas::drawLine(const QFont& font, QPointF baseline, const QString& text, const QColor& colour) const {
    if (frame().textAsOutlines) {
        QPainterPath outline;
        outline.setFillRule(Qt::WindingFill);  // strokes of a Chinese character may overlap
        outline.addText(baseline, font, text);
        m_painter.fillPath(outline, colour);
        return;
    }
    m_painter.setFont(font);
    m_painter.setPen(colour);
    m_painter.drawText(baseline, text);
}

void Canvas::drawBlock(const TextBlock& block, double heightMm, const QRectF& rect, Qt::AlignmentFlag alignment,
                       const QColor& colour) const {
    const QFont sizedFont = font(heightMm);
    const QFontMetricsF measure = metrics(sizedFont);
    double y = rect.top() + measure.ascent();
    for (const QString& line : block.lines) {
        const double spare = rect.width() - measure.horizontalAdvance(line);
        drawLine(sizedFont, {rect.left() + (alignment == Qt::AlignHCenter ? spare / 2 : 0), y}, line, colour);
        y += measure.height();
    }
}

void Canvas::drawHaloed(const QFont& font, QPointF baseline, const QString& text, const QColor& colour) const {
    QPainterPath outline;
    outline.addText(baseline, font, text);
    m_painter.strokePath(outline, pen(style().halo, haloMm));
    drawLine(font, baseline, text, colour);
}

QPolygonF toPage(const core::Polyline& path, const core::PageTransform& view) {
    QPolygonF points;
    points.reserve(static_cast<qsizetype>(path.size()));
    for (const core::MapPoint& point : path) {
        points.append(toQt(view.toPage(point)));
    }
    return points;
}

}  // namespace app
