// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drawing/canvas.h"
#include "app/page/figure_text.h"
#include "core/figure/figure.h"

namespace app {

class OccupancyGrid;

/// A text, broken into lines, and its rectangle.
struct PlacedText {
    QRectF rect;  ///< Empty when there is no text, or no space for it.
    double sizeMm = textMm;
    TextBlock block;
    friend bool operator==(const PlacedText&, const PlacedText&) = default;
};

/// Positions of all parts of a figure, in painter units. The panels on the map (classes, keys, inset, notices) cover no
/// region in the view `fitted`, and no two of them overlap.
struct PageLayout {
    double scale = 1;  ///< Factor for all sizes in millimetres; less than 1 on a small page.
    PlacedText title;
    PlacedText subtitle;
    PlacedText notices;
    PlacedText note;
    QRectF map;
    QRectF classes;  ///< Empty when no layer has coloured regions.
    QRectF keys;
    QRectF inset;                                   ///< Empty when the figure has no inset.
    core::PageTransform fitted{{0, 0}, {0, 0}, 1};  ///< Shows the extent of the frame, or of all regions.
    friend bool operator==(const PageLayout&, const PageLayout&) = default;
};

/// The rectangles of all panels, which labels must not cover.
[[nodiscard]] std::vector<QRectF> panelRects(const PageLayout& layout);

/// The smallest page on which everything has space, in millimetres: as wide as a column of a journal.
inline constexpr double smallestWidthMm = 80;
inline constexpr double smallestHeightMm = 80;

/// Lays a figure out. Legend and inset lie in the corners of the map where they cover no region, or else on a strip
/// below or beside the map, whichever leaves the larger map. Text is made smaller before the map becomes much smaller.
/// On a page that is smaller than the smallest page, the map may stand alone. Where the frame has an extent, regions
/// may lie anywhere on the map, so all panels lie on strips.
[[nodiscard]] PageLayout pageLayout(const core::Figure& figure, const FigureText& text, const Frame& frame);

/// The same, with an occupancy grid of the figure's regions that was computed before.
[[nodiscard]] PageLayout pageLayout(const core::Figure& figure, const FigureText& text, const Frame& frame,
                                    const OccupancyGrid& occupancy);

/// Whether a screen can keep its view with a new layout: no panel covers a region, all regions are visible, and the
/// view of the new layout would not be much larger.
[[nodiscard]] bool canKeepView(const core::PageTransform& view, const PageLayout& layout, const core::Figure& figure,
                               const OccupancyGrid& occupancy);

}  // namespace app
