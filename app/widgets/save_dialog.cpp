// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/save_dialog.h"

#include <QFileDialog>

namespace app {

std::optional<QString> fileToSave(QWidget* parent, const QString& title, const QStringList& filters,
                                  const QString& suggestedName) {
    QFileDialog dialog(parent, title);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters(filters);
    dialog.setDefaultSuffix(endingOf(filters.front()));
    dialog.selectFile(suggestedName);
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog,
                     [&dialog](const QString& filter) { dialog.setDefaultSuffix(endingOf(filter)); });
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.selectedFiles().constFirst()) : std::nullopt;
}

QString endingOf(const QString& filter) {
    return filter.section(QLatin1String("*."), -1).section(QLatin1Char(')'), 0, 0);
}

}  // namespace app
