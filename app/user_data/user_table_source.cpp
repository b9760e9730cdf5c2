// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/user_data/user_table_source.h"

#include <algorithm>
#include <utility>

namespace app {
namespace {

/// The proposed value column at a position, or else what its name says.
ValueColumn valueAt(const SeriesLayout& proposed, const UserTable& table, std::size_t column) {
    const auto found = std::ranges::find(proposed.values, column, &ValueColumn::column);
    return found == proposed.values.end() ? valueColumn(table, column) : *found;
}

/// A part of the year belongs to the column of years that was proposed.
void choosePeriodColumn(SeriesLayout& layout, const UserTable& table, const std::string& column) {
    const auto proposed = layout.periodColumn;
    layout.periodColumn = column.empty() ? std::nullopt : std::optional(table.column(column));
    if (layout.periodColumn != proposed) {
        layout.partOfYearColumn.reset();
    }
}

}  // namespace

bool areSameTable(const UserTableSource& a, const UserTableSource& b) {
    return a.path == b.path && a.options.file.sheet == b.options.file.sheet;
}

SeriesLayout chosenLayout(const UserTable& table, const ColumnChoices& columns) {
    SeriesLayout layout = proposedLayout(table);
    if (columns.key) {
        layout.keyColumn = table.column(*columns.key);
    }
    if (columns.period) {
        choosePeriodColumn(layout, table, *columns.period);
    }
    if (!columns.values.empty()) {
        std::vector<ValueColumn> values;
        for (const std::string& name : columns.values) {
            values.push_back(valueAt(layout, table, table.column(name)));
        }
        layout.values = std::move(values);
        layout.unread.clear();
    }
    for (const std::string& name : columns.notGroups.value_or(std::vector<std::string>())) {
        std::erase(layout.groupColumns, table.column(name));
    }
    for (const std::string& name : columns.groups) {
        const std::size_t column = table.column(name);
        if (std::ranges::find(layout.groupColumns, column) == layout.groupColumns.end()) {
            layout.groupColumns.push_back(column);
        }
    }
    const auto isUsedOtherwise = [&](const ValueColumn& value) {
        return value.column == layout.keyColumn || value.column == layout.periodColumn;
    };
    std::erase_if(layout.values, isUsedOtherwise);
    std::erase(layout.groupColumns, layout.keyColumn);
    if (columns.unit) {
        for (ValueColumn& value : layout.values) {
            value.unit = *columns.unit;
        }
    }
    return layout;
}

TableFigures figuresOf(const UserTableSource& source, const gis::Progress& progress) {
    const UserTable table = readUserTable(source.path, source.options, progress);
    return tableFigures(table, chosenLayout(table, source.columns));
}

}  // namespace app
