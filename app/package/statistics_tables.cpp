// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/statistics_tables.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "app/package/known_names.h"
#include "app/package/package_columns.h"
#include "core/regions/grouping_edit.h"
#include "gis/table_reader.h"

namespace app {
namespace {

/// @param grouping  to whose groups the places are assigned; null where the data do not have it.
core::PlaceLayer placeLayer(const PackageTable& source, const core::Grouping* grouping,
                            const gis::Projection& projection) {
    const CheckedTable table = tableOf(source, {});
    const TextColumns names = TextColumns::required(source, "name");
    const std::string lon = requiredColumn(source, "longitude");
    const std::string lat = requiredColumn(source, "latitude");
    const std::string region = requiredColumn(source, "region");
    const auto groupColumn = grouping ? source.column("group") : std::nullopt;
    const auto countedColumn = source.column("counted-group");
    core::PlaceLayer layer{source.id,
                           source.label,
                           source.symbol.empty() ? source.label : source.symbol,
                           source.isDrawn,
                           groupColumn ? grouping->id() : std::string(),
                           {}};
    for (std::size_t row = 0; row < table.size(); ++row) {
        core::Place place{names.filledAt(table, row),
                          projection.project(table.lonLat(row, lon, lat)),
                          table.code(row, region),
                          {},
                          {}};
        if (groupColumn) {
            place.group = groupOf(table, row, *groupColumn, *grouping);
            place.countedGroup = groupOf(table, row, countedColumn.value_or(*groupColumn), *grouping);
        }
        layer.places.push_back(std::move(place));
    }
    return layer;
}

/// Whether the file of a table that may be absent exists.
bool hasFile(const PackageTable& source) {
    std::error_code ignored;
    return std::filesystem::exists(source.path, ignored);
}

/// Groups in the order of their first rows.
struct GroupList {
    std::vector<core::Group> groups;
    std::map<std::string, std::size_t> positionOf;  ///< By id.
};
using GroupsByGrouping = std::map<std::string, GroupList>;

/// The groupings that have a name, still without groups.
GroupsByGrouping namedGroupings(const CheckedTable& names, const std::string& column, const std::string& lineId) {
    GroupsByGrouping groupsOf;
    for (std::size_t row = 0; row < names.size(); ++row) {
        const std::string& id = names.filledText(row, column);
        if (id == lineId || id == core::noGroupingId || id == core::customGroupingId || id == core::ownLineGroupingId) {
            names.reject(row, column);  // the program's own
        }
        if (!groupsOf.emplace(id, GroupList()).second) {
            names.rejectRepeated(row, column);
        }
    }
    return groupsOf;
}

/// The group of a row. All rows of a group that have a name have the same one.
core::Group& groupAt(GroupList& list, const CheckedTable& table, std::size_t row, const std::string& idColumn,
                     const TextColumns& names) {
    const std::string& id = table.filledText(row, idColumn);
    const auto [position, isNew] = list.positionOf.emplace(id, list.groups.size());
    if (isNew) {
        const core::Text name = names.filledAt(table, row);
        list.groups.push_back({id, name.chinese(), name.english(), {}});
        return list.groups.back();
    }
    core::Group& known = list.groups[position->second];
    const core::Text name = names.at(table, row);
    if (!name.empty() && (name.chinese() != known.nameZh || name.english() != known.nameEn)) {
        names.reject(table, row, gis::Expected::NameAsBefore);
    }
    return known;
}

void fillGroups(GroupsByGrouping& groupsOf, const PackageTable& source) {
    const CheckedTable table = tableOf(source, {});
    const std::string groupingColumn = requiredColumn(source, "grouping");
    const std::string groupColumn = requiredColumn(source, "group");
    const std::string regionColumn = requiredColumn(source, "region");
    const TextColumns names = TextColumns::required(source, "name");
    std::map<std::pair<std::string, core::RegionCode>, std::string> placed;  // the group, by grouping and region
    for (std::size_t row = 0; row < table.size(); ++row) {
        const auto groups = groupsOf.find(table.text(row, groupingColumn));
        if (groups == groupsOf.end()) {
            table.rejectUnknown(row, groupingColumn, namesOf(groupsOf, [](const auto& entry) { return entry.first; }));
        }
        const core::RegionCode code = table.code(row, regionColumn);
        const std::string& group = table.filledText(row, groupColumn);
        const auto [before, isNew] = placed.emplace(std::pair(groups->first, code), group);
        if (!isNew) {
            table.rejectGroups(row, regionColumn, {before->second, group, groups->first});
        }
        groupAt(groups->second, table, row, groupColumn, names).members.push_back(code);
    }
}

}  // namespace

std::vector<core::RegionNames> readRegionNames(const DataPackage& package) {
    std::vector<core::RegionNames> names;
    const PackageTable* source = package.tableWith("region-names");
    if (!source) {
        return names;
    }
    const CheckedTable table = tableOf(*source, {});
    const std::string codeColumn = requiredColumn(*source, "region");
    const TextColumns full = TextColumns::required(*source, "name");
    const TextColumns shorter(*source, "short");
    const TextColumns character(*source, "character");
    const TextColumns abbreviation(*source, "abbreviation");
    const auto aliases = source->column("aliases");
    std::set<core::RegionCode> seen;
    for (std::size_t row = 0; row < table.size(); ++row) {
        const core::RegionCode code = table.code(row, codeColumn);
        if (!seen.insert(code).second) {
            table.rejectRepeated(row, codeColumn);
        }
        const core::Text name = full.filledAt(table, row);
        const core::Text shortName = shorter.at(table, row);
        names.push_back({code, name.chinese(), shortName.empty() ? name.chinese() : shortName.chinese(),
                         character.at(table, row).zh, name.english(), abbreviation.at(table, row).en,
                         aliases ? table.listed(row, *aliases) : std::vector<std::string>()});
    }
    return names;
}

std::vector<core::Grouping> readGroupings(const DataPackage& package) {
    std::vector<core::Grouping> groupings;
    const PackageTable* nameSource = package.tableWith("grouping-names");
    const PackageTable* groupSource = package.tableWith("groupings");
    if (!nameSource || !groupSource) {
        return groupings;
    }
    const CheckedTable table = tableOf(*nameSource, {});
    const std::string idColumn = requiredColumn(*nameSource, "grouping");
    const TextColumns names = TextColumns::required(*nameSource, "name");
    const auto sourceColumn = nameSource->column("source");
    const std::optional<core::LineDescription>& line = package.catalogue.dividingLine;
    GroupsByGrouping groupsOf = namedGroupings(table, idColumn, line ? line->id : std::string());
    if (table.size() == 0 && gis::hasRows(groupSource->path)) {
        throw gis::Error(gis::ErrorKind::NoRows, nameSource->path.string(), {});
    }
    fillGroups(groupsOf, *groupSource);
    for (std::size_t row = 0; row < table.size(); ++row) {
        const std::string& id = table.text(row, idColumn);
        if (groupsOf[id].groups.empty()) {
            throw gis::Error(gis::ErrorKind::RowMissing, groupSource->path.string(), id);
        }
        const core::Text name = names.filledAt(table, row);
        groupings.emplace_back(id, name.chinese(), name.english(),
                               sourceColumn ? table.text(row, *sourceColumn) : std::string(),
                               std::move(groupsOf[id].groups));
    }
    return groupings;
}

std::vector<core::RegionRemark> readRemarks(const DataPackage& package, const PackageTable& source) {
    std::vector<core::RegionRemark> remarks;
    const CheckedTable table = tableOf(source, {});
    const std::string region = requiredColumn(source, "region");
    const std::string period = requiredColumn(source, "period");
    for (const auto& [id, column] : source.indicators) {
        const bool mayBeNegative =
            std::ranges::find(package.catalogue.indicators, id, &core::Indicator::id)->mayBeNegative;
        for (std::size_t row = 0; row < table.size(); ++row) {
            if (const auto value = mayBeNegative ? table.number(row, column) : table.amount(row, column)) {
                remarks.push_back({id, table.code(row, region), table.period(row, period), *value});
            }
        }
    }
    return remarks;
}

std::vector<core::PlaceLayer> readPlaceLayers(const DataPackage& package, const std::vector<core::Grouping>& groupings,
                                              const gis::Projection& projection) {
    std::vector<core::PlaceLayer> layers;
    for (const PackageTable* source : package.tablesWith("places")) {
        const core::Grouping* grouping = groupingOf(package, *source, groupings);
        if (hasFile(*source)) {
            layers.push_back(placeLayer(*source, grouping, projection));
        }
    }
    return layers;
}

std::vector<core::PlannedIndustry> readPlannedIndustries(const DataPackage& package) {
    std::vector<core::PlannedIndustry> industries;
    const PackageTable* source = package.tableWith("planned-industries");
    if (!source || !hasFile(*source)) {
        return industries;
    }
    const CheckedTable table = tableOf(*source, {});
    const TextColumns names = TextColumns::required(*source, "name");
    const std::string regionColumn = requiredColumn(*source, "region");
    for (std::size_t row = 0; row < table.size(); ++row) {
        const core::Text name = names.filledAt(table, row);
        auto known = std::ranges::find(industries, name, &core::PlannedIndustry::name);
        if (known == industries.end()) {
            known = industries.insert(known, {name, {}});
        }
        const core::RegionCode region = table.code(row, regionColumn);
        if (std::ranges::find(known->regions, region) != known->regions.end()) {
            table.rejectRepeated(row, regionColumn);
        }
        known->regions.push_back(region);
    }
    return industries;
}

std::vector<core::PlanCluster> readPlanClusters(const DataPackage& package) {
    std::vector<core::PlanCluster> clusters;
    const PackageTable* source = package.tableWith("planned-industries");
    if (!source || !hasFile(*source)) {
        return clusters;
    }
    const CheckedTable table = tableOf(*source, {});
    const TextColumns names(*source, "cluster");
    const std::string regionColumn = requiredColumn(*source, "region");
    for (std::size_t row = 0; row < table.size(); ++row) {
        const core::Text name = names.at(table, row);
        if (name.empty()) {
            continue;
        }
        auto known = std::ranges::find(clusters, name, &core::PlanCluster::name);
        if (known == clusters.end()) {
            known = clusters.insert(known, {name, {}});
        }
        const core::RegionCode region = table.code(row, regionColumn);
        if (std::ranges::find(known->regions, region) == known->regions.end()) {
            known->regions.push_back(region);
        }
    }
    return clusters;
}

}  // namespace app
