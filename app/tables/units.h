// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace app {

/// Whether a text is a unit: "亿元", "万人", "元/人", "%", "yuan", "10 000 persons".
[[nodiscard]] bool isUnit(const QString& text);

/// A name and the unit in brackets at its end.
struct NameWithUnit {
    QString name;
    QString unit;  ///< Empty when there is none.
};

/// Splits "GDP（亿元）", "人口 (万人)" or "rate [%]". What is in brackets and no unit stays in the name.
[[nodiscard]] NameWithUnit nameWithUnit(const QString& text);

/// The unit that a text states for a whole table: "单位：亿元", "(Unit: 10 000 persons)"; nothing for other texts.
[[nodiscard]] std::optional<QString> statedUnit(const QString& text);

}  // namespace app
