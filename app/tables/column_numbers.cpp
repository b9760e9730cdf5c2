// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/column_numbers.h"

#include <QString>
#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "app/tables/number_text.h"
#include "app/text.h"

namespace app {
namespace {

using gis::CellKind;
using gis::ErrorKind;

/// The first numbers of a column that say something about its decimal sign.
struct SignEvidence {
    std::optional<TablePlace> point;         ///< Has only a reading with a point.
    std::optional<TablePlace> comma;         ///< Has only a reading with a comma.
    std::optional<TablePlace> unclearPoint;  ///< "12.543"
    std::optional<TablePlace> unclearComma;  ///< "46,412"

    void add(const NumberReadings& readings, TablePlace at, bool hasComma) {
        std::optional<TablePlace>& place = readings.isAmbiguous() ? (hasComma ? unclearComma : unclearPoint)
                                           : !readings.withComma  ? point
                                                                  : comma;
        if (!place && (readings.isAmbiguous() || !readings.withComma || !readings.withPoint)) {
            place = at;
        }
    }
    [[nodiscard]] bool isEmpty() const noexcept { return !point && !comma && !unclearPoint && !unclearComma; }
};

/// 5 for the stored 0.05, which a spreadsheet shows as 5 %. Fifteen digits, as the spreadsheet has them: 0.07 is 7.
double percentOf(double stored) {
    constexpr double hundred = 100;
    const QByteArray digits = QByteArray::number(stored * hundred, 'g', 15);
    return digits.toDouble();
}

double storedNumber(std::string_view digits) {
    double number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

SignEvidence evidenceOf(const UserTable& table, std::size_t column) {
    SignEvidence evidence;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const gis::SheetCell cell = table.cell(row, column);
        if (cell.kind == CellKind::Text && !isMissing(table, cell)) {
            const NumberReadings readings = writtenNumber(cell.text).readings;
            if (readings.isNumber()) {
                evidence.add(
                    readings, {row, column},
                    cell.text.find(',') != std::string_view::npos || cell.text.find("，") != std::string_view::npos);
            }
        }
    }
    return evidence;
}

/// The signs of all columns, the first columns first.
TableSigns signsOf(const UserTable& table) {
    TableSigns signs;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const SignEvidence evidence = evidenceOf(table, column);
        signs.point = signs.point ? signs.point : evidence.point;
        signs.comma = signs.comma ? signs.comma : evidence.comma;
    }
    return signs;
}

[[noreturn]] void failAt(const UserTable& table, ErrorKind kind, const TablePlace& first, const TablePlace& second) {
    gis::Error error = table.error(kind, first.row, first.column);
    error.otherCell = gis::TableCell{table.spreadsheetRow(second.row), table.columns[second.column]};
    error.names = {std::string(table.cell(second.row, second.column).text)};
    throw error;
}

/// Decides on the decimal sign of a column.
class SignDecision {
public:
    /// @param signs  of the table; found out when they are needed first.
    SignDecision(const UserTable& table, std::size_t column, std::optional<TableSigns>& signs)
        : m_table(table), m_column(column), m_signs(signs), m_own(evidenceOf(table, column)) {}

    [[nodiscard]] std::pair<char, DecimalReason> decision() const {
        if (m_table.options.decimalSign) {
            return {*m_table.options.decimalSign, DecimalReason::Chosen};
        }
        if (m_own.point && m_own.comma) {
            failAt(m_table, ErrorKind::TwoDecimalSigns, *m_own.point, *m_own.comma);
        }
        if (m_own.isEmpty()) {
            return {'.', DecimalReason::NotNeeded};
        }
        if (m_own.point) {
            return withPoint();
        }
        return m_own.comma ? withComma() : withoutEvidence();
    }

private:
    /// The decimal sign that the separator of the cells suggests.
    [[nodiscard]] std::optional<char> signOfFile() const {
        const char separator = m_table.sheet.textForm ? m_table.sheet.textForm->separator : '\0';
        return separator == ';' ? std::optional(',') : separator == ',' ? std::optional('.') : std::nullopt;
    }

