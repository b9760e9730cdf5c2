// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace app {

/// A cell of a user's table as a number: decimal, with a point and perhaps an exponent, "-1.5e3".
///
/// Around it there may be blanks. Commas may part its whole part into groups of three, all of it or none: "1,234.5".
/// Full-width characters count like their narrow ones and U+2212 is a minus. Nothing for all else: a comma for a point,
/// a percent sign, a unit, an infinity, a number beyond the doubles.
[[nodiscard]] std::optional<double> numberFromText(const QString& cell);

}  // namespace app
