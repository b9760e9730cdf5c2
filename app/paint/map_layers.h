// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paint/canvas.h"

namespace app {

/// Paints the shapes, lines and points of the layers of a figure, from the bottom to the top, into a rectangle of
/// painter units that clips them.
void paintLayers(const Canvas& canvas, const core::Figure& figure, const core::PageTransform& view, const QRectF& clip);

}  // namespace app
