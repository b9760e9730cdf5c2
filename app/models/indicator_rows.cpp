// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/indicator_rows.h"

#include <algorithm>

namespace app {
namespace {

/// Adds what the user says.
void applyChoices(IndicatorRow& row, const UserTableSource& source) {
    const auto found = source.choices.indicators.find(indicatorKey(row.heading, row.unitInTable));
    const UserIndicatorChoices said = found == source.choices.indicators.end() ? UserIndicatorChoices() : found->second;
    row.name = said.name.value_or(row.heading);
    row.unit = said.unit.value_or(row.unitInTable);
    row.isAddsUpSaid = said.addsUp.has_value();
    row.addsUp = row.isAddsUpSaid ? said.addsUp : addsUp(row.name, row.unit);
}

/// The indicators as they were read, where a column names them.
std::vector<IndicatorRow> rowsOfLongTable(const TableCheck& check) {
    std::vector<IndicatorRow> rows;
    for (const TableIndicator& indicator : check.indicators) {
        IndicatorRow row;
        row.heading = indicator.name;
        row.unitInTable = indicator.unit;
        row.canBeChanged = false;
        rows.push_back(std::move(row));
    }
    return rows;
}

bool isUsedOtherwise(const SeriesLayout& layout, std::size_t column) {
    const auto isGroup = std::ranges::find(layout.groupColumns, column) != layout.groupColumns.end();
    return isGroup || column == layout.keyColumn || column == layout.periodColumn ||
           column == layout.partOfYearColumn || column == layout.unitColumn;
}

/// The columns that hold figures or may hold them: used ones, proposed ones, and other numbers.
std::vector<ValueColumn> possibleValues(const TableCheck& check) {
    std::vector<ValueColumn> values = check.layout.values;
    const auto add = [&](const ValueColumn& value) {
        const bool isKnown = std::ranges::find(values, value.column, &ValueColumn::column) != values.end();
        if (!isKnown && !isUsedOtherwise(check.layout, value.column)) {
            values.push_back(value);
        }
    };
    for (const ValueColumn& value : check.proposed.values) {
        add(value);
    }
    for (const std::size_t column : check.numberColumns) {
        add(valueColumn(*check.table, column));
    }
    std::ranges::sort(values, {}, &ValueColumn::column);
    return values;
}

/// The unit of an indicator as it was read: a per cent sign behind the numbers may be its only unit.
std::string unitAsRead(const TableCheck& check, const ValueColumn& value) {
    for (const TableIndicator& indicator : check.indicators) {
        if (indicator.name == value.indicator && value.unit.empty()) {
            return indicator.unit;
        }
    }
    return value.unit;
}

std::vector<IndicatorRow> rowsOfColumns(const TableCheck& check) {
    std::vector<IndicatorRow> rows;
    for (const ValueColumn& value : possibleValues(check)) {
        const std::string unit = unitAsRead(check, value);
        const bool isUsed =
            std::ranges::find(check.layout.values, value.column, &ValueColumn::column) != check.layout.values.end();
        const auto known = std::ranges::find_if(rows, [&](const IndicatorRow& row) {
            return row.heading == value.indicator && row.unitInTable == unit && row.isUsed == isUsed;
        });
        if (known != rows.end()) {
            known->columns.push_back(value.column);
            continue;
        }
        IndicatorRow row;
        row.heading = value.indicator;
        row.unitInTable = unit;
        row.isUsed = isUsed;
        row.columns = {value.column};
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace

std::vector<IndicatorRow> indicatorRows(const TableCheck& check, const UserTableSource& source) {
    if (!check.isTable()) {
        return {};
    }
    std::vector<IndicatorRow> rows = check.layout.indicatorColumn ? rowsOfLongTable(check) : rowsOfColumns(check);
    for (IndicatorRow& row : rows) {
        applyChoices(row, source);
    }
    const auto used = std::ranges::count(rows, true, &IndicatorRow::isUsed);
    for (IndicatorRow& row : rows) {
        row.canBeChanged = row.canBeChanged && !(row.isUsed && used == 1);
    }
    return rows;
}

std::optional<std::vector<std::size_t>> columnsIf(const std::vector<IndicatorRow>& rows, std::size_t position,
                                                  bool isUsed) {
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i == position ? isUsed : rows[i].isUsed) {
            columns.insert(columns.end(), rows[i].columns.begin(), rows[i].columns.end());
        }
    }
    std::ranges::sort(columns);
    return columns.empty() ? std::nullopt : std::optional(std::move(columns));
}

UserIndicatorChoices choicesOf(const IndicatorRow& row) {
    UserIndicatorChoices choices;
    if (!row.name.empty() && row.name != row.heading) {
        choices.name.emplace(row.name);
    }
    if (row.unit != row.unitInTable) {
        choices.unit.emplace(row.unit);
    }
    if (row.isAddsUpSaid) {
        choices.addsUp = row.addsUp;
    }
    return choices;
}

}  // namespace app
