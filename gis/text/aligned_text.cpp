// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/text/aligned_text.h"

#include <algorithm>
#include <map>

#include "gis/text/csv_text.h"

namespace gis {
namespace {

constexpr std::size_t rowsToCount = 50;
constexpr char cellQuote = '"';

bool isBlankOrTab(char c) { return c == ' ' || c == '\t'; }

/// Where the blanks from a position on end.
std::size_t endOfBlanks(std::string_view row, std::size_t at) {
    return std::min(row.find_first_not_of(" \t", at), row.size());
}

/// The position behind a cell in quotes, or `at` when no quote is followed by a blank or the end of the row.
std::size_t endOfQuoted(std::string_view row, std::size_t at) {
    for (std::size_t end = row.find(cellQuote, at + 1); end != std::string_view::npos;
         end = row.find(cellQuote, end + 1)) {
        if (end + 1 == row.size() || isBlankOrTab(row[end + 1])) {
            return end + 1;
        }
        end += row[end + 1] == cellQuote ? 1U : 0U;
    }
    return at;
}

/// Where the cell that begins at a position ends.
std::size_t endOfCell(std::string_view row, std::size_t at, std::size_t fewest) {
    while (at < row.size()) {
        at = std::min(row.find_first_of(" \t", at), row.size());
        const std::size_t next = endOfBlanks(row, at);
        if (next - at >= fewest || row.substr(at, next - at).find('\t') != std::string_view::npos) {
            return at;
        }
        at = next;
    }
    return row.size();
}

/// The number of cells that most of the first rows have, if it is at least two, and how many rows have it.
struct UsualCells {
    std::size_t rows = 0;
    std::size_t cells = 0;
    std::size_t rowsWithNumber = 0;  ///< Of those, which end with a number.
    std::size_t judged = 0;
};

bool isNumberLike(std::string_view cell) {
    const std::size_t first = cell.find_first_not_of("+-.(");
    return first != std::string_view::npos && cell[first] >= '0' && cell[first] <= '9';
}

UsualCells usualCells(const std::vector<std::string_view>& rows, std::size_t fewest) {
    std::map<std::size_t, UsualCells> byCells;
    UsualCells best;
    std::size_t judged = 0;
    for (std::size_t i = 0; i < rows.size() && judged < rowsToCount; ++i) {
        if (isBlankText(rows[i])) {
            continue;
        }
        ++judged;
        const std::vector<std::string> cells = cellsBetweenBlanks(rows[i], fewest);
        UsualCells& same = byCells[cells.size()];
        same.cells = cells.size();
        ++same.rows;
        same.rowsWithNumber += isNumberLike(cells.back()) ? 1U : 0U;
    }
    for (const auto& [cells, found] : byCells) {
        best = cells >= 2 && found.rows >= best.rows ? found : best;
    }
    best.judged = judged;
    return best;
}

}  // namespace

std::vector<std::string> cellsBetweenBlanks(std::string_view row, std::size_t fewest) {
    std::vector<std::string> cells;
    row = row.substr(0, row.find_last_not_of(" \t\r") + 1);
    bool mayClose = true;  // where no quote closes the first one, none closes a later one
    for (std::size_t at = endOfBlanks(row, 0); at < row.size(); at = endOfBlanks(row, at)) {
        const bool isQuoted = mayClose && row[at] == cellQuote;
        const std::size_t quoted = isQuoted ? endOfQuoted(row, at) : at;
        mayClose = quoted > at || !isQuoted;
        const std::size_t end = quoted > at ? quoted : endOfCell(row, at, fewest);
        cells.push_back(csvCells(row.substr(at, end - at), '\0').front());
        at = end;
    }
    return cells;
}

AlignedColumns alignedColumns(const std::vector<std::string_view>& rows) {
    const UsualCells byTwo = usualCells(rows, 2);
    return byTwo.rows * 2 > byTwo.judged ? AlignedColumns{2, byTwo.cells}
                                         : AlignedColumns{1, usualCells(rows, 1).cells};
}

std::optional<AlignedColumns> recognisedColumns(const std::vector<std::string_view>& rows, std::size_t rowsThatAgree) {
    const AlignedColumns columns = alignedColumns(rows);
    const UsualCells usual = usualCells(rows, columns.blanks);
    const bool isUsual = usual.rows >= 2 && usual.rows * 2 > usual.judged;
    const bool isClear =
        columns.blanks == 2 ? usual.rows > rowsThatAgree : rowsThatAgree == 0 && usual.rowsWithNumber * 2 >= usual.rows;
    return isUsual && isClear ? std::optional(columns) : std::nullopt;
}

}  // namespace gis
