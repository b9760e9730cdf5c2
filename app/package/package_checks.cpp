// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/package_checks.h"

#include <algorithm>
#include <map>
#include <set>
#include <system_error>

#include "app/names/nearest_names.h"
#include "app/package/catalogue_json.h"
#include "gis/table_reader.h"

namespace app {
namespace {

using Names = std::set<std::string>;

/// Roles, with those of texts in one language or in two.
Names withTexts(Names names, const Names& texts) {
    for (const std::string& text : texts) {
        names.insert({text, text + ".zh", text + ".en"});
    }
    return names;
}

/// The kinds of tables, and the roles that are read in each.
const std::map<std::string, Names>& rolesByKind() {
    static const std::map<std::string, Names> kinds{
        {"figures", {"region", "period", "edition", "group", "indicator", "value"}},
        {"region-names", withTexts({"region", "aliases"}, {"name", "short", "character", "abbreviation"})},
        {"grouping-names", withTexts({"grouping", "source"}, {"name"})},
        {"groupings", withTexts({"grouping", "group", "region"}, {"name"})},
        {"places", withTexts({"longitude", "latitude", "region", "group", "counted-group"}, {"name"})},
        {"planned-industries", withTexts({"region"}, {"name", "cluster"})},
        {"remarks", {"region", "period"}},
        {"paper-claims", {}},
    };
    return kinds;
}

/// Whether a package may have several tables of a kind.
bool isRepeatable(const std::string& kind) { return kind == "figures" || kind == "places" || kind == "remarks"; }

Names kindNames() {
    Names names;
    for (const auto& [kind, ignored] : rolesByKind()) {
        names.insert(kind);
    }
    return names;
}

class DocumentChecks {
public:
    DocumentChecks(const JsonValue& document, const DataPackage& package) : m_document(document), m_package(package) {}

    [[nodiscard]] std::vector<PackageWarning> warnings() {
        checkKeys();
        checkTopics();
        const std::vector<JsonValue> resources = m_document["resources"].items();
        for (std::size_t i = 0; i < resources.size(); ++i) {
            checkTable(resources[i], m_package.tables[i]);
        }
        checkPair("groupings", "grouping-names");
        checkPair("grouping-names", "groupings");
        return std::move(m_warnings);
    }

private:
    void add(PackageFault fault, const std::string& jsonPath, const std::string& value, std::string nearest = {}) {
        m_warnings.push_back({fault, m_package.file, jsonPath, value, std::move(nearest)});
    }

    /// Before the other checks, which read further keys.
    void checkKeys() {
        for (const UnreadKey& unread : m_document["huline"].unreadKeys()) {
            add(PackageFault::UnreadKey, unread.jsonPath, unread.key, unread.nearest);
        }
        for (const UnreadKey& unread : m_document["resources"].unreadKeys()) {
            const bool isOfTheStandard = unread.key.starts_with('$');  // "$schema"
            if (!unread.nearest.empty() && !isOfTheStandard) {
                add(PackageFault::UnreadKey, unread.jsonPath, unread.key, unread.nearest);
            }
        }
    }

    void checkTopics() {
        Names topics;
        for (const core::Topic& topic : m_package.catalogue.topics) {
            topics.insert(topic.id);
        }
        for (const JsonValue& indicator : m_document["huline"]["indicators"].items()) {
            const JsonValue topic = indicator["topic"];
            if (topic.isDefined() && !topics.contains(topic.text())) {
                add(PackageFault::UnknownName, topic.jsonPath(), topic.text(), nearestName(topic.text(), topics));
            }
        }
    }

    void checkTable(const JsonValue& resource, const PackageTable& table) {
        const auto kind = rolesByKind().find(table.holds);
        if (table.holds.empty()) {
            if (!table.columnOf.empty() || !table.indicators.empty()) {
                add(PackageFault::TableWithoutHolds, resource.jsonPath(), {});
            }
        } else if (kind == rolesByKind().end()) {
            const JsonValue holds = resource["holds"];
            add(PackageFault::UnknownTable, holds.jsonPath(), table.holds, nearestName(table.holds, kindNames()));
        } else if (!isRepeatable(table.holds) && !m_seen.insert(table.holds).second) {
            add(PackageFault::SecondTable, resource.jsonPath(), table.holds);
        } else if (table.holds != "paper-claims") {
            checkColumns(resource, table, kind->second);
        }
    }

