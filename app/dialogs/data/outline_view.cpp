// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/data/outline_view.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <utility>

#include "app/drawing/map_layers.h"
#include "app/page/paint_layers.h"

namespace app {
namespace {

constexpr double margin = 10;

/// From the coordinates of a map to those of a widget: y grows downwards there.
QTransform fitted(const QRectF& extent, const QRectF& area) {
    const double scale =
        std::min(area.width() / std::max(extent.width(), 1e-9), area.height() / std::max(extent.height(), 1e-9));
    QTransform transform;
    transform.translate(area.center().x(), area.center().y());
    transform.scale(scale, -scale);
    transform.translate(-extent.center().x(), -extent.center().y());
    return transform;
}

}  // namespace

OutlineView::OutlineView(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void OutlineView::setRings(std::vector<QPolygonF> rings) {
    m_rings = std::move(rings);
    m_extent = {};
    for (const QPolygonF& ring : m_rings) {
        m_extent = m_extent.united(ring.boundingRect());
    }
    m_sentence.clear();
    update();
}

void OutlineView::setOverlay(std::vector<QPolygonF> lines, QPolygonF points) {
    m_lines = std::move(lines);
    m_points = std::move(points);
    update();
}

void OutlineView::setSymbol(const core::OverlaySymbol& symbol) {
    m_symbol = symbol;
    update();
}

void OutlineView::setSentence(const QString& sentence) {
    m_rings.clear();
    m_lines.clear();
    m_points.clear();
    m_sentence = sentence;
    update();
}

QSize OutlineView::sizeHint() const { return {420, 300}; }

QSize OutlineView::minimumSizeHint() const { return {160, 120}; }

void OutlineView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(frame);
    const QRectF area = frame.adjusted(margin, margin, -margin, -margin);
    if (m_rings.empty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, m_sentence);
        return;
    }
    QPainterPath path;
    const QTransform transform = fitted(m_extent, area);
    for (const QPolygonF& ring : m_rings) {
        path.addPolygon(transform.map(ring));
        path.closeSubpath();
    }
    painter.setBrush(palette().color(QPalette::AlternateBase));
    painter.setPen(QPen(palette().color(QPalette::PlaceholderText), 0.8));
    painter.drawPath(path);
    painter.setClipRect(frame);
    const Ruler ruler(Frame{});
    painter.setBrush(Qt::NoBrush);
    painter.setPen(overlayLinePen(ruler, m_symbol));
    for (const QPolygonF& line : m_lines) {
        painter.drawPolyline(transform.map(line));
    }
    painter.setPen(overlayPointPen(ruler));
    painter.setBrush(dataColour(m_symbol.colour));
    for (const QPointF& point : transform.map(m_points)) {
        paintMarker(painter, m_symbol.shape, point, ruler.mm(m_symbol.sizeMm));
    }
}

}  // namespace app
