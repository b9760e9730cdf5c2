// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

// The forms in which tables write the names of regions.

namespace app {

/// A name as it is compared: half width, lower case, simplified characters, without blanks, punctuation and accents.
/// "北　京", "北京" and "São Paulo", "sao paulo" are compared as equal.
[[nodiscard]] QString foldedName(const QString& name);

/// The folded name without the word for its administrative level, and without the names of ethnic groups before it:
/// "北京" for 北京市, "延边" for 延边朝鲜族自治州, "autauga" for "Autauga County". Empty when the name has no such
/// word, or nothing else.
[[nodiscard]] QString nameWithoutLevel(const QString& name);

/// The administrative level that a word at the end of a name says.
enum class NameLevel { Province, City, County };

/// The level of a name; nothing when it has no such word.
[[nodiscard]] std::optional<NameLevel> levelOf(const QString& name);

/// Further folded names of a region: without the level, and with the short word for a level ("延边州"). A single
/// character is no such name: 东 does not stand for 东县.
[[nodiscard]] QStringList shortNames(const QString& name);

}  // namespace app
