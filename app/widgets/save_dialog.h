// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

class QWidget;

namespace app {

/// Asks for the name of a file to write. A name without an ending gets that of the chosen filter before the dialog
/// looks for an older file, so that none is replaced unasked.
/// @param filters  as "PDF (*.pdf)", one ending each; the first is chosen at first.
/// @returns nothing when the user changes their mind.
[[nodiscard]] std::optional<QString> fileToSave(QWidget* parent, const QString& title, const QStringList& filters,
                                                const QString& suggestedName);

/// The ending in a filter: "pdf".
[[nodiscard]] QString endingOf(const QString& filter);

}  // namespace app
