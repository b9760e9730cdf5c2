// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "gis/tables/sheet.h"

namespace gis {

inline void PrintTo(const SheetCell& cell, std::ostream* out) {
    *out << static_cast<int>(cell.kind) << ":\"" << cell.text << '"';
}

}  // namespace gis

/// The texts of a row.
inline std::vector<std::string> rowTexts(const gis::Sheet& sheet, std::size_t row) {
    std::vector<std::string> texts;
    for (std::size_t column = 0; column < sheet.cells.rowSize(row); ++column) {
        texts.emplace_back(sheet.cells.cell(row, column).text);
    }
    return texts;
}
