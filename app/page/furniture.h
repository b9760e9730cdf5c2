// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "app/drawing/canvas.h"
#include "app/page/figure_text.h"
#include "app/page/page_layout.h"
#include "core/figure/figure.h"

namespace app {

/// The view that the inset of a layout shows.
[[nodiscard]] core::PageTransform insetView(const core::Figure& figure, const PageLayout& layout);

/// Draws the inset's neatline and caption.
void paintInsetFrame(const Canvas& canvas, const FigureText& text, const PageLayout& layout);

/// The panels that lie on the map or on a strip beside it.
enum class Panel { Classes, Keys, Notices };
inline constexpr std::array allPanels{Panel::Classes, Panel::Keys, Panel::Notices};

/// The rectangle of a panel; empty when the layout does not have it.
[[nodiscard]] QRectF rectOf(Panel panel, const PageLayout& layout);

/// @param view  the view of the map, for the scale bar.
void paintPanel(Panel panel, const Canvas& canvas, const core::Figure& figure, const FigureText& text,
                const PageLayout& layout, const core::PageTransform& view);

}  // namespace app
