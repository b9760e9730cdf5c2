// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "gis/parallel/progress.h"
#include "gis/tables/sheet.h"

namespace gis {

/// What the user says about a table file; everything is recognised where it is not set.
struct SheetOptions {
    std::optional<std::string> sheet;     ///< By name; otherwise the first visible sheet.
    std::optional<std::string> encoding;  ///< Of the text of a text file or .dbf file, such as "GBK".
    std::optional<char> separator;        ///< Of the cells of a text file.
};

/// Reads one sheet of a table file: delimited text (.csv, .tsv, .tab, .txt in any case), .xlsx, .ods, .xls or .dbf.
/// Nothing is interpreted; the names of the fields of a .dbf file are the first row.
///
/// Delimited text is read as RFC 4180 describes it. Its encoding is found by decodeText(), its separator from the first
/// rows: a title above the table does not mislead it. A line "sep=;" at the top, as Excel writes it, is obeyed; a
/// .csvt file beside the table never is.
///
/// Workbooks are read from their XML. GDAL shows neither hidden sheets nor merged cells nor formulas without a value,
/// and the import interface of liborcus has no place for hidden sheets and error values.
///
/// Memory is bounded: a workbook must not unpack to more than 100 times its size, and blank cells count as cells.
/// @throws Error FileMissing, FileEmpty, FileUnreadable, SheetMissing, NoVisibleSheet, UnknownEncoding,
///         NotInEncoding, UnclearEncoding, UnclosedQuote, TooMuchContent, SheetTooLarge, EncryptedFile.
/// @throws Cancelled when the progress returns false.
[[nodiscard]] Sheet readSheet(const std::filesystem::path& path, const SheetOptions& options = {},
                              const Progress& progress = {});

}  // namespace gis
