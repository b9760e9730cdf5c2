// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "app/tables/column_profile.h"
#include "app/tables/number_text.h"
#include "app/tables/period_text.h"
#include "app/tables/total_names.h"
#include "app/tables/units.h"
#include "app/tables/user_table.h"
#include "app/text.h"
#include "gis/text/aligned_text.h"

namespace app {
namespace {

using gis::CellKind;
using gis::SheetCell;

constexpr std::size_t rowsToMeasure = 200;  ///< At the top of a sheet, to find out how wide its table is.
constexpr std::size_t mostHeaderRows = 3;   ///< That are recognised; the user may say more.
constexpr std::size_t keyColumns = 4;       ///< At the left, where the name of a total may stand.

QString plainText(const SheetCell& cell) { return text(cell.text).simplified(); }

/// Whether a cell holds a figure; a year does not count, because it may be a header.
bool isFigure(const SheetCell& cell) {
    const bool isNumber = cell.kind == CellKind::Number || cell.kind == CellKind::Text;
    if (!isNumber) {
        return cell.kind == CellKind::Percent || cell.kind == CellKind::Error || cell.kind == CellKind::NotCalculated;
    }
    return numberReadings(cell.text).isNumber() && !periodFromText(text(cell.text));
}

bool beginsLikeANote(const QString& words) {
    static const QRegularExpression beginning(
        QStringLiteral(
            "^[\\s\\[(（【]*(?:(?:附\\s*)?注(?:释|解)?\\s*\\d*\\s*[:：、.．]|资料来源|数据来源|来源\\s*[:：]|说明\\s*[:"
            "：]|备注\\s*[:：]|"
            "本表|本资料|(?:data\\s+)?sources?\\s*[:：]|notes?\\s*\\d*\\s*[:：.]|remarks?\\s*[:：]|footnotes?\\b|"
            "[*＊†‡]\\s*\\S|[①-⑳]|[a-z0-9]\\s*[)）])"),
        QRegularExpression::CaseInsensitiveOption);
    return beginning.match(words).hasMatch();
}

/// Whether a text that stands alone in its row is a sentence rather than the name of a region.
bool isSentence(const QString& words) {
    constexpr qsizetype longestName = 40;
    return words.size() > longestName || words.contains(u'。') || words.contains(u'；') || words.contains(u'：') ||
           words.contains(QLatin1String(": ")) || words.endsWith(u'.');
}

/// Recognises what the rows of a sheet are.
class RowRecogniser {
public:
    explicit RowRecogniser(UserTable& table) : m_table(table), m_cells(table.sheet.cells) {}

    void recognise() {
        m_width = usualWidth();
        findHeader();
        nameColumns();
        for (std::size_t row = 0; row < m_table.firstHeaderRow; ++row) {
            leaveOut(row, kindAbove(row));
        }
        for (std::size_t i = 0; i < m_table.headerRows; ++i) {
            leaveOut(m_table.firstHeaderRow + i, RowKind::Header);
        }
        std::size_t row = m_table.firstHeaderRow + m_table.headerRows;
        if (row < m_cells.rowCount() && isRowOfUnits(row)) {
            takeUnits(row);
            leaveOut(row++, RowKind::Unit);
        }
        joinThousands(row);
        for (; row < m_cells.rowCount(); ++row) {
            if (const std::optional<RowKind> kind = kindBelow(row)) {
                leaveOut(row, *kind);
            } else {
                requireWidth(row);
                m_table.rows.push_back(row);
            }
        }
        if (m_table.rows.empty()) {
            fail(gis::ErrorKind::NoTable);
        }
    }

private:
    [[noreturn]] void fail(gis::ErrorKind kind) const {
        gis::Error error(kind, m_table.sheet.file, "");
        error.sheet = m_table.sheet.name;
        throw error;
    }

    [[nodiscard]] SheetCell cell(std::size_t row, std::size_t column) const { return m_cells.cell(row, column); }

    [[nodiscard]] std::vector<std::size_t> filledColumns(std::size_t row) const {
        std::vector<std::size_t> columns;
        for (std::size_t column = 0; row < m_cells.rowCount() && column < m_cells.rowSize(row); ++column) {
            if (cell(row, column).kind != CellKind::Blank) {
                columns.push_back(column);
            }
        }
        return columns;
    }

