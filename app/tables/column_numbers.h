// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/tables/user_table.h"

namespace app {

/// Why a sign was taken for the decimal sign of a column.
enum class DecimalReason {
    NotNeeded,  ///< No number of the column has a point or a comma within a text.
    Chosen,     ///< The user said so.
    Evident,    ///< A number of the column has only this reading.
    Separator,  ///< Of a file with semicolons between its cells, a comma.
    OtherColumns,
    Usual,  ///< A point; each comma separates groups of three digits.
};

/// The numbers of a column and how they were read.
struct ColumnNumbers {
    std::vector<std::optional<double>> values;  ///< For each row of the table; nothing for a missing figure.
    char decimalSign = '.';
    DecimalReason reason = DecimalReason::NotNeeded;
    bool hasThousands = false;  ///< Some numbers have signs between their thousands that might be decimal signs.
    bool isPercent = false;     ///< The numbers were followed by a per cent sign, or shown as percentages: 5 for 5 %.
    std::size_t inBrackets = 0;                  ///< How many numbers stood in brackets, which makes them negative.
    std::size_t withFootnote = 0;                ///< How many numbers had the mark of a footnote behind them.
    std::map<std::string, std::size_t> missing;  ///< How often each mark stood for a missing figure; "" for blanks.
};

/// Reads the numbers of a column. The decimal sign is the same in the whole column. It is never guessed where a number
/// would become a thousand times larger or smaller in a way that the file contradicts:
/// - a number with only one reading decides ("0,412", "1.234,5");
/// - in a file with semicolons, a comma is the decimal sign;
/// - elsewhere commas between groups of three digits ("1,024") separate thousands, unless another column has decimal
///   commas;
/// - numbers that contradict each other, and points between groups of three digits in a file with decimal commas, are
///   errors.
/// Numbers in brackets are negative where the column has others. Marks of footnotes behind a number are left out.
/// @throws gis::Error BadValue, ErrorCell, NotCalculated, DateCell, MergedNumber, TwoDecimalSigns, UnclearNumber,
///         MixedPercent: each with sheet, row and column.
[[nodiscard]] ColumnNumbers columnNumbers(const UserTable& table, std::size_t column);

/// A cell of a table, by its row and its column there.
struct TablePlace {
    std::size_t row = 0;
    std::size_t column = 0;
};

/// The first numbers of a table with only one reading: with a point and with a comma as the decimal sign.
struct TableSigns {
    std::optional<TablePlace> point;
    std::optional<TablePlace> comma;
};

/// Reads several columns of a table as columnNumbers() does. What all its columns say about the decimal sign is found
/// out once: the time does not grow with the square of the number of columns.
class TableNumbers {
public:
    /// @param table  must live as long as this.
    explicit TableNumbers(const UserTable& table) : m_table(table) {}
    [[nodiscard]] ColumnNumbers column(std::size_t column);

private:
    const UserTable& m_table;
    std::optional<TableSigns> m_signs;
};

/// Whether a cell stands for a missing figure in this table.
[[nodiscard]] bool isMissing(const UserTable& table, const gis::SheetCell& cell);

}  // namespace app
