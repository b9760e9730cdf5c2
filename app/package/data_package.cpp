// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/data_package.h"

#include <QString>
#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "app/package/formula_json.h"
#include "app/package/json_value.h"
#include "app/text.h"
#include "core/colour/ramp.h"
#include "core/spec/map_spec.h"
#include "gis/error.h"

namespace app {
namespace {

using Units = std::map<std::string, core::Unit>;
using Citations = std::map<std::string, core::Citation>;

core::Provenance provenanceOf(const JsonValue& value) {
    const std::string name = value.textOr("published");
    if (name != "published" && name != "derived") {
        value.reject();
    }
    return name == "derived" ? core::Provenance::Derived : core::Provenance::Published;
}

/// The entry with the id that a value names.
template <class Entry>
const Entry& named(const std::map<std::string, Entry>& entries, const JsonValue& id) {
    const auto found = entries.find(id.text());
    if (found == entries.end()) {
        id.reject();
    }
    return found->second;
}

Units unitsOf(const JsonValue& package) {
    Units units;
    for (const JsonValue& item : package["units"].itemsOrNone()) {
        core::Unit unit{
            item["id"].text(), item["symbol"].bilingual(), static_cast<int>(item["decimals"].numberOr(0)), {}, {}};
        if (const JsonValue difference = item["difference"]; difference.isDefined()) {
            unit.differenceId = difference["id"].text();
            unit.differenceSymbol = difference["symbol"].bilingual();
        }
        units.emplace(unit.id, std::move(unit));
    }
    return units;
}

Citations citationsOf(const JsonValue& package) {
    Citations citations;
    for (const JsonValue& item : package["citations"].itemsOrNone()) {
        citations.emplace(item["id"].text(),
                          core::Citation{item["publisher"].bilingual(), item["title"].bilingualOrNone(),
                                         item["year"].textOr({}), item["url"].textOr({}), item["licence"].textOr({})});
    }
    return citations;
}

core::Aggregation aggregationOf(const JsonValue& value) {
    const std::string name = value.textOr("sum");
    if (name == "sum") {
        return core::Aggregation::Sum;
    }
    if (name == "formula") {
        return core::Aggregation::FromFormula;
    }
    if (name == "weighted-mean") {
        return core::Aggregation::WeightedMean;
    }
    if (name != "none") {
        value.reject();
    }
    return core::Aggregation::None;
}

/// A number of days.
int daysOf(const JsonValue& value) {
    constexpr double most = 400000;  // more than a thousand years
    const double days = value.number();
    if (!(days >= 0 && days <= most)) {
        value.reject();
    }
    return static_cast<int>(days);
}

core::Indicator indicatorOf(const JsonValue& item, const Units& units) {
    core::Indicator indicator;
    indicator.id = core::IndicatorId(item["id"].text());
    indicator.name = item["name"].bilingual();
    indicator.topic = item["topic"].textOr({});
    indicator.definition = item["definition"].bilingualOrNone();
    indicator.derivation = item["derivation"].bilingualOrNone();
    indicator.unit = named(units, item["unit"]);
    indicator.unit.decimals = static_cast<int>(item["decimals"].numberOr(indicator.unit.decimals));
    indicator.aggregation = aggregationOf(item["aggregation"]);
    indicator.weight = core::IndicatorId(item["weight"].textOr({}));
    indicator.weightEdition = core::EditionId(item["weightEdition"].textOr({}));
    indicator.note = item["note"].bilingualOrNone();
    for (const JsonValue& note : item["editionNotes"].itemsOrNone()) {
        indicator.editionNotes.push_back({core::EditionId(note["edition"].text()), note["note"].bilingual()});
    }
    indicator.formula = formulaOf(item["formula"]);
    indicator.mayBeNegative = item["mayBeNegative"].flagOr(false);
    indicator.grouping = item["grouping"].textOr({});
    if (const JsonValue days = item["nearestWithinDays"]; days.isDefined()) {
        indicator.nearestWithinDays = daysOf(days);
    }
    if (indicator.aggregation == core::Aggregation::WeightedMean && indicator.weight.empty()) {
        item["weight"].reject();
    }
    return indicator;
}

core::Edition editionOf(const JsonValue& item, const Citations& citations) {
    core::Edition edition{
        core::EditionId(item["id"].text()), item["name"].bilingual(), {}, item["isOnOwnBasis"].flagOr(false), {}};
    if (item["citation"].isDefined()) {
        edition.citation = named(citations, item["citation"]);
    }
    for (const JsonValue& year : item["basisBreaks"].itemsOrNone()) {
        edition.basisBreaks.push_back(static_cast<int>(year.number()));
    }
    return edition;
}

std::optional<core::Period> periodOf(const JsonValue& value) {
    if (!value.isDefined()) {
        return std::nullopt;
    }
    const auto period = core::Period::parse(value.text());
    if (!period) {
        value.reject();
    }
    return period;
}

core::Defaults defaultsOf(const JsonValue& value, const core::CatalogueParts& catalogue) {
    core::Defaults defaults;
    if (!catalogue.indicators.empty()) {
        defaults.indicator = catalogue.indicators.front().id;
        defaults.gapIndicator = defaults.indicator;
    }
    if (!catalogue.editions.empty()) {
        defaults.edition = catalogue.editions.front().id;
    }
    if (value.isDefined()) {
        defaults.indicator = core::IndicatorId(value["indicator"].textOr(defaults.indicator.text()));
        defaults.gapIndicator = core::IndicatorId(value["gapIndicator"].textOr(defaults.indicator.text()));
        defaults.edition = core::EditionId(value["edition"].textOr(defaults.edition.text()));
        defaults.grouping = value["grouping"].textOr({});
        defaults.gapFrom = periodOf(value["gapFrom"]);
        defaults.gapTo = periodOf(value["gapTo"]);
    }
    return defaults;
}

std::vector<double> boundsOf(const JsonValue& value) {
    std::vector<double> bounds;
    for (const JsonValue& item : value.itemsOrNone()) {
        if (!bounds.empty() && item.number() <= bounds.back()) {
            item.reject();
        }
        bounds.push_back(item.number());
    }
    if (bounds.size() > core::mostTypedBreaks) {
        value.reject();
    }
    return bounds;
}

std::optional<core::Opening> openingOf(const JsonValue& value) {
    if (!value.isDefined()) {
        return std::nullopt;
    }
    core::Opening opening;
    opening.indicator = core::IndicatorId(value["indicator"].textOr({}));
    opening.edition = core::EditionId(value["edition"].textOr({}));
    opening.grouping = value["grouping"].textOr({});
    opening.colourBy = value["colourBy"].textOr({});
    opening.breaks = boundsOf(value["breaks"]);
    opening.ramp = value["ramp"].textOr({});
    if (!opening.colourBy.empty() && !core::colourByById(opening.colourBy)) {
        value["colourBy"].reject();
    }
    if (!opening.ramp.empty() && core::rampById(opening.ramp) == nullptr) {
        value["ramp"].reject();
    }
    return opening;
}

core::LonLat lonLatOf(const JsonValue& value) {
    const core::LonLat place{value["lon"].number(), value["lat"].number()};
    if (std::abs(place.lon) > 180) {
        value["lon"].reject();
    }
    if (std::abs(place.lat) > 90) {
        value["lat"].reject();
    }
    return place;
}

core::LineSideDescription sideOf(const JsonValue& value) {
    const core::Text name = value["name"].bilingual();
    const core::Text direction = value["direction"].bilingualOrNone();
    return {value["id"].text(), name, direction.empty() ? name : direction};
}

core::PublishedEnds endsOf(const JsonValue& value) {
    return {value["id"].text(),
            value["name"].bilingualOrNone(),
            {lonLatOf(value["from"]), lonLatOf(value["to"])},
            value["from"]["name"].bilingualOrNone(),
            value["to"]["name"].bilingualOrNone()};
}

core::LineDescription lineOf(const JsonValue& value) {
    core::LineDescription line;
    line.id = value["id"].text();
    line.name = value["name"].bilingual();
    line.grouping = value["grouping"].bilingual();
    line.source = value["source"].bilingualOrNone();
    line.right = sideOf(value["right"]);
    line.left = sideOf(value["left"]);
    for (const JsonValue& ends : value["ends"].items()) {
        line.ends.push_back(endsOf(ends));
    }
    for (const JsonValue& id : value["shares"].itemsOrNone()) {
        line.divided.emplace_back(id.text());
    }
    return line;
}

core::CatalogueParts catalogueOf(const JsonValue& package, const Citations& citations) {
    core::CatalogueParts parts;
    parts.name = package["area"].bilingual();
    const JsonValue noun = package["regionNoun"];
    parts.noun = {noun["one"].bilingual(), noun["many"].bilingual()};
    if (const JsonValue whole = package["whole"]; whole.isDefined()) {
        parts.whole = core::Whole{core::RegionCode(whole["code"].text()), whole["name"].bilingual()};
    }
    for (const JsonValue& item : package["topics"].itemsOrNone()) {
        parts.topics.push_back({item["id"].text(), item["name"].bilingual()});
    }
    const Units units = unitsOf(package);
    for (const JsonValue& item : package["indicators"].items()) {
        parts.indicators.push_back(indicatorOf(item, units));
    }
    if (parts.indicators.empty()) {
        package["indicators"].reject();
    }
    for (const JsonValue& item : package["editions"].itemsOrNone()) {
        parts.editions.push_back(editionOf(item, citations));
    }
    for (const JsonValue& item : package["notes"].itemsOrNone()) {
        parts.notes.push_back({core::RegionCode(item["region"].text()), item["text"].bilingual()});
    }
    for (const JsonValue& item : package["chartPairs"].itemsOrNone()) {
        parts.chartPairs.push_back({core::IndicatorId(item["bars"].text()), core::IndicatorId(item["lines"].text())});
    }
    parts.population = core::IndicatorId(package["population"].textOr({}));
    if (const JsonValue line = package["dividingLine"]; line.isDefined()) {
        parts.dividingLine = lineOf(line);
    }
    parts.defaults = defaultsOf(package["defaults"], parts);
    parts.opening = openingOf(package["opening"]);
    return parts;
}

LonLatBox boxOf(const JsonValue& value) {
    return {value["west"].number(), value["east"].number(), value["south"].number(), value["north"].number()};
}

void readProjection(core::MapDescription& description, const JsonValue& value) {
    if (value["kind"].text() != "albers-equal-area") {
        value["kind"].reject();
    }
    const std::vector<JsonValue> parallels = value["standardParallels"].items();
    if (parallels.size() != 2) {
        value["standardParallels"].reject();
    }
    const double lower = parallels[0].number();
    const double upper = parallels[1].number();
    if (std::abs(lower) >= 90 || std::abs(upper) >= 90 || std::abs(lower + upper) < 1) {
        value["standardParallels"].reject();  // the cone would be a plane or a cylinder
    }
    if (std::abs(value["centralMeridian"].number()) > 180) {
        value["centralMeridian"].reject();
    }
    description.centralMeridian = value["centralMeridian"].number();
    description.standardParallels = {lower, upper};
}

PackageMap mapOf(const JsonValue& package, core::MapDescription& description) {
    PackageMap map;
    const JsonValue boundaries = package["boundaries"];
    map.boundaries = boundaries["path"].text();
    map.boundaryKey = boundaries["key"].text();
    description.boundaries = boundaries["name"].bilingualOrNone();
    readProjection(description, package["projection"]);
    if (const JsonValue context = package["context"]; context.isDefined()) {
        map.land = context["land"].textOr({});
        map.disputedLines = context["disputedLines"].textOr({});
        description.context = context["name"].bilingualOrNone();
        if (const JsonValue graticule = context["graticule"]; graticule.isDefined()) {
            map.graticule = PackageGraticule{boxOf(graticule), graticule["spacing"].numberOr(10)};
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

PackageTable tableOf(const JsonValue& resource, const std::filesystem::path& folder, const Citations& citations,
                     const std::vector<core::Indicator>& indicators) {
    PackageTable table;
    table.entry = resource;
    table.holds = resource["holds"].textOr({});
    table.id = resource["id"].textOr(resource["name"].textOr({}));
    table.label = table.holds == "places" ? resource["label"].bilingual() : core::Text();
    table.symbol = resource["symbol"].bilingualOrNone();
    table.isDrawn = resource["drawn"].flagOr(false);
    table.path = folder / pathOf(QString::fromStdString(resource["path"].text()));
    table.region = resource["region"].textOr({});
    table.edition = resource["edition"].textOr({});
    table.grouping = resource["grouping"].textOr({});
    table.whole = resource["whole"].textOr({});
    table.provenance = provenanceOf(resource["provenance"]);
    if (resource["citation"].isDefined()) {
        table.citation = named(citations, resource["citation"]);
    }
    const JsonValue schema = resource["schema"];
    for (const JsonValue& field : schema.isDefined() ? schema["fields"].items() : std::vector<JsonValue>()) {
        const std::string name = field["name"].text();
        if (field["role"].isDefined() && !table.columnOf.emplace(field["role"].text(), name).second) {
            field["role"].reject();
        }
        if (field["indicator"].isDefined()) {
            const core::IndicatorId id(field["indicator"].text());
            if (std::ranges::find(indicators, id, &core::Indicator::id) == indicators.end()) {
                field["indicator"].reject();
            }
            table.indicators.emplace_back(core::IndicatorId(field["indicator"].text()), name);
        }
    }
    return table;
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
        package.reject();
    }
    const Citations citations = citationsOf(package);
    DataPackage result;
    result.catalogue = catalogueOf(package, citations);
    result.map = mapOf(package, result.catalogue.map);
    for (const JsonValue& item : package["indicators"].items()) {
        if (item["citation"].isDefined()) {
            result.citationOf.emplace(item["id"].text(), named(citations, item["citation"]));
        }
    }
    for (const JsonValue& resource : document["resources"].items()) {
        const bool isDrawnAlready = std::ranges::any_of(result.tables, &PackageTable::isDrawn);
        if (isDrawnAlready && resource["drawn"].flagOr(false)) {
            resource["drawn"].reject();
        }
        result.tables.push_back(tableOf(resource, folder, citations, result.catalogue.indicators));
    }
    try {
        (void)core::Catalogue(result.catalogue);
    } catch (const std::invalid_argument& contradiction) {
        throw gis::Error(gis::ErrorKind::BadValue, file.string(), contradiction.what());
    }
    return result;
}

}  // namespace app
