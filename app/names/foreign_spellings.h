// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace app {

/// The folded Latin names of a Chinese place that are not its pinyin: "lhasa" for 拉萨, "hohhot" for 呼和浩特. Mostly
/// romanized from Mongolian, Tibetan or Uyghur, or in use before pinyin.
/// @param place  without the word for its level.
[[nodiscard]] QStringList foreignSpellings(const QString& place);

}  // namespace app
