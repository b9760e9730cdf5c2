// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/tables/user_table.h"

namespace test {

/// A cell from a text: "" is blank, "=..." a formula without a value, "#..." an error, "@..." a date, "%..." a
/// percentage and "'..." a text; otherwise a number where the text is one, else a text.
inline void addCell(gis::SheetCells& cells, const std::string& text) {
    using gis::CellKind;
    const char mark = text.empty() ? '\0' : text.front();
    const bool isNumber = !text.empty() && text.find_first_not_of("0123456789.-") == std::string::npos &&
                          text.find_first_of("0123456789") != std::string::npos;
    switch (mark) {
        case '\0':
            return cells.add(CellKind::Blank, "");
        case '=':
            return cells.add(CellKind::NotCalculated, text);
        case '#':
            return cells.add(CellKind::Error, text);
        case '@':
            return cells.add(CellKind::Date, text.substr(1));
        case '%':
            return cells.add(CellKind::Percent, text.substr(1));
        case '\'':
            return cells.add(CellKind::Text, text.substr(1));
        default:
            return cells.add(isNumber ? CellKind::Number : CellKind::Text, text);
    }
}

using Rows = std::vector<std::vector<std::string>>;

/// A sheet of a workbook with such cells.
inline gis::Sheet workbookSheet(const Rows& rows, std::vector<gis::CellRange> merged = {}) {
    gis::Sheet sheet;
    sheet.file = "made.xlsx";
    sheet.name = "S";
    sheet.format = gis::SheetFormat::Xlsx;
    sheet.merged = std::move(merged);
    sheet.sheets = {{"S", false}};
    for (const auto& row : rows) {
        sheet.cells.extendTo(sheet.cells.rowCount() + 1);
        for (const std::string& cell : row) {
            addCell(sheet.cells, cell);
        }
    }
    return sheet;
}

/// A text file whose cells hold these texts.
inline gis::Sheet textSheet(const Rows& rows, char separator = ',', const std::string& file = "made.csv") {
    gis::Sheet sheet;
    sheet.file = file;
    sheet.sheets = {{"", false}};
    sheet.textForm = gis::TextForm{"UTF-8", false, separator};
    for (const auto& row : rows) {
        sheet.cells.extendTo(sheet.cells.rowCount() + 1);
        for (const std::string& cell : row) {
            sheet.cells.add(cell.empty() ? gis::CellKind::Blank : gis::CellKind::Text, cell);
        }
    }
    return sheet;
}

/// The error that a call throws; fails the caller's comparison by its kind when it throws none.
template <class Call>
gis::Error errorOf(const Call& call) {
    try {
        call();
    } catch (const gis::Error& error) {
        return error;
    }
    return {gis::ErrorKind::LibraryFailed, "nothing was thrown", ""};
}

}  // namespace test
