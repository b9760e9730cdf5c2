// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drawing/canvas.h"
#include "app/page/figure_text.h"
#include "core/figure/figure.h"

namespace app {

/// Size of the panel of classes, in painter units; empty when there is no layer of coloured regions.
[[nodiscard]] QSizeF classesSize(const Ruler& ruler, const core::Figure& figure, const FigureText& text);

/// Size of the panel with the keys of lines and points and the scale bar, in painter units; empty without any of them.
/// On a plane without a place on Earth there is no scale bar.
[[nodiscard]] QSizeF keysSize(const Ruler& ruler, const core::Figure& figure, const FigureText& text);

/// Draws the classes, highest first (categories in their own order), each with its number of regions, and the class of
/// regions without data.
void paintClasses(const Canvas& canvas, const core::Figure& figure, const FigureText& text, const QRectF& box);

/// Draws a key for every line and point layer shown, and a scale bar of a round length if there is one.
void paintKeys(const Canvas& canvas, const core::Figure& figure, const FigureText& text,
               const core::PageTransform& view, const QRectF& box);

}  // namespace app
