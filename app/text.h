// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>
#include <filesystem>
#include <string_view>

namespace app {

/// Converts UTF-8 text of core and gis.
[[nodiscard]] inline QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// The path that a text names.
[[nodiscard]] inline std::filesystem::path pathOf(const QString& text) {
    return {QFile::encodeName(text).toStdString()};
}

/// A path as the user's system writes it.
[[nodiscard]] inline QString native(const std::filesystem::path& path) {
    return QFile::decodeName(path.string().c_str());
}

}  // namespace app