    /// How many cells of a row have a value when those of merged cells are filled; those of a title count once.
    [[nodiscard]] std::size_t filledWidth(std::size_t row) const {
        const std::vector<std::size_t> own = filledColumns(row);
        if (own.size() < 2) {
            return own.size();
        }
        std::size_t width = 0;
        for (std::size_t column = 0; column < m_cells.columnCount(); ++column) {
            width += m_table.merged.filled(m_cells, row, column).kind != CellKind::Blank ? 1U : 0U;
        }
        return width;
    }

    /// The number of filled cells that most of the first rows have; the larger one of two. Rows with a single cell are
    /// titles and notes, unless there are hardly any others.
    [[nodiscard]] std::size_t usualWidth() const {
        std::map<std::size_t, std::size_t> rowsOfWidth;
        for (std::size_t row = 0, measured = 0; row < m_cells.rowCount() && measured < rowsToMeasure; ++row) {
            if (const std::size_t width = filledWidth(row); width > 0) {
                ++rowsOfWidth[width];
                ++measured;
            }
        }
        std::pair<std::size_t, std::size_t> best{0, 0};
        std::size_t rowsWithSeveral = 0;
        for (const auto& [width, rows] : rowsOfWidth) {
            if (width > 1) {
                rowsWithSeveral += rows;
                best = std::max(best, std::pair(rows, width));
            }
        }
        return rowsWithSeveral >= 2 ? best.second : 1;
    }

    /// Several numbers that may be months without a sign ("202003") are names of columns.
    [[nodiscard]] bool holdsFigures(std::size_t row) const {
        std::size_t figures = 0;
        std::size_t months = 0;
        for (const std::size_t column : filledColumns(row)) {
            const SheetCell one = cell(row, column);
            figures += isFigure(one) ? 1U : 0U;
            months += isFigure(one) && columnWithPeriod(text(one.text)) ? 1U : 0U;
        }
        return figures > (months > 1 ? months : 0);
    }

    /// Whether a row states the unit of the table and holds no more than a title beside it.
    [[nodiscard]] bool statesUnit(std::size_t row) const {
        const std::vector<std::size_t> columns = filledColumns(row);
        return columns.size() <= 2 && std::ranges::any_of(columns, [&](std::size_t column) {
                   return statedUnit(plainText(cell(row, column))).has_value();
               });
    }

    /// Whether the names of a row go on in the next one: the first column has its name here and none there.
    [[nodiscard]] bool goesOnBelow(std::size_t row) const {
        const std::vector<std::size_t> here = filledColumns(row);
        const std::vector<std::size_t> below = filledColumns(row + 1);
        if (here.empty() || below.empty() || row + 2 >= m_cells.rowCount() || holdsFigures(row + 1)) {
            return false;
        }
        return below.front() > here.front() && !statesUnit(row + 1);
    }

    [[nodiscard]] bool mayBeHeader(std::size_t row) const {
        const std::size_t filled = filledColumns(row).size();
        if (filled == 0 || statesUnit(row)) {
            return false;
        }
        return m_width < 2 || filledWidth(row) * 2 > m_width || (filled >= 2 && goesOnBelow(row));
    }

    void findHeader() {
        const TableOptions& options = m_table.options;
        if (options.firstHeaderRow) {
            m_table.firstHeaderRow = *options.firstHeaderRow == 0 ? 0 : *options.firstHeaderRow - 1;
        } else {
            m_table.firstHeaderRow = recognisedHeader();
        }
        m_table.headerRows = options.headerRows ? std::max<std::size_t>(1, *options.headerRows) : 1;
        while (!options.headerRows && m_table.headerRows < mostHeaderRows && goesOnBelow(lastHeaderRow()) &&
               !isRowOfUnits(lastHeaderRow() + 1)) {
            ++m_table.headerRows;
        }
        const std::size_t most = m_cells.rowCount();
        if (m_table.headerRows > most || m_table.firstHeaderRow > most - m_table.headerRows) {
            gis::Error error(gis::ErrorKind::HeaderOutside, m_table.sheet.file, "", gis::TableCell{most, ""});
            error.sheet = m_table.sheet.name;
            throw error;
        }
    }

