// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paint/canvas.h"

namespace app {

/// Paints the layers of a figure, from the bottom to the top, into a rectangle of painter units that clips them.
/// @param withText  whether names and labels are drawn as well; an inset has none.
void paintLayers(Canvas& canvas, const core::Figure& figure, const FigureText& text, const core::PageTransform& view,
                 const QRectF& clip, bool withText);

}  // namespace app
