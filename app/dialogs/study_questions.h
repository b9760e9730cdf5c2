// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <filesystem>

#include "app/study/data_files.h"

class QWidget;

namespace app {

// The questions about a study, each in a message box.

enum class ChangesAnswer { Save, Discard, Cancel };
/// Whether to save the changes of a study before they are lost.
/// @param name  of the study; empty if it never had one.
[[nodiscard]] ChangesAnswer askAboutChanges(QWidget* parent, const QString& name);

enum class DataAnswer { Use, Find, OpenWithout, Cancel };
/// What to do about data that are missing or changed. DataAnswer::Use is possible only for changed data.
[[nodiscard]] DataAnswer askAboutData(QWidget* parent, const DataReference& reference, DataState state);

enum class RecoveryAnswer { Restore, Discard, Later };
/// What to do with the copy of a study that a process left which did not end properly.
[[nodiscard]] RecoveryAnswer askAboutRecovery(QWidget* parent, const QString& name, const QString& writtenAt);

}  // namespace app
