// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>
#include <QStringList>
#include <filesystem>
#include <string_view>
#include <vector>

namespace app {

/// Converts UTF-8 text of core and gis.
[[nodiscard]] inline QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// A text for buttons, tabs and menus, where a single ampersand marks a shortcut.
[[nodiscard]] inline QString withoutShortcut(QString text) {
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

/// The path that a text names.
[[nodiscard]] inline std::filesystem::path pathOf(const QString& text) {
    return {QFile::encodeName(text).toStdString()};
}

[[nodiscard]] inline std::vector<std::filesystem::path> pathsOf(const QStringList& texts) {
    std::vector<std::filesystem::path> paths;
    for (const QString& text : texts) {
        paths.push_back(pathOf(text));
    }
    return paths;
}

/// The last part of a path: "cities.csv".
[[nodiscard]] inline QString fileNameIn(std::string_view path) { return text(path).section(QLatin1Char('/'), -1); }

/// A path as the user's system writes it.
[[nodiscard]] inline QString native(const std::filesystem::path& path) {
    return QFile::decodeName(path.string().c_str());
}

}  // namespace app
