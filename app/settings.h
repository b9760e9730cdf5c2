// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>

#include "app/export/export_figure.h"
#include "app/language.h"

namespace app {

/// The folders in which file dialogs open. Empty for the one that the system suggests.
struct FileFolders {
    QString boundaries;
    QString groupings;
    QString exports;       ///< Figures, charts and their tables.
    QString studies = {};  ///< Where studies are saved.
    friend bool operator==(const FileFolders&, const FileFolders&) = default;
};

struct ExportChoices {
    PageSize size;
    SvgText svgText = SvgText::Text;
    friend bool operator==(const ExportChoices&, const ExportChoices&) = default;
};

inline constexpr qsizetype maxRecentFiles = 10;

/// What the program remembers from one start to the next. Read once at the start and written once at the end.
struct Settings {
    QByteArray geometry;  ///< Of the window, as QWidget::saveGeometry() gives it; may be empty.
    QByteArray docks;     ///< As QMainWindow::saveState() gives it; may be empty.
    std::optional<Language> language;
    FileFolders folders;
    ExportChoices exportChoices;
    QStringList recentFiles;  ///< Studies and boundary files, the latest first; at most maxRecentFiles.
    friend bool operator==(const Settings&, const Settings&) = default;
};

/// The same with one more file, now the latest.
[[nodiscard]] QStringList withRecentFile(QStringList files, const QString& file);

/// The user's settings file. HULINE_SETTINGS names another one.
[[nodiscard]] QString settingsPath();

/// The settings in a file. A missing file and a missing or invalid value give the default.
[[nodiscard]] Settings readSettings(const QString& path);
/// @returns whether they could be written.
bool writeSettings(const QString& path, const Settings& settings);
/// Removes the file of settings, if there is one. @returns whether that succeeded.
bool forgetSettings(const QString& path);

}  // namespace app
