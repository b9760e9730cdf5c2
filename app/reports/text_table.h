// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace app {

/// Columns that a text takes on a terminal: two for a wide East Asian character, none for a combining mark.
/// @see Unicode Standard Annex #11, "East Asian Width".
[[nodiscard]] int displayWidth(const QString& text);

/// Rows as lines with their cells below each other: the first column to the left, the others to the right. Rows may be
/// of different lengths. Every line ends with a line feed, and none in a blank.
[[nodiscard]] QString textTable(const std::vector<QStringList>& rows);

}  // namespace app
