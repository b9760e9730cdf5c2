// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/load/formula_report.h"
#include "core/dataset/formula.h"
#include "core/dataset/indicator.h"

namespace app {

/// The unit of the values of a formula where it follows from the units of the inputs:
/// - a sum or difference of values in one unit has this unit; a difference of per cents is in percentage points;
/// - the quotient of two values in simple units has a unit like "亿元/万人", and in one unit none (Unit::id is empty).
/// Nothing where an input has no unit or an index, and where a number is a factor: it may convert a unit or not.
/// @param unitOf  of an indicator.
[[nodiscard]] std::optional<core::Unit> formulaUnit(const core::Expression& formula,
                                                    const std::function<core::Unit(const core::IndicatorId&)>& unitOf);

/// The units of the first two values in a formula that are added or subtracted although their units are known and
/// differ, such as "亿元" and "万元"; nothing where there are none.
[[nodiscard]] std::optional<UnlikeUnits> unlikeUnits(const core::Expression& formula,
                                                     const std::function<core::Unit(const core::IndicatorId&)>& unitOf);

/// A unit as a user writes it, the same in both languages.
[[nodiscard]] core::Unit typedUnit(const std::string& unit);

}  // namespace app
