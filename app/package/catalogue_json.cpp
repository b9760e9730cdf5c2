// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/catalogue_json.h"

#include <cmath>
#include <set>
#include <utility>
#include <vector>

#include "app/package/checked_table.h"
#include "app/package/formula_json.h"
#include "app/package/known_names.h"
#include "core/colour/ramp.h"
#include "core/spec/map_spec.h"

namespace app {
namespace {

constexpr int maxDecimals = 15;  // a double holds 15 significant decimal digits

using Units = std::map<std::string, core::Unit>;

/// The entry with the id that a value names.
template <class Entry>
const Entry& named(const std::map<std::string, Entry>& entries, const JsonValue& id) {
    const auto found = entries.find(id.text());
    if (found == entries.end()) {
        id.rejectUnknown(namesOf(entries, &std::pair<const std::string, Entry>::first));
    }
    return found->second;
}

/// Refuses an id that is empty or in the set already.
void addId(std::set<std::string>& ids, const JsonValue& id) {
    if (id.text().find_first_not_of(' ') == std::string::npos) {
        id.reject(gis::Expected::Id);
    }
    if (!ids.insert(id.text()).second) {
        id.reject(gis::Expected::Unique);
    }
}

/// Refuses a list in which an id is empty or occurs twice.
std::set<std::string> idsIn(const std::vector<JsonValue>& items) {
    std::set<std::string> ids;
    for (const JsonValue& item : items) {
        addId(ids, item["id"]);
    }
    return ids;
}

Units unitsOf(const JsonValue& package) {
    (void)idsIn(package["units"].itemsOrNone());
    Units units;
    for (const JsonValue& item : package["units"].itemsOrNone()) {
        core::Unit unit{
            item["id"].text(), item["symbol"].bilingual(), item["decimals"].integerOr(0, 0, maxDecimals), {}, {}};
        if (const JsonValue difference = item["difference"]; difference.isDefined()) {
            unit.differenceId = difference["id"].text();
            unit.differenceSymbol = difference["symbol"].bilingual();
        }
        units.emplace(unit.id, unit);
    }
    return units;
}

core::Aggregation aggregationOf(const JsonValue& value) {
    return value.isDefined() ? value.oneOf<core::Aggregation>({{"sum", core::Aggregation::Sum},
                                                               {"formula", core::Aggregation::FromFormula},
                                                               {"weighted-mean", core::Aggregation::WeightedMean},
                                                               {"none", core::Aggregation::None}})
                             : core::Aggregation::Sum;
}

/// Stands for the base year in the texts of an indicator.
QString baseYearPlaceholder() { return QStringLiteral("{baseYear}"); }

/// An indicator to create: an entry of the list, with one of its base years if it has any.
struct IndicatorItem {
    JsonValue json;
    std::optional<core::PriceBase> priceBase;

