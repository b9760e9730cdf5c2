// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace app {

/// A cell of a user's table as a decimal number, with a decimal point and an optional exponent: "-1.5e3".
///
/// Blanks around it are ignored. Commas may separate all groups of three digits: "1,234.5". Full-width characters are
/// read like their half-width forms, and U+2212 as a minus sign. Nothing for any other text: a decimal comma, a percent
/// sign, a unit, an infinity, or a number outside the range of doubles.
[[nodiscard]] std::optional<double> numberFromText(const QString& cell);

}  // namespace app
