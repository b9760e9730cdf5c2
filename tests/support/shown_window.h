// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

#include "app/window/main_window.h"

namespace support {

/// The visible window with a map; null if there is none.
inline app::MainWindow* shownWindow() {
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        auto* window = qobject_cast<app::MainWindow*>(widget);
        if (window != nullptr && window->isVisible()) {
            return window;
        }
    }
    return nullptr;
}

}  // namespace support
