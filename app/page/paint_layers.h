// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drawing/canvas.h"
#include "app/drawing/map_window.h"
#include "app/drawing/shape_levels.h"

namespace app {

/// Paints layers from bottom to top, clipped to a rectangle in painter units.
/// @param regionBounds  bounding box of all regions, as for drawLayer().
void paintLayers(const Canvas& canvas, const LevelLayers& level, const core::Box& regionBounds,
                 const core::PageTransform& view, const QRectF& clip);

/// Draws the outline of a shape, clipped to the window and simplified for its scale.
void paintOutline(QPainter& painter, const MapWindow& window, const core::MultiPolygon& shape, const QPen& pen);

/// Draws the symbol of a point with the pen and brush of a painter.
/// @param size  in painter units.
void paintMarker(QPainter& painter, core::PointShape shape, QPointF at, double size);

}  // namespace app
