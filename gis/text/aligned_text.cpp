// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/text/aligned_text.h"

#include <algorithm>
#include <map>

#include "gis/text/csv_text.h"

namespace gis {
namespace {

constexpr std::size_t rowsToCount = 50;
constexpr std::size_t longestRow = 20'000;  ///< In bytes: a longer one is not that of an aligned text.
constexpr char cellQuote = '"';

bool isBlankOrTab(char c) { return c == ' ' || c == '\t'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Where the blanks from a position on end.
std::size_t endOfBlanks(std::string_view row, std::size_t at) {
    return std::min(row.find_first_not_of(" \t", at), row.size());
}

/// Whether cells are divided at a position: there the row ends, or enough blanks or a tab stand.
bool isBetweenCells(std::string_view row, std::size_t at, std::size_t fewest) {
    const std::string_view blanks = row.substr(at, endOfBlanks(row, at) - at);
    return at == row.size() || blanks.size() >= fewest || blanks.find('\t') != std::string_view::npos;
}

/// Finds the cells of a row.
class CellFinder {
public:
    CellFinder(std::string_view row, std::size_t fewest)
        : m_row(row.substr(0, row.find_last_not_of(" \t\r") + 1)), m_fewest(fewest) {}

    /// The next cell with its quotes; nothing at the end.
    std::optional<std::string_view> next() {
        const std::size_t begin = endOfBlanks(m_row, m_at);
        if (begin >= m_row.size()) {
            return std::nullopt;
        }
        const bool isQuoted = m_mayClose && m_row[begin] == cellQuote;
        const std::size_t quoted = isQuoted ? endOfQuoted(begin) : begin;
        m_mayClose = m_mayClose && (quoted > begin || !isQuoted);
        m_at = quoted > begin ? quoted : endOfCell(begin);
        return m_row.substr(begin, m_at - begin);
    }

private:
    /// The position behind a cell in quotes, or `at` when no quote stands at the end of a cell.
    [[nodiscard]] std::size_t endOfQuoted(std::size_t at) const {
        for (std::size_t end = m_row.find(cellQuote, at + 1); end != std::string_view::npos;
             end = m_row.find(cellQuote, end + 1)) {
            if (isBetweenCells(m_row, end + 1, m_fewest)) {
                return end + 1;
            }
            end += m_row[end + 1] == cellQuote ? 1U : 0U;
        }
        return at;
    }

    [[nodiscard]] std::size_t endOfCell(std::size_t at) const {
        while (at < m_row.size()) {
            at = std::min(m_row.find_first_of(" \t", at), m_row.size());
            if (isBetweenCells(m_row, at, m_fewest)) {
                return at;
            }
            at = endOfBlanks(m_row, at);
        }
        return m_row.size();
    }

    std::string_view m_row;
    std::size_t m_fewest;
    std::size_t m_at = 0;
    bool m_mayClose = true;  ///< Where no quote closes one cell, none closes a later one.
};

std::vector<std::string_view> cellsOf(std::string_view row, std::size_t fewest) {
    std::vector<std::string_view> cells;
    CellFinder finder(row, fewest);
    while (const auto cell = finder.next()) {
        cells.push_back(*cell);
    }
    return cells;
}

std::string_view withoutQuotes(std::string_view cell) {
    const bool isQuoted = cell.size() >= 2 && cell.front() == cellQuote && cell.back() == cellQuote;
    return isQuoted ? cell.substr(1, cell.size() - 2) : cell;
}

/// Whether a cell is a number and nothing else: neither a date nor a time.
bool isNumber(std::string_view cell) {
    cell = withoutQuotes(cell);
    const std::size_t first = cell.find_first_not_of("+-(");
    return first != std::string_view::npos && isDigit(cell[first]) &&
           cell.find_first_not_of("0123456789.,%)eE+-", first) == std::string_view::npos &&
           cell.find_first_of("+-", first) == std::string_view::npos;
}

bool isYear(std::string_view cell) {
    cell = withoutQuotes(cell);
    constexpr std::size_t digits = 4;
    return cell.size() == digits && std::ranges::all_of(cell, isDigit) && (cell[0] == '1' || cell[0] == '2');
}

/// Whether a row is a number with blanks between its thousands: "12 345 678".
bool isNumberInGroups(const std::vector<std::string_view>& cells) {
    constexpr std::size_t groupSize = 3;
    const auto isGroup = [](std::string_view cell) {
        return cell.size() == groupSize && std::ranges::all_of(cell, isDigit);
    };
    return cells.size() > 1 && cells.front().size() <= groupSize && std::ranges::all_of(cells.front(), isDigit) &&
           std::all_of(cells.begin() + 1, cells.end(), isGroup);
}

/// Whether a cell consists of several numbers: "10 110".
bool isSeveralNumbers(std::string_view cell) {
    const std::vector<std::string_view> words = cellsOf(cell, 1);
    return words.size() > 1 && std::ranges::all_of(words, isNumber);
}

/// The rows with the number of cells that most rows have, if that is at least two.
struct UsualCells {
    std::size_t cells = 0;
    std::size_t rows = 0;
    std::size_t rowsWithNumber = 0;   ///< Of those, which end with a number.
    std::size_t numbersInGroups = 0;  ///< Of those, which are one number.
    std::size_t rowsWithSeveral = 0;  ///< Of those, which have several numbers in a cell.
    std::size_t judged = 0;           ///< Rows that were looked at.
};

UsualCells usualCells(const std::vector<std::string_view>& rows, std::size_t fewest) {
    std::map<std::size_t, UsualCells> byCells;
    std::size_t judged = 0;
    for (std::size_t i = 0; i < rows.size() && judged < rowsToCount; ++i) {
        if (isBlankText(rows[i])) {
            continue;
        }
        ++judged;
        if (rows[i].size() > longestRow) {
            continue;
        }
        const std::vector<std::string_view> cells = cellsOf(rows[i], fewest);
        UsualCells& same = byCells[cells.size()];
        same.cells = cells.size();
        ++same.rows;
        same.rowsWithNumber += isNumber(cells.back()) ? 1U : 0U;
        same.numbersInGroups += isNumberInGroups(cells) ? 1U : 0U;
        same.rowsWithSeveral += std::ranges::any_of(cells, isSeveralNumbers) ? 1U : 0U;
    }
    UsualCells best;
    for (const auto& [cells, found] : byCells) {
        best = cells >= 2 && found.rows >= best.rows ? found : best;
    }
    best.judged = judged;
    return best;
}

/// Whether two blanks divide the cells rather than one. One blank does where the names of the columns then fit the
/// rows, or where two leave several numbers in a cell.
bool areDividedByTwo(const UsualCells& byOne, const UsualCells& byTwo) {
    const bool suitsMost = byTwo.rows >= 2 && byTwo.rows * 2 > byTwo.judged;
    const bool fitsByOne = byOne.cells == byTwo.cells && byOne.rows > byTwo.rows;
    const bool isApartByOne = byTwo.rowsWithSeveral > 0 && byOne.rows >= byTwo.rows;
    return suitsMost && !fitsByOne && !isApartByOne;
}

}  // namespace

std::vector<std::string> cellsBetweenBlanks(std::string_view row, std::size_t fewest) {
    std::vector<std::string> cells;
    CellFinder finder(row, fewest);
    while (const auto cell = finder.next()) {
        cells.push_back(csvCells(*cell, '\0').front());
    }
    return cells;
}

AlignedColumns alignedColumns(const std::vector<std::string_view>& rows) {
    const UsualCells byOne = usualCells(rows, 1);
    const UsualCells byTwo = usualCells(rows, 2);
    return areDividedByTwo(byOne, byTwo) ? AlignedColumns{2, byTwo.cells} : AlignedColumns{1, byOne.cells};
}

std::optional<AlignedColumns> recognisedColumns(const std::vector<std::string_view>& rows, std::size_t rowsThatAgree) {
    const UsualCells byOne = usualCells(rows, 1);
    const UsualCells byTwo = usualCells(rows, 2);
    const bool byTwoBlanks = areDividedByTwo(byOne, byTwo);
    const UsualCells& usual = byTwoBlanks ? byTwo : byOne;
    const bool isUsual = usual.rows >= 2 && usual.rows * 2 > usual.judged;
    const bool isClear = byTwoBlanks ? usual.rows > rowsThatAgree
                                     : rowsThatAgree == 0 && usual.rowsWithNumber * 2 >= usual.rows &&
                                           usual.numbersInGroups * 2 < usual.rows;
    return isUsual && isClear ? std::optional(AlignedColumns{byTwoBlanks ? 2U : 1U, usual.cells}) : std::nullopt;
}

AlignedRows::AlignedRows(const std::vector<std::string_view>& rows, const AlignedColumns& columns)
    : m_rows(rows), m_columns(columns) {
    std::optional<std::size_t> above;
    for (std::size_t row = 0; columns.count > 1 && row < std::min(rows.size(), rowsToCount); ++row) {
        if (isBlankText(rows[row]) || rows[row].size() > longestRow) {
            continue;
        }
        if (cellsOf(rows[row], columns.blanks).size() == columns.count) {
            m_firstFull = row;
            if (above && isHeaderWithoutFirst(*above, row)) {
                m_headerWithoutFirst = above;
            }
            return;
        }
        above = row;
    }
}

bool AlignedRows::isHeaderWithoutFirst(std::size_t header, std::size_t below) const {
    const std::string_view last = cellsOf(m_rows[below], m_columns.blanks).back();
    const bool standsAboveFigures = isNumber(last) && !isYear(last);
    return cellsOf(m_rows[header], m_columns.blanks).size() + 1 == m_columns.count &&
           (standsAboveFigures || isBlankOrTab(m_rows[header].front()));
}

std::vector<std::string> AlignedRows::cells(std::size_t row) const {
    if (row < m_firstFull && row != m_headerWithoutFirst) {
        const std::string_view title = m_rows[row].substr(endOfBlanks(m_rows[row], 0));
        return {std::string(title.substr(0, title.find_last_not_of(" \t\r") + 1))};
    }
    std::vector<std::string> cells = cellsBetweenBlanks(m_rows[row], m_columns.blanks);
    if (row == m_headerWithoutFirst) {
        cells.insert(cells.begin(), std::string());
    }
    return cells;
}

}  // namespace gis
