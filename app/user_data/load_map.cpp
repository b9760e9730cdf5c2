// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/user_data/load_map.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "app/join/boundary_key.h"
#include "app/join/prefix_groupings.h"
#include "app/package/statistics_tables.h"
#include "app/text.h"
#include "app/user_data/user_map.h"
#include "gis/table_reader.h"

namespace app {
namespace {

std::vector<std::string> allNames(const core::RegionNames& names) {
    std::vector<std::string> all{names.nameZh, names.shortZh, names.charZh, names.nameEn, names.abbreviationEn};
    all.insert(all.end(), names.aliases.begin(), names.aliases.end());
    std::erase(all, "");
    return all;
}

/// The regions of the map with all their names, those of the table of names included.
std::vector<RegionLabels> labelsOf(const core::DatasetParts& parts) {
    std::map<core::RegionCode, const core::RegionNames*> namesOf;
    for (const core::RegionNames& names : parts.names) {
        namesOf.emplace(names.code, &names);
    }
    std::vector<RegionLabels> labels;
    for (const core::Region& region : parts.regions.regions()) {
        RegionLabels& label = labels.emplace_back(RegionLabels{region.code, {}});
        const auto found = namesOf.find(region.code);
        label.names = found == namesOf.end() ? std::vector<std::string>() : allNames(*found->second);
        for (const std::string& name : {region.nameZh, region.nameEn}) {
            if (!name.empty() && std::ranges::find(label.names, name) == label.names.end()) {
                label.names.push_back(name);
            }
        }
    }
    return labels;
}

/// How the regions of a boundary file are known in the data package.
struct PackageIdentity {
    std::string field;                               ///< That names them.
    std::map<std::string, core::RegionCode> codeOf;  ///< By the value of the field.
};

/// The identity by the values of one field; the region of a repeated value is found once.
PackageIdentity identityBy(const gis::Table& attributes, const std::string& field, const RegionMatcher& known) {
    const std::size_t column = attributes.column(field);
    std::set<std::string> values;
    for (const std::vector<std::string>& row : attributes.rows) {
        values.insert(row[column]);
    }
    const std::vector<std::string> texts(values.begin(), values.end());
    const auto matches = known.matches(texts);
    PackageIdentity identity{field, {}};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (matches[i]) {
            identity.codeOf.emplace(texts[i], known.regions()[matches[i]->region].code);
        }
    }
    return identity;
}

/// The identity by the field that names the most regions of the package; nothing where none names half of them, or of
/// the features if there are fewer.
std::optional<PackageIdentity> identityIn(const gis::Table& attributes, const DataPackage& package,
                                          const std::optional<std::string>& chosenField) {
    std::vector<RegionLabels> labels;
    for (const core::RegionNames& names : readRegionNames(package)) {
        labels.push_back({names.code, allNames(names)});
    }
    const RegionMatcher known(std::move(labels));
    std::optional<PackageIdentity> best;
    for (const std::string& field : chosenField ? std::vector{*chosenField} : attributes.columns) {
        PackageIdentity identity = identityBy(attributes, field, known);
        const bool isHalf = 2 * identity.codeOf.size() >= std::min(attributes.rows.size(), known.regions().size());
        if (isHalf && !identity.codeOf.empty() && (!best || identity.codeOf.size() > best->codeOf.size())) {
            best = std::move(identity);
        }
    }
    return best;
}

/// The keys of all tables.
std::vector<std::string> keysOf(const std::vector<TableFigures>& tables) {
    std::set<std::string> keys;
    for (const TableFigures& table : tables) {
        for (const TableKey& key : table.keys) {
            keys.insert(key.text);
        }
    }
    return {keys.begin(), keys.end()};
}

/// Adds the series of tables to the parts of a map.
class TableAddition {
public:
    TableAddition(const std::vector<TableFigures>& tables, const UserData& user) : m_tables(tables), m_user(user) {}

