// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <span>
#include <string>

#include "core/dataset/identifier.h"

namespace app {

/// An id made from a name: Latin letters in lower case and digits, joined by hyphens; other letters stay. If it is
/// taken, a number is appended: "gdp-2".
[[nodiscard]] core::IndicatorId idFromName(const std::string& name, const std::set<core::IndicatorId>& taken);

/// The digits after the point that are needed to write the values as they are, at most 6.
[[nodiscard]] int decimalsOf(std::span<const double> values);

/// The digits after the point with which the median of the values has a number of significant digits, at most 9; but no
/// more than the values need, if that is fewer than 6.
[[nodiscard]] int decimalsFor(std::span<const double> values, int significantDigits);

}  // namespace app
