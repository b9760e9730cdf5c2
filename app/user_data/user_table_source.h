// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/tables/table_figures.h"
#include "app/tables/user_table.h"
#include "app/user_data/user_table_series.h"

namespace app {

/// What a user says about the columns of a table, by their names or numbers ("#3"). What is not set is proposed.
struct ColumnChoices {
    std::optional<std::string> key;     ///< Names or codes of the regions.
    std::vector<std::string> values;    ///< Figures; all proposed columns if empty.
    std::optional<std::string> period;  ///< Of the figures in each row; empty for no such column.
    std::vector<std::string> groups;    ///< Columns that divide the regions into groups, beside the proposed ones.
    std::optional<std::string> unit;    ///< Of all figures.
    /// Proposed columns of groups that are not used; nothing if all are.
    std::optional<std::vector<std::string>> notGroups = {};
    friend bool operator==(const ColumnChoices&, const ColumnChoices&) = default;
};

/// A table of the user's figures, and everything that the user says about it.
struct UserTableSource {
    std::filesystem::path path;
    TableOptions options = {};
    ColumnChoices columns = {};
    UserTableChoices choices = {};
    /// Among the tables of the map, from 1: a part of the ids of its indicators and groupings, which therefore stay
    /// when another table is removed.
    std::size_t number = 1;
    friend bool operator==(const UserTableSource&, const UserTableSource&) = default;
};

/// Whether two sources are the same sheet of the same file, whatever the user says about it.
[[nodiscard]] bool areSameTable(const UserTableSource& a, const UserTableSource& b);

/// The proposed layout of a table, with the columns that the user chose.
/// @throws gis::Error FieldMissing, RepeatedColumn.
[[nodiscard]] SeriesLayout chosenLayout(const UserTable& table, const ColumnChoices& columns);

/// The figures of a table.
/// @throws gis::Error as readUserTable(), chosenLayout() and tableFigures() do.
[[nodiscard]] TableFigures figuresOf(const UserTableSource& source, const gis::Progress& progress = {});

}  // namespace app
