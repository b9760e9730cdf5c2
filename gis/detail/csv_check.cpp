// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/detail/csv_check.h"

#include <cpl_string.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gis/error.h"

namespace gis::detail {
namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::array separators{',', ';', '\t', '|'};

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
        } else if (text[i] == '"') {
            isQuoted = !isQuoted;
        }
    }
    return rows;
}

std::size_t countOutsideQuotes(std::string_view row, char wanted) {
    bool isQuoted = false;
    std::size_t count = 0;
    for (const char c : row) {
        isQuoted = isQuoted != (c == '"');
        count += !isQuoted && c == wanted ? 1U : 0U;
    }
    return count;
}

bool isBlank(std::string_view row) { return row.find_first_not_of(" \t\r") == std::string_view::npos; }

/// The separator that is the most frequent in the header.
char separatorOf(std::string_view header) {
    return *std::ranges::max_element(separators, {}, [&](char c) { return countOutsideQuotes(header, c); });
}

std::optional<std::string> contentOf(const std::filesystem::path& path) {
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

/// The text of a row that is a single cell, without its quotes.
std::string soleCell(std::string_view row) {
    constexpr char quote = '"';
    if (row.ends_with('\r')) {
        row.remove_suffix(1);
    }
    if (row.size() < 2 || !row.starts_with(quote) || !row.ends_with(quote)) {
        return std::string(row);
    }
    std::string cell;
    for (std::size_t i = 1; i + 1 < row.size(); ++i) {
        cell += row[i];
        i += row[i] == quote && row[i + 1] == quote ? 1U : 0U;
    }
    return cell;
}

/// The cells of a file of one column, without blank lines at the end.
std::vector<std::string> singleColumn(std::vector<std::string_view> rows) {
    while (isBlank(rows.back())) {
        rows.pop_back();
    }
    std::vector<std::string> cells;
    std::ranges::transform(rows, std::back_inserter(cells), soleCell);
    return cells;
}

}  // namespace

bool isUtf8(std::string_view text, std::size_t pieceLength) {
    const auto isContinuation = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    constexpr std::size_t mostContinuations = 3;
    while (!text.empty()) {
        std::size_t length = std::min(text.size(), pieceLength);
        for (std::size_t i = 0; i < mostContinuations && length < text.size() && isContinuation(text[length]); ++i) {
            --length;
        }
        if (length == 0 || CPLIsUTF8(text.data(), static_cast<int>(length)) == 0) {
            return false;
        }
        text.remove_prefix(length);
    }
    return true;
}

std::optional<CsvContent> checkedCsv(const std::filesystem::path& path) {
    std::optional<std::string> content = contentOf(path);
    if (!content) {
        return std::nullopt;
    }
    if (!isUtf8(*content)) {
        throw Error(ErrorKind::NotUtf8, path.string(), "");
    }
    const std::vector<std::string_view> rows = rowsOf(withoutByteOrderMark(*content));
    const char separator = separatorOf(rows.front());
    const std::size_t wanted = countOutsideQuotes(rows.front(), separator) + 1;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const std::size_t cells = countOutsideQuotes(rows[i], separator) + 1;
        if (cells != wanted && !isBlank(rows[i])) {
            throw Error(ErrorKind::WrongCellCount, path.string(), std::to_string(cells),
                        {i + 1, std::to_string(wanted)});
        }
    }
    const bool hasSingleColumn = wanted == 1 && !isBlank(rows.front());
    std::optional<std::vector<std::string>> column;
    if (hasSingleColumn) {
        column = singleColumn(rows);
    }
    const std::size_t rowCount = rows.size();
    return CsvContent{std::move(*content), rowCount, std::move(column)};
}

}  // namespace gis::detail
