// SPDX-License-Identifier: GPL-3.0-or-later
// Dividing lines in the map: two clicks draw one, and the ends of the shown one can be dragged.
#include <QKeyEvent>
#include <QPainter>

#include "app/drawing/frame.h"
#include "app/map/map_view.h"

namespace app {
namespace {

constexpr double handleRadius = 8;  // px, around the ends of the dividing line
constexpr double handlePen = 2;

}  // namespace

void MapView::drawLine() {
    if (figure() == nullptr) {
        return;
    }
    m_sketch.start();
    setFocus();  // for Escape
    showCursor();
    updateHover();
    emit lineDrawingChanged(m_sketch.state());
}

/// Cancels a line that is being drawn, if there is one.
void MapView::endDrawing() {
    if (m_sketch.isActive()) {
        m_sketch.cancel();
        showCursor();
        updateHover();
        emit lineDrawingChanged(m_sketch.state());
    }
}

/// The cursor while the map is not dragged.
void MapView::showCursor() {
    if (m_sketch.isActive()) {
        setCursor(Qt::CrossCursor);
    } else if (m_draggedEnd) {
        setCursor(Qt::SizeAllCursor);
    } else {
        unsetCursor();
    }
}

void MapView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_sketch.isActive()) {
        endDrawing();
    } else {
        QWidget::keyPressEvent(event);
    }
}

/// The screen position of an end of the line; nothing when the line is not drawn.
std::optional<QPointF> MapView::pageOf(core::LineEnd end) const {
    for (const core::Layer& layer : figure()->layers) {
        if (const auto* line = std::get_if<core::DividingLineLayer>(&layer)) {
            const core::PagePoint at = view().toPage(end == core::LineEnd::To ? line->path.back() : line->path.front());
            return QPointF(at.x, at.y);
        }
    }
    return std::nullopt;
}

/// While a line is being drawn, no end of the shown one can be dragged.
std::optional<core::LineEnd> MapView::lineEndAt(QPointF position) const {
    if (m_sketch.isActive()) {
        return std::nullopt;
    }
    for (const core::LineEnd end : {core::LineEnd::To, core::LineEnd::From}) {
        const auto at = figure() != nullptr ? pageOf(end) : std::nullopt;
        if (at && QLineF(*at, position).length() <= handleRadius) {
            return end;
        }
    }
    return std::nullopt;
}

/// A ring around the end of the line that can be dragged.
void MapView::paintHandle(QPainter& painter) {
    const auto at = m_draggedEnd ? pageOf(*m_draggedEnd) : std::nullopt;
    if (at) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), handlePen));
        painter.drawEllipse(*at, handleRadius, handleRadius);
    }
}

void MapView::paintSketch(QPainter& painter) {
    const PaintStyle style = frame().style;
    m_sketch.paint(painter, view(), m_pointer, style.dividingLine, style.halo);
}

/// Draws an end of a line, or selects a region.
void MapView::clickAt(QPointF position) {
    if (!m_sketch.isActive()) {
        const auto region = regionAt(position);
        emit regionSelected(region ? std::optional((*figure()->regions)[*region].code) : std::nullopt);
        return;
    }
    const std::optional<DrawnLine> line = m_sketch.click(position, view());
    m_ignoresDoubleClick = line.has_value();
    showCursor();
    updateHover();
    emit lineDrawingChanged(m_sketch.state());
    if (line) {
        emit lineDrawn(line->from, line->to);
    }
}

}  // namespace app
