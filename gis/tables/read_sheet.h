// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "gis/parallel/progress.h"
#include "gis/tables/sheet.h"

namespace gis {

/// What the user says about a table file; everything is recognised where it is not set.
struct SheetOptions {
    std::optional<std::string> sheet;     ///< By name; otherwise the first visible sheet.
    std::optional<std::string> encoding;  ///< Of the text of a text file or .dbf file, such as "GBK".
    std::optional<char> separator;        ///< Of the cells of a text file.
    friend bool operator==(const SheetOptions&, const SheetOptions&) = default;
};

/// Reads one sheet of a table file: delimited text (.csv, .tsv, .tab, .txt in any case), .xlsx, .ods, .xls or .dbf.
/// Nothing is interpreted; the names of the fields of a .dbf file are the first row.
///
/// Delimited text is read as RFC 4180 describes it. Its encoding is found by decodeText(), its separator from the first
/// rows: a title above the table does not mislead it. A line "sep=;" at the top, as Excel writes it, is obeyed; a
/// .csvt file beside the table never is.
///
/// Workbooks are read from their XML, and .xls files (Excel 97 and later) from their records. GDAL shows neither hidden
/// sheets nor merged cells nor formulas without a value, and its library for .xls files reads outside its buffers when
/// a file is damaged. The import interface of liborcus has no place for hidden sheets.
///
/// Memory is bounded: a workbook must not unpack to more than 100 times its size, and blank cells count as cells.
/// @throws Error FileMissing, FileEmpty, FileUnreadable, SheetMissing, NoVisibleSheet, UnknownEncoding,
///         NotInEncoding, UnclearEncoding, UnclosedQuote, TooMuchContent, SheetTooLarge, EncryptedFile, OtherContent.
/// @throws Cancelled when the progress returns false.
[[nodiscard]] Sheet readSheet(const std::filesystem::path& path, const SheetOptions& options = {},
                              const Progress& progress = {});

/// The same of delimited text that is not in a file, such as cells that were copied in a spreadsheet program.
/// @param name  stands for the path in messages; with the extension .tsv or .tab, tabs are the first choice as
/// separator.
[[nodiscard]] Sheet sheetOfText(std::string_view bytes, const std::string& name, const SheetOptions& options = {},
                                const Progress& progress = {});

}  // namespace gis
