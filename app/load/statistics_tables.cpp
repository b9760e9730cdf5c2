// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/statistics_tables.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "app/load/checked_table.h"
#include "core/audit/compute_claim.h"
#include "core/regions/grouping_edit.h"
#include "gis/table_reader.h"

namespace app {
namespace {

CheckedTable tableOf(const PackageTable& table, std::initializer_list<const char*> columns,
                     const gis::Progress& progress = {}) {
    return CheckedTable(gis::readTable(table.path, progress), columns);
}

/// The column with a role that a kind of table must have.
/// @throws gis::Error FieldMissing where the package names none.
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

/// A text in two languages from the columns "name.zh" and "name.en", or in one from "name".
class TextColumns {
public:
    TextColumns(const PackageTable& table, const std::string& role)
        : m_both(table.column(role)), m_zh(table.column(role + ".zh")), m_en(table.column(role + ".en")) {}

    [[nodiscard]] core::Text at(const CheckedTable& table, std::size_t row) const {
        const auto cell = [&](const std::optional<std::string>& column) {
            return column ? table.text(row, *column) : std::string();
        };
        core::Text text{cell(m_zh), cell(m_en)};
        if (m_both) {
            (text.en.empty() ? text.en : text.zh) = cell(m_both);
        }
        return text;
    }

private:
    std::optional<std::string> m_both;
    std::optional<std::string> m_zh;
    std::optional<std::string> m_en;
};

/// A group of a grouping.
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

/// Collects the rows of all tables of figures into series.
class FigureReading {
public:
    FigureReading(const DataPackage& package, const std::vector<core::Grouping>& groupings)
        : m_package(package), m_groupings(groupings) {}

    void read(const PackageTable& source, const gis::Progress& progress) {
        constexpr double tableRead = 0.6;
        const CheckedTable table = tableOf(source, {}, gis::stretchOf(progress, 0, tableRead));
        const Columns columns = columnsOf(source, table);
        for (std::size_t row = 0; row < table.size(); ++row) {
            readRow(source, columns, table, row);
            gis::report(gis::stretchOf(progress, tableRead, 1),
                        static_cast<double>(row) / static_cast<double>(table.size()));
        }
    }

    /// The series, once.
    [[nodiscard]] std::vector<core::Series> takeSeries() {
        m_seen.clear();
        std::vector<core::Series> all;
        for (auto& [key, column] : m_columns) {
            all.emplace_back(core::SeriesSubject{key.second, key.first, column.citation, column.grouping},
                             std::move(column.records));
        }
        return all;
    }

private:
    using Key = std::pair<std::optional<core::EditionId>, core::IndicatorId>;
    struct Column {
        core::Citation citation;
        std::string grouping;
        std::vector<core::SeriesRecord> records;
    };
    /// Where a table has what.
    struct Columns {
        std::string period;
        std::optional<std::string> edition;
        std::string region;  ///< Or the group; empty where all rows are about the same region.
        const core::Grouping* grouping = nullptr;
        std::optional<std::string> indicator;  ///< Of a long table, with the following.
        std::string value;
    };

    [[nodiscard]] Columns columnsOf(const PackageTable& source, const CheckedTable& table) const {
        Columns columns;
        columns.period = requiredColumn(source, "period");
        columns.edition = source.column("edition");
        if (!source.grouping.empty()) {
            columns.region = requiredColumn(source, "group");
            columns.grouping = groupingWithId(m_groupings, source.grouping);
            if (!columns.grouping) {
                throw gis::Error(gis::ErrorKind::RowMissing, source.path.string(), source.grouping);
            }
        } else if (source.region.empty()) {
            columns.region = requiredColumn(source, "region");
        }
        columns.indicator = source.column("indicator");
        if (columns.indicator) {
            columns.value = requiredColumn(source, "value");
        }
        for (const auto& [role, column] : source.columnOf) {
            table.requireColumn(column);
        }
        for (const auto& [indicator, column] : source.indicators) {
            table.requireColumn(column);
        }
        return columns;
    }

