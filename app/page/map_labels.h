// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "app/drawing/canvas.h"
#include "app/page/figure_text.h"
#include "app/page/label_cache.h"
#include "core/figure/figure.h"

namespace app {

enum class LabelKind { Degrees, DividingLine, LineEnd, Place, OverlayPoint, Region };

/// One line of text on the map.
struct MapLabel {
    LabelKind kind = LabelKind::Region;
    std::size_t index = 0;  ///< Index of the region, place, point of all overlays, graticule line or end of the
                            ///< dividing line.
    QString text;
    double sizeMm = 0;
    QRectF box;                  ///< In painter units, before rotation.
    double rotationDegrees = 0;  ///< Clockwise about the middle of the box.

    /// The rectangles that the text covers: its box, or a row of small ones along rotated text.
    [[nodiscard]] std::vector<QRectF> footprint() const;
};

/// Places the labels of all visible layers. Labels of earlier layers have precedence. No label is placed on an earlier
/// one or on an occupied rectangle, except the name of the dividing line, which always stands at the same part of the
/// line.
/// @param map       the rectangle that shows the map, in painter units.
/// @param occupied  rectangles on the map that are not free, such as the legend.
/// @param cache     keeps measured widths.
[[nodiscard]] std::vector<MapLabel> mapLabels(const Ruler& ruler, const core::Figure& figure, const FigureText& text,
                                              const core::PageTransform& view, const QRectF& map,
                                              const std::vector<QRectF>& occupied, LabelCache& cache);

/// The grid step (ShapeLevels) of the shapes by which labels are placed: that of a screen with 96 pixels per inch,
/// independent of the device, so that a page has the same labels on every device.
[[nodiscard]] double labelStepM(const core::PageTransform& view, const Frame& frame);

/// Draws labels as text. On a device with pixels, positions are rounded to whole pixels, so that a label looks the same
/// everywhere.
void paintLabels(const Canvas& canvas, const std::vector<MapLabel>& labels);

/// Draws labels as sprites from the cache.
/// @param pixelsPerUnit  scale of the canvas's painter.
void paintLabels(const Canvas& canvas, const std::vector<MapLabel>& labels, double pixelsPerUnit, LabelCache& cache);

}  // namespace app
