// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/statistics_tables.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "app/load/checked_table.h"
#include "core/regions/grouping_edit.h"

namespace app {
namespace {

namespace fs = std::filesystem;

CheckedTable tableOf(const fs::path& statistics, const char* file, std::initializer_list<const char*> columns,
                     const gis::Progress& progress = {}) {
    return CheckedTable(gis::readTable(statistics / file, progress), columns);
}

/// A group of the four regions.
std::string regionOf(const CheckedTable& table, std::size_t row, const char* column, const core::Grouping& regions) {
    const std::string& id = table.text(row, column);
    if (!regions.indexOf(id)) {
        table.reject(row, column);
    }
    return id;
}

core::PlaceLayer placeLayer(const CheckedTable& table, core::PlaceKind kind, const core::Grouping& regions,
                            const gis::Projection& projection) {
    // The paper counts each pilot city where it lies: that table has one column of regions.
    const char* inPaper = kind == core::PlaceKind::PilotCities ? "region" : "region_in_paper";
    core::PlaceLayer layer{kind, {}};
    for (std::size_t row = 0; row < table.size(); ++row) {
        layer.places.push_back({table.text(row, "name_zh"), projection.project(table.lonLat(row, "lon", "lat")),
                                table.code(row, "province_adcode"), regionOf(table, row, "region", regions),
                                regionOf(table, row, inPaper, regions)});
    }
    return layer;
}

/// A column of the panel and what it measures.
struct PanelColumn {
    core::Indicator indicator;
    const char* name;
};
constexpr std::array panelColumns{
    PanelColumn{core::Indicator::Gdp, "gdp_100m_yuan"},
    PanelColumn{core::Indicator::GdpPerCapita, "gdp_per_capita_yuan"},
    PanelColumn{core::Indicator::Population, "population_10k"},
};

/// Collects the rows of both tables of the panel into series.
class PanelReading {
public:
    void readProvinces(const CheckedTable& table, const gis::Progress& progress) {
        for (std::size_t row = 0; row < table.size(); ++row) {
            const core::RegionCode code = table.code(row, "adcode");
            if (code == core::nationCode()) {
                table.reject(row, "adcode");  // it has a table of its own
            }
            readRow(table, row, code, "adcode");
            gis::report(progress, static_cast<double>(row) / static_cast<double>(table.size()));
        }
    }

    void readNation(const CheckedTable& table) {
        for (std::size_t row = 0; row < table.size(); ++row) {
            readRow(table, row, core::nationCode(), "year");
        }
    }

    /// Once: the rows are let go.
    [[nodiscard]] std::vector<core::Series> takeSeries() {
        m_seen.clear();
        std::vector<core::Series> all;
        for (auto& [key, records] : m_records) {
            all.emplace_back(key.second, key.first, "National Bureau of Statistics", std::move(records));
        }
        return all;
    }

private:
    void readRow(const CheckedTable& table, std::size_t row, const core::RegionCode& code, const char* keyColumn) {
        const auto vintage = core::vintageById(table.text(row, "vintage"));
        if (!vintage) {
            table.reject(row, "vintage");
        }
        const core::Period year = table.year(row, "year");
        if (!isNew(*vintage, code, year)) {
            table.rejectRepeated(row, keyColumn);
        }
        for (const PanelColumn& column : panelColumns) {
            if (const auto value = table.amount(row, column.name)) {
                m_records[{*vintage, column.indicator}].push_back({code, year, {*value, core::Provenance::Published}});
            }
        }
    }

    [[nodiscard]] bool isNew(core::Vintage vintage, const core::RegionCode& code, core::Period year) {
        std::vector<core::Period>& years = m_seen[vintage][code];
        const auto place = std::ranges::lower_bound(years, year);
        const bool isKnown = place != years.end() && *place == year;
        if (!isKnown) {
            years.insert(place, year);
        }
        return !isKnown;
    }