    [[nodiscard]] std::size_t lastHeaderRow() const { return m_table.firstHeaderRow + m_table.headerRows - 1; }

    /// The first row that may be a header. If it holds figures, the row above it is, unless that states a unit.
    [[nodiscard]] std::size_t recognisedHeader() const {
        std::optional<std::size_t> above;
        for (std::size_t row = 0; row < m_cells.rowCount(); ++row) {
            if (mayBeHeader(row)) {
                return above && holdsFigures(row) ? *above : row;
            }
            if (!filledColumns(row).empty() && !statesUnit(row)) {
                above = row;
            }
        }
        if (!above) {
            fail(gis::ErrorKind::NoTable);
        }
        return *above;
    }

    /// The parts of the columns' names in one header row. A cell without a text has that of the cells merged with it,
    /// or, where nothing is merged, that of the nearest name at its left, if both columns have names in the next row.
    [[nodiscard]] std::vector<QString> nameParts(std::size_t row, std::size_t count) const {
        const auto isNamedBelow = [&](std::size_t at) {
            return row != lastHeaderRow() && cell(row + 1, at).kind != CellKind::Blank;
        };
        std::vector<QString> parts(count);
        std::optional<std::size_t> left;
        for (std::size_t column = 0; column < count; ++column) {
            if (const SheetCell own = cell(row, column); own.kind != CellKind::Blank) {
                parts[column] = plainText(own);
                left = column;
            } else if (const auto range = m_table.merged.rangeAt(row, column)) {
                parts[column] = range->firstRow == row ? plainText(cell(row, range->firstColumn)) : QString();
            } else if (left && isNamedBelow(column) && isNamedBelow(*left) && !m_table.merged.rangeAt(row, *left)) {
                parts[column] = parts[*left];
            }
        }
        return parts;
    }

    void nameColumns() {
        std::size_t count = 0;
        for (std::size_t row = m_table.firstHeaderRow; row <= lastHeaderRow(); ++row) {
            count = std::max(count, m_cells.rowSize(row));
        }
        if (m_table.sheet.format != gis::SheetFormat::DelimitedText) {
            count = std::max(count, m_cells.columnCount());
        }
        std::vector<QStringList> names(count);
        for (std::size_t row = m_table.firstHeaderRow; row <= lastHeaderRow(); ++row) {
            const std::vector<QString> parts = nameParts(row, count);
            for (std::size_t column = 0; column < count; ++column) {
                if (!parts[column].isEmpty() && (names[column].isEmpty() || names[column].back() != parts[column])) {
                    names[column] << parts[column];
                }
            }
        }
        for (std::size_t column = 0; column < count; ++column) {
            m_table.columns.push_back(names[column].isEmpty() ? "field_" + std::to_string(column + 1)
                                                              : names[column].join(u' ').toStdString());
        }
        m_table.units.resize(count);
    }

    /// Whether a row below the header has a unit in each of its cells, and none in the first column.
    [[nodiscard]] bool isRowOfUnits(std::size_t row) const {
        const std::vector<std::size_t> columns = filledColumns(row);
        return !columns.empty() && std::ranges::all_of(columns, [&](std::size_t column) {
            return column > 0 && !unitOf(row, column).isEmpty();
        });
    }

    [[nodiscard]] QString unitOf(std::size_t row, std::size_t column) const {
        const QString words = plainText(cell(row, column));
        if (periodFromText(words)) {  // "2018年" is a column, not a number of years
            return {};
        }
        if (isUnit(words)) {
            return words;
        }
        const QString name = QStringLiteral("x");  // "(亿元)" is a unit; "GDP(亿元)" is a name
        const NameWithUnit bracketed = nameWithUnit(name + words);
        return bracketed.name == name ? bracketed.unit : QString();
    }

    void takeUnits(std::size_t row) {
        for (std::size_t column = 0; column < m_table.columns.size(); ++column) {
            if (cell(row, column).kind != CellKind::Blank) {
                m_table.units[column] = unitOf(row, column).toStdString();
            }
        }
    }

    RowKind kindAbove(std::size_t row) {
        const std::vector<std::size_t> columns = filledColumns(row);
        if (columns.empty()) {
            return RowKind::Blank;
        }
        if (!statesUnit(row)) {
            return RowKind::Title;
        }
        for (const std::size_t column : columns) {
            if (const auto unit = statedUnit(plainText(cell(row, column)))) {
                m_table.unit = unit->toStdString();
            }
        }
        return RowKind::Unit;
    }

