// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/package_columns.h"

#include <algorithm>

#include "gis/table_reader.h"

namespace app {

CheckedTable tableOf(const PackageTable& table, std::initializer_list<const char*> columns,
                     const gis::Progress& progress) {
    return CheckedTable(gis::readTable(table.path, progress), columns);
}

std::string requiredColumn(const PackageTable& table, const char* role) {
    if (const auto column = table.column(role)) {
        return *column;
    }
    std::vector<std::string> roles;
    for (const auto& [present, column] : table.columnOf) {
        roles.push_back(present);
    }
    throw gis::fieldMissing(table.path.string(), role, roles);
}

core::Text TextColumns::at(const CheckedTable& table, std::size_t row) const {
    const auto cell = [&](const std::optional<std::string>& column) {
        return column ? table.text(row, *column) : std::string();
    };
    core::Text text{cell(m_zh), cell(m_en)};
    if (m_both) {
        (text.en.empty() ? text.en : text.zh) = cell(m_both);
    }
    return text;
}

std::string groupOf(const CheckedTable& table, std::size_t row, std::string_view column,
                    const core::Grouping& grouping) {
    const std::string& id = table.text(row, column);
    if (!grouping.indexOf(id)) {
        table.reject(row, column);
    }
    return id;
}

const core::Grouping* groupingWithId(const std::vector<core::Grouping>& groupings, const std::string& id) {
    const auto found = std::ranges::find(groupings, id, &core::Grouping::id);
    return found == groupings.end() ? nullptr : &*found;
}

}  // namespace app
