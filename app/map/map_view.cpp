// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/map_view.h"

#include <QApplication>
#include <QGestureEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QPinchGesture>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "app/drawing/map_window.h"
#include "app/map/live_map.h"
#include "app/page/paint_layers.h"

namespace app {
namespace {

constexpr double zoomStep = 1.25;
constexpr double wheelNotch = 120;          // QWheelEvent: eighths of a degree times 15 degrees
constexpr double maxZoomFactor = 60;        // factor of the scale at which the whole map fits
constexpr double maxPixelsPerMetre = 0.05;  // the limit for wide maps, so that their small regions can be seen
constexpr double minZoomFactor = 0.5;
constexpr int cardOffset = 16;
constexpr QMarginsF outlineMargins(20, 20, 20, 20);  // px, so that cut edges of an outline are invisible

}  // namespace

MapView::MapView(QWidget* parent, std::shared_ptr<JobQueue> jobs)
    : QWidget(parent),
      m_map(new LiveMap(this, std::move(jobs))),
      m_wording(systemLanguage()),
      m_card(new QLabel(this, Qt::ToolTip)) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    grabGesture(Qt::PinchGesture);
    m_card->setTextFormat(Qt::RichText);
    m_card->setMargin(8);
    m_card->setFrameShape(QFrame::StyledPanel);
    m_card->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_card->hide();
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(m_map, &LiveMap::changed, this, qOverload<>(&QWidget::update));
    connect(m_map, &LiveMap::failed, this, &MapView::paintingFailed);
}

std::optional<core::Box> MapView::chosenExtent() const {
    if (figure() == nullptr || !m_map->hasOwnView()) {
        return std::nullopt;
    }
    return view().visible({0, 0, static_cast<double>(width()), static_cast<double>(height())});
}

std::optional<MapExcerpt> MapView::excerpt() const {
    if (figure() == nullptr || !m_map->hasOwnView()) {
        return std::nullopt;
    }
    const QPointF centre = QRectF(rect()).center();
    return MapExcerpt{view().toMap({centre.x(), centre.y()}), view().unitsPerMetre() / m_map->fittedScale()};
}

void MapView::setExcerpt(const std::optional<MapExcerpt>& excerpt) {
    if (figure() == nullptr || !excerpt) {
        setView({});
        return;
    }
    const QPointF centre = QRectF(rect()).center();
    const core::PageTransform wanted(excerpt->centre, {centre.x(), centre.y()},
                                     allowedScale(excerpt->zoom * m_map->fittedScale()));
    const core::Box visible = wanted.visible({0, 0, static_cast<double>(width()), static_cast<double>(height())});
    setView(visible.intersects(figure()->extent) ? std::optional(wanted) : std::nullopt);
}

bool MapView::isExact() const { return m_map->isExact(); }

const core::Figure* MapView::figure() const { return m_map->figure(); }

core::PageTransform MapView::view() const { return m_map->view(); }

void MapView::setFigure(const core::Figure& figure) {
    const core::Figure* before = this->figure();
    if (before != nullptr && before->regions != figure.regions) {
        forgetRegions();
    }
    m_map->setScreen(frame(), devicePixelRatioF());
    if (m_named != figure.names) {
        m_named = figure.names;
        m_regionNames = m_wording.regionNames(figure);
    }
    m_map->setFigure(std::make_shared<const core::Figure>(figure), m_wording.figureText(figure, m_regionNames));
    updateHover();
}

/// Called before other regions replace the shown ones: ends hovering and dragging, and returns to the view of the whole
/// map.
void MapView::forgetRegions() {
    endDrawing();
    m_hovered.reset();
    m_draggedRegion.reset();
    m_draggedEnd.reset();
    m_pressed.reset();
    m_dragged = false;
    m_map->setView({});
}

void MapView::setWording(const Wording& wording) {
    m_wording = wording;
    m_named.reset();
    setAccessibleName(tr("Map"));
    if (const core::Figure* shown = figure()) {
        setFigure(*shown);
    }
}

void MapView::setSelected(const std::optional<core::RegionCode>& code) {
    m_selected = code;
    m_marked.clear();
    update();
}

void MapView::setMarked(const std::vector<core::RegionCode>& codes) {
    m_marked = codes;
    update();
}

void MapView::setArranging(bool on) { m_arranging = on; }

void MapView::setTransition(int durationMs) { m_map->setTransition(durationMs); }

void MapView::fit() { setView({}); }

void MapView::zoomIn() { zoomAt(rect().center(), zoomStep); }

