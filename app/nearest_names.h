// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace app {

/// The names that a misspelt or shortened name may stand for: those within a few edits of it, the nearest first, then
/// those that contain it. Upper and lower case count as equal.
/// @param most  the largest number of names returned.
/// @see the optimal string alignment distance: insertions, deletions, substitutions and transpositions of neighbours.
[[nodiscard]] QStringList nearestNames(const QString& written, const QStringList& names, qsizetype most = 3);

}  // namespace app
