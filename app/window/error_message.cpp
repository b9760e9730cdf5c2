// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/error_message.h"

#include <QMessageBox>
#include <QTextStream>
#include <cstdio>

namespace app {

void showError(const QString& sentence) {
    QTextStream(stderr) << sentence << Qt::endl;
    QMessageBox::critical(nullptr, QStringLiteral("HuLine"), sentence);
}

}  // namespace app