void MapView::zoomOut() { zoomAt(rect().center(), 1 / zoomStep); }

Frame MapView::frame() const {
    Frame frame;
    frame.rect = {0, 0, static_cast<double>(width()), static_cast<double>(height())};
    frame.unitsPerMm = logicalDpiX() / mmPerInch;
    frame.furniture = Furniture::Screen;
    frame.style = palette().color(QPalette::Window).lightness() < 128 ? PaintStyle::dark() : PaintStyle::light();
    return frame;
}

std::optional<std::size_t> MapView::regionAt(QPointF position) const {
    return figure() != nullptr ? figure()->regions->at(view().toMap({position.x(), position.y()})) : std::nullopt;
}

void MapView::setView(const std::optional<core::PageTransform>& view) {
    m_map->setView(view);
    updateHover();
}

void MapView::zoomAt(QPointF position, double factor) {
    if (figure() == nullptr) {
        return;
    }
    const double now = view().unitsPerMetre();
    setView(view().zoomedAt({position.x(), position.y()}, allowedScale(now * factor) / now));
}

double MapView::allowedScale(double unitsPerMetre) const {
    const double fitting = m_map->fittedScale();
    return std::clamp(unitsPerMetre, fitting * minZoomFactor, std::max(fitting * maxZoomFactor, maxPixelsPerMetre));
}

/// Another region may be under the pointer now.
void MapView::updateHover() {
    hover();
    update();
}

bool MapView::event(QEvent* event) {
    if (event->type() == QEvent::Gesture) {
        pinch(*static_cast<QGestureEvent*>(event));
        return true;
    }
    if (event->type() == QEvent::NativeGesture) {
        return pinchOnTouchpad(*static_cast<QNativeGestureEvent*>(event));
    }
    return QWidget::event(event);
}

void MapView::pinch(const QGestureEvent& event) {
    if (const auto* gesture = static_cast<QPinchGesture*>(event.gesture(Qt::PinchGesture))) {
        zoomAt(mapFromGlobal(gesture->hotSpot()), gesture->scaleFactor());
    }
}

/// The `value()` of the event is the relative growth of the map. @returns whether the event was a pinch.
bool MapView::pinchOnTouchpad(const QNativeGestureEvent& event) {
    if (event.gestureType() != Qt::ZoomNativeGesture) {
        return false;
    }
    zoomAt(event.position(), 1 + event.value());
    return true;
}

void MapView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (figure() == nullptr) {
        painter.fillRect(rect(), palette().window());
        return;
    }
    try {
        m_map->setScreen(frame(), devicePixelRatioF());
        m_map->paint(painter);
        paintHighlights(painter);
    } catch (...) {  // an exception must not pass through Qt's painting
        emit paintingFailed(currentFailure());
    }
}

void MapView::paintHighlights(QPainter& painter) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRegion(visibleMap());
    const QColor highlight = palette().color(QPalette::Highlight);
    if (m_hovered) {
        outline(painter, *m_hovered, highlight, 0.4);
    }
    paintHandle(painter);
    paintSketch(painter);
    if (m_draggedRegion && m_dragged) {
        outline(painter, *m_draggedRegion, highlight, 0.8);
    }
    for (const core::RegionCode& code : m_marked) {
        if (const auto index = figure()->regions->indexOf(code)) {
            outline(painter, *index, highlight, 0.6);
        }
    }
    if (const auto index = m_selected ? figure()->regions->indexOf(*m_selected) : std::nullopt) {
        outline(painter, *index, highlight, 0.8);
    }
}

QRegion MapView::visibleMap() const {
    QRegion visible(rect());
    for (const QRectF& panel : m_map->panels()) {
        visible -= panel.toAlignedRect();
    }
    return visible;
}

void MapView::outline(QPainter& painter, std::size_t region, const QColor& colour, double widthMm) {
    const Frame where = frame();
    const MapWindow window(view(), QRectF(rect()).marginsAdded(outlineMargins), devicePixelRatioF());
    const core::MultiPolygon& shape = (*figure()->regions)[region].shape;
    paintOutline(painter, window, shape, QPen(where.style.halo, (widthMm + 0.6) * where.unitsPerMm));
    paintOutline(painter, window, shape, QPen(colour, widthMm * where.unitsPerMm));
}

