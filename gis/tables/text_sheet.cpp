// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "gis/error.h"
#include "gis/tables/sheet_readers.h"
#include "gis/text/aligned_text.h"
#include "gis/text/csv_text.h"
#include "gis/text_encoding.h"

namespace gis {
namespace {

constexpr std::size_t rowsToJudge = 50;

DecodedText decodedFile(const std::filesystem::path& path, std::string_view bytes, const SheetOptions& options) {
    if (!options.encoding) {
        if (auto text = decodeText(bytes)) {
            return *std::move(text);
        }
        throw Error(ErrorKind::UnclearEncoding, path.string(), "");
    }
    if (!isEncoding(*options.encoding)) {
        throw Error(ErrorKind::UnknownEncoding, path.string(), *options.encoding);
    }
    auto text = decoded(bytes, *options.encoding);
    if (!text || text->find('\0') != std::string::npos) {
        throw Error(ErrorKind::NotInEncoding, path.string(), *options.encoding);
    }
    return {*std::move(text), *options.encoding, false};
}

/// The separator of a line such as "sep=;".
std::optional<char> statedSeparator(std::string_view firstRow) {
    constexpr std::string_view key = "sep=";
    const bool isStated =
        firstRow.size() == key.size() + 1 && (firstRow.starts_with(key) || firstRow.starts_with("SEP="));
    return isStated ? std::optional(firstRow.back()) : std::nullopt;
}

/// In how many of the first rows a separator occurs equally often. Rows without it, such as titles, do not count.
std::size_t rowsThatAgree(char separator, const std::vector<std::string_view>& rows) {
    std::map<std::size_t, std::size_t> rowsWith;
    for (std::size_t i = 0, judged = 0; i < rows.size() && judged < rowsToJudge; ++i) {
        if (!isBlankText(rows[i])) {
            ++judged;
            ++rowsWith[countOutsideQuotes(rows[i], separator)];
        }
    }
    rowsWith.erase(0);
    std::size_t most = 0;
    for (const auto& [count, number] : rowsWith) {
        most = std::max(most, number);
    }
    return most;
}

/// The separator on which most rows agree; a comma only when no other one does as well, because it also stands within
/// numbers. In a file whose name says that it holds tabs, tabs come first wherever there are any. Blanks are the
/// separator where they align the columns.
char separatorOfRows(const std::filesystem::path& path, const std::vector<std::string_view>& rows) {
    const std::string extension = lowerExtension(path);
    const bool isTabFile = extension == ".tsv" || extension == ".tab";
    if (isTabFile && rowsThatAgree('\t', rows) > 0) {
        return '\t';
    }
    constexpr std::string_view byPreference = "\t;|,";
    const char best =
        *std::ranges::max_element(byPreference, {}, [&](char separator) { return rowsThatAgree(separator, rows); });
    const std::size_t agreeing = rowsThatAgree(best, rows);
    if (recognisedColumns(rows, agreeing)) {
        return blanksBetweenCells;
    }
    return agreeing > 0 ? best : ',';
}

/// Old Macintosh files end their rows with a carriage return only.
void unifyLineEnds(std::string& text) {
    if (text.find('\n') == std::string::npos) {
        std::ranges::replace(text, '\r', '\n');
    }
}

/// A quote that is never closed would make one cell of the rest of the file.
void requireClosedQuotes(const std::filesystem::path& path, const std::vector<std::string_view>& rows) {
    if (endsInsideQuotes(rows.back())) {
        throw Error(ErrorKind::UnclosedQuote, path.string(), "", TableCell{rows.size(), ""});
    }
}

}  // namespace

Sheet readTextSheet(const std::filesystem::path& path, const SheetOptions& options, const Progress& progress) {
    const std::optional<std::string> bytes = contentOf(path);
    if (!bytes) {
        throw Error(ErrorKind::FileUnreadable, path.string(), "");
    }
    return sheetOfText(*bytes, path.string(), options, progress);
}

Sheet sheetOfText(std::string_view bytes, const std::string& name, const SheetOptions& options,
                  const Progress& progress) {
    const std::filesystem::path path(name);
    DecodedText text = decodedFile(path, bytes, options);
    unifyLineEnds(text.text);
    std::vector<std::string_view> rows = csvRows(text.text);
    if (std::ranges::all_of(rows, isBlankText)) {
        throw Error(ErrorKind::FileEmpty, path.string(), "");
    }
    requireClosedQuotes(path, rows);
    while (isBlankText(rows.back())) {
        rows.pop_back();
    }
    const std::optional<char> stated = statedSeparator(rows.front());
    rows.front() = stated ? std::string_view() : rows.front();
    const char separator = options.separator ? *options.separator : stated.value_or(separatorOfRows(path, rows));
    Sheet sheet{path.string(), "", false,         SheetFormat::DelimitedText,
                SheetCells(),  {}, {{"", false}}, TextForm{text.encoding, text.isGuessed, separator}};
    const bool isAligned = separator == blanksBetweenCells;
    const AlignedRows aligned(rows, isAligned ? alignedColumns(rows) : AlignedColumns());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        report(progress, static_cast<double>(i) / static_cast<double>(rows.size()));
        sheet.cells.extendTo(i + 1);
        if (isBlankText(rows[i])) {
            continue;
        }
        const std::vector<std::string> cells =
            isAligned ? aligned.cells(i) : csvCells(rows[i], separator, sheet.cells.columnCount());
        for (const std::string& cell : cells) {
            sheet.cells.add(isBlankText(cell) ? CellKind::Blank : CellKind::Text, cell);
        }
    }
    report(progress, 1);
    return sheet;
}

}  // namespace gis
