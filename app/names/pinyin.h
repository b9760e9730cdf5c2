// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <cstddef>
#include <vector>

namespace app {

/// How each character of a text may be typed in Latin letters, in order; blanks and punctuation are left out.
///
/// A Chinese character has its pinyin without tones, several where it is read in several ways ("de" and "di" for 地).
/// Every other letter or digit stands for itself, in lower case.
using Readings = std::vector<QStringList>;

[[nodiscard]] Readings readingsOf(const QString& text);

/// The pinyin of a whole text without tones and blanks, ü as "v" or "u": "changchun" and "zhangchun" for 长春. Of a
/// text with very many readings only the first ones.
[[nodiscard]] QStringList spellingsOf(const QString& text);

/// Whether a query spells some of the characters one after the other, each by a whole syllable or by its first letter:
/// "dqsczz", "diqusheng" and "diqscz" all match 人均地区生产总值. The last syllable may be unfinished.
[[nodiscard]] bool matchesPinyin(const Readings& readings, const QString& query);

/// The same, but characters may be left out between those that are spelled: "rjsczz" matches 人均地区生产总值.
[[nodiscard]] bool matchesPinyinWithGaps(const Readings& readings, const QString& query);

/// The positions of texts in the order of a list by pinyin: Chinese texts by the letters of their pinyin, then by their
/// tones; other texts by their letters without accents, and numbers in them by their value.
[[nodiscard]] std::vector<std::size_t> pinyinOrder(const QStringList& texts);

}  // namespace app
