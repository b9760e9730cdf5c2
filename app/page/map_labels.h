// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "app/drawing/canvas.h"
#include "app/page/figure_text.h"
#include "app/page/label_cache.h"
#include "core/figure/figure.h"

namespace app {

enum class LabelKind { Degrees, HuLine, HuLineEnd, City, Region };

/// One line of text on the map.
struct MapLabel {
    LabelKind kind = LabelKind::Region;
    std::size_t index = 0;  ///< Of the region, city, graticule line or end of the Hu Line.
    QString text;
    double sizeMm = 0;
    QRectF box;       ///< In painter units, before it is turned.
    double turn = 0;  ///< Degrees clockwise about the middle of the box.

    /// The rectangles that the text covers: its box, or a row of small ones along turned text.
    [[nodiscard]] std::vector<QRectF> footprint() const;
};

/// Every label of the visible layers, in their order, which is that of precedence. None lies on another.
/// @param map    the rectangle that shows the map, in painter units.
/// @param taken  rectangles on the map that hold something else.
/// @param cache  keeps how wide words are.
[[nodiscard]] std::vector<MapLabel> mapLabels(const Ruler& ruler, const core::Figure& figure, const FigureText& text,
                                              const core::PageTransform& view, const QRectF& map,
                                              const std::vector<QRectF>& taken, LabelCache& cache);

/// How coarse the shapes are that labels are placed by, for ShapeLevels: as on a screen of 96 pixels an inch, whatever
/// the device, so that one page has the same labels everywhere.
[[nodiscard]] double labelStepM(const core::PageTransform& view, const Frame& frame);

/// Draws labels as words, in whole pixels where there are any: a label looks the same wherever it stands.
void paintLabels(const Canvas& canvas, const std::vector<MapLabel>& labels);

/// Draws them onto pixels as the pictures of them that are in the cache.
/// @param pixelsPerUnit  by which the canvas's painter is scaled.
void paintLabels(const Canvas& canvas, const std::vector<MapLabel>& labels, double pixelsPerUnit, LabelCache& cache);

}  // namespace app
