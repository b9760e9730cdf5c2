// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <set>
#include <string>

namespace app {

/// The candidate that is spelt almost like `word`, apart from case; empty if there is none. Almost: at most one edit
/// per three letters. An edit inserts, deletes or replaces a letter, or swaps two adjacent letters (optimal string
/// alignment distance).
[[nodiscard]] std::string nearestName(const std::string& word, const std::set<std::string>& candidates);

/// The names that a misspelt or shortened name may stand for: those that are spelt almost like it, the nearest first,
/// then those that contain it.
/// @param most            the largest number of names returned.
/// @param lettersPerEdit  the least number of letters for each edit.
[[nodiscard]] QStringList nearestNames(const QString& written, const QStringList& names, qsizetype most = 3,
                                       qsizetype lettersPerEdit = 3);

}  // namespace app
