// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drawing/canvas.h"
#include "app/page/figure_text.h"
#include "core/figure/figure.h"

namespace app {

class Territory;

/// Words in their rectangle, already broken into lines.
struct PlacedText {
    QRectF rect;  ///< Empty when there is nothing to say, or no room for it.
    double sizeMm = textMm;
    TextBlock block;
    friend bool operator==(const PlacedText&, const PlacedText&) = default;
};

/// Where everything on a figure stands, in painter units. The map fills its rectangle; what lies on the map (classes,
/// keys, inset, notices) keeps clear of every region in `fitted`, and no two rectangles overlap.
struct PageLayout {
    double scale = 1;  ///< Of all sizes in millimetres; less than 1 on a small page.
    PlacedText title;
    PlacedText subtitle;
    PlacedText notices;
    PlacedText note;
    QRectF map;
    QRectF classes;  ///< Empty when no layer is filled.
    QRectF keys;
    QRectF inset;                                   ///< Empty when the figure has none.
    core::PageTransform fitted{{0, 0}, {0, 0}, 1};  ///< Shows the whole extent.
    friend bool operator==(const PageLayout&, const PageLayout&) = default;
};

/// What lies on the map or beside it: labels keep clear of it.
[[nodiscard]] std::vector<QRectF> onMap(const PageLayout& layout);

/// The smallest page on which everything has its place, in millimetres: as wide as a column of a journal.
inline constexpr double smallestWidthMm = 80;
inline constexpr double smallestHeightMm = 80;

/// Lays a figure out: legend and inset in the corners of the map where they are clear of every region, or else on a
/// strip of their own below or beside the map, whichever leaves the map larger; smaller letters before a much smaller
/// map. Where not even that fits, below the smallest page, the map stands alone.
[[nodiscard]] PageLayout pageLayout(const core::Figure& figure, const FigureText& text, const Frame& frame);

/// The same where the territory of the figure's regions is known already.
[[nodiscard]] PageLayout pageLayout(const core::Figure& figure, const FigureText& text, const Frame& frame,
                                    const Territory& territory);

/// Whether a view of a screen may stay although its figure has another layout: nothing on the map hides a region, all
/// regions are seen, and the layout's own view is not much larger.
[[nodiscard]] bool isStillFit(const core::PageTransform& view, const PageLayout& layout, const core::Figure& figure,
                              const Territory& territory);

}  // namespace app
