// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "gis/table_reader.h"

namespace app {

/// Which columns of a table are studied.
struct SampleColumns {
    std::string value;
    std::optional<std::string> weight;
    std::optional<std::string> group;
};

/// How many rows of a table were left out for a blank cell, each counted once, by the first reason that holds.
struct RowsLeftOut {
    std::size_t blankValue = 0;
    std::size_t blankWeight = 0;
    std::size_t blankGroup = 0;
    [[nodiscard]] std::size_t total() const noexcept { return blankValue + blankWeight + blankGroup; }
};

/// The rows of a table that have a cell in every column asked for; all below is by their order.
struct TableSample {
    std::vector<std::size_t> rows;  ///< Which rows of the table they are, counted from 0.
    std::vector<double> values;
    std::vector<double> weights;       ///< Empty unless asked for.
    std::vector<std::size_t> groupOf;  ///< Positions in `groups`; empty unless asked for.
    std::vector<std::string> groups;   ///< In the order of their first rows.
    RowsLeftOut leftOut;
};

/// @throws gis::Error FieldMissing, and BadValue for a cell that is neither blank nor read by `numberFromText`.
[[nodiscard]] TableSample tableSample(const gis::Table& table, const SampleColumns& columns);

/// A row as a spreadsheet counts, the header being row 1.
[[nodiscard]] constexpr std::size_t spreadsheetRow(std::size_t row) noexcept { return row + 2; }

/// What stands in a cell, without the blanks around it.
[[nodiscard]] std::string trimmedText(const std::string& cell);

}  // namespace app
