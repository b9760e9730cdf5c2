// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// A text that may be a number, read in both ways.
struct NumberReadings {
    std::optional<double> withPoint;  ///< With a point as the decimal sign; commas separate thousands.
    std::optional<double> withComma;  ///< With a comma as the decimal sign; points separate thousands.
    bool isPercent = false;           ///< With a per cent sign, which the numbers do not contain: "5 %" is 5.

    [[nodiscard]] bool isNumber() const noexcept { return withPoint || withComma; }
    /// Whether the two readings differ: "1,234" is 1234 or 1.234.
    [[nodiscard]] bool isAmbiguous() const noexcept { return withPoint && withComma && *withPoint != *withComma; }
};

/// Reads "-1.5e3", "1,234.5", "1 234,5", "1'234" and the like.
///
/// Blanks around it are ignored. Thousands are separated by one sign throughout, a comma, a point, a blank (also
/// U+00A0, U+2009 and U+202F) or an apostrophe, into groups of exactly three digits, the first of one to three and not
/// 0. Full-width characters are read like their half-width forms, and U+2212 as a minus sign. A number outside the
/// range of doubles is no number.
[[nodiscard]] NumberReadings numberReadings(const QString& text);
/// The same of a text in UTF-8; much faster for plain digits with a point.
[[nodiscard]] NumberReadings numberReadings(std::string_view text);

/// A number as statistical tables write it.
struct WrittenNumber {
    NumberReadings readings;    ///< Without the mark, and negative for a number in brackets.
    bool isInBrackets = false;  ///< "(1,234)" and "（1234）", as accounts write negative numbers.
    bool hasFootnote = false;   ///< "1234①", "1234*", "1234[1]", "1234注1".
};

/// Reads a number that may stand in brackets or have the mark of a footnote behind it, else as numberReadings() does.
[[nodiscard]] WrittenNumber writtenNumber(std::string_view text);

/// The same with a known decimal sign.
/// @param decimalSign  '.' or ','.
[[nodiscard]] std::optional<double> numberFromText(const QString& text, char decimalSign = '.');

/// A text with full-width letters, digits, signs and blanks in their half-width forms, without blanks around it.
[[nodiscard]] QString narrowText(const QString& text);

/// The texts that usually stand for a missing figure: blanks, "-", "—", "–", "…", "..", "...", also
/// doubled, "NA", "N/A", "n.a.", "null", "NaN", "暂无", "无", "不详", "缺失", "/", "*" and "×".
[[nodiscard]] const std::vector<std::string>& usualMissingMarks();

}  // namespace app
