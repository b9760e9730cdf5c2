// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "app/load/table_sample.h"
#include "app/options/syntax/arguments.h"
#include "app/wording/wording.h"

// Formulas over the columns of one table, for commands without a map.

namespace app {

/// --formula, for columns.
[[nodiscard]] Option columnFormulaOption();

/// What --value names; without it, the first formula.
/// @throws CommandFailure without both.
[[nodiscard]] std::string neededValueOrFormula(const Arguments& arguments);

/// The formula that is the value, with columns in place of their names and of the formulas before it; nothing if the
/// value is a column.
/// @throws CommandFailure for a formula that cannot be used, and one with the name of a column.
[[nodiscard]] std::optional<ColumnFormula> chosenColumnFormula(const Arguments& arguments, const UserTable& table,
                                                               const std::string& value);

}  // namespace app
