// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/tables/serial_date.h"
#include "gis/tables/sheet.h"
#include "gis/tables/xml_reader.h"

namespace gis {

/// What an .xlsx file says about its sheets before their cells are read.
struct XlsxWorkbook {
    std::vector<SheetName> sheets;     ///< Worksheets only: charts on a sheet of their own have no cells.
    std::vector<std::string> entries;  ///< Where the archive holds each of them.
    std::string sharedStrings;         ///< The entry with the texts of cells; empty when there is none.
    bool isSince1904 = false;          ///< Dates are counted from 1 January 1904.
    bool needsCalculation = false;     ///< The program that wrote the file asks others to calculate all formulas.
    std::vector<NumberFormat> cellFormats;
};

/// @throws Error FileUnreadable, TooMuchContent.
[[nodiscard]] XlsxWorkbook xlsxWorkbook(const ZipArchive& archive);

/// The entry with the workbook, such as "xl/workbook.xml"; empty when the archive holds none.
[[nodiscard]] std::string xlsxWorkbookEntry(const ZipArchive& archive);

/// The texts that cells share, in their order.
/// @param cells  receives the texts.
[[nodiscard]] std::vector<SheetCells::SharedText> sharedStrings(const ZipArchive& archive, const std::string& entry,
                                                                SheetCells& cells, const Progress& progress);

/// A text of a workbook without its escapes: "_x000D_" is a carriage return (ECMA-376, part 1, 22.9.2.19).
[[nodiscard]] std::string withoutXlsxEscapes(std::string text);

}  // namespace gis
