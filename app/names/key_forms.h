// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

// The parts of the keys of tables that do not name a region.

namespace app {

/// A key without what only marks it: the apostrophe by which Excel keeps digits as text ("'110000"), and reference
/// marks at its end ("北京*", "河北①", "上海[1]"). The key itself where nothing else is left.
[[nodiscard]] QString withoutMarks(const QString& key);

/// Whether a mark of a key would be read as a digit: ① and ² are digits in compatibility forms.
[[nodiscard]] bool hasDigitMark(const QString& key);

/// A key with a remark in brackets: "Xizang (Tibet)", "广东（不含深圳）".
struct RemarkedKey {
    QString name;    ///< Without the remark.
    QString remark;  ///< Without the brackets.
    friend bool operator==(const RemarkedKey&, const RemarkedKey&) = default;
};

/// Nothing for a key without brackets, or without anything else.
[[nodiscard]] std::optional<RemarkedKey> remarkedKey(const QString& key);

/// The part of a code of ISO 3166-2 for a Chinese province after the country: "BJ" for "CN-BJ". Empty for other texts.
[[nodiscard]] QString isoProvince(const QString& key);

/// A Chinese key that begins with the name of a larger area: 广东省 and 清远市 for 广东省清远市.
struct KeyInArea {
    QString area;
    QString name;
    friend bool operator==(const KeyInArea&, const KeyInArea&) = default;
};

/// The ways in which a key may be such a name, the largest part as the area first. The area ends with a word for a
/// level, is the name of a province, or is what all keys begin with.
/// @param common  how many characters all keys begin with.
[[nodiscard]] std::vector<KeyInArea> keysInArea(const QString& key, qsizetype common);

/// How many characters several Chinese texts begin with; 0 for fewer than three texts, or where it is only one
/// character.
[[nodiscard]] qsizetype commonBeginning(const QStringList& keys);

/// The first two digits of the adcodes in the province with whose name a text begins.
[[nodiscard]] std::optional<QString> digitsOfProvince(const QString& area);

/// Whether a name is that of a province of the mainland of China without the word for its level: "广东", or in lower
/// case and without blanks "guangdong", "innermongolia". Lists of economies name 台湾, 香港 and 澳门 beside 中国.
[[nodiscard]] bool isMainlandProvince(const QString& name);

}  // namespace app
