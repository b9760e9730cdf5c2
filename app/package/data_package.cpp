// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/data_package.h"

#include <QString>
#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "app/package/catalogue_json.h"
#include "app/package/json_value.h"
#include "app/package/package_checks.h"
#include "app/text.h"
#include "gis/error.h"

namespace app {
namespace {

core::Provenance provenanceOf(const JsonValue& value) {
    return value.isDefined() ? value.oneOf<core::Provenance>(
                                   {{"published", core::Provenance::Published}, {"derived", core::Provenance::Derived}})
                             : core::Provenance::Published;
}

/// A box across the meridian of 180 degrees has an eastern side of more than 180.
LonLatBox boxOf(const JsonValue& value) {
    constexpr double circle = 360;
    const double west = longitudeOf(value["west"]);
    const double south = latitudeOf(value["south"]);
    return {west, value["east"].numberAbove(west, west + circle), south, value["north"].numberAbove(south, 90)};
}

PackageGraticule graticuleOf(const JsonValue& value) {
    constexpr double finest = 0.1;  // thousands of lines around the Earth
    constexpr double coarsest = 90;
    PackageGraticule graticule;
    graticule.extent = boxOf(value);
    if (const JsonValue spacing = value["spacing"]; spacing.isDefined()) {
        graticule.spacingDegrees = spacing.numberWithin(finest, coarsest);
    }
    return graticule;
}

core::AlbersEqualArea albersOf(const JsonValue& value) {
    const std::vector<JsonValue> parallels = value["standardParallels"].items();
    if (parallels.size() != 2) {
        value["standardParallels"].reject();
    }
    constexpr double steepest = 89;  // at a pole the cone would be a plane
    const double lower = parallels[0].numberWithin(-steepest, steepest);
    const double upper = parallels[1].numberWithin(-steepest, steepest);
    if (std::abs(lower + upper) < 1) {
        value["standardParallels"].reject();  // the cone would be a cylinder
    }
    return {longitudeOf(value["centralMeridian"]), {lower, upper}};
}

core::MapProjection projectionOf(const JsonValue& value) {
    enum class Kind { Albers, Azimuthal, Cylindrical, EqualEarth };
    switch (value["kind"].oneOf<Kind>({{"albers-equal-area", Kind::Albers},
                                       {"lambert-azimuthal-equal-area", Kind::Azimuthal},
                                       {"cylindrical-equal-area", Kind::Cylindrical},
                                       {"equal-earth", Kind::EqualEarth}})) {
        case Kind::Albers:
            return albersOf(value);
        case Kind::Azimuthal:
            return core::LambertAzimuthalEqualArea{
                {longitudeOf(value["centralMeridian"]), latitudeOf(value["centralParallel"])}};
        case Kind::Cylindrical: {
            constexpr double steepest = 89;
            return core::CylindricalEqualArea{longitudeOf(value["centralMeridian"]),
                                              value["standardParallel"].numberWithin(0, steepest)};
        }
        case Kind::EqualEarth:
            return core::EqualEarth{longitudeOf(value["centralMeridian"])};
    }
    return {};
}

/// The name of a file in the folder of the package or below it. A package never makes the program read other files.
/// @throws gis::Error RefersElsewhere for another path.
std::string fileOfPackage(const JsonValue& path) {
    std::string name = path.text();
    const std::filesystem::path file = pathOf(QString::fromStdString(name)).lexically_normal();
    if (file.is_absolute() || (!file.empty() && *file.begin() == "..")) {
        throw gis::Error(gis::ErrorKind::RefersElsewhere, path.file(), path.jsonPath() + ": " + name);
    }
    return name;
}

/// The same of a file that a package need not have.
std::string fileOrNone(const JsonValue& path) { return path.isDefined() ? fileOfPackage(path) : std::string(); }

PackageMap mapOf(const JsonValue& package, core::MapDescription& description) {
    PackageMap map;
    const JsonValue boundaries = package["boundaries"];
    map.boundaries = fileOfPackage(boundaries["path"]);
    map.boundaryKey = boundaries["key"].text();
    description.boundaries = boundaries["name"].bilingualOrNone();
    description.projection = projectionOf(package["projection"]);
    if (const JsonValue context = package["context"]; context.isDefined()) {
        map.land = fileOrNone(context["land"]);
        map.disputedLines = fileOrNone(context["disputedLines"]);
        description.context = context["name"].bilingualOrNone();
        if (const JsonValue graticule = context["graticule"]; graticule.isDefined()) {
            map.graticule = graticuleOf(graticule);
        }
    }
    if (const JsonValue inset = package["inset"]; inset.isDefined()) {
        description.inset = inset["name"].bilingual();
        map.inset = PackageInset{boxOf(inset), std::nullopt};
        if (inset["withRegion"].isDefined()) {
            map.inset->withRegion = core::RegionCode(inset["withRegion"].text());
        }
    }
    return map;
}

/// What the columns of a table are.
void readFields(PackageTable& table, const JsonValue& schema, const PackageIds& ids) {
    for (const JsonValue& field : schema.isDefined() ? schema["fields"].items() : std::vector<JsonValue>()) {
        const std::string name = field["name"].text();
        if (field["role"].isDefined() && !table.columnOf.emplace(field["role"].text(), name).second) {
            field["role"].reject(gis::Expected::Unique);
        }
        if (field["indicator"].isDefined()) {
            table.indicators.emplace_back(ids.indicator(field["indicator"]), name);
        }
    }
}

/// Refuses a table that cannot be read as it is meant.
void checkTable(const PackageTable& table, const JsonValue& resource) {
    const bool isByGroup = table.holds == "figures" || table.holds == "places";
    if (isByGroup && table.grouping.empty() && (table.column("group") || table.column("counted-group"))) {
        resource["grouping"].reject();
    }
    const bool hasFigures = table.holds == "figures" || table.holds == "remarks";
    if (hasFigures && table.indicators.empty() && !table.column("indicator")) {
        gis::Error error(gis::ErrorKind::JsonKeyMissing, resource.file(), table.jsonPath + ".schema.fields.indicator");
        for (const UnreadKey& unread : resource["schema"].unreadKeys()) {
            if (unread.nearest == "indicator") {
                error.names = {unread.key};
            }
        }
        throw error;
    }
}

PackageTable tableOf(const JsonValue& resource, const std::filesystem::path& folder, const Citations& citations,
                     const PackageIds& ids) {
    PackageTable table;
    table.jsonPath = resource.jsonPath();
    table.holds = resource["holds"].textOr({});
    table.id = resource["id"].textOr(resource["name"].textOr({}));
    if (table.holds == "paper-claims") {
        table.claims = ClaimsEntry{resource["definitions"], resource["defaultArguments"], resource["words"]};
    }
    table.label = table.holds == "places" ? resource["label"].bilingual() : core::Text();
    table.symbol = resource["symbol"].bilingualOrNone();
    table.isDrawn = resource["drawn"].flagOr(false);
    table.path = folder / pathOf(QString::fromStdString(fileOfPackage(resource["path"])));
    table.region = resource["region"].textOr({});
    table.edition = ids.editionOrNone(resource["edition"]).text();
    table.grouping = resource["grouping"].textOr({});
    table.whole = resource["whole"].textOr({});
    table.provenance = provenanceOf(resource["provenance"]);
    if (resource["citation"].isDefined()) {
        table.citation = citationNamed(citations, resource["citation"]);
    }
    readFields(table, resource["schema"], ids);
    checkTable(table, resource);
    return table;
}

/// Two tables of places must not have the same id.
void refuseRepeatedPlaces(const std::vector<PackageTable>& tables, const JsonValue& resource) {
    const auto count = std::ranges::count_if(tables, [&](const PackageTable& table) {
        return table.holds == "places" && tables.back().holds == "places" && table.id == tables.back().id;
    });
    if (count > 1) {
        resource[resource["id"].isDefined() ? "id" : "name"].reject(gis::Expected::Unique);
    }
}

/// The tables of a package. A text that stands for the whole needs a whole.
std::vector<PackageTable> tablesOf(const JsonValue& document, const std::filesystem::path& folder,
                                   const Citations& citations, const core::CatalogueParts& catalogue) {
    const PackageIds ids = idsOf(document["huline"]);
    std::vector<PackageTable> tables;
    for (const JsonValue& resource : document["resources"].items()) {
        const bool isDrawnAlready = std::ranges::any_of(tables, &PackageTable::isDrawn);
        if (isDrawnAlready && resource["drawn"].flagOr(false)) {
            resource["drawn"].reject();
        }
        tables.push_back(tableOf(resource, folder, citations, ids));
        refuseRepeatedPlaces(tables, resource);
        if (!tables.back().whole.empty() && !catalogue.whole) {
            document["huline"]["whole"].reject();
        }
    }
    return tables;
}

}  // namespace

std::optional<std::string> PackageTable::column(std::string_view role) const {
    const auto found = columnOf.find(std::string(role));
    return found == columnOf.end() ? std::nullopt : std::optional(found->second);
}

std::vector<const PackageTable*> DataPackage::tablesWith(std::string_view holds) const {
    std::vector<const PackageTable*> found;
    for (const PackageTable& table : tables) {
        if (table.holds == holds) {
            found.push_back(&table);
        }
    }
    return found;
}

const PackageTable* DataPackage::tableWith(std::string_view holds) const {
    const auto found = std::ranges::find(tables, holds, &PackageTable::holds);
    return found == tables.end() ? nullptr : &*found;
}

DataPackage readDataPackage(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / "datapackage.json";
    const JsonValue document = readJsonFile(text(file.string()));
    const JsonValue package = document["huline"];
    if (!package.isObject()) {
        package.reject(gis::Expected::Object);
    }
    const Citations citations = citationsOf(package);
    DataPackage result;
    result.file = document.file();
    if (const JsonValue version = package["version"]; version.isDefined() && version.number() != 1) {
        version.reject(gis::Expected::Version);
    }
    result.catalogue = catalogueOf(package, citations);
    result.map = mapOf(package, result.catalogue.map);
    for (const JsonValue& item : package["indicators"].items()) {
        if (item["citation"].isDefined()) {
            result.citationOf.emplace(item["id"].text(), citationNamed(citations, item["citation"]));
        }
    }
    result.tables = tablesOf(document, folder, citations, result.catalogue);
    result.warnings = documentWarnings(document, result);
    try {
        (void)core::Catalogue(result.catalogue);
    } catch (const core::CatalogueError& contradiction) {
        gis::Error error(gis::ErrorKind::BadCatalogue, file.string(), contradiction.subject);
        error.fault = contradiction.fault;
        error.names = {contradiction.other};
        throw error;
    }
    return result;
}

}  // namespace app