    /// A value of the entry, with the base year in place of the placeholder.
    [[nodiscard]] JsonValue withBaseYear(const JsonValue& value) const {
        return priceBase ? value.replaced(baseYearPlaceholder(), priceBase->year) : value;
    }
};

/// Refuses a value without the placeholder.
void requireBaseYear(const JsonValue& value) {
    if (!value.isDefined() || !value.mentions(baseYearPlaceholder())) {
        value.reject(gis::Expected::BaseYear);
    }
}

/// Refuses a formula that is the same for all base years.
void requireBaseYearInFormula(const JsonValue& formula) {
    if (formula["baseYear"].isDefined()) {
        requireBaseYear(formula["baseYear"]);
    } else if (!formula.mentions(baseYearPlaceholder())) {
        formula["baseYear"].reject();
    }
}

/// Adds an indicator for each base year.
void addBaseYears(std::vector<IndicatorItem>& items, const JsonValue& item) {
    const JsonValue years = item["baseYears"];
    if (!years.isDefined()) {
        years.reject();
    }
    requireBaseYear(item["id"]);
    const JsonValue name = item["name"];
    for (const char* language : {"zh", "en"}) {
        if (name.isObject() && name[language].isDefined()) {
            requireBaseYear(name[language]);
        }
    }
    if (!name.isObject()) {
        requireBaseYear(name);
    }
    requireBaseYearInFormula(item["formula"]);
    const int first = yearOf(years["from"]);
    const int last = years["to"].integer(first, lastYear);
    const int listed = years["listed"].integerOr(last, first, last);
    for (int year = first; year <= last; ++year) {
        items.push_back({item, core::PriceBase{item["id"].text(), year, year == listed}});
    }
}

/// All indicators of the package, in its order.
std::vector<IndicatorItem> indicatorItemsOf(const JsonValue& package) {
    std::set<std::string> families;
    std::vector<IndicatorItem> items;
    for (const JsonValue& item : package["indicators"].items()) {
        if (item["baseYears"].isDefined() || item.mentions(baseYearPlaceholder())) {
            addId(families, item["id"]);
            addBaseYears(items, item);
        } else {
            items.push_back({item, std::nullopt});
        }
    }
    return items;
}

core::Indicator indicatorOf(const IndicatorItem& entry, const Units& units, const PackageIds& ids) {
    const JsonValue item = entry.withBaseYear(entry.json);
    core::Indicator indicator;
    indicator.priceBase = entry.priceBase;
    indicator.id = core::IndicatorId(item["id"].text());
    indicator.name = item["name"].bilingual();
    indicator.topic = item["topic"].textOr({});
    indicator.definition = item["definition"].bilingualOrNone();
    indicator.derivation = item["derivation"].bilingualOrNone();
    indicator.unit = named(units, item["unit"]);
    indicator.unit.decimals = item["decimals"].integerOr(indicator.unit.decimals, 0, maxDecimals);
    indicator.aggregation = aggregationOf(item["aggregation"]);
    indicator.weight = ids.indicatorOrNone(item["weight"]);
    indicator.weightEdition = ids.editionOrNone(item["weightEdition"]);
    indicator.note = item["note"].bilingualOrNone();
    for (const JsonValue& note : item["editionNotes"].itemsOrNone()) {
        indicator.editionNotes.push_back({ids.edition(note["edition"]), note["note"].bilingual()});
    }
    indicator.formula = formulaOf(item["formula"], ids);
    indicator.mayBeNegative = item["mayBeNegative"].flagOr(false);
    indicator.grouping = item["grouping"].textOr({});
    if (const JsonValue days = item["nearestWithinDays"]; days.isDefined()) {
        constexpr int maxDays = 400000;  // more than a thousand years
        indicator.nearestWithinDays = days.integer(0, maxDays);
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
        edition.basisBreaks.push_back(yearOf(year));
    }
    return edition;
}

std::optional<core::Period> periodOf(const JsonValue& value) {
    if (!value.isDefined()) {
        return std::nullopt;
    }
    const auto period = core::Period::parse(value.text());
    if (!period) {
        value.reject(gis::Expected::Period);
    }
    if (period->year() < firstYear || period->year() > lastYear) {
        value.rejectBeyond(gis::Expected::PeriodWithin, firstYear, lastYear);
    }
    return period;
}

core::Defaults defaultsOf(const JsonValue& value, const core::CatalogueParts& catalogue, const PackageIds& ids) {
    core::Defaults defaults;
    if (!catalogue.indicators.empty()) {
        defaults.indicator = catalogue.indicators.front().id;
        defaults.gapIndicator = defaults.indicator;
    }
    if (!catalogue.editions.empty()) {
        defaults.edition = catalogue.editions.front().id;
    }
    if (value.isDefined()) {
        const JsonValue indicator = value["indicator"];
        const JsonValue gapIndicator = value["gapIndicator"];
        const JsonValue edition = value["edition"];
        defaults.indicator = indicator.isDefined() ? ids.indicator(indicator) : defaults.indicator;
        defaults.gapIndicator = gapIndicator.isDefined() ? ids.indicator(gapIndicator) : defaults.indicator;
        defaults.edition = edition.isDefined() ? ids.edition(edition) : defaults.edition;
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
    if (bounds.size() > core::maxManualBreaks) {
        value.reject();
    }
    return bounds;
}

std::optional<core::InitialView> initialViewOf(const JsonValue& value, const PackageIds& ids) {
    if (!value.isDefined()) {
        return std::nullopt;
    }
    core::InitialView view;
    view.indicator = ids.indicatorOrNone(value["indicator"]);
    view.edition = ids.editionOrNone(value["edition"]);
    view.grouping = value["grouping"].textOr({});
    view.colourBy = value["colourBy"].textOr({});
    view.breaks = boundsOf(value["breaks"]);
    view.ramp = value["ramp"].textOr({});
    if (!view.colourBy.empty() && !core::valueById<core::ColourBy>(view.colourBy)) {
        value["colourBy"].rejectUnknown(namesOfValues<core::ColourBy>());
    }
    if (!view.ramp.empty() && core::rampById(view.ramp) == nullptr) {
        value["ramp"].rejectUnknown(namesOf(core::allRamps(), &core::Ramp::id));
    }
    return view;
}

core::LonLat lonLatOf(const JsonValue& value) { return {longitudeOf(value["lon"]), latitudeOf(value["lat"])}; }

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

core::LineDescription lineOf(const JsonValue& value, const PackageIds& ids) {
    core::LineDescription line;
    line.id = value["id"].text();
    line.name = value["name"].bilingual();
    line.grouping = value["grouping"].bilingual();
    line.source = value["source"].bilingualOrNone();
    line.right = sideOf(value["right"]);
    line.left = sideOf(value["left"]);
    (void)idsIn(value["ends"].items());
    for (const JsonValue& ends : value["ends"].items()) {
        line.ends.push_back(endsOf(ends));
    }
    for (const JsonValue& id : value["shares"].itemsOrNone()) {
        line.divided.push_back(ids.indicator(id));
    }
    return line;
}

}  // namespace

PackageIds idsOf(const JsonValue& package) {
    std::set<std::string> indicators;
    for (const IndicatorItem& item : indicatorItemsOf(package)) {
        addId(indicators, item.withBaseYear(item.json["id"]));
    }
    return {std::move(indicators), idsIn(package["editions"].itemsOrNone())};
}

Citations citationsOf(const JsonValue& package) {
    (void)idsIn(package["citations"].itemsOrNone());
    Citations citations;
    for (const JsonValue& item : package["citations"].itemsOrNone()) {
        core::Citation citation{item["publisher"].bilingual(), item["title"].bilingualOrNone(), item["year"].textOr({}),
                                item["url"].textOr({}), item["licence"].textOr({})};
        citations.emplace(item["id"].text(), std::move(citation));
    }
    return citations;
}

const core::Citation& citationNamed(const Citations& citations, const JsonValue& id) { return named(citations, id); }

double longitudeOf(const JsonValue& value) {
    if (std::abs(value.number()) > 180) {
        value.reject(gis::Expected::Longitude);
    }
    return value.number();
}

double latitudeOf(const JsonValue& value) {
    if (std::abs(value.number()) > 90) {
        value.reject(gis::Expected::Latitude);
    }
    return value.number();
}

std::vector<std::string> jsonPathsOf(const std::vector<core::Indicator>& indicators) {
    std::vector<std::string> jsonPaths;
    std::size_t entries = 0;
    const core::Indicator* before = nullptr;
    for (const core::Indicator& indicator : indicators) {
        const bool isSameEntry = before && indicator.priceBase && before->priceBase &&
                                 indicator.priceBase->family == before->priceBase->family;
        entries += isSameEntry ? 0U : 1U;
        jsonPaths.push_back("huline.indicators[" + std::to_string(entries - 1) + "]");
        before = &indicator;
    }
    return jsonPaths;
}

core::CatalogueParts catalogueOf(const JsonValue& package, const Citations& citations) {
    const PackageIds ids = idsOf(package);
    core::CatalogueParts parts;
    parts.name = package["area"].bilingual();
    const JsonValue noun = package["regionNoun"];
    parts.noun = {noun["one"].bilingual(), noun["many"].bilingual()};
    if (const JsonValue whole = package["whole"]; whole.isDefined()) {
        parts.whole = core::Whole{core::RegionCode(whole["code"].text()), whole["name"].bilingual(),
                                  whole["level"].bilingualOrNone()};
    }
    (void)idsIn(package["topics"].itemsOrNone());
    for (const JsonValue& item : package["topics"].itemsOrNone()) {
        parts.topics.push_back({item["id"].text(), item["name"].bilingual()});
    }
    const Units units = unitsOf(package);
    for (const IndicatorItem& item : indicatorItemsOf(package)) {
        parts.indicators.push_back(indicatorOf(item, units, ids));
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
        parts.chartPairs.push_back({ids.indicator(item["bars"]), ids.indicator(item["lines"])});
    }
    parts.population = ids.indicatorOrNone(package["population"]);
    if (const JsonValue line = package["dividingLine"]; line.isDefined()) {
        parts.dividingLine = lineOf(line, ids);
    }
    parts.defaults = defaultsOf(package["defaults"], parts, ids);
    parts.initialView = initialViewOf(package["opening"], ids);
    return parts;
}

}  // namespace app
