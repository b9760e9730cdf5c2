// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/text/csv_text.h"

#include <cpl_string.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <system_error>

namespace gis {
namespace {

constexpr char quote = '"';

/// Whether a character stands inside quotes. Only a quote at the start of a cell opens them: that of 5" does not.
class Quotes {
public:
    /// Passes a character.
    /// @param isSeparator  whether it ends a cell where it is not inside quotes.
    void pass(char c, bool isSeparator) noexcept {
        if (m_isInside) {
            m_isInside = c != quote;
            m_mayOpen = c == quote;  // a second quote goes on with the cell
        } else if (c == quote && m_mayOpen) {
            m_isInside = true;
        } else {
            m_mayOpen = isSeparator || (m_mayOpen && c == ' ');
        }
    }
    [[nodiscard]] bool isInside() const noexcept { return m_isInside; }

private:
    bool m_isInside = false;
    bool m_mayOpen = true;
};

bool separatesCells(char c) { return std::ranges::find(cellSeparators, c) != cellSeparators.end(); }

/// Calls `found` with the position of every separator of a row that is not inside quotes.
template <class Found>
void forEachSeparator(std::string_view row, char separator, const Found& found) {
    Quotes quotes;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const bool isSeparator = row[i] == separator;
        if (isSeparator && !quotes.isInside()) {
            found(i);
        }
        quotes.pass(row[i], isSeparator);
    }
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

}  // namespace

std::vector<std::string_view> csvRows(std::string_view text) {
    std::vector<std::string_view> rows;
    Quotes quotes;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool endsRow = text[i] == '\n';
        if (endsRow && !quotes.isInside()) {
            rows.push_back(withoutCarriageReturn(text.substr(begin, i - begin)));
            begin = i + 1;
        }
        quotes.pass(text[i], endsRow || separatesCells(text[i]));
    }
    rows.push_back(withoutCarriageReturn(text.substr(begin)));
    return rows;
}

std::vector<std::string> csvCells(std::string_view row, char separator, std::size_t count) {
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

std::size_t countOutsideQuotes(std::string_view row, char wanted) {
    std::size_t count = 0;
    forEachSeparator(row, wanted, [&](std::size_t /*position*/) { ++count; });
    return count;
}

bool endsInsideQuotes(std::string_view row) {
    Quotes quotes;
    for (const char c : row) {
        quotes.pass(c, separatesCells(c));
    }
    return quotes.isInside();
}

bool isBlankText(std::string_view text) { return text.find_first_not_of(" \t\r") == std::string_view::npos; }

std::string lowerExtension(const std::filesystem::path& path) {
    std::string extension = path.extension().string();
    std::ranges::transform(extension, extension.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension;
}

std::optional<std::string> contentOf(const std::filesystem::path& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        return std::nullopt;
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

}  // namespace gis
