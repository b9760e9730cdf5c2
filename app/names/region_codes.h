// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

// The forms in which tables write the codes of regions.

namespace app {

/// A code without blanks, in half width, and without what a spreadsheet adds when it stores a code as a number:
/// "110000.0" and "1.1E+05" become "110000". Other texts stay as they are, apart from blanks and width.
[[nodiscard]] QString plainCode(const QString& text);

/// A code as a number: "01" and "1" are the same one. Nothing for a code that has other characters than digits, or more
/// than 18 digits.
[[nodiscard]] std::optional<qlonglong> codeNumber(const QString& text);

/// The part of a Chinese administrative code (adcode, GB/T 2260, with the three digits of GB/T 10114 for townships)
/// that names a unit: "11" for "11", "110000" and "156110000", "1301" for "130100", "130102001" for "130102001000".
/// Nothing for a text that is no such code: not of 2, 4, 6, 9 or 12 digits, or not of a Chinese province.
[[nodiscard]] std::optional<QString> adcodeStem(const QString& text);

}  // namespace app
