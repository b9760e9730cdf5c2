// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Conversions between scripts. May be called in any thread.

namespace app {

/// Whether a text has a Chinese character.
[[nodiscard]] bool hasHan(const QString& text);

/// The pinyin of a text with tones, a blank between syllables; other letters stay. The text itself where ICU has no
/// transliterator.
[[nodiscard]] QString pinyinWithTones(const QString& text);

/// Traditional characters as simplified ones: 臺灣 becomes 台湾.
[[nodiscard]] QString simplifiedChinese(const QString& text);

}  // namespace app
