// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the first file of an input as a table of a user: text, .xlsx, .ods, .xls or .dbf.
#include <algorithm>

#include "app/tables/series_layout.h"
#include "app/tables/table_figures.h"
#include "app/tables/user_table.h"
#include "tests/fuzz/fuzz_input.h"

namespace {

void checkRows(const app::UserTable& table) {
    fuzz::require(!table.rows.empty(), "A table has rows.");
    fuzz::require(table.rows.size() + table.leftOut.size() == table.sheet.cells.rowCount(),
                  "Each row of the sheet is a row of the table or left out.");
    fuzz::require(table.units.size() == table.columns.size(), "Each column has a unit or none.");
}

void checkFigures(const app::UserTable& table, const app::SeriesLayout& layout) {
    const app::TableFigures figures = app::tableFigures(table, layout);
    fuzz::require(figures.keys.size() == table.rows.size(), "Each row has a key.");
    for (const app::TableIndicator& indicator : figures.indicators) {
        fuzz::require(std::ranges::all_of(indicator.figures,
                                          [&](const app::TableFigure& figure) {
                                              return figure.row < figures.keys.size() &&
                                                     !figures.keys[figure.row].text.empty();
                                          }),
                      "Each figure belongs to a row with a key.");
    }
}

void readTable(const std::filesystem::path& file) {
    const app::UserTable table = app::readUserTable(file);
    checkRows(table);
    const app::SeriesLayout layout = app::proposedLayout(table);
    fuzz::require(layout.keyColumn < table.columns.size(), "The column of the key is one of the table.");
    checkFigures(table, layout);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static fuzz::InputFolder folder;
    const std::filesystem::path file = folder.fill(fuzz::filesOf(fuzz::bytes(data, size)));
    if (!file.empty()) {
        (void)fuzz::succeeds([&] { readTable(file); });
        fuzz::require(folder.isUnchanged(), "Reading a table changes no file.");
    }
    return 0;
}
