// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drawing/frame.h"
#include "app/page/figure_text.h"
#include "core/figure/figure.h"

class QPainter;

namespace app {

/// Draws a figure. ScreenPicture shows the same layers, labels and panels; a test compares the two pictures.
/// @param text  all texts on the figure; must have been made from the same figure.
void paintFigure(QPainter& painter, const core::Figure& figure, const FigureText& text, const Frame& frame);

}  // namespace app
