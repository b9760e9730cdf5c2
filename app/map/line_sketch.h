// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointF>
#include <optional>

#include "core/geometry/map_point.h"
#include "core/geometry/page_transform.h"

class QPainter;

namespace app {

/// What the next click on the map does.
enum class LineDrawing {
    None,       ///< No line is being drawn.
    FirstEnd,   ///< The next click is the end where the line begins.
    SecondEnd,  ///< The next click completes the line.
};

/// The two ends of a line that was drawn, in the order of the clicks.
struct DrawnLine {
    core::MapPoint from;
    core::MapPoint to;
};

/// A line that is being drawn on the map by two clicks. The first end stays at its place when the map is moved.
class LineSketch {
public:
    void start();
    void cancel();
    [[nodiscard]] LineDrawing state() const noexcept { return m_state; }
    [[nodiscard]] bool isActive() const noexcept { return m_state != LineDrawing::None; }

    /// Takes a click. A second click at the place of the first one is ignored.
    /// @returns the line with the click that completes it.
    std::optional<DrawnLine> click(QPointF position, const core::PageTransform& view);

    /// Paints the first end, and the line to the pointer, if it is on the map.
    void paint(QPainter& painter, const core::PageTransform& view, const std::optional<QPointF>& pointer,
               const QColor& colour, const QColor& halo) const;

private:
    LineDrawing m_state = LineDrawing::None;
    core::MapPoint m_first;
};

}  // namespace app
