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

/// The inset's neatline and caption.
void paintInsetFrame(const Canvas& canvas, const FigureText& text, const PageLayout& layout);

/// What lies on the map or on a strip beside it.
enum class Panel { Classes, Keys, Notices };
inline constexpr std::array allPanels{Panel::Classes, Panel::Keys, Panel::Notices};

/// Empty when the layout has no such panel.
[[nodiscard]] QRectF rectOf(Panel panel, const PageLayout& layout);

/// @param view  that of the map, whose scale the keys show.
void paintPanel(Panel panel, const Canvas& canvas, const core::Figure& figure, const FigureText& text,
                const PageLayout& layout, const core::PageTransform& view);

}  // namespace app
