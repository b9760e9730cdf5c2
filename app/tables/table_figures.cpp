// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/table_figures.h"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "app/tables/column_profile.h"
#include "app/tables/period_text.h"
#include "app/tables/units.h"
#include "app/text.h"

namespace app {
namespace {

void requireColumns(const UserTable& table, const SeriesLayout& layout) {
    std::vector<std::size_t> columns = layout.groupColumns;
    columns.push_back(layout.keyColumn);
    for (const auto& column :
         {layout.periodColumn, layout.partOfYearColumn, layout.indicatorColumn, layout.unitColumn}) {
        columns.push_back(column.value_or(layout.keyColumn));
    }
    for (const ValueColumn& value : layout.values) {
        columns.push_back(value.column);
    }
    if (std::ranges::any_of(columns, [&](std::size_t column) { return column >= table.columns.size(); })) {
        throw std::invalid_argument("SeriesLayout: the table has no such column");
    }
}

/// Two columns of a wide table for the same indicator and period would contradict each other.
void requireDifferentColumns(const UserTable& table, const SeriesLayout& layout) {
    std::map<std::tuple<std::string, std::string, std::optional<core::Period>>, std::size_t> known;
    for (const ValueColumn& value : layout.values) {
        const auto [first, isNew] = known.emplace(std::tuple(value.indicator, value.unit, value.period), value.column);
        if (!isNew) {
            gis::Error error(gis::ErrorKind::RepeatedColumn, table.sheet.file, table.columns[value.column]);
            error.sheet = table.sheet.name;
            error.names = {std::to_string(first->second + 1), std::to_string(value.column + 1)};
            throw error;
        }
    }
}

/// Collects the figures row by row.
class FigureCollection {
public:
    FigureCollection(const UserTable& table, const SeriesLayout& layout)
        : m_table(table), m_layout(layout), m_numbers(table) {
        m_figures.file = table.sheet.file;
        m_figures.sheet = table.sheet.name;
        m_figures.keyName = table.columns[layout.keyColumn];
        m_areValuesNamed = std::ranges::any_of(layout.values, [&](const ValueColumn& value) {
            return value.indicator != layout.values.front().indicator;
        });
    }

    TableFigures figures() {
        std::unordered_map<std::string, std::size_t> known;
        for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
            m_figures.keys.push_back({m_table.filledText(row, m_layout.keyColumn), m_table.spreadsheetRow(row)});
            m_keyOfRow.push_back(known.emplace(m_figures.keys.back().text, known.size()).first->second);
        }
        for (const std::size_t column : m_layout.groupColumns) {
            addGroups(column);
        }
        readPeriods();
        findRowsWithoutKey();
        for (const ValueColumn& value : m_layout.values) {
            addColumn(value);
        }
        describeColumns();
        m_figures.leftOut.repeated.assign(m_repeated.begin(), m_repeated.end());
        return std::move(m_figures);
    }

private:
    void addGroups(std::size_t column) {
        TableGroups groups{m_table.columns[column], {}};
        for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
            groups.groups.push_back(m_table.filledText(row, column));
        }
        m_figures.groups.push_back(std::move(groups));
    }

    /// Names the columns that are not read, and those whose period has a mark that other columns of their indicator
    /// lack.
    void describeColumns() {
        for (const auto& [column, row] : m_layout.unread) {
            m_figures.remarks.leftOut.push_back(
                {m_table.columns[column], m_table.spreadsheetRow(row), m_table.filledText(row, column)});
        }
        for (const ValueColumn& value : m_layout.values) {
            const bool isMixed = std::ranges::any_of(m_layout.values, [&](const ValueColumn& other) {
                return other.indicator == value.indicator && other.periodMark != value.periodMark;
            });
            if (isMixed && !value.periodMark.empty()) {
                m_figures.remarks.markedPeriods.push_back(m_table.columns[value.column]);
            }
        }
        for (const ColumnReading& reading : m_figures.readings) {
            m_figures.remarks.inBrackets += reading.numbers.inBrackets;
            m_figures.remarks.withFootnote += reading.numbers.withFootnote;
        }
    }

    void readPeriods() {
        for (std::size_t row = 0; m_layout.periodColumn && row < m_table.rows.size(); ++row) {
            m_periods.push_back(periodOf(row));
            if (!m_periods.back()) {
                m_figures.leftOut.withoutPeriod.push_back(m_table.spreadsheetRow(row));
            }
        }
    }

