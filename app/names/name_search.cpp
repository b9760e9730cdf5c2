// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/names/name_search.h"

#include <algorithm>

namespace app {

QStringList searchWords(const QString& typed) {
    return typed.normalized(QString::NormalizationForm_KC)
        .toLower()
        .remove(QLatin1Char('\''))
        .split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool matchesWords(const QStringList& texts, const Readings& readings, const QStringList& words,
                  PinyinMatch matchesReadings) {
    return std::ranges::all_of(words, [&](const QString& word) {
        return std::ranges::any_of(
                   texts, [&](const QString& searched) { return searched.contains(word, Qt::CaseInsensitive); }) ||
               matchesReadings(readings, word);
    });
}

}  // namespace app
