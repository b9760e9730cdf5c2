// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/map_window.h"

namespace app {

bool MapWindow::isSeen(const core::Polyline& line) const {
    const auto box = core::boundingBox(std::span(line));
    return box && box->intersects(m_box);
}

}  // namespace app
