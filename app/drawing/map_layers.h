// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "app/drawing/canvas.h"
#include "core/figure/figure.h"

namespace app {

/// What the shapes of layers are drawn on, in map metres: a painter, or the raster of a screen. Shapes and lines must
/// outlive it: it need not draw them at once.
class LayerSurface {
public:
    virtual ~LayerSurface() = default;
    virtual void fill(const core::MultiPolygon& shape, const QColor& colour) = 0;
    /// Like fill(), for the shape of a region: where screen and paper part, since a screen recolours it later.
    virtual void fillRegion(std::size_t region, const core::MultiPolygon& shape, core::Srgb colour) = 0;
    virtual void stroke(const core::Polyline& line, const QPen& pen) = 0;
    /// @param diameter  in page units.
    virtual void drawPoint(core::MapPoint point, double diameter, const QPen& pen, const QColor& colour) = 0;
};

/// Draws the shapes, lines and points of a layer. Labels come after all layers, where none can lie on another.
/// @param subject        the box of all regions: disputed lines far from it are not drawn.
/// @param unitsPerMetre  page units a metre of the map: where regions are small, the borders between them are thin.
void drawLayer(LayerSurface& surface, const Ruler& ruler, const core::Layer& layer, const core::Box& subject,
               double unitsPerMetre);

/// Draws the outline of a shape: its shells and holes as lines.
void strokeOutline(LayerSurface& surface, const core::MultiPolygon& shape, const QPen& pen);

}  // namespace app
