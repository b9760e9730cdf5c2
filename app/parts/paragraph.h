// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QLabel>

namespace app {

/// The colour of sentences about faults.
inline const QColor faultColour(0xc0, 0x39, 0x2b);

/// An empty label for sentences, which wrap and can be selected with the mouse.
[[nodiscard]] inline QLabel* paragraph() {
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

}  // namespace app
