// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>
#include <string>

namespace app {

/// The object or array that a JSON text contains. A key that occurs twice in an object is refused, because Qt would
/// silently keep one of the two, and so is a zero character.
/// @param file  for errors.
/// @throws gis::Error FileEmpty, NotUtf8, NotJson, RepeatedJsonKey. The column of NotJson is that of the fault or of
///         the character after it, as Qt reports it.
[[nodiscard]] QJsonValue jsonOf(const QByteArray& text, const std::string& file);

/// The same of the content of a file.
/// @throws gis::Error also FileMissing, FileUnreadable.
[[nodiscard]] QJsonValue jsonFile(const QString& path);

}  // namespace app
