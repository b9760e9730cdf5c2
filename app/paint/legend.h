// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paint/canvas.h"

namespace app {

/// The two boxes of a legend, in painter units: the classes of colour, and beside them the keys of lines and points
/// with the scale bar.
struct LegendBoxes {
    QRectF classes;  ///< Empty when no layer is filled.
    QRectF keys;
};

/// Where the boxes stand when the lower left corner of the first is at `corner`.
[[nodiscard]] LegendBoxes legendBoxes(const Ruler& ruler, const core::Figure& figure, const FigureText& text,
                                      QPointF corner);

/// Draws the legend into the boxes that legendBoxes() gave: the classes, highest first, with the number of regions in
/// each; no data; a key for every line and point layer shown; a scale bar of a round length.
void paintLegend(Canvas& canvas, const core::Figure& figure, const FigureText& text, const core::PageTransform& view,
                 const LegendBoxes& boxes);

}  // namespace app