    void readRow(const PackageTable& source, const Columns& columns, const CheckedTable& table, std::size_t row) {
        const core::Period period = table.period(row, columns.period);
        const core::RegionCode code = codeAt(source, columns, table, row);
        const std::optional<core::EditionId> edition = editionAt(source, columns, table, row);
        if (columns.indicator) {
            const core::IndicatorId indicator(table.filledText(row, *columns.indicator));
            const core::Indicator& known = checked(indicator, table, row, *columns.indicator);
            add(source, edition, known, code, period, table, row, columns.value);
            return;
        }
        for (const auto& [indicator, column] : source.indicators) {
            add(source, edition, checked(indicator, table, row, column), code, period, table, row, column);
        }
    }

    [[nodiscard]] const core::Indicator& checked(const core::IndicatorId& id, const CheckedTable& table,
                                                 std::size_t row, const std::string& column) const {
        const auto found = std::ranges::find(m_package.catalogue.indicators, id, &core::Indicator::id);
        if (found == m_package.catalogue.indicators.end()) {
            table.reject(row, column);
        }
        return *found;
    }

    [[nodiscard]] core::RegionCode codeAt(const PackageTable& source, const Columns& columns,
                                          const CheckedTable& table, std::size_t row) const {
        if (columns.region.empty()) {
            return core::RegionCode(source.region);
        }
        const std::optional<core::Whole>& whole = m_package.catalogue.whole;
        if (columns.grouping) {
            const bool isWhole = !source.whole.empty() && table.text(row, columns.region) == source.whole;
            if (isWhole && whole) {
                return whole->code;
            }
            return core::RegionCode(groupOf(table, row, columns.region, *columns.grouping));
        }
        return table.code(row, columns.region);
    }

    [[nodiscard]] std::optional<core::EditionId> editionAt(const PackageTable& source, const Columns& columns,
                                                           const CheckedTable& table, std::size_t row) const {
        const std::string id = columns.edition ? table.text(row, *columns.edition) : source.edition;
        if (id.empty() && !columns.edition) {
            return std::nullopt;
        }
        const core::EditionId edition(id);
        if (std::ranges::find(m_package.catalogue.editions, edition, &core::Edition::id) ==
            m_package.catalogue.editions.end()) {
            if (!columns.edition) {
                throw gis::Error(gis::ErrorKind::RowMissing, source.path.string(), id);
            }
            table.reject(row, *columns.edition);
        }
        return edition;
    }

    void add(const PackageTable& source, const std::optional<core::EditionId>& edition,
             const core::Indicator& indicator, const core::RegionCode& code, core::Period period,
             const CheckedTable& table, std::size_t row, const std::string& column) {
        const Key key{edition, indicator.id};
        if (!isNew(key, code, period)) {
            table.rejectRepeated(row, columnOfSubject(source));
        }
        const auto value = indicator.mayBeNegative ? table.number(row, column) : table.amount(row, column);
        if (value) {
            Column& kept = m_columns[key];
            kept.citation = source.citation;
            kept.grouping = source.grouping;
            kept.records.push_back({code, period, {*value, core::Provenance::Published}});
        }
    }

    /// The column by which a row is about the same as another.
    [[nodiscard]] static std::string columnOfSubject(const PackageTable& source) {
        return source.column(source.grouping.empty() ? "region" : "group")
            .value_or(source.column("period").value_or(std::string()));
    }

    [[nodiscard]] bool isNew(const Key& key, const core::RegionCode& code, core::Period period) {
        std::vector<core::Period>& periods = m_seen[key][code];
        const auto at = std::ranges::lower_bound(periods, period);
        const bool isKnown = at != periods.end() && *at == period;
        if (!isKnown) {
            periods.insert(at, period);
        }
        return !isKnown;
    }

    const DataPackage& m_package;
    const std::vector<core::Grouping>& m_groupings;
    std::map<Key, core::ByRegionCode<std::vector<core::Period>>> m_seen;  ///< In order of time.
    std::map<Key, Column> m_columns;
};

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

std::vector<core::Series> readFigures(const DataPackage& package, const std::vector<core::Grouping>& groupings,
                                      const gis::Progress& progress) {
    FigureReading reading(package, groupings);
    const std::vector<const PackageTable*> tables = package.tablesWith("figures");
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const auto part = [&](std::size_t done) { return static_cast<double>(done) / static_cast<double>(tables.size()); };
        reading.read(*tables[i], gis::stretchOf(progress, part(i), part(i + 1)));
    }
    return reading.takeSeries();
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
            layers.push_back(placeLayer(tableOf(*source, {"name_zh", "lon", "lat", "province_adcode"}), kind, *regions,
                                        projection));
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
