// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "app/names/pinyin.h"

namespace app {

/// The words that a user types to find names: half width, lower case, without the apostrophes of pinyin.
[[nodiscard]] QStringList searchWords(const QString& typed);

/// Whether a query spells a text with these readings: matchesPinyin() or matchesPinyinWithGaps().
using PinyinMatch = bool (*)(const Readings& readings, const QString& query);

/// Whether every word is part of one of some texts, or spells a part of one with these readings.
[[nodiscard]] bool matchesWords(const QStringList& texts, const Readings& readings, const QStringList& words,
                                PinyinMatch matchesReadings);

}  // namespace app
