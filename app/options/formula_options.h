// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/load/load_dataset.h"
#include "app/options/syntax/arguments.h"
#include "app/user_data/indicators/user_formula.h"

// The user's formulas on the command line.

namespace app {

/// --formula; it can be given several times.
[[nodiscard]] Option formulaOption();

/// "NAME = FORMULA" or "NAME (UNIT) = FORMULA". What stands in brackets before the sign = is always the unit: an empty
/// pair keeps brackets in the name, "GDP (real) () = ...".
/// @throws CommandFailure for other words.
[[nodiscard]] UserFormula formulaOf(const QString& words);

/// The formulas of all --formula options.
/// @throws CommandFailure as formulaOf().
[[nodiscard]] std::vector<UserFormula> typedFormulas(const Arguments& arguments);

/// Formulas with those that were typed: these replace formulas of the same name, and the others are added.
[[nodiscard]] std::vector<UserFormula> withTypedFormulas(std::vector<UserFormula> formulas, const Arguments& arguments);

/// Refuses typed formulas that cannot be used.
/// @throws CommandFailure that says what is wrong with the first of them.
void requireTypedFormulas(const LoadReport& report, const Arguments& arguments);

/// The indicator of the first typed formula; nothing without one.
[[nodiscard]] std::optional<core::IndicatorId> typedIndicator(const LoadReport& report, const Arguments& arguments);

}  // namespace app
