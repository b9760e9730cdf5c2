// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

// The tables of the shipped data package, read without the program's own readers.

namespace rules {

using Row = std::map<std::string, std::string>;  ///< By column.
using Cells = std::vector<std::string>;

/// Where the tables are.
[[nodiscard]] const std::string& statisticsFolder();

/// The rows of a CSV text by RFC 4180.
[[nodiscard]] std::vector<Cells> cellsOf(const std::string& text);

/// The rows of a table, without its header.
[[nodiscard]] std::vector<Row> rowsOf(const std::string& table);

/// The names of all CSV files.
[[nodiscard]] std::vector<std::string> tables();

/// The different values of a column.
[[nodiscard]] std::set<std::string> column(const std::string& table, const std::string& name);

}  // namespace rules