void MapView::resizeEvent(QResizeEvent* event) {
    if (figure() == nullptr) {
        return;
    }
    m_map->setScreen(frame(), devicePixelRatioF());
    if (m_map->hasOwnView() && event->oldSize().isValid()) {
        m_map->setView(view().panned((event->size().width() - event->oldSize().width()) / 2.0,
                                     (event->size().height() - event->oldSize().height()) / 2.0));
    }
    updateHover();
}

void MapView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        update();
    }
    QWidget::changeEvent(event);
}

void MapView::wheelEvent(QWheelEvent* event) {
    zoomAt(event->position(), std::pow(zoomStep, event->angleDelta().y() / wheelNotch));
    event->accept();
}

void MapView::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        endHover();
        m_pressed = event->position();
        m_last = event->position();
        m_dragged = false;
        m_ignoresDoubleClick = false;
        m_draggedEnd = lineEndAt(event->position());
        m_draggedRegion =
            m_arranging && !m_draggedEnd && !m_sketch.isActive() ? regionAt(event->position()) : std::nullopt;
    }
}

void MapView::mouseMoveEvent(QMouseEvent* event) {
    if (figure() == nullptr) {
        return;
    }
    if (!m_pressed) {
        m_pointer = event->position();
        hover();
        return;
    }
    m_dragged = m_dragged || (event->position() - *m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_dragged) {
        drag(event->position());
    }
}

/// Pans, moves an end of the dividing line, or shows the region onto which the dragged one would be dropped.
void MapView::drag(QPointF position) {
    if (m_draggedEnd) {
        emit lineEndDragged(*m_draggedEnd, view().toMap({position.x(), position.y()}));
        return;
    }
    if (m_draggedRegion) {
        setCursor(Qt::DragMoveCursor);
        m_hovered = regionAt(position);
        update();
        return;
    }
    setCursor(Qt::ClosedHandCursor);
    const QPointF by = position - m_last;
    m_last = position;
    setView(view().panned(by.x(), by.y()));
}

void MapView::dropAt(QPointF position) {
    const auto onto = regionAt(position);
    const std::size_t draggedRegion = *m_draggedRegion;
    m_draggedRegion.reset();
    emit regionDropped((*figure()->regions)[draggedRegion].code,
                       onto ? std::optional((*figure()->regions)[*onto].code) : std::nullopt);
}

void MapView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_pressed) {
        return;
    }
    m_pressed.reset();
    showCursor();
    m_pointer = event->position();
    hover();
    if (m_dragged && m_draggedRegion) {
        dropAt(event->position());
    }
    m_draggedRegion.reset();
    if (!m_dragged && figure() != nullptr) {
        clickAt(event->position());
    }
}

/// While a line is being drawn, two fast clicks are two clicks.
void MapView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (m_sketch.isActive()) {
        mousePressEvent(event);
    } else if (!std::exchange(m_ignoresDoubleClick, false)) {
        fit();
    }
}

void MapView::leaveEvent(QEvent*) { endHover(); }

void MapView::hideEvent(QHideEvent*) { endHover(); }

std::optional<core::RegionCode> MapView::hovered() const {
    return m_hovered ? std::optional((*figure()->regions)[*m_hovered].code) : std::nullopt;
}

/// Outlines the region under the pointer and shows its card, after a change of the pointer, the view or the figure.
void MapView::hover() {
    const auto end = m_pointer ? lineEndAt(*m_pointer) : std::nullopt;
    if (end != m_draggedEnd && !m_pressed) {
        m_draggedEnd = end;
        showCursor();
        update();
    }
    if (m_sketch.isActive()) {
        update();  // the line follows the pointer
    }
    const auto region = m_pointer && !end && !m_sketch.isActive() ? regionAt(*m_pointer) : std::nullopt;
    if (region != m_hovered) {
        m_hovered = region;
        update();
    }
    if (!region) {
        m_card->hide();
        return;
    }
    m_card->setText(m_wording.card(*figure(), *region));
    m_card->adjustSize();
    showCard(*m_pointer);
}

void MapView::endHover() {
    m_pointer.reset();
    hover();
}

/// Shows the card beside the pointer, inside the map.
void MapView::showCard(QPointF position) {
    QPoint at = position.toPoint() + QPoint(cardOffset, cardOffset);
    if (at.x() + m_card->width() > width()) {
        at.setX(static_cast<int>(position.x()) - cardOffset - m_card->width());
    }
    if (at.y() + m_card->height() > height()) {
        at.setY(static_cast<int>(position.y()) - cardOffset - m_card->height());
    }
    m_card->move(mapToGlobal(at));
    m_card->show();
}

}  // namespace app
