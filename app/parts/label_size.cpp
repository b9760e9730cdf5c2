// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parts/label_size.h"

#include <QLabel>

namespace app {

void keepSizeOf(QLabel& label, const QStringList& texts) {
    const QString shown = label.text();
    label.setMinimumSize(0, 0);  // an earlier fixed size would be part of the size hint
    label.setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    QSize size(0, 0);
    for (const QString& text : texts) {
        label.setText(text);
        size = size.expandedTo(label.sizeHint());
    }
    label.setText(shown);
    label.setFixedSize(size);
}

}  // namespace app
