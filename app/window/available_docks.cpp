// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/available_docks.h"

#include <QAction>
#include <algorithm>

namespace app {

void AvailableDocks::setAvailable(QDockWidget* dock, bool isAvailable) {
    const bool wasAvailable = std::ranges::find(m_unavailable, dock) == m_unavailable.end();
    if (isAvailable == wasAvailable) {
        return;
    }
    if (isAvailable) {
        std::erase(m_unavailable, dock);
    } else {
        m_unavailable.push_back(dock);
    }
    dock->setVisible(isAvailable);
    dock->toggleViewAction()->setVisible(isAvailable);
}

void AvailableDocks::restore(const QByteArray& state) {
    m_window->restoreState(state);
    for (QDockWidget* dock : m_unavailable) {
        dock->hide();
    }
}

QByteArray AvailableDocks::state() const {
    for (QDockWidget* dock : m_unavailable) {
        dock->show();
    }
    QByteArray state = m_window->saveState();
    for (QDockWidget* dock : m_unavailable) {
        dock->hide();
    }
    return state;
}

}  // namespace app