    void operator()(core::DatasetParts& parts, LoadReport& report) const {
        const RegionMatcher matcher(labelsOf(parts));
        core::CatalogueParts catalogue = parts.catalogue.parts();
        std::set<core::IndicatorId> ids;
        for (const core::Indicator& indicator : catalogue.indicators) {
            ids.insert(indicator.id);
        }
        for (std::size_t i = 0; i < m_tables.size(); ++i) {
            add(userTableSeries(m_tables[i], matcher, m_user.tables[i].choices, ids), parts, catalogue, ids, report);
        }
        parts.catalogue = core::Catalogue(std::move(catalogue));
    }

private:
    static void add(UserTableSeries table, core::DatasetParts& parts, core::CatalogueParts& catalogue,
                    std::set<core::IndicatorId>& ids, LoadReport& report) {
        const std::string topic = "table-" + std::to_string(report.tables.size() + 1);
        const std::string file = text(table.report.file).section(QLatin1Char('/'), -1).toStdString();
        catalogue.topics.push_back({topic, {file, file}});
        for (core::Indicator& indicator : table.indicators) {
            ids.insert(indicator.id);
            indicator.topic = topic;
            report.userIndicators.push_back(indicator.id);
            catalogue.indicators.push_back(std::move(indicator));
        }
        std::ranges::move(table.series, std::back_inserter(parts.series));
        std::ranges::move(table.groupings, std::back_inserter(parts.groupings));
        report.tables.push_back(std::move(table.report));
    }

    const std::vector<TableFigures>& m_tables;
    const UserData& m_user;
};

/// Groupings by the digits of the codes, with the names that the package knows.
void addPrefixGroupings(core::DatasetParts& parts) {
    std::vector<core::RegionCode> codes;
    std::ranges::transform(parts.regions.regions(), std::back_inserter(codes), &core::Region::code);
    std::map<std::string, std::string> names;
    for (const core::RegionNames& known : parts.names) {
        names.emplace(known.code.text(), known.nameZh.empty() ? known.nameEn : known.nameZh);
    }
    std::ranges::move(prefixGroupings(codes, names), std::back_inserter(parts.groupings));
}

std::vector<TableFigures> readFigures(const UserData& user, const gis::Progress& progress) {
    std::vector<TableFigures> tables;
    for (const UserTableSource& source : user.tables) {
        tables.push_back(figuresOf(source, [&](double) { return !progress || progress(0); }));
    }
    return tables;
}

}  // namespace

std::variant<LoadedData, CodeFieldUnknown> loadMap(const DataPaths& paths, const LoadOptions& options,
                                                   const UserData& user) {
    const std::vector<TableFigures> tables = readFigures(user, options.progress);
    const TableAddition addTables(tables, user);
    LoadOptions adapted = options;
    if (!user.tables.empty()) {
        adapted.extend = addTables;
    }
    if (!options.boundaries) {
        return loadData(paths, adapted);
    }
    const auto package =
        options.package ? options.package : std::make_shared<const DataPackage>(readDataPackage(paths.statistics));
    const gis::Table attributes = gis::readAttributes(options.boundaries->path, options.boundaries->options);
    if (options.boundaries->codeField && !options.boundaries->codeField->empty()) {
        (void)attributes.column(*options.boundaries->codeField);  // throws when there is no such field
    }
    if (auto identity = identityIn(attributes, *package, options.boundaries->codeField)) {
        adapted.package = package;
        adapted.boundaries->codeField = identity->field;
        adapted.codeOfBoundary = std::move(identity->codeOf);
        return loadData(paths, adapted);
    }
    if (!options.boundaries->codeField) {
        adapted.boundaries->codeField = fieldsMatching(attributes, keysOf(tables)).code;
    }
    adapted.package = userMapPackage(*options.boundaries, user.noun, *package);
    adapted.needs = needsOfUserMap(options.needs);
    adapted.extend = [&](core::DatasetParts& parts, LoadReport& report) {
        addPrefixGroupings(parts);
        addAreas(parts);
        addTables(parts, report);
        chooseDefaults(parts, report);
    };
    return loadData(paths, adapted);
}

LoadOutcome tryLoadMap(const DataPaths& paths, const LoadOptions& options, const UserData& user) {
    return outcomeOf([&] { return loadMap(paths, options, user); });
}

}  // namespace app