    [[nodiscard]] std::pair<char, DecimalReason> withPoint() const {
        if (m_own.unclearComma && signOfFile() == ',') {
            failAt(m_table, ErrorKind::TwoDecimalSigns, *m_own.point, *m_own.unclearComma);
        }
        return {'.', DecimalReason::Evident};
    }

    [[nodiscard]] std::pair<char, DecimalReason> withComma() const {
        if (m_own.unclearPoint && signOfFile() == '.') {
            failAt(m_table, ErrorKind::TwoDecimalSigns, *m_own.unclearPoint, *m_own.comma);
        }
        return {',', DecimalReason::Evident};
    }

    [[nodiscard]] std::pair<char, DecimalReason> withoutEvidence() const {
        if (m_own.unclearPoint && m_own.unclearComma) {
            failAt(m_table, ErrorKind::TwoDecimalSigns, *m_own.unclearPoint, *m_own.unclearComma);
        }
        const TableSigns& others = signsOfOthers();
        if (m_own.unclearComma) {
            if (signOfFile() == ',') {
                if (others.point) {
                    failAt(m_table, ErrorKind::TwoDecimalSigns, *others.point, *m_own.unclearComma);
                }
                return {',', DecimalReason::Separator};
            }
            const bool isDecimal = others.comma && !others.point;
            return isDecimal ? std::pair(',', DecimalReason::OtherColumns) : std::pair('.', DecimalReason::Usual);
        }
        if (others.point && !others.comma) {
            return {'.', DecimalReason::OtherColumns};
        }
        if (signOfFile() == ',' || others.comma) {
            throw m_table.error(ErrorKind::UnclearNumber, m_own.unclearPoint->row, m_column);
        }
        return {'.', DecimalReason::Usual};
    }

    /// Asked for only if the column itself has no such sign.
    [[nodiscard]] const TableSigns& signsOfOthers() const {
        if (!m_signs) {
            m_signs = signsOf(m_table);
        }
        return *m_signs;
    }

    const UserTable& m_table;
    std::size_t m_column;
    std::optional<TableSigns>& m_signs;
    SignEvidence m_own;
};

/// Reads the cells of a column whose decimal sign is known.
class NumberColumn {
public:
    NumberColumn(const UserTable& table, std::size_t column) : m_table(table), m_column(column) {}

    ColumnNumbers numbers(std::optional<TableSigns>& signs) {
        std::tie(m_numbers.decimalSign, m_numbers.reason) = SignDecision(m_table, m_column, signs).decision();
        m_numbers.values.reserve(m_table.rows.size());
        for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
            m_numbers.values.push_back(numberIn(row));
        }
        m_numbers.isPercent = m_percent.has_value();
        return std::move(m_numbers);
    }

private:
    std::optional<double> numberIn(std::size_t row) {
        const gis::SheetCell cell = m_table.cell(row, m_column);
        if (isMissing(m_table, cell)) {
            ++m_numbers.missing[text(cell.text).trimmed().toStdString()];
            return std::nullopt;
        }
        requireOwnNumber(row);
        switch (cell.kind) {
            case CellKind::Number:
                return checked(row, storedNumber(cell.text), false);
            case CellKind::Percent:
                return checked(row, percentOf(storedNumber(cell.text)), true);
            case CellKind::Error:
                throw m_table.error(ErrorKind::ErrorCell, row, m_column);
            case CellKind::NotCalculated:
                throw m_table.error(ErrorKind::NotCalculated, row, m_column);
            case CellKind::Date:
                throw m_table.error(ErrorKind::DateCell, row, m_column);
            default:
                return written(row, cell.text);
        }
    }

