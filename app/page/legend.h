// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drawing/canvas.h"
#include "app/page/figure_text.h"
#include "core/figure/figure.h"

namespace app {

/// What the box of the classes takes, in painter units; empty when no layer is filled.
[[nodiscard]] QSizeF classesSize(const Ruler& ruler, const core::Figure& figure, const FigureText& text);

/// What the box of the keys of lines and points takes, with the scale bar.
[[nodiscard]] QSizeF keysSize(const Ruler& ruler, const core::Figure& figure, const FigureText& text);

/// Draws the classes, highest first, with the number of regions in each, and no data.
void paintClasses(const Canvas& canvas, const core::Figure& figure, const FigureText& text, const QRectF& box);

/// Draws a key for every line and point layer shown, and a scale bar of a round length.
void paintKeys(const Canvas& canvas, const core::Figure& figure, const FigureText& text,
               const core::PageTransform& view, const QRectF& box);

}  // namespace app
