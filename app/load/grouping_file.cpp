// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/grouping_file.h"

#include <algorithm>
#include <array>
#include <map>
#include <system_error>
#include <utility>

#include "app/csv.h"
#include "app/files/replace_file.h"
#include "app/load/grouping_json.h"
#include "app/package/checked_table.h"
#include "app/text.h"
#include "core/regions/grouping_edit.h"
#include "gis/table_reader.h"

namespace app {
namespace {

constexpr const char* headerLine = "group,name_zh,name_en,colour,region\n";

/// Renames the columns of earlier versions, and adds optional columns that are missing.
gis::Table withCurrentColumns(gis::Table table) {
    constexpr std::array<std::pair<const char*, const char*>, 3> oldNames{
        {{"group_zh", "name_zh"}, {"group_en", "name_en"}, {"adcode", "region"}}};
    const auto has = [&](const char* name) { return std::ranges::find(table.columns, name) != table.columns.end(); };
    if (std::ranges::all_of(oldNames, [&](const auto& name) { return has(name.first); })) {
        // In a file of an earlier version, columns with the present names have another meaning.
        for (const auto& [old, now] : oldNames) {
            std::ranges::replace(table.columns, std::string(now), std::string());
        }
    }
    for (const auto& [old, now] : oldNames) {
        if (!has(now)) {
            std::ranges::replace(table.columns, std::string(old), std::string(now));
        }
    }
    for (const char* optional : {"name_zh", "name_en", "colour"}) {
        if (!has(optional)) {
            table.columns.emplace_back(optional);
            std::ranges::for_each(table.rows, [](std::vector<std::string>& row) { row.emplace_back(); });
        }
    }
    return table;
}

/// @param positionOf  of each group in the list, by id.
core::Group& groupOfRow(std::vector<core::Group>& groups, std::map<std::string, std::size_t>& positionOf,
                        const CheckedTable& table, std::size_t row) {
    const std::string& id = table.filledText(row, "group");
    const auto [position, isNew] = positionOf.emplace(id, groups.size());
    if (isNew) {
        groups.push_back({id, table.text(row, "name_zh"), table.text(row, "name_en"), {}});
    }
    return groups[position->second];
}

void readColour(std::map<std::string, core::Srgb>& colours, const CheckedTable& table, std::size_t row) {
    const std::string& colour = table.text(row, "colour");
    if (colour.empty()) {
        return;
    }
    const auto read = core::srgbFromHex(colour);
    if (!read) {
        table.reject(row, "colour");
    }
    colours[table.text(row, "group")] = *read;
}

/// @throws gis::Error BadValue that names every code that is not on the map.
void refuseUnknown(const std::vector<core::Group>& groups, const core::RegionSet& regions, const std::string& path) {
    std::string unknown;
    for (const core::RegionCode& code : core::faultsOf(groups, regions).unknown) {
        unknown += (unknown.empty() ? "" : ", ") + code.text();
    }
    if (!unknown.empty()) {
        throw gis::Error(gis::ErrorKind::BadValue, path, unknown);
    }
}

bool isJson(const QString& path) { return path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive); }

/// An error about the content of a JSON file without a row, because JSON has none.
gis::Error withoutRow(gis::Error error) {
    switch (error.kind) {
        case gis::ErrorKind::NoRows:
            return {gis::ErrorKind::NoFeatures, error.subject, error.detail};
        case gis::ErrorKind::BadValue:
        case gis::ErrorKind::RepeatedRow:
            return {gis::ErrorKind::BadValue, error.subject, error.detail};
        case gis::ErrorKind::RegionInTwoGroups:
            error.cell.reset();
            return error;
        default:
            return error;
    }
}

core::CustomGrouping readGroupingRows(gis::Table cells, const core::RegionSet& regions) {
    const std::string path = cells.source;
    const CheckedTable table(withCurrentColumns(std::move(cells)), {"group", "region"});
    std::vector<core::Group> groups;
    std::map<std::string, std::size_t> positionOf;
    std::map<std::string, core::Srgb> colours;
    std::map<core::RegionCode, std::string> placed;  // the group
    for (std::size_t row = 0; row < table.size(); ++row) {
        core::Group& group = groupOfRow(groups, positionOf, table, row);
        readColour(colours, table, row);
        if (table.text(row, "region").empty()) {
            continue;
        }
        const core::RegionCode code = table.code(row, "region");
        const auto [before, isNew] = placed.emplace(code, group.id);
        if (!isNew) {
            table.rejectGroups(row, "region", {before->second, group.id});
        }
        group.members.push_back(code);
    }
    if (groups.empty()) {
        throw gis::Error(gis::ErrorKind::NoRows, path, "");
    }
    refuseUnknown(groups, regions, path);
    return {core::customGrouping(std::move(groups)), std::move(colours)};
}

}  // namespace

QString groupingTable(const core::CustomGrouping& custom) {
    QString table = QString::fromLatin1(headerLine);
    for (const core::Group& group : custom.grouping.groups()) {
        const auto colour = custom.colours.find(group.id);
        const QStringList start{text(group.id), text(group.nameZh), text(group.nameEn),
                                colour == custom.colours.end() ? QString() : text(core::hexText(colour->second))};
        if (group.members.empty()) {
            table += csvLine(start + QStringList(QString()));
        }
        for (const core::RegionCode& code : group.members) {
            table += csvLine(start + QStringList(text(code.text())));
        }
    }
    return table;
}

std::optional<QString> saveGrouping(const QString& path, const core::CustomGrouping& custom) {
    const QByteArray bytes = isJson(path) ? groupingJson(custom) : csvFile(groupingTable(custom));
    if (const auto failure = replaceFile(pathOf(path), bytes)) {
        return QString::fromStdString(std::generic_category().message(failure->error));
    }
    return std::nullopt;
}

std::variant<core::CustomGrouping, gis::Error> openGrouping(const QString& path, const core::RegionSet& regions) {
    try {
        return readGroupingRows(isJson(path) ? tableOfGroupingJson(path) : gis::readTable(path.toStdString()), regions);
    } catch (const gis::Error& error) {
        return isJson(path) ? withoutRow(error) : error;
    }
}

}  // namespace app