    [[nodiscard]] std::optional<RowKind> kindBelow(std::size_t row) const {
        const std::vector<std::size_t> columns = filledColumns(row);
        if (columns.empty()) {
            return m_table.columns.size() == 1 && m_table.sheet.format == gis::SheetFormat::DelimitedText
                       ? std::nullopt  // a missing figure
                       : std::optional(RowKind::Blank);
        }
        if (isNote(row, columns)) {
            return RowKind::Note;
        }
        if (repeatsHeader(row)) {
            return RowKind::RepeatedHeader;
        }
        const bool isTotal = std::ranges::any_of(columns, [&](std::size_t column) { return namesTotal(row, column); });
        return isTotal && !m_table.options.keepTotals ? std::optional(RowKind::Total) : std::nullopt;
    }

    /// Whether a cell names a total. A number does so only where a column holds codes: elsewhere it is a figure.
    [[nodiscard]] bool namesTotal(std::size_t row, std::size_t column) const {
        const SheetCell name = cell(row, column);
        if (column >= keyColumns || column >= m_table.columns.size()) {
            return false;
        }
        const bool isNumber = name.kind == CellKind::Number || numberReadings(name.text).isNumber();
        if (!isNumber) {
            return name.kind == CellKind::Text && isTotalHere(std::string(name.text), column) &&
                   !(hasNameAtLeft(row, column) && holdsCategories(column));
        }
        const std::vector<std::string>& wholes = m_table.options.wholes;
        return std::ranges::find(wholes, std::string(name.text)) != wholes.end() &&
               (column == 0 || roleOf(m_table.columns[column]) == ColumnRole::Code);
    }

    /// Whether a name in a column is that of a total. "人口合计" is a total of regions only where a column does not
    /// hold indicators, and "中国" only among its provinces.
    [[nodiscard]] bool isTotalHere(const std::string& name, std::size_t column) const {
        switch (totalNameOf(name, m_table.options.wholes)) {
            case TotalName::Always:
                return true;
            case TotalName::OfRows:
                return roleOf(m_table.columns[column]) != ColumnRole::Indicator;
            case TotalName::OfProvinces:
                return listsProvinces(column);
            case TotalName::None:
                break;
        }
        return false;
    }

    /// Whether most of the names in a column, without totals, are those of provinces or lower areas of China.
    [[nodiscard]] bool listsProvinces(std::size_t column) const {
        const auto [known, isNew] = m_listsProvinces.emplace(column, false);
        if (isNew) {
            constexpr std::size_t fewest = 3;
            std::set<std::string_view> names;
            for (std::size_t row = lastHeaderRow() + 1; row < m_cells.rowCount(); ++row) {
                const SheetCell name = cell(row, column);
                const bool isName = name.kind == CellKind::Text &&
                                    totalNameOf(std::string(name.text), m_table.options.wholes) == TotalName::None;
                if (isName) {
                    names.insert(name.text);
                }
            }
            const auto parts = static_cast<std::size_t>(
                std::ranges::count_if(names, [](std::string_view name) { return isPartOfChina(std::string(name)); }));
            known->second = parts >= fewest && parts * 2 > names.size();
        }
        return known->second;
    }

    /// Whether a cell at the left names something: neither blank, nor a number or period, nor a total.
    [[nodiscard]] bool hasNameAtLeft(std::size_t row, std::size_t column) const {
        for (std::size_t left = 0; left < column; ++left) {
            const SheetCell name = m_table.merged.filled(m_cells, row, left);
            const bool isName = name.kind == CellKind::Text && !numberReadings(name.text).isNumber() &&
                                !periodFromText(text(name.text)) && !isTotalHere(std::string(name.text), left);
            if (isName) {
                return true;
            }
        }
        return false;
    }

