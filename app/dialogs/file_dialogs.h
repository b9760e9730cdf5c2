// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

class QWidget;

namespace app {

/// Asks for the name of a file to write. A name without an extension gets that of the chosen filter before the dialog
/// checks whether the file exists, so that no file is replaced without a question.
/// @param filters  such as "PDF (*.pdf)", with one extension each; the first is preselected.
/// @param folder   where the dialog opens; afterwards the folder of the file.
/// @returns nothing when the user cancels.
[[nodiscard]] std::optional<QString> fileToSave(QWidget* parent, const QString& title, const QStringList& filters,
                                                const QString& suggestedName, QString& folder);

/// Asks for a file to read.
/// @param filter  as QFileDialog::getOpenFileName() takes it.
/// @param folder  as for fileToSave().
[[nodiscard]] std::optional<QString> fileToOpen(QWidget* parent, const QString& title, const QString& filter,
                                                QString& folder);

/// Asks for files to read; empty when the user cancels. Otherwise as fileToOpen().
[[nodiscard]] QStringList filesToOpen(QWidget* parent, const QString& title, const QString& filter, QString& folder);

/// Those of several files that are opened together: a study alone, the first one; otherwise all but the parts of other
/// files among them, such as the .dbf of a .shp.
[[nodiscard]] QStringList filesToOpen(const QStringList& paths);

/// The extension in a filter: "pdf".
[[nodiscard]] QString extensionOf(const QString& filter);

}  // namespace app
