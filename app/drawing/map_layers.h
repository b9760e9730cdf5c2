// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "app/drawing/canvas.h"
#include "core/figure/figure.h"

namespace app {

// Widths of lines and the diameter of a point, in millimetres. The legend draws its keys with the same sizes.
inline constexpr double groupOutlineMm = 0.45;
inline constexpr double dividingLineMm = 0.6;
inline constexpr double placeMm = 1.5;
inline constexpr double hatchMm = 0.18;
inline constexpr double hatchSpacingMm = 1.1;

/// The dashed pen of disputed lines.
[[nodiscard]] QPen disputedLinePen(const Ruler& ruler);
/// The pen of the lines of an overlay.
[[nodiscard]] QPen overlayLinePen(const Ruler& ruler, const core::OverlaySymbol& symbol);
/// The pen around the points of an overlay.
[[nodiscard]] QPen overlayPointPen(const Ruler& ruler);

/// The target on which layers are drawn, in map metres: a painter, or the raster of a screen. It may draw later, so
/// shapes and lines must outlive it.
class LayerSurface {
public:
    virtual ~LayerSurface() = default;
    virtual void fill(const core::MultiPolygon& shape, const QColor& colour) = 0;
    /// Fills the shape of a region. Paper fills it with the colour; a screen ignores the colour and recolours later.
    virtual void fillRegion(std::size_t region, const core::MultiPolygon& shape, core::Srgb colour) = 0;
    /// Draws parallel lines inside a shape.
    /// @param spacing  in page units.
    virtual void hatch(const core::MultiPolygon& shape, const QPen& pen, double spacing) = 0;
    virtual void stroke(const core::Polyline& line, const QPen& pen) = 0;
    /// @param size  of the circle, square or triangle, in page units.
    virtual void drawMarker(core::MapPoint point, core::PointShape shape, double size, const QPen& pen,
                            const QColor& colour) = 0;
    /// A circle.
    void drawPoint(core::MapPoint point, double diameter, const QPen& pen, const QColor& colour) {
        drawMarker(point, core::PointShape::Circle, diameter, pen, colour);
    }
};

/// Draws the shapes, lines and points of a layer. Labels are drawn separately, after all layers.
/// @param regionBounds   bounding box of all regions: disputed lines outside it are not drawn.
/// @param unitsPerMetre  page units per metre of the map. Where regions are small on the page, borders are thin.
void drawLayer(LayerSurface& surface, const Ruler& ruler, const core::Layer& layer, const core::Box& regionBounds,
               double unitsPerMetre);

/// Draws the shells and holes of a shape as lines.
void strokeOutline(LayerSurface& surface, const core::MultiPolygon& shape, const QPen& pen);

}  // namespace app