    double written(std::size_t row, std::string_view words) {
        const auto [readings, isInBrackets, hasFootnote] = writtenNumber(words);
        const std::optional<double> number = m_numbers.decimalSign == ',' ? readings.withComma : readings.withPoint;
        if (!number || (isInBrackets && !hasNumbersWithoutBrackets())) {
            throw m_table.error(isErrorText(text(words)) ? ErrorKind::ErrorCell : ErrorKind::BadValue, row, m_column);
        }
        m_numbers.inBrackets += isInBrackets ? 1U : 0U;
        m_numbers.withFootnote += hasFootnote ? 1U : 0U;
        const char separator = m_numbers.decimalSign == ',' ? '.' : ',';
        m_numbers.hasThousands = m_numbers.hasThousands || words.find(separator) != std::string_view::npos ||
                                 words.find("，") != std::string_view::npos;
        return checked(row, *number, readings.isPercent);
    }

    /// Where all numbers of a column stand in brackets, these may mean something else.
    bool hasNumbersWithoutBrackets() {
        for (std::size_t row = 0; !m_hasPlainNumbers && row < m_table.rows.size(); ++row) {
            const gis::SheetCell cell = m_table.cell(row, m_column);
            const WrittenNumber written = cell.kind == CellKind::Text ? writtenNumber(cell.text) : WrittenNumber{};
            const bool isStored = cell.kind == CellKind::Number || cell.kind == CellKind::Percent;
            m_hasPlainNumbers = isStored || (written.readings.isNumber() && !written.isInBrackets);
        }
        return m_hasPlainNumbers;
    }

    /// A text file has the errors of a spreadsheet program as texts.
    static bool isErrorText(const QString& words) {
        static const QStringList errors{QStringLiteral("#DIV/0!"), QStringLiteral("#N/A"),    QStringLiteral("#NAME?"),
                                        QStringLiteral("#NULL!"),  QStringLiteral("#NUM!"),   QStringLiteral("#REF!"),
                                        QStringLiteral("#VALUE!"), QStringLiteral("#SPILL!"), QStringLiteral("#CALC!")};
        return errors.contains(words.trimmed());
    }

    /// One kind of numbers in a column: 0.12 and 12 % do not go together. Zero is the same in both.
    double checked(std::size_t row, double number, bool isPercent) {
        if (number != 0) {
            std::optional<std::size_t>& first = isPercent ? m_percent : m_plain;
            first = first ? first : std::optional(row);
        }
        if (m_percent && m_plain) {
            const std::size_t percent = *m_percent;
            const std::size_t plain = *m_plain;
            failAt(m_table, ErrorKind::MixedPercent, {percent, m_column}, {plain, m_column});
        }
        return number;
    }

    /// A number in cells merged over several rows belongs to none of the rows alone.
    void requireOwnNumber(std::size_t row) const {
        const auto range = m_table.merged.rangeAt(m_table.rows[row], m_column);
        if (range && range->firstRow != range->lastRow) {
            throw m_table.error(ErrorKind::MergedNumber, row, m_column);
        }
    }

    const UserTable& m_table;
    std::size_t m_column;
    ColumnNumbers m_numbers;
    std::optional<std::size_t> m_percent;  ///< The first row with a per cent sign, and the first without.
    std::optional<std::size_t> m_plain;
    bool m_hasPlainNumbers = false;
};

}  // namespace

bool isMissing(const UserTable& table, const gis::SheetCell& cell) {
    if (cell.kind == CellKind::Blank) {
        return true;
    }
    if (cell.kind != CellKind::Text) {
        return false;
    }
    const std::vector<std::string>& marks =
        table.options.missingMarks ? *table.options.missingMarks : usualMissingMarks();
    const bool isUsual = !table.options.missingMarks;
    if (isUsual && '0' <= cell.text.front() && cell.text.front() <= '9') {
        return false;  // none of the usual marks begins with a digit
    }
    const QString words = text(cell.text).trimmed();
    const auto isMark = [&](const QString& word) {
        return std::ranges::find(marks, word.toStdString()) != marks.end();
    };
    return words.isEmpty() || isMark(words) || isMark(narrowText(words));
}

ColumnNumbers TableNumbers::column(std::size_t column) { return NumberColumn(m_table, column).numbers(m_signs); }

ColumnNumbers columnNumbers(const UserTable& table, std::size_t column) { return TableNumbers(table).column(column); }

}  // namespace app
