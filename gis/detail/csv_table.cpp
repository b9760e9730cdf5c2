// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/detail/csv_table.h"

#include <cpl_string.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "gis/error.h"

namespace gis::detail {
namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::array separators{',', ';', '\t', '|'};
constexpr char quote = '"';

/// The rows of a CSV text; a line break inside quotes does not end a row.
std::vector<std::string_view> rowsOf(std::string_view text) {
    std::vector<std::string_view> rows;
    bool isQuoted = false;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const bool ends = i == text.size() || (text[i] == '\n' && !isQuoted);
        if (ends) {
            rows.push_back(text.substr(begin, i - begin));
            begin = i + 1;
        } else if (text[i] == quote) {
            isQuoted = !isQuoted;
        }
    }
    return rows;
}

/// Calls `found` with the position of every separator of a row that is not inside quotes.
template <class Found>
void forEachSeparator(std::string_view row, char separator, const Found& found) {
    bool isQuoted = false;
    for (std::size_t i = 0; i < row.size(); ++i) {
        isQuoted = isQuoted != (row[i] == quote);
        if (!isQuoted && row[i] == separator) {
            found(i);
        }
    }
}

std::size_t countOutsideQuotes(std::string_view row, char wanted) {
    std::size_t count = 0;
    forEachSeparator(row, wanted, [&](std::size_t /*position*/) { ++count; });
    return count;
}

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t\r") == std::string_view::npos; }

/// The extension of a file, in lower case.
std::string extensionOf(const std::filesystem::path& path) {
    std::string extension = path.extension().string();
    std::ranges::transform(extension, extension.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension;
}

/// A tab in a .tsv file, otherwise the separator that is the most frequent in the header.
char separatorOf(const std::filesystem::path& path, std::string_view header) {
    if (extensionOf(path) == ".tsv") {
        return '\t';
    }
    return *std::ranges::max_element(separators, {}, [&](char c) { return countOutsideQuotes(header, c); });
}

/// @throws Error FileUnreadable for a folder. A stream opens a folder as if it were an endless file.
std::optional<std::string> contentOf(const std::filesystem::path& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        throw Error(ErrorKind::FileUnreadable, path.string(),
                    std::make_error_code(std::errc::is_a_directory).message());
    }
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    if (!file || file.tellg() < 0) {
        return std::nullopt;
    }
    std::string content(static_cast<std::size_t>(file.tellg()), '\0');
    file.seekg(0);
    file.read(content.data(), static_cast<std::streamsize>(content.size()));
    content.resize(static_cast<std::size_t>(file.gcount()));
    return content;
}

std::string_view withoutByteOrderMark(std::string_view text) {
    text.remove_prefix(text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0);
    return text;
}

std::string_view withoutCarriageReturn(std::string_view row) {
    row.remove_suffix(row.ends_with('\r') ? 1 : 0);
    return row;
}

/// The text of a cell without the quotes around it. Inside quotes, two quotes stand for one, and a line break is "\n".
std::string cellText(std::string_view cell) {
    if (!cell.starts_with(quote)) {
        return std::string(cell);
    }
    std::string text;
    bool isQuoted = false;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const char next = i + 1 < cell.size() ? cell[i + 1] : '\0';
        const bool isCarriageReturn = cell[i] == '\r' && next == '\n';
        if (cell[i] == quote && isQuoted && next == quote) {
            text += quote;
            ++i;
        } else if (cell[i] == quote) {
            isQuoted = !isQuoted;
        } else if (!isCarriageReturn) {
            text += cell[i];
        }
    }
    return text;
}

std::vector<std::string> cellsOf(std::string_view row, char separator, std::size_t count) {
    std::vector<std::string> cells;
    cells.reserve(count);
    std::size_t begin = 0;
    forEachSeparator(row, separator, [&](std::size_t end) {
        cells.push_back(cellText(row.substr(begin, end - begin)));
        begin = end + 1;
    });
    cells.push_back(cellText(row.substr(begin)));
    return cells;
}

std::vector<std::string> columnNames(std::string_view header, char separator) {
    std::vector<std::string> names = cellsOf(header, separator, 0);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].empty()) {
            names[i] = "field_" + std::to_string(i + 1);
        }
    }
    return names;
}

}  // namespace

bool isUtf8(std::string_view text, std::size_t pieceLength) {
    const auto isContinuation = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    constexpr std::size_t maxContinuations = 3;
    while (!text.empty()) {
        std::size_t length = std::min(text.size(), pieceLength);
        for (std::size_t i = 0; i < maxContinuations && length < text.size() && isContinuation(text[length]); ++i) {
            --length;
        }
        if (length == 0 || CPLIsUTF8(text.data(), static_cast<int>(length)) == 0) {
            return false;
        }
        text.remove_prefix(length);
    }
    return true;
}

bool isCsv(const std::filesystem::path& path) {
    const std::string extension = extensionOf(path);
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
        isQuoted = isQuoted != (std::ranges::count(line, quote) % 2 == 1);
    } while (isQuoted);
    const char separator = separatorOf(path, header);
    const bool hasOneColumn = cellsOf(header, separator, 0).size() == 1;
    while (std::getline(file, line)) {
        if (hasOneColumn ? !isBlank(line) : !std::ranges::all_of(cellsOf(line, separator, 0), isBlank)) {
            return true;
        }
    }
    return false;
}

std::optional<Table> csvTable(const std::filesystem::path& path, const Progress& progress) {
    const std::optional<std::string> content = contentOf(path);
    if (!content) {
        return std::nullopt;
    }
    if (!isUtf8(*content) || content->find('\0') != std::string::npos) {
        throw Error(ErrorKind::NotUtf8, path.string(), "");
    }
    std::vector<std::string_view> rows = rowsOf(withoutByteOrderMark(*content));
    std::ranges::transform(rows, rows.begin(), withoutCarriageReturn);
    if (std::ranges::all_of(rows, isBlank)) {
        throw Error(ErrorKind::FileEmpty, path.string(), "");
    }
    if (isBlank(rows.front())) {
        throw Error(ErrorKind::NoHeader, path.string(), "");
    }
    while (isBlank(rows.back())) {
        rows.pop_back();
    }
    const char separator = separatorOf(path, rows.front());
    Table table{path.string(), columnNames(rows.front(), separator), {}, {}};
    const std::size_t columns = table.columns.size();
    table.rows.reserve(rows.size() - 1);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        report(progress, static_cast<double>(i) / static_cast<double>(rows.size()));
        std::vector<std::string> cells = cellsOf(rows[i], separator, columns);
        if (columns > 1 && std::ranges::all_of(cells, isBlank)) {
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
