// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/statistics_tables.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "app/package/package_columns.h"
#include "core/audit/compute_claim.h"
#include "core/regions/grouping_edit.h"
#include "gis/table_reader.h"

namespace app {
namespace {

core::PlaceLayer placeLayer(const CheckedTable& table, core::PlaceKind kind, const core::Grouping& regions,
                            const gis::Projection& projection) {
    // The paper counts each pilot city where it lies: that table has one column of regions.
    const char* inPaper = kind == core::PlaceKind::PilotCities ? "region" : "region_in_paper";
    core::PlaceLayer layer{kind, {}};
    for (std::size_t row = 0; row < table.size(); ++row) {
        layer.places.push_back({table.text(row, "name_zh"), projection.project(table.lonLat(row, "lon", "lat")),
                                table.code(row, "province_adcode"), groupOf(table, row, "region", regions),
                                groupOf(table, row, inPaper, regions)});
    }
    return layer;
}

using GroupsByGrouping = std::map<std::string, std::vector<core::Group>>;

/// The groupings that have a name, still without groups.
GroupsByGrouping namedGroupings(const CheckedTable& names, const std::string& column) {
    GroupsByGrouping groupsOf;
    for (std::size_t row = 0; row < names.size(); ++row) {
        const std::string& id = names.filledText(row, column);
        if (id == core::huLineGroupingId || id == core::noGroupingId || id == core::ownGroupingId) {
            names.reject(row, column);  // the program's own
        }
        if (!groupsOf.emplace(id, std::vector<core::Group>()).second) {
            names.rejectRepeated(row, column);
        }
    }
    return groupsOf;
}

core::Group& groupWithId(std::vector<core::Group>& groups, const std::string& id, const core::Text& name) {
    const auto known = std::ranges::find(groups, id, &core::Group::id);
    if (known != groups.end()) {
        return *known;
    }
    groups.push_back({id, name.chinese(), name.english(), {}});
    return groups.back();
}

void fillGroups(GroupsByGrouping& groupsOf, const PackageTable& source) {
    const CheckedTable table = tableOf(source, {});
    const std::string groupingColumn = requiredColumn(source, "grouping");
    const std::string groupColumn = requiredColumn(source, "group");
    const std::string regionColumn = requiredColumn(source, "region");
    const TextColumns names(source, "name");
    std::set<std::pair<std::string, core::RegionCode>> seen;
    for (std::size_t row = 0; row < table.size(); ++row) {
        const auto groups = groupsOf.find(table.text(row, groupingColumn));
        if (groups == groupsOf.end()) {
            table.reject(row, groupingColumn);
        }
        const core::RegionCode code = table.code(row, regionColumn);
        if (!seen.emplace(groups->first, code).second) {
            table.rejectRepeated(row, regionColumn);
        }
        const std::string& id = table.filledText(row, groupColumn);
        groupWithId(groups->second, id, names.at(table, row)).members.push_back(code);
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
    const TextColumns full(*source, "name");
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
        const core::Text name = full.at(table, row);
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
    const TextColumns names(*nameSource, "name");
    const auto sourceColumn = nameSource->column("source");
    GroupsByGrouping groupsOf = namedGroupings(table, idColumn);
    fillGroups(groupsOf, *groupSource);
    for (std::size_t row = 0; row < table.size(); ++row) {
        const std::string& id = table.text(row, idColumn);
        if (groupsOf[id].empty()) {
            throw gis::Error(gis::ErrorKind::RowMissing, groupSource->path.string(), id);
        }
        const core::Text name = names.at(table, row);
        groupings.emplace_back(id, name.chinese(), name.english(),
                               sourceColumn ? table.text(row, *sourceColumn) : std::string(), std::move(groupsOf[id]));
    }
    return groupings;
}

std::vector<core::StationRemark> readStationRemarks(const DataPackage& package) {
    std::vector<core::StationRemark> remarks;
    const PackageTable* source = package.tableWith("stations-province");
    if (!source) {
        return remarks;
    }
    const CheckedTable table = tableOf(*source, {"adcode", "date", "stations_10k", "source", "note"});
    for (std::size_t row = 0; row < table.size(); ++row) {
        remarks.push_back({table.code(row, "adcode"), table.date(row, "date"), table.filledAmount(row, "stations_10k"),
                           table.text(row, "source"), table.text(row, "note")});
    }
    return remarks;
}

std::vector<core::City> readPilotCities(const DataPackage& package, const gis::Projection& projection) {
    std::vector<core::City> cities;
    const PackageTable* source = package.tableWith("pilot-cities");
    if (!source) {
        return cities;
    }
    const CheckedTable table = tableOf(*source, {"name_zh", "name_en", "lon", "lat", "province_adcode"});
    for (std::size_t row = 0; row < table.size(); ++row) {
        const core::LonLat place = table.lonLat(row, "lon", "lat");
        cities.push_back({table.text(row, "name_zh"), table.text(row, "name_en"), projection.project(place),
                          table.code(row, "province_adcode")});
    }
    return cities;
}

std::vector<core::PlaceLayer> readPlaceLayers(const DataPackage& package, const std::vector<core::Grouping>& groupings,
                                              const gis::Projection& projection) {
    std::vector<core::PlaceLayer> layers;
    const core::Grouping* regions = groupingWithId(groupings, core::auditRegions);
    for (const core::PlaceKind kind : core::allPlaceKinds()) {
        std::string holds(core::idOf(kind));
        std::ranges::replace(holds, '_', '-');
        const PackageTable* source = package.tableWith(holds);
        std::error_code ignored;
        if (regions && source && std::filesystem::exists(source->path, ignored)) {
            layers.push_back(
                placeLayer(tableOf(*source, {"name_zh", "lon", "lat", "province_adcode"}), kind, *regions, projection));
        }
    }
    return layers;
}

std::vector<core::PlannedIndustry> readPlannedIndustries(const DataPackage& package) {
    std::vector<core::PlannedIndustry> industries;
    const PackageTable* source = package.tableWith("planned-industries");
    std::error_code ignored;
    if (!source || !std::filesystem::exists(source->path, ignored)) {
        return industries;
    }
    const CheckedTable table = tableOf(*source, {"industry_zh", "province_adcode"});
    for (std::size_t row = 0; row < table.size(); ++row) {
        const std::string& name = table.filledText(row, "industry_zh");
        auto known = std::ranges::find(industries, name, &core::PlannedIndustry::nameZh);
        if (known == industries.end()) {
            known = industries.insert(known, {name, {}});
        }
        const core::RegionCode province = table.code(row, "province_adcode");
        if (std::ranges::find(known->provinces, province) != known->provinces.end()) {
            table.rejectRepeated(row, "province_adcode");
        }
        known->provinces.push_back(province);
    }
    return industries;
}

}  // namespace app
