// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parts/vertical_scroll_area.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace app {

VerticalScrollArea::VerticalScrollArea(QWidget* contents, QWidget* parent) : QScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setWidget(contents);
}

QSize VerticalScrollArea::sizeHint() const { return {neededWidth(), widget()->sizeHint().height()}; }

QSize VerticalScrollArea::minimumSizeHint() const { return {neededWidth(), QScrollArea::minimumSizeHint().height()}; }

bool VerticalScrollArea::eventFilter(QObject* watched, QEvent* event) {
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
    }
    return QScrollArea::eventFilter(watched, event);
}

void VerticalScrollArea::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        event->ignore();
    } else {
        QScrollArea::keyPressEvent(event);
    }
}

int VerticalScrollArea::neededWidth() const {
    return widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width() + 2 * frameWidth();
}

}  // namespace app
