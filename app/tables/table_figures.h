// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/tables/column_numbers.h"
#include "app/tables/column_remarks.h"
#include "app/tables/series_layout.h"

namespace app {

/// A figure of one row.
struct TableFigure {
    std::size_t row = 0;  ///< A position among TableFigures::keys.
    std::optional<core::Period> period;
    double value = 0;
    friend bool operator==(const TableFigure&, const TableFigure&) = default;
};

/// The figures of one indicator, in the order of the table.
struct TableIndicator {
    std::string name;
    std::string unit;  ///< Empty when it is not known.
    std::vector<TableFigure> figures;
    std::size_t missing = 0;  ///< Cells without a figure.
    friend bool operator==(const TableIndicator&, const TableIndicator&) = default;
};

/// The key of a row as it is written, without blanks around it.
struct TableKey {
    std::string text;
    std::size_t spreadsheetRow = 0;
    friend bool operator==(const TableKey&, const TableKey&) = default;
};

/// A column that divides the rows into groups.
struct TableGroups {
    std::string name;
    std::vector<std::string> groups;  ///< For each row; empty where the cell is blank.
    friend bool operator==(const TableGroups&, const TableGroups&) = default;
};

/// Rows with figures that are not among the figures, by their numbers in the spreadsheet.
struct FiguresLeftOut {
    std::vector<std::size_t> withoutKey;
    std::vector<std::size_t> withoutPeriod;     ///< The cell of the period column is blank or no period.
    std::vector<std::size_t> withoutIndicator;  ///< The cell of the indicator column is blank.
    /// Rows with a figure for the same key, period and indicator as an earlier one. Both figures are among the figures,
    /// so that the join with regions can leave out both.
    std::vector<std::size_t> repeated;
    friend bool operator==(const FiguresLeftOut&, const FiguresLeftOut&) = default;
};

/// How the numbers of a column were read; without the numbers.
struct ColumnReading {
    std::size_t column = 0;
    ColumnNumbers numbers;
};

/// All figures of a table, to be joined to regions by their keys. A long table has several rows with one key.
struct TableFigures {
    std::string file;
    std::string sheet;
    std::string keyName;
    std::vector<TableKey> keys;  ///< For each row of the table.
    std::vector<TableGroups> groups;
    std::vector<TableIndicator> indicators;  ///< In the order of their first columns or rows.
    FiguresLeftOut leftOut;
    std::vector<ColumnReading> readings;
    ColumnRemarks remarks;
};

/// Takes the figures out of a table.
/// @throws gis::Error as columnNumbers() does; RepeatedColumn when two value columns hold the same indicator and
/// period.
/// @throws std::invalid_argument for a column that the table does not have.
[[nodiscard]] TableFigures tableFigures(const UserTable& table, const SeriesLayout& layout);

}  // namespace app
