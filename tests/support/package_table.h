// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/load/data_paths.h"
#include "gis/table_reader.h"

namespace support {

/// A table of the shipped data package as text.
struct PackageTable {
    gis::Table table;
    explicit PackageTable(const char* file)
        : table(gis::readTable(app::findData({}).found.value().statistics / file)) {}
    [[nodiscard]] std::size_t rows() const { return table.rows.size(); }
    [[nodiscard]] const std::string& cell(std::size_t row, const char* column) const {
        return table.rows[row][table.column(column)];
    }
};

}  // namespace support
