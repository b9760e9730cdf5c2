// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/file_dialogs.h"

#include <QFileDialog>
#include <QFileInfo>
#include <algorithm>

#include "app/study/study_file.h"
#include "app/text.h"
#include "gis/describe/file_parts.h"

namespace app {
namespace {}  // namespace

std::optional<QString> fileToSave(QWidget* parent, const QString& title, const QStringList& filters,
                                  const QString& suggestedName, QString& folder) {
    QFileDialog dialog(parent, title, folder);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters(filters);
    dialog.setDefaultSuffix(extensionOf(filters.front()));
    dialog.selectFile(suggestedName);
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog,
                     [&dialog](const QString& filter) { dialog.setDefaultSuffix(extensionOf(filter)); });
    if (dialog.exec() != QDialog::Accepted) {
        return std::nullopt;
    }
    const QString path = dialog.selectedFiles().constFirst();
    folder = QFileInfo(path).absolutePath();
    return path;
}

std::optional<QString> fileToOpen(QWidget* parent, const QString& title, const QString& filter, QString& folder) {
    const QString path = QFileDialog::getOpenFileName(parent, title, folder, filter);
    if (path.isEmpty()) {
        return std::nullopt;
    }
    folder = QFileInfo(path).absolutePath();
    return path;
}

QStringList filesToOpen(QWidget* parent, const QString& title, const QString& filter, QString& folder) {
    const QStringList paths = QFileDialog::getOpenFileNames(parent, title, folder, filter);
    if (!paths.isEmpty()) {
        folder = QFileInfo(paths.constFirst()).absolutePath();
    }
    return paths;
}

QStringList filesToOpen(const QStringList& paths) {
    const auto study = std::ranges::find_if(paths, [](const QString& path) { return isStudyFile(pathOf(path)); });
    if (study != paths.end()) {
        return {*study};
    }
    QStringList files;
    for (const QString& path : paths) {
        const bool isPart = std::ranges::any_of(
            paths, [&](const QString& other) { return gis::isPartOf(pathOf(path), pathOf(other)); });
        if (!isPart) {
            files << path;
        }
    }
    return files;
}

QString extensionOf(const QString& filter) {
    return filter.section(QLatin1String("*."), -1).section(QLatin1Char(')'), 0, 0);
}

}  // namespace app
