// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "gis/table_reader.h"

namespace app {

/// The columns of a table that are used.
struct SampleColumns {
    std::string value;
    std::optional<std::string> weight;
    std::optional<std::string> group;
};

/// The numbers of rows left out because of a blank cell. Each row is counted once, for the first blank cell.
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
};

/// @throws gis::Error FieldMissing, and BadValue for a cell that is not blank and not a number for `numberFromText`.
[[nodiscard]] TableSample tableSample(const gis::Table& table, const SampleColumns& columns);

/// The text of a cell without surrounding blanks.
[[nodiscard]] std::string trimmedText(const std::string& cell);

}  // namespace app
