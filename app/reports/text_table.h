// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace app {

/// The width of a text on a terminal: two columns for a wide East Asian character, none for a combining mark.
/// @see Unicode Standard Annex #11, "East Asian Width".
[[nodiscard]] int displayWidth(const QString& text);

/// Columns of numbers are aligned to the right, columns of words to the left.
enum class ColumnAlignment { Right, Left };

/// Rows as lines with aligned columns; the first column is always aligned to the left. Rows may have different lengths.
/// Every line ends with a line feed, without trailing blanks.
[[nodiscard]] QString textTable(const std::vector<QStringList>& rows,
                                ColumnAlignment alignment = ColumnAlignment::Right);

}  // namespace app
