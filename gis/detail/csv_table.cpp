// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/detail/csv_table.h"

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "gis/describe/file_content.h"
#include "gis/error.h"
#include "gis/text/csv_text.h"

namespace gis::detail {
namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// A tab in a .tsv file, otherwise the separator that is the most frequent in the header.
char separatorOf(const std::filesystem::path& path, std::string_view header) {
    if (lowerExtension(path) == ".tsv") {
        return '\t';
    }
    return *std::ranges::max_element(cellSeparators, {}, [&](char c) { return countOutsideQuotes(header, c); });
}

std::string_view withoutByteOrderMark(std::string_view text) {
    text.remove_prefix(text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0);
    return text;
}

std::vector<std::string> columnNames(std::string_view header, char separator) {
    std::vector<std::string> names = csvCells(header, separator, 0);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].empty()) {
            names[i] = "field_" + std::to_string(i + 1);
        }
    }
    return names;
}

}  // namespace

bool isCsv(const std::filesystem::path& path) {
    const std::string extension = lowerExtension(path);
    return extension == ".csv" || extension == ".tsv";
}

bool csvHasRows(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string line;
    std::string header;
    bool isQuoted = false;
    do {  // a line break inside quotes does not end the header
        if (!std::getline(file, line)) {
            return false;
        }
        header += line;
        isQuoted = isQuoted != (std::ranges::count(line, '"') % 2 == 1);
    } while (isQuoted);
    const char separator = separatorOf(path, header);
    const bool hasOneColumn = csvCells(header, separator, 0).size() == 1;
    while (std::getline(file, line)) {
        if (hasOneColumn ? !isBlankText(line) : !std::ranges::all_of(csvCells(line, separator, 0), isBlankText)) {
            return true;
        }
    }
    return false;
}

std::optional<Table> csvTable(const std::filesystem::path& path, const Progress& progress) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        throw Error(ErrorKind::OtherContent, path.string(), nameOf(FileContent::Folder));
    }
    const std::optional<std::string> content = contentOf(path);
    if (!content) {
        return std::nullopt;
    }
    if (!isUtf8(*content) || content->find('\0') != std::string::npos) {
        throw Error(ErrorKind::NotUtf8, path.string(), "");
    }
    std::vector<std::string_view> rows = csvRows(withoutByteOrderMark(*content));
    if (std::ranges::all_of(rows, isBlankText)) {
        throw Error(ErrorKind::FileEmpty, path.string(), "");
    }
    if (isBlankText(rows.front())) {
        throw Error(ErrorKind::NoHeader, path.string(), "");
    }
    while (isBlankText(rows.back())) {
        rows.pop_back();
    }
    const char separator = separatorOf(path, rows.front());
    Table table{path.string(), columnNames(rows.front(), separator), {}, {}};
    const std::size_t columns = table.columns.size();
    table.rows.reserve(rows.size() - 1);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        report(progress, static_cast<double>(i) / static_cast<double>(rows.size()));
        std::vector<std::string> cells = csvCells(rows[i], separator, columns);
        if (columns > 1 && std::ranges::all_of(cells, isBlankText)) {
            table.skippedRows.push_back(i + 1);
            continue;
        }
        if (cells.size() != columns) {
            throw Error(ErrorKind::WrongCellCount, path.string(), std::to_string(cells.size()),
                        {i + 1, std::to_string(columns)});
        }
        table.rows.push_back(std::move(cells));
    }
    report(progress, 1);
    return table;
}

}  // namespace gis::detail
