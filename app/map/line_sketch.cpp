// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/line_sketch.h"

#include <QLineF>
#include <QPainter>

namespace app {
namespace {

constexpr double leastLengthPx = 6;  // a double click moves less
constexpr double sketchPx = 2;
constexpr double sketchHaloPx = 4.5;
constexpr double endRadiusPx = 4;

QPointF onPage(core::MapPoint point, const core::PageTransform& view) {
    const core::PagePoint at = view.toPage(point);
    return {at.x, at.y};
}

}  // namespace

void LineSketch::start() { m_state = LineDrawing::FirstEnd; }

void LineSketch::cancel() { m_state = LineDrawing::None; }

std::optional<DrawnLine> LineSketch::click(QPointF position, const core::PageTransform& view) {
    const core::MapPoint place = view.toMap({position.x(), position.y()});
    if (m_state == LineDrawing::FirstEnd) {
        m_first = place;
        m_state = LineDrawing::SecondEnd;
        return std::nullopt;
    }
    if (QLineF(onPage(m_first, view), position).length() < leastLengthPx) {
        return std::nullopt;
    }
    m_state = LineDrawing::None;
    return DrawnLine{m_first, place};
}

void LineSketch::paint(QPainter& painter, const core::PageTransform& view, const std::optional<QPointF>& pointer,
                       const QColor& colour, const QColor& halo) const {
    if (m_state != LineDrawing::SecondEnd) {
        return;
    }
    const QPointF first = onPage(m_first, view);
    painter.setBrush(Qt::NoBrush);
    if (pointer) {
        painter.setPen(QPen(halo, sketchHaloPx));
        painter.drawLine(first, *pointer);
        painter.setPen(QPen(colour, sketchPx, Qt::DashLine));
        painter.drawLine(first, *pointer);
    }
    painter.setPen(QPen(halo, sketchPx));
    painter.setBrush(colour);
    painter.drawEllipse(first, endRadiusPx, endRadiusPx);
    painter.setBrush(Qt::NoBrush);
}

}  // namespace app
