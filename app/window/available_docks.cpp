// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/available_docks.h"

#include <QAction>
#include <QSignalBlocker>
#include <algorithm>

namespace app {

void AvailableDocks::setAvailable(QDockWidget* dock, bool isAvailable) {
    const auto found = std::ranges::find(m_unavailable, dock, &Unavailable::dock);
    if (isAvailable == (found == m_unavailable.end())) {
        return;
    }
    if (isAvailable) {
        dock->setVisible(found->wasOpen);
        m_unavailable.erase(found);
    } else {
        m_unavailable.push_back({dock, !dock->isHidden()});
        dock->hide();
    }
    dock->toggleViewAction()->setVisible(isAvailable);
}

void AvailableDocks::restore(const QByteArray& state) {
    m_window->restoreState(state);
    for (Unavailable& entry : m_unavailable) {
        entry.wasOpen = !entry.dock->isHidden();
        entry.dock->hide();
    }
}

QByteArray AvailableDocks::state() const {
    const auto setOpen = [this](bool areShown) {
        for (const Unavailable& entry : m_unavailable) {
            const QSignalBlocker blocker(entry.dock);  // so that its panel is not filled
            entry.dock->setVisible(areShown && entry.wasOpen);
        }
    };
    setOpen(true);
    QByteArray state = m_window->saveState();
    setOpen(false);
    return state;
}

}  // namespace app
