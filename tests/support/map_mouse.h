// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QMouseEvent>
#include <QPointF>

#include "app/map/map_view.h"

namespace support {

/// A map with a mouse on it. Positions are in pixels of the map.
class MapMouse {
public:
    void send(QEvent::Type type, QPointF position, Qt::MouseButton button, Qt::MouseButtons buttons) {
        QMouseEvent event(type, position, map.mapToGlobal(position), button, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(&map, &event);
    }
    void point(QPointF position) { send(QEvent::MouseMove, position, Qt::NoButton, Qt::NoButton); }
    void drag(QPointF from, QPointF to) {
        send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
        send(QEvent::MouseMove, (from + to) / 2, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseMove, to, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
    }

    app::MapView map;
};

}  // namespace support
