// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parts/label_size.h"

#include <QLabel>

namespace app {

void keepSizeOf(QLabel& label, const QStringList& texts) {
    const QString text = label.text();
    label.setMinimumSize(0, 0);  // a size that was kept before counts as needed
    label.setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    QSize size(0, 0);
    for (const QString& one : texts) {
        label.setText(one);
        size = size.expandedTo(label.sizeHint());
    }
    label.setText(text);
    label.setFixedSize(size);
}

}  // namespace app
