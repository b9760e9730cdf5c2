// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drawing/map_window.h"

namespace app {

/// With a margin of one step, because snapping may still move the line.
MapWindow::Visibility MapWindow::visibilityOf(const core::Polyline& line) const {
    const auto box = core::boundingBox(std::span(line));
    if (!box || !box->grown(m_stepM).intersects(m_box)) {
        return Visibility::None;
    }
    const core::Box grown = box->grown(m_stepM);
    return m_box.contains(grown.min) && m_box.contains(grown.max) ? Visibility::Whole : Visibility::Part;
}

}  // namespace app
