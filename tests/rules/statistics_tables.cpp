// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/statistics_tables.h"

#include <gtest/gtest.h>

#include <utility>

#include "tests/rules/source_tree.h"

namespace rules {

const std::string& statisticsFolder() {
    static const std::string path = "resources/statistics/";
    return path;
}

std::vector<Cells> cellsOf(const std::string& text) {
    std::vector<Cells> rows;
    Cells row{""};
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"') {
            const bool doubled = quoted && text.substr(i + 1, 1) == "\"";
            quoted = doubled || !quoted;
            row.back() += doubled ? "\"" : "";
            i += doubled ? 1 : 0;
        } else if (!quoted && c == ',') {
            row.emplace_back();
        } else if (!quoted && c == '\n') {
            rows.push_back(std::exchange(row, Cells{""}));
        } else {
            row.back() += c;
        }
    }
    EXPECT_FALSE(quoted);
    EXPECT_EQ(row, Cells{""}) << "the last line has no end";
    return rows;
}

std::vector<Row> rowsOf(const std::string& name) {
    const std::vector<Cells> cells = cellsOf(readFile(statisticsFolder() + name));
    std::vector<Row> rows;
    for (std::size_t i = 1; i < cells.size(); ++i) {
        Row row;
        for (std::size_t column = 0; column < cells[0].size(); ++column) {
            row[cells[0][column]] = cells[i].at(column);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<std::string> tables() {
    std::vector<std::string> names;
    for (const std::string& file : filesBelow(statisticsFolder())) {
        if (file.ends_with(".csv")) {
            names.push_back(file.substr(statisticsFolder().size()));
        }
    }
    return names;
}

std::set<std::string> column(const std::string& table, const std::string& name) {
    std::set<std::string> values;
    for (const Row& row : rowsOf(table)) {
        values.insert(row.at(name));
    }
    return values;
}

}  // namespace rules
