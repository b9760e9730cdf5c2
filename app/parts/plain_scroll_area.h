// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parts/vertical_scroll_area.h"

namespace app {

/// Lets the background behind a scroll area be seen, such as that of a tab. Call it when the area has its contents.
inline void showBackgroundOf(QScrollArea& area) {
    area.setFrameShape(QFrame::NoFrame);
    area.viewport()->setAutoFillBackground(false);
    area.widget()->setAutoFillBackground(false);
}

/// A scroll area for a form, without frame and background.
[[nodiscard]] inline VerticalScrollArea* plainScrollArea(QWidget* contents) {
    auto* area = new VerticalScrollArea(contents);
    showBackgroundOf(*area);
    return area;
}

}  // namespace app
