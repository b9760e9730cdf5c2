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
#include "app/names/transliteration.h"
#include "app/overlays/overlay_reading.h"
#include "app/package/statistics_tables.h"
#include "app/text.h"
#include "app/user_data/aggregated_map.h"
#include "app/user_data/indicators/formula_indicators.h"
#include "app/user_data/user_map.h"
#include "app/user_data/user_series.h"
#include "gis/table_reader.h"

namespace app {
namespace {

constexpr double regionsRead = 0.45;  // part of loadData() that is done when parts are added

std::vector<std::string> allNames(const core::RegionNames& names) {
    std::vector<std::string> all{names.nameZh, names.shortZh, names.charZh, names.nameEn, names.abbreviationEn};
    all.insert(all.end(), names.aliases.begin(), names.aliases.end());
    std::erase(all, "");
    return all;
}

/// The regions of the map with all their names, and then the others that the data package names.
MapRegions mapRegions(const core::DatasetParts& parts) {
    std::map<core::RegionCode, const core::RegionNames*> others;
    for (const core::RegionNames& names : parts.names) {
        others.emplace(names.code, &names);
    }
    std::vector<RegionLabels> labels;
    for (const core::Region& region : parts.regions.regions()) {
        RegionLabels& label = labels.emplace_back(RegionLabels{region.code, {}});
        if (const auto found = others.find(region.code); found != others.end()) {
            label.names = allNames(*found->second);
            others.erase(found);
        }
        for (const std::string& name : {region.nameZh, region.nameEn}) {
            if (!name.empty() && std::ranges::find(label.names, name) == label.names.end()) {
                label.names.push_back(name);
            }
        }
    }
    const std::size_t onMap = labels.size();
    for (const auto& [code, names] : others) {
        labels.push_back({code, allNames(*names)});
    }
    return {RegionMatcher(std::move(labels)), onMap};
}

/// How the regions of a boundary file are known in the data package.
struct PackageIdentity {
    std::string field;                               ///< That names them.
    std::map<std::string, core::RegionCode> codeOf;  ///< By the value of the field.
    std::size_t regions = 0;                         ///< How many different regions that are.
};

bool isBrief(const std::string& value) {
    constexpr qsizetype briefest = 2;
    return text(value).trimmed().size() <= briefest;
}

/// Whether another field of a feature has a name of the region, of more than two characters.
bool isConfirmed(const gis::Table& attributes, std::size_t row, std::size_t column, std::size_t region,
                 const RegionMatcher& known) {
    std::vector<std::string> others;
    for (std::size_t i = 0; i < attributes.columns.size(); ++i) {
        if (i != column) {
            others.push_back(attributes.rows[row][i]);
        }
    }
    const auto matches = known.matches(others);
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const bool isName = matches[i] && matches[i]->by >= MatchedBy::Name;
        if (isName && matches[i]->region == region && (!isBrief(others[i]) || hasHan(text(others[i])))) {
            return true;
        }
    }
    return false;
}

/// The identity by the values of one field. Numbers and abbreviations of two characters are found in any country, so
/// they count only where another field names the same region. Each region has one feature.
PackageIdentity identityBy(const gis::Table& attributes, std::size_t column, const RegionMatcher& known) {
    std::vector<std::string> values;
    std::ranges::transform(attributes.rows, std::back_inserter(values),
                           [&](const std::vector<std::string>& row) { return row[column]; });
    const auto matches = known.matches(values);
    PackageIdentity identity{attributes.columns[column], {}};
    std::set<core::RegionCode> found;
    for (std::size_t row = 0; row < values.size(); ++row) {
        const bool isCertain = matches[row] && (!(isBrief(values[row]) && !hasHan(text(values[row]))) ||
                                                isConfirmed(attributes, row, column, matches[row]->region, known));
        if (isCertain) {
            const core::RegionCode& code = known.regions()[matches[row]->region].code;
            identity.codeOf.emplace(values[row], code);
            found.insert(code);
        }
    }
    identity.regions = found.size();
    return identity;
}

/// The identity by the field that names the most regions of the package; nothing where none names as many as half of
/// the features.
std::optional<PackageIdentity> identityIn(const gis::Table& attributes, const DataPackage& package,
                                          const std::optional<std::string>& chosenField) {
    std::vector<RegionLabels> labels;
    for (const core::RegionNames& names : readRegionNames(package)) {
        labels.push_back({names.code, allNames(names)});
    }
    const RegionMatcher known(std::move(labels));
    std::optional<PackageIdentity> best;
    for (std::size_t column = 0; column < attributes.columns.size(); ++column) {
        if (chosenField && attributes.columns[column] != *chosenField) {
            continue;
        }
        PackageIdentity identity = identityBy(attributes, column, known);
        const bool isHalf = 2 * identity.regions >= attributes.rows.size();
        if (isHalf && identity.regions > 0 && (!best || identity.regions > best->regions)) {
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

/// The names of the key columns of all tables.
std::vector<std::string> keyColumnsOf(const std::vector<TableFigures>& tables) {
    std::vector<std::string> names;
    std::ranges::transform(tables, std::back_inserter(names), &TableFigures::keyName);
    return names;
}

/// Adds the series of tables and the indicators of formulas to the parts of a map.
class TableAddition {
public:
    TableAddition(const std::vector<TableFigures>& tables, const UserData& user) : m_tables(tables), m_user(user) {}

    void operator()(core::DatasetParts& parts, LoadReport& report) const {
        core::CatalogueParts catalogue = parts.catalogue.parts();
        UserSeries added = userSeries(m_tables, m_user, mapRegions(parts), catalogue);
        for (const core::Indicator& indicator : added.indicators) {
            report.userIndicators.push_back(indicator.id);
        }
        std::ranges::move(added.topics, std::back_inserter(catalogue.topics));
        std::ranges::move(added.editions, std::back_inserter(catalogue.editions));
        std::ranges::move(added.indicators, std::back_inserter(catalogue.indicators));
        std::ranges::move(added.series, std::back_inserter(parts.series));
        std::ranges::move(added.groupings, std::back_inserter(parts.groupings));
        std::ranges::move(added.reports, std::back_inserter(report.tables));
        parts.catalogue = core::Catalogue(std::move(catalogue));
        report.formulas = addFormulas(parts, m_user.formulas);
        for (const FormulaReport& formula : report.formulas) {
            if (!formula.id.empty()) {
                report.userIndicators.push_back(formula.id);
            }
        }
    }

private:
    const std::vector<TableFigures>& m_tables;
    const UserData& m_user;
};

/// Adds the user's lines and points, if the shapes of the regions were read.
void addOverlays(const std::vector<OverlaySource>& sources, const LoadOptions& options, core::DatasetParts& parts,
                 LoadReport& report) {
    if (options.needs.regions != DataNeeds::Regions::Shapes || sources.empty()) {
        return;
    }
    const gis::Projection projection = gis::Projection::of(parts.catalogue.map().projection);
    for (const OverlaySource& source : sources) {
        if (source.isShown) {
            ReadOverlay read = readOverlay(source, projection, parts.regions.extent(),
                                           gis::scaledProgress(options.progress, regionsRead, regionsRead));
            parts.overlays.push_back(std::move(read.overlay));
            report.overlays.push_back(std::move(read.reading));
        }
    }
}

/// Groupings by the digits of the codes. Their groups have the names that the attributes of the regions give them.
/// @param keyField  of the codes; empty if the features are numbered.
void addPrefixGroupings(core::DatasetParts& parts, const gis::Table& attributes, const std::string& keyField) {
    std::vector<core::RegionCode> codes;
    std::ranges::transform(parts.regions.regions(), std::back_inserter(codes), &core::Region::code);
    const auto names = keyField.empty() ? std::map<std::string, std::string>()
                                        : namesOfPrefixes(codes, attributes, attributes.column(keyField));
    std::ranges::move(prefixGroupings(codes, names), std::back_inserter(parts.groupings));
}

std::vector<TableFigures> readFigures(const UserData& user, const gis::Progress& progress) {
    std::vector<TableFigures> tables;
    for (const UserTableSource& source : user.tables) {
        tables.push_back(figuresOf(source, [&](double) { return !progress || progress(0); }));
    }
    return tables;
}

/// A map of regions that the data package knows.
LoadedData loadPackageMap(const std::vector<TableFigures>& tables, const MapSources& sources, LoadOptions options) {
    const core::RegionNoun& noun = sources.user.noun;
    const TableAddition addTables(tables, sources.user);
    options.extend = [&](core::DatasetParts& parts, LoadReport& report) {
        addTables(parts, report);
        addOverlays(sources.user.overlays, options, parts, report);
        if (!noun.one.empty()) {
            core::CatalogueParts catalogue = parts.catalogue.parts();
            catalogue.noun = noun;
            parts.catalogue = core::Catalogue(std::move(catalogue));
        }
    };
    return std::get<LoadedData>(loadData(sources.paths, options));
}

/// A map of the user's own regions.
LoadedData loadOwnMap(const std::vector<TableFigures>& tables, const MapSources& sources, LoadOptions options,
                      const gis::Table& attributes) {
    const TableAddition addTables(tables, sources.user);
    leaveOutPackageData(options.needs);
    options.extend = [&](core::DatasetParts& parts, LoadReport& report) {
        report.isPackageMap = false;
        addPrefixGroupings(parts, attributes, report.boundaries.keyField);
        addAreas(parts);
        addTables(parts, report);
        addOverlays(sources.user.overlays, options, parts, report);
        chooseDefaults(parts, report);
    };
    return std::get<LoadedData>(loadData(sources.paths, options));
}

/// What is kept of files, by how it was read.
struct PackageKey {
    friend bool operator==(const PackageKey&, const PackageKey&) = default;
};
struct AttributesKey {
    gis::FileOptions options;
    friend bool operator==(const AttributesKey&, const AttributesKey&) = default;
};
struct BareMapKey {
    DataPaths paths;
    std::optional<BoundaryFile> boundaries;
    bool isOwnMap = false;
    friend bool operator==(const BareMapKey&, const BareMapKey&) = default;
};

/// How the regions of a map are read.
struct MapPlan {
    LoadOptions options;
    bool isOwnMap = false;  ///< No data package has figures of the regions.
    std::shared_ptr<const gis::Table> attributes{};  ///< Of the user's boundaries; null without them.
};

MapPlan mapPlan(const MapSources& sources, const std::vector<TableFigures>& tables, const LoadOptions& options,
                KeptFiles& kept) {
    MapPlan plan{options, false, nullptr};
    plan.options.boundaries = sources.boundaries;
    if (!sources.boundaries) {
        return plan;
    }
    const BoundaryFile& file = *sources.boundaries;
    if (!options.package) {
        plan.options.package = kept.get(sources.paths.statistics / packageFile, PackageKey{},
                                        [&] { return readDataPackage(sources.paths.statistics); });
    }
    const DataPackage& package = *plan.options.package;
    plan.attributes =
        kept.get(file.path, AttributesKey{file.options}, [&] { return gis::readAttributes(file.path, file.options); });
    if (file.codeField && !file.codeField->empty()) {
        (void)plan.attributes->column(*file.codeField);  // throws when there is no such field
    }
    if (auto identity = identityIn(*plan.attributes, package, file.codeField)) {
        plan.options.boundaries->codeField = identity->field;
        plan.options.codeOfBoundary = std::move(identity->codeOf);
        return plan;
    }
    if (!file.codeField) {
        plan.options.boundaries->codeField =
            fieldsMatching(*plan.attributes, keysOf(tables), keyColumnsOf(tables)).code;
    }
    plan.options.package = userMapPackage(file, sources.user.noun, package);
    plan.isOwnMap = true;
    return plan;
}

BareMap readBareMap(const DataPaths& paths, MapPlan plan) {
    std::optional<MapRegions> matched;
    core::CatalogueParts catalogue;
    if (plan.isOwnMap) {
        leaveOutPackageData(plan.options.needs);
    }
    plan.options.extend = [&](const core::DatasetParts& parts, const LoadReport& /*report*/) {
        matched = mapRegions(parts);
        catalogue = parts.catalogue.parts();
    };
    LoadedData loaded = std::get<LoadedData>(loadData(paths, plan.options));
    loaded.report.isPackageMap = !plan.isOwnMap;
    return {*std::move(matched), std::move(catalogue), loaded.dataset.regions, std::move(loaded.report)};
}

/// A map of the regions themselves.
LoadedData loadRegions(const std::vector<TableFigures>& tables, const MapSources& sources, const LoadOptions& options) {
    KeptFiles none;
    MapPlan plan = mapPlan(sources, tables, options, none);
    return plan.isOwnMap ? loadOwnMap(tables, sources, std::move(plan.options), *plan.attributes)
                         : loadPackageMap(tables, sources, std::move(plan.options));
}

}  // namespace

LoadedData loadMap(const MapSources& sources, const LoadOptions& options) {
    const std::vector<TableFigures> tables = readFigures(sources.user, options.progress);
    if (!sources.aggregation) {
        return loadRegions(tables, sources, options);
    }
    constexpr double regionsRead = 0.6;
    LoadOptions forRegions = options;
    forRegions.onMapReady = {};
    forRegions.needs.outlines = false;
    forRegions.needs.neighbours = false;
    forRegions.needs.claims = false;  // they are about the regions
    forRegions.progress = gis::scaledProgress(options.progress, 0, regionsRead);
    LoadOptions forGroups = options;
    forGroups.progress = gis::scaledProgress(options.progress, regionsRead, 1);
    return aggregatedMap(loadRegions(tables, sources, forRegions), *sources.aggregation, sources.user.formulas,
                         forGroups);
}

std::shared_ptr<const BareMap> bareMap(const MapSources& sources, const std::vector<TableFigures>& tables,
                                       const gis::Progress& progress, KeptFiles& kept) {
    const MapSources withoutTables{sources.paths, sources.boundaries, {}};
    LoadOptions options;
    options.progress = progress;
    options.needs = DataNeeds::withoutShapes();  // the figures decide which regions the package covers
    MapPlan plan = mapPlan(withoutTables, tables, options, kept);
    const BareMapKey key{sources.paths, plan.options.boundaries, plan.isOwnMap};
    const std::filesystem::path& file = sources.boundaries ? sources.boundaries->path : sources.paths.statistics;
    return kept.get(file, key, [&] { return readBareMap(sources.paths, std::move(plan)); });
}

LoadOutcome tryLoadMap(const MapSources& sources, const LoadOptions& options) {
    return outcomeOf([&] { return loadMap(sources, options); });
}

}  // namespace app