    /// Whether a column holds a few names again and again, such as "Total", "male" and "female": then its totals are
    /// not those of regions.
    [[nodiscard]] bool holdsCategories(std::size_t column) const {
        const auto [known, isNew] = m_holdsCategories.emplace(column, false);
        if (isNew) {
            std::set<std::string_view> distinct;
            std::size_t filled = 0;
            for (std::size_t row = lastHeaderRow() + 1; row < m_cells.rowCount(); ++row) {
                const SheetCell name = cell(row, column);
                if (name.kind == CellKind::Text) {
                    ++filled;
                    distinct.insert(name.text);
                }
            }
            known->second = distinct.size() * 2 <= filled;
        }
        return known->second;
    }

    /// Whether the columns of a text are aligned with blanks. A note is then divided into words.
    [[nodiscard]] bool isAligned() const {
        const std::optional<gis::TextForm>& form = m_table.sheet.textForm;
        return form && form->separator == gis::blanksBetweenCells;
    }

    [[nodiscard]] bool isNote(std::size_t row, const std::vector<std::size_t>& columns) const {
        if (isAligned() && columns.size() > 1) {
            return beginsLikeANote(plainText(cell(row, columns[0])) + u' ' + plainText(cell(row, columns[1])));
        }
        if (m_table.columns.size() < 2 || columns.size() > 1) {
            return false;
        }
        const SheetCell alone = cell(row, columns.front());
        const QString words = plainText(alone);
        return alone.kind == CellKind::Text && !isFigure(alone) && (beginsLikeANote(words) || isSentence(words));
    }

    [[nodiscard]] bool repeatsHeader(std::size_t row) const {
        for (std::size_t header = m_table.firstHeaderRow; header <= lastHeaderRow(); ++header) {
            bool isEqual = true;
            for (std::size_t column = 0; isEqual && column < m_table.columns.size(); ++column) {
                isEqual = cell(row, column) == cell(header, column);
            }
            if (isEqual) {
                return true;
            }
        }
        return false;
    }

    /// A file that is named as one with tabs and holds none has commas between its cells and perhaps within numbers.
    void joinThousands(std::size_t firstRow) {
        const QString file = text(m_table.sheet.file).toLower();
        const bool isTabFile = file.endsWith(QLatin1String(".tsv")) || file.endsWith(QLatin1String(".tab"));
        const std::optional<gis::TextForm>& form = m_table.sheet.textForm;  // none of a workbook, whatever its name
        if (isTabFile && !m_table.options.file.separator && form && form->separator == ',') {
            if (auto joined =
                    withJoinedThousands(m_cells, firstRow, m_table.columns.size(), m_table.rowsWithJoinedCells)) {
                m_table.sheet.cells = *std::move(joined);
            }
        }
    }

    /// A row of a text file must have as many cells as the header; further blank cells say nothing.
    void requireWidth(std::size_t row) const {
        if (m_table.sheet.format != gis::SheetFormat::DelimitedText) {
            return;
        }
        const std::size_t width = m_table.columns.size();
        const std::size_t cells = m_cells.rowSize(row);
        bool isLonger = false;
        for (std::size_t column = width; column < cells; ++column) {
            isLonger = isLonger || cell(row, column).kind != CellKind::Blank;
        }
        const bool isBlankLine = width == 1 && cells == 0;
        if (isLonger || (cells < width && !isBlankLine)) {
            throw gis::Error(isAligned() ? gis::ErrorKind::UnevenColumns : gis::ErrorKind::WrongCellCount,
                             m_table.sheet.file, std::to_string(cells), gis::TableCell{row + 1, std::to_string(width)});
        }
    }

    void leaveOut(std::size_t row, RowKind kind) {
        const std::vector<std::size_t> columns = filledColumns(row);
        m_table.leftOut.push_back(
            {row, kind, columns.empty() ? std::string() : plainText(cell(row, columns.front())).toStdString()});
    }

    UserTable& m_table;
    const gis::SheetCells& m_cells;
    std::size_t m_width = 0;
    mutable std::map<std::size_t, bool> m_holdsCategories;  ///< By column, as far as it was asked for.
    mutable std::map<std::size_t, bool> m_listsProvinces;   ///< The same.
};

}  // namespace

UserTable userTable(gis::Sheet sheet, const TableOptions& options) {
    UserTable table;
    table.merged = MergedCells(sheet);
    table.sheet = std::move(sheet);
    table.options = options;
    RowRecogniser(table).recognise();
    return table;
}

}  // namespace app