    std::map<core::Vintage, core::ByRegionCode<std::vector<core::Period>>> m_seen;  ///< In order of time.
    std::map<std::pair<core::Vintage, core::Indicator>, std::vector<core::SeriesRecord>> m_records;
};

using GroupsByGrouping = std::map<std::string, std::vector<core::Group>>;

/// The groupings that have a name, still without groups.
GroupsByGrouping namedGroupings(const CheckedTable& names) {
    GroupsByGrouping groupsOf;
    for (std::size_t row = 0; row < names.size(); ++row) {
        const std::string& id = names.filledText(row, "grouping");
        if (id == core::huLineGroupingId || id == core::noGroupingId || id == core::ownGroupingId) {
            names.reject(row, "grouping");  // the program's own
        }
        if (!groupsOf.emplace(id, std::vector<core::Group>()).second) {
            names.rejectRepeated(row, "grouping");
        }
    }
    return groupsOf;
}

core::Group& groupWithId(std::vector<core::Group>& groups, const CheckedTable& table, std::size_t row) {
    const std::string& id = table.filledText(row, "group");
    const auto known = std::ranges::find(groups, id, &core::Group::id);
    if (known != groups.end()) {
        return *known;
    }
    groups.push_back({id, table.text(row, "group_zh"), table.text(row, "group_en"), {}});
    return groups.back();
}

void fillGroups(GroupsByGrouping& groupsOf, const CheckedTable& table) {
    std::set<std::pair<std::string, core::RegionCode>> seen;
    for (std::size_t row = 0; row < table.size(); ++row) {
        const auto groups = groupsOf.find(table.text(row, "grouping"));
        if (groups == groupsOf.end()) {
            table.reject(row, "grouping");
        }
        const core::RegionCode code = table.code(row, "adcode");
        if (!seen.emplace(groups->first, code).second) {
            table.rejectRepeated(row, "adcode");
        }
        groupWithId(groups->second, table, row).members.push_back(code);
    }
}

}  // namespace

std::vector<core::RegionNames> readRegionNames(const fs::path& statistics) {
    const CheckedTable table = tableOf(statistics, "regions.csv",
                                       {"adcode", "name_zh", "short_zh", "char_zh", "name_en", "abbr_en", "aliases"});
    std::vector<core::RegionNames> names;
    std::set<core::RegionCode> seen;
    for (std::size_t row = 0; row < table.size(); ++row) {
        const core::RegionCode code = table.code(row, "adcode");
        if (!seen.insert(code).second) {
            table.rejectRepeated(row, "adcode");
        }
        names.push_back({code, table.text(row, "name_zh"), table.text(row, "short_zh"), table.text(row, "char_zh"),
                         table.text(row, "name_en"), table.text(row, "abbr_en"), table.listed(row, "aliases")});
    }
    return names;
}

std::vector<core::Grouping> readGroupings(const fs::path& statistics) {
    const CheckedTable names = tableOf(statistics, "grouping_names.csv", {"grouping", "name_zh", "name_en", "source"});
    GroupsByGrouping groupsOf = namedGroupings(names);
    fillGroups(groupsOf, tableOf(statistics, "groupings.csv", {"grouping", "group", "group_zh", "group_en", "adcode"}));
    std::vector<core::Grouping> groupings;
    for (std::size_t row = 0; row < names.size(); ++row) {
        const std::string& id = names.text(row, "grouping");
        if (groupsOf[id].empty()) {
            throw gis::Error(gis::ErrorKind::RowMissing, (statistics / "groupings.csv").string(), id);
        }
        groupings.emplace_back(id, names.text(row, "name_zh"), names.text(row, "name_en"), names.text(row, "source"),
                               std::move(groupsOf[id]));
    }
    return groupings;
}

std::vector<core::Series> readPanel(const fs::path& statistics, const gis::Progress& progress) {
    constexpr double tableRead = 0.6;
    PanelReading reading;
    reading.readProvinces(
        tableOf(statistics, "provincial_panel.csv",
                {"vintage", "adcode", "year", "gdp_100m_yuan", "gdp_per_capita_yuan", "population_10k"},
                gis::stretchOf(progress, 0, tableRead)),
        gis::stretchOf(progress, tableRead, 1));
    reading.readNation(tableOf(statistics, "national.csv",
                               {"vintage", "year", "gdp_100m_yuan", "gdp_per_capita_yuan", "population_10k"}));
    return reading.takeSeries();
}

core::Series readStations(const fs::path& statistics, const core::Grouping& regions) {
    const CheckedTable table = tableOf(statistics, "stations_region.csv", {"date", "region", "stations_10k"});
    std::vector<core::SeriesRecord> records;
    std::set<std::pair<std::string, core::Period>> seen;
    for (std::size_t row = 0; row < table.size(); ++row) {
        const std::string& region = table.text(row, "region");
        const bool isNation = region == "national";
        const core::Period date = table.date(row, "date");
        const std::string code = isNation ? core::nationCode().text() : regionOf(table, row, "region", regions);
        if (!seen.emplace(region, date).second) {
            table.rejectRepeated(row, "region");
        }
        records.push_back(
            {core::RegionCode(code), date, {table.filledAmount(row, "stations_10k"), core::Provenance::Published}});
    }
    return {core::Indicator::Stations, std::nullopt, "Ministry of Industry and Information Technology",
            std::move(records)};
}

std::vector<core::StationRemark> readStationRemarks(const fs::path& statistics) {
    const CheckedTable table =
        tableOf(statistics, "stations_province.csv", {"adcode", "date", "stations_10k", "source", "note"});
    std::vector<core::StationRemark> remarks;
    for (std::size_t row = 0; row < table.size(); ++row) {
        remarks.push_back({table.code(row, "adcode"), table.date(row, "date"), table.filledAmount(row, "stations_10k"),
                           table.text(row, "source"), table.text(row, "note")});
    }
    return remarks;
}

std::vector<core::City> readPilotCities(const fs::path& statistics, const gis::Projection& projection) {
    const CheckedTable table =
        tableOf(statistics, "pilot_cities.csv", {"name_zh", "name_en", "lon", "lat", "province_adcode"});
    std::vector<core::City> cities;
    for (std::size_t row = 0; row < table.size(); ++row) {
        const core::LonLat place = table.lonLat(row, "lon", "lat");
        cities.push_back({table.text(row, "name_zh"), table.text(row, "name_en"), projection.project(place),
                          table.code(row, "province_adcode")});
    }
    return cities;
}

std::vector<core::PlaceLayer> readPlaceLayers(const fs::path& statistics, const core::Grouping& regions,
                                              const gis::Projection& projection) {
    std::vector<core::PlaceLayer> layers;
    for (const core::PlaceKind kind : core::allPlaceKinds()) {
        const fs::path file = statistics / (std::string(core::idOf(kind)) + ".csv");
        if (std::error_code ignored; fs::exists(file, ignored)) {
            layers.push_back(
                placeLayer(CheckedTable(gis::readTable(file), {"name_zh", "lon", "lat", "province_adcode"}), kind,
                           regions, projection));
        }
    }
    return layers;
}

std::vector<core::PlannedIndustry> readPlannedIndustries(const fs::path& statistics) {
    constexpr const char* file = "planned_industries.csv";
    std::vector<core::PlannedIndustry> industries;
    if (std::error_code ignored; !fs::exists(statistics / file, ignored)) {
        return industries;
    }
    const CheckedTable table = tableOf(statistics, file, {"industry_zh", "province_adcode"});
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
