// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "app/jobs/job_queue.h"
#include "app/map/line_sketch.h"
#include "app/study/study.h"
#include "app/wording/wording.h"
#include "core/figure/figure.h"
#include "core/geometry/page_transform.h"

class QGestureEvent;
class QLabel;
class QNativeGestureEvent;

namespace app {

class LiveMap;
struct Frame;

/// Shows a figure, and a card about the region under the pointer. Wheel and pinch zoom at the pointer, dragging pans,
/// a double click shows the whole map.
class MapView : public QWidget {
    Q_OBJECT

public:
    explicit MapView(QWidget* parent = nullptr, std::shared_ptr<JobQueue> jobs = std::make_shared<JobQueue>());

    void setFigure(const core::Figure& figure);
    void setWording(const Wording& wording);
    void setSelected(const std::optional<core::RegionCode>& code);
    /// Outlines regions until another one is selected.
    void setMarked(const std::vector<core::RegionCode>& codes);
    /// The duration of the colour transition between two periods; 0 for none.
    void setTransition(int durationMs);
    /// Whether a drag that starts on a region drags that region instead of panning.
    void setArranging(bool on);
    /// What the next click does, while a line is being drawn.
    [[nodiscard]] LineDrawing lineDrawing() const { return m_sketch.state(); }
    /// The region that is outlined because it is under the pointer.
    [[nodiscard]] std::optional<core::RegionCode> hovered() const;
    /// Whether the exact picture of the figure is shown, so that no thread is working on it.
    [[nodiscard]] bool isExact() const;
    /// The part of the map that is shown, if the map was zoomed or moved.
    [[nodiscard]] std::optional<core::Box> chosenExtent() const;
    /// The same as a study stores it.
    [[nodiscard]] std::optional<MapExcerpt> excerpt() const;
    /// Shows a part of the map; the whole map without a value, or where the part would be empty.
    void setExcerpt(const std::optional<MapExcerpt>& excerpt);
    [[nodiscard]] QSize sizeHint() const override { return {820, 640}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 260}; }

public slots:
    /// Shows the whole extent.
    void fit();
    void zoomIn();
    void zoomOut();
    /// Lets the next two clicks draw a line. Escape cancels it; dragging still moves the map.
    void drawLine();

signals:
    /// A region was clicked; nothing for a click outside all regions.
    void regionSelected(const std::optional<core::RegionCode>& code);
    /// An end of the dividing line was dragged to a point of the map; emitted for every step of the drag.
    void lineEndDragged(core::LineEnd end, core::MapPoint to);
    /// Two clicks have drawn a line.
    void lineDrawn(core::MapPoint from, core::MapPoint to);
    /// The next click does something else now: a line was begun, completed or cancelled.
    void lineDrawingChanged(app::LineDrawing next);
    /// The map could not be painted, or not exactly.
    void paintingFailed(const app::Failure& failure);
    /// A region was dragged onto another region; nothing for a drop outside all regions.
    void regionDropped(const core::RegionCode& region, const std::optional<core::RegionCode>& onto);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] const core::Figure* figure() const;
    void forgetRegions();
    [[nodiscard]] double allowedScale(double unitsPerMetre) const;
    [[nodiscard]] Frame frame() const;
    [[nodiscard]] core::PageTransform view() const;
    [[nodiscard]] std::optional<std::size_t> regionAt(QPointF position) const;
    void setView(const std::optional<core::PageTransform>& view);
    void drag(QPointF position);
    void dropAt(QPointF position);
    void clickAt(QPointF position);
    void endDrawing();
    void showCursor();
    [[nodiscard]] std::optional<QPointF> pageOf(core::LineEnd end) const;
    [[nodiscard]] std::optional<core::LineEnd> lineEndAt(QPointF position) const;
    void paintHighlights(QPainter& painter);
    void paintHandle(QPainter& painter);
    void paintSketch(QPainter& painter);
    void zoomAt(QPointF position, double factor);
    void pinch(const QGestureEvent& event);
    bool pinchOnTouchpad(const QNativeGestureEvent& event);
    void updateHover();
    void hover();
    void endHover();
    void showCard(QPointF position);
    /// The part of the widget that is not covered by legend, notices and inset.
    [[nodiscard]] QRegion visibleMap() const;
    void outline(QPainter& painter, std::size_t region, const QColor& colour, double widthMm);

    LiveMap* m_map;
    Wording m_wording;
    std::shared_ptr<const std::vector<core::RegionNames>> m_named;  ///< The names for which m_regionNames was made.
    core::SharedVector<QString> m_regionNames;
    std::optional<core::RegionCode> m_selected;
    std::vector<core::RegionCode> m_marked;
    std::optional<QPointF> m_pointer;      ///< The pointer while it is on the map and no button is pressed.
    std::optional<std::size_t> m_hovered;  ///< The region under the pointer.
    std::optional<QPointF> m_pressed;
    QPointF m_last;
    bool m_dragged = false;
    bool m_arranging = false;
    std::optional<core::LineEnd> m_draggedEnd;   ///< The end under the pointer, or the one that is being dragged.
    std::optional<std::size_t> m_draggedRegion;  ///< The region that is being dragged.
    LineSketch m_sketch;
    bool m_ignoresDoubleClick = false;  ///< Its first click has completed a line.
    QLabel* m_card;
};

}  // namespace app
