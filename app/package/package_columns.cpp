// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/package_columns.h"

#include <algorithm>
#include <set>
#include <utility>

#include "app/names/nearest_names.h"
#include "app/package/known_names.h"
#include "app/package/package_checks.h"
#include "gis/error.h"
#include "gis/table_reader.h"

namespace app {
namespace {

/// The error about a role that no column has, with one that is not known and is spelt almost the same.
gis::Error roleMissing(const PackageTable& table, const std::string& role) {
    std::set<std::string> roles;
    for (const auto& [present, ignored] : table.columnOf) {
        if (!isRole(present, table.holds)) {
            roles.insert(present);
        }
    }
    gis::Error error(gis::ErrorKind::RoleMissing, table.path.string(), role);
    if (std::string nearest = nearestName(role, roles); !nearest.empty()) {
        error.names.push_back(std::move(nearest));
    }
    return error;
}

}  // namespace

CheckedTable tableOf(const PackageTable& table, std::initializer_list<const char*> columns,
                     const gis::Progress& progress) {
    return CheckedTable(gis::readTable(table.path, progress), columns);
}

std::string requiredColumn(const PackageTable& table, const char* role) {
    if (const auto column = table.column(role)) {
        return *column;
    }
    throw roleMissing(table, role);
}

TextColumns TextColumns::required(const PackageTable& table, const std::string& role) {
    TextColumns columns(table, role);
    if (!columns.m_both && !columns.m_zh && !columns.m_en) {
        throw roleMissing(table, role);
    }
    return columns;
}

core::Text TextColumns::at(const CheckedTable& table, std::size_t row) const {
    const auto cell = [&](const std::optional<std::string>& column) {
        return column ? table.text(row, *column) : std::string();
    };
    core::Text text{cell(m_zh), cell(m_en)};
    if (m_both) {
        std::string& blank = text.en.empty() ? text.en : text.zh;
        if (blank.empty()) {
            blank = cell(m_both);
        }
    }
    return text;
}

core::Text TextColumns::filledAt(const CheckedTable& table, std::size_t row) const {
    core::Text text = at(table, row);
    if (text.empty()) {
        reject(table, row, gis::Expected::Filled);
    }
    return text;
}

void TextColumns::reject(const CheckedTable& table, std::size_t row, gis::Expected expected) const {
    table.reject(row, m_both ? *m_both : m_zh ? *m_zh : m_en.value_or(std::string()), expected);
}

std::string groupOf(const CheckedTable& table, std::size_t row, std::string_view column, const core::Grouping& grouping,
                    const std::string& whole) {
    const std::string& id = table.filledText(row, column);
    if (!grouping.indexOf(id)) {
        std::vector<std::string> known = namesOf(grouping.groups(), &core::Group::id);
        if (!whole.empty()) {
            known.push_back(whole);
        }
        table.rejectUnknown(row, column, std::move(known));
    }
    return id;
}

const core::Grouping* groupingOf(const DataPackage& package, const PackageTable& table,
                                 const std::vector<core::Grouping>& groupings) {
    const core::Grouping* grouping = groupingWithId(groupings, table.grouping);
    if (!table.grouping.empty() && !grouping) {
        gis::Error error(gis::ErrorKind::BadJsonValue, package.file, table.jsonPath + ".grouping: " + table.grouping,
                         gis::Expected::Known);
        error.names = namesOf(groupings, &core::Grouping::id);
        throw error;
    }
    return grouping;
}

gis::Error keyMissing(const DataPackage& package, const std::string& jsonPath, const std::string& key) {
    gis::Error error(gis::ErrorKind::JsonKeyMissing, package.file, jsonPath + '.' + key);
    for (const PackageWarning& warning : package.warnings) {
        if (warning.fault == PackageFault::UnreadKey && warning.jsonPath == jsonPath && warning.nearest == key) {
            error.names = {warning.value};
        }
    }
    return error;
}

const core::Grouping* groupingWithId(const std::vector<core::Grouping>& groupings, const std::string& id) {
    const auto found = std::ranges::find(groupings, id, &core::Grouping::id);
    return found == groupings.end() ? nullptr : &*found;
}

}  // namespace app