    [[nodiscard]] std::optional<core::Period> periodOf(std::size_t row) const {
        const auto period = periodFromCell(text(m_table.filledText(row, *m_layout.periodColumn)));
        const std::string part =
            m_layout.partOfYearColumn ? m_table.filledText(row, *m_layout.partOfYearColumn) : std::string();
        if (!period || part.empty()) {
            return period;  // without a part, the figure is of the whole year
        }
        return periodWithin(*period, text(part), namesQuarters(m_table.columns[*m_layout.partOfYearColumn]));
    }

    void findRowsWithoutKey() {
        for (const TableKey& key : m_figures.keys) {
            if (key.text.empty()) {
                m_figures.leftOut.withoutKey.push_back(key.spreadsheetRow);
            }
        }
        if (m_layout.indicatorColumn) {
            for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
                if (m_table.filledText(row, *m_layout.indicatorColumn).empty()) {
                    m_figures.leftOut.withoutIndicator.push_back(m_table.spreadsheetRow(row));
                }
            }
        }
    }

    /// The position of an indicator among the figures.
    std::size_t indicator(const std::string& name, const std::string& unit) {
        const auto [known, isNew] = m_indicators.emplace(std::pair(name, unit), m_figures.indicators.size());
        if (isNew) {
            m_figures.indicators.push_back({name, unit, {}, 0});
        }
        return known->second;
    }

    /// The indicator that a row of a long table names.
    std::size_t indicatorOfRow(std::size_t row, const ValueColumn& value) {
        const NameWithUnit name = nameWithUnit(text(m_table.filledText(row, *m_layout.indicatorColumn)));
        std::string unit = m_layout.unitColumn ? m_table.filledText(row, *m_layout.unitColumn) : std::string();
        if (unit.empty()) {
            unit = name.unit.isEmpty() ? value.unit : name.unit.toStdString();
        }
        std::string full = name.name.toStdString();
        if (m_areValuesNamed) {
            full += " " + value.indicator;
        }
        return indicator(full, unit);
    }

    void addColumn(const ValueColumn& value) {
        ColumnNumbers numbers = m_numbers.column(value.column);
        const std::vector<std::optional<double>> values = std::exchange(numbers.values, {});
        ValueColumn described = value;
        if (described.unit.empty() && numbers.isPercent) {
            described.unit = "%";
        }
        m_figures.readings.push_back({value.column, std::move(numbers)});
        for (std::size_t row = 0; row < values.size(); ++row) {
            addFigure(row, described, values[row]);
        }
    }

    void addFigure(std::size_t row, const ValueColumn& value, const std::optional<double>& number) {
        const bool hasIndicator =
            !m_layout.indicatorColumn || !m_table.filledText(row, *m_layout.indicatorColumn).empty();
        const bool hasPeriod = !m_layout.periodColumn || m_periods[row];
        if (!hasIndicator || !hasPeriod || m_figures.keys[row].text.empty()) {
            return;
        }
        const std::size_t at =
            m_layout.indicatorColumn ? indicatorOfRow(row, value) : indicator(value.indicator, value.unit);
        if (!number) {
            ++m_figures.indicators[at].missing;
            return;
        }
        const std::optional<core::Period> period = m_layout.periodColumn ? m_periods[row] : value.period;
        if (!m_seen.emplace(m_keyOfRow[row], at, period).second) {
            m_repeated.insert(m_table.spreadsheetRow(row));
        }
        m_figures.indicators[at].figures.push_back({row, period, *number});
    }

    const UserTable& m_table;
    const SeriesLayout& m_layout;
    TableNumbers m_numbers;
    TableFigures m_figures;
    std::vector<std::optional<core::Period>> m_periods;
    std::map<std::pair<std::string, std::string>, std::size_t> m_indicators;
    std::vector<std::size_t> m_keyOfRow;  ///< Equal for rows with the same key.
    std::set<std::tuple<std::size_t, std::size_t, std::optional<core::Period>>> m_seen;  ///< Key, indicator, period.
    std::set<std::size_t> m_repeated;
    bool m_areValuesNamed = false;  ///< The names of the value columns tell indicators apart.
};

}  // namespace

TableFigures tableFigures(const UserTable& table, const SeriesLayout& layout) {
    requireColumns(table, layout);
    requireDifferentColumns(table, layout);
    return FigureCollection(table, layout).figures();
}

}  // namespace app
