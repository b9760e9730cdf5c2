// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/tables/merged_cells.h"
#include "gis/error.h"
#include "gis/tables/read_sheet.h"

namespace app {

/// What the user says about a table; everything is recognised where it is not set.
struct TableOptions {
    gis::SheetOptions file;
    std::optional<std::size_t> firstHeaderRow;             ///< As in the spreadsheet, from 1.
    std::optional<std::size_t> headerRows;                 ///< How many rows hold the names of the columns.
    std::optional<char> decimalSign;                       ///< '.' or ',', in all columns.
    std::optional<std::vector<std::string>> missingMarks;  ///< In place of usualMissingMarks().
    std::vector<std::string> wholes;                       ///< Names and codes of the area that is the total.
    bool keepTotals = false;
    friend bool operator==(const TableOptions&, const TableOptions&) = default;
};

/// Why a row of a sheet is not a row of the table.
enum class RowKind {
    Title,  ///< Above the header.
    Unit,   ///< Names a unit: "单位：亿元" above the header, or a unit for each column below it.
    Header,
    Blank,
    RepeatedHeader,  ///< The header once more, as on each page of a yearbook.
    Total,           ///< Of all regions or of some: 全国, 合计, Total.
    Note,            ///< Notes and sources in the rows below or between.
};

/// A row of the sheet that is not a row of the table.
struct RowLeftOut {
    std::size_t row = 0;  ///< In the sheet, from 0.
    RowKind kind = RowKind::Blank;
    std::string text;  ///< Of its first cell that is not blank.
    friend bool operator==(const RowLeftOut&, const RowLeftOut&) = default;
};

/// A sheet as a table: which row is what.
struct UserTable {
    gis::Sheet sheet;
    TableOptions options;
    std::size_t firstHeaderRow = 0;  ///< In the sheet, from 0.
    std::size_t headerRows = 1;
    std::vector<std::string> columns;     ///< Several header rows are joined: "GDP 2020". "field_3" without a name.
    std::vector<std::string> units;       ///< For each column, from a row below the header; mostly empty.
    std::string unit;                     ///< For the whole table, from a row above the header; mostly empty.
    std::vector<std::size_t> rows;        ///< The rows with data: positions in the sheet, from 0.
    std::vector<RowLeftOut> leftOut;      ///< All other rows, in order.
    std::size_t rowsWithJoinedCells = 0;  ///< Rows whose commas within numbers were not separators.
    MergedCells merged;

    /// The number of a row of the table in the spreadsheet, where blank rows count.
    [[nodiscard]] std::size_t spreadsheetRow(std::size_t position) const { return rows[position] + 1; }
    /// A cell as it is stored.
    [[nodiscard]] gis::SheetCell cell(std::size_t position, std::size_t column) const {
        return sheet.cells.cell(rows[position], column);
    }
    /// A cell with the value of the merged cells that it belongs to.
    [[nodiscard]] gis::SheetCell filledCell(std::size_t position, std::size_t column) const {
        return merged.filled(sheet.cells, rows[position], column);
    }
    /// The text of filledCell() without blanks around it.
    [[nodiscard]] std::string filledText(std::size_t position, std::size_t column) const;
    /// The position of a column by its name, or by its number: "#3" is the third.
    /// @throws gis::Error FieldMissing; RepeatedColumn when several columns have the name.
    [[nodiscard]] std::size_t column(const std::string& nameOrNumber) const;
    /// An error about a cell of a row of the table.
    [[nodiscard]] gis::Error error(gis::ErrorKind kind, std::size_t position, std::size_t column) const;
    /// How many rows were left out for a reason.
    [[nodiscard]] std::size_t count(RowKind kind) const;
};

/// Recognises the parts of a sheet: titles and units above the header, one or several header rows, blank rows, repeated
/// headers, totals and notes.
/// @throws gis::Error NoTable, HeaderOutside; for text also WrongCellCount or UnevenColumns for a row that is longer or
/// shorter
///         than the header.
[[nodiscard]] UserTable userTable(gis::Sheet sheet, const TableOptions& options = {});

/// The table of a file; see gis::readSheet() for the formats. Of a workbook without a chosen sheet, the first visible
/// one that may hold figures: a cover sheet has none.
/// @throws gis::Error as gis::readSheet() and userTable() do; gis::Cancelled.
[[nodiscard]] UserTable readUserTable(const std::filesystem::path& path, const TableOptions& options = {},
                                      const gis::Progress& progress = {});

/// Reads one sheet of a file, as gis::readSheet() does.
using SheetReader = std::function<gis::Sheet(const gis::SheetOptions& options)>;

/// The same with the sheets of a reader.
[[nodiscard]] UserTable readUserTable(const SheetReader& read, const TableOptions& options);

/// The cells of a sheet in which commas within numbers were taken for separators, with these cells joined again:
/// "1" and "024" become "1,024". Only rows longer than the header change.
/// @param firstRow  the first one below the header.
/// @param width     the number of columns.
/// @param joined    receives the number of rows that changed.
/// @returns nothing when a row can be joined in no way or in several ways.
[[nodiscard]] std::optional<gis::SheetCells> withJoinedThousands(const gis::SheetCells& cells, std::size_t firstRow,
                                                                 std::size_t width, std::size_t& joined);

}  // namespace app
