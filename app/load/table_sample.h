// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/tables/column_numbers.h"
#include "app/tables/user_table.h"
#include "core/dataset/formula.h"

namespace app {

/// A value that is computed from columns.
struct ColumnFormula {
    std::string text;             ///< As the user wrote it.
    core::Expression expression;  ///< Its ids are numbers of columns: "#3".
};

/// The columns of a table that are used: their names, or their numbers ("#3").
struct SampleColumns {
    std::string value;
    std::optional<std::string> weight;
    std::optional<std::string> group;
    std::optional<ColumnFormula> formula = {};  ///< Then `value` is its name.
};

/// The numbers of rows left out because a figure is missing. Each row is counted once, for the first one.
struct RowsLeftOut {
    std::size_t blankValue = 0;
    std::size_t blankWeight = 0;
    std::size_t blankGroup = 0;
};

/// The rows of a table with a value in every requested column. All members are in the order of these rows.
struct TableSample {
    std::vector<std::size_t> rows;  ///< Positions in the table, from 0.
    std::vector<double> values;
    std::vector<double> weights;       ///< Empty unless requested.
    std::vector<std::size_t> groupOf;  ///< Positions in `groups`; empty unless requested.
    std::vector<std::string> groups;   ///< In the order of their first rows.
    RowsLeftOut leftOut;
    ColumnNumbers valueReading;  ///< How the values were read; without the values. For a formula, missing marks alone.
    std::map<std::string, ColumnNumbers> inputReadings;  ///< Of the columns of a formula, by their numbers.
    std::optional<ColumnNumbers> weightReading;          ///< The same of the weights.
};

/// A row where a formula divides by 0 has no value.
/// @throws gis::Error as UserTable::column() and columnNumbers() do.
[[nodiscard]] TableSample tableSample(const UserTable& table, const SampleColumns& columns);

}  // namespace app
