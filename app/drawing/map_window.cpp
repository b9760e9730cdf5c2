// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drawing/map_window.h"

namespace app {

/// Of a line that may yet be snapped, hence the margin.
MapWindow::Sight MapWindow::sightOf(const core::Polyline& line) const {
    const auto box = core::boundingBox(std::span(line));
    if (!box || !box->grown(m_stepM).intersects(m_box)) {
        return Sight::None;
    }
    const core::Box grown = box->grown(m_stepM);
    return m_box.contains(grown.min) && m_box.contains(grown.max) ? Sight::Whole : Sight::Part;
}

}  // namespace app