    void checkColumns(const JsonValue& resource, const PackageTable& table, const Names& roles) {
        const bool isLong = table.holds == "figures" && table.column("indicator");
        const bool hasIndicators = (table.holds == "figures" && !isLong) || table.holds == "remarks";
        const JsonValue schema = resource["schema"];
        for (const JsonValue& field : schema.isDefined() ? schema["fields"].items() : std::vector<JsonValue>()) {
            const JsonValue role = field["role"];
            if (role.isDefined() && !roles.contains(role.text())) {
                add(PackageFault::UnknownRole, role.jsonPath(), role.text(), nearestName(role.text(), roles));
            }
            if (!hasIndicators && field["indicator"].isDefined()) {
                add(PackageFault::UnreadKey, field.jsonPath(), "indicator");
            }
        }
        for (const char* key : {"region", "edition"}) {
            if (table.column(key) && resource[key].isDefined()) {
                add(PackageFault::UnreadKey, resource.jsonPath(), key);  // the column names it for each row
            }
        }
    }

    /// Groupings without names are not read, and names without groupings neither.
    void checkPair(const char* kind, const char* other) {
        if (const PackageTable* table = m_package.tableWith(kind); table && !m_package.tableWith(other)) {
            add(PackageFault::CompanionTableMissing, table->jsonPath, other);
        }
    }

    const JsonValue& m_document;
    const DataPackage& m_package;
    Names m_seen;  ///< Kinds of tables.
    std::vector<PackageWarning> m_warnings;
};

}  // namespace

std::vector<PackageWarning> documentWarnings(const JsonValue& document, const DataPackage& package) {
    return DocumentChecks(document, package).warnings();
}

bool isRole(const std::string& role, const std::string& holds) {
    const auto kind = rolesByKind().find(holds);
    return kind != rolesByKind().end() && kind->second.contains(role);
}

std::vector<PackageWarning> groupingWarnings(const DataPackage& package, const std::vector<core::Grouping>& groupings) {
    const core::CatalogueParts& catalogue = package.catalogue;
    Names known{core::noGroupingId};
    for (const core::Grouping& grouping : groupings) {
        known.insert(grouping.id());
    }
    if (catalogue.dividingLine) {
        known.insert(catalogue.dividingLine->id);
    }
    std::vector<PackageWarning> warnings;
    const auto check = [&](const std::string& id, const std::string& jsonPath) {
        if (!id.empty() && !known.contains(id)) {
            warnings.push_back({PackageFault::UnknownName, package.file, jsonPath, id, nearestName(id, known)});
        }
    };
    check(catalogue.defaults.grouping, "huline.defaults.grouping");
    check(catalogue.initialView ? catalogue.initialView->grouping : std::string(), "huline.opening.grouping");
    const std::vector<std::string> jsonPaths = jsonPathsOf(catalogue.indicators);
    for (std::size_t i = 0; i < jsonPaths.size(); ++i) {
        if (i == 0 || jsonPaths[i] != jsonPaths[i - 1]) {
            check(catalogue.indicators[i].grouping, jsonPaths[i] + ".grouping");
        }
    }
    return warnings;
}

std::vector<PackageWarning> fileWarnings(const DataPackage& package, const std::vector<std::string>& held) {
    std::vector<PackageWarning> warnings;
    for (const PackageTable& table : package.tables) {
        std::error_code ignored;
        if (std::ranges::find(held, table.holds) != held.end() && !std::filesystem::exists(table.path, ignored)) {
            warnings.push_back({PackageFault::MissingFile, table.path.string()});
        }
    }
    return warnings;
}

std::vector<PackageWarning> emptyTableWarnings(const DataPackage& package, const std::vector<std::string>& held) {
    std::vector<PackageWarning> warnings;
    const auto isLeftOut = [&](const PackageTable& table) {
        return std::ranges::any_of(package.warnings, [&](const PackageWarning& warning) {
            const bool ofTable =
                warning.fault == PackageFault::SecondTable || warning.fault == PackageFault::CompanionTableMissing;
            return ofTable && warning.jsonPath == table.jsonPath;
        });
    };
    for (const PackageTable& table : package.tables) {
        std::error_code ignored;
        const bool isRead = std::ranges::find(held, table.holds) != held.end() && !isLeftOut(table) &&
                            std::filesystem::exists(table.path, ignored);
        if (isRead && !gis::hasRows(table.path)) {
            warnings.push_back({PackageFault::EmptyTable, table.path.string(), table.jsonPath});
        }
    }
    return warnings;
}

}  // namespace app
