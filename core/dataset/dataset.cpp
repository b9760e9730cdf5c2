// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/dataset.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <stdexcept>
#include <utility>

namespace core {
namespace {

/// The precision of a label's place, as a fraction of the region's size.
constexpr double anchorPrecision = 0.01;

RegionCodeSet codesInGroups(const std::vector<Grouping>& groupings) {
    RegionCodeSet codes;
    for (const Grouping& grouping : groupings) {
        for (const Group& group : grouping.groups()) {
            codes.insert(group.members.begin(), group.members.end());
        }
    }
    return codes;
}

std::vector<RegionCode> codesOf(const Panel& panel, const std::vector<RegionIndex>& indices) {
    std::vector<RegionCode> codes;
    codes.reserve(indices.size());
    std::ranges::transform(indices, std::back_inserter(codes),
                           [&](RegionIndex region) { return panel.codeOf(region); });
    return codes;
}

/// The codes that a table names but that are not on the map, in order.
std::vector<RegionCode> codesOffTheMap(const RegionSet& regions, const std::vector<RegionCode>& withFigures,
                                       const RegionCodeSet& grouped, const std::vector<RegionNames>& names) {
    std::set<RegionCode> codes;
    const auto add = [&](const RegionCode& code) {
        if (!regions.indexOf(code)) {
            codes.insert(code);
        }
    };
    std::ranges::for_each(withFigures, add);
    std::ranges::for_each(grouped, add);
    std::ranges::for_each(names, add, &RegionNames::code);
    return {codes.begin(), codes.end()};
}

RegionCodeSet namedCodes(const std::vector<RegionNames>& names) {
    RegionCodeSet named;
    std::ranges::transform(names, std::inserter(named, named.end()), &RegionNames::code);
    return named;
}

/// The codes that are regions even if the map does not show them: those that have a name or are in a group.
RegionCodeSet regionCodesOf(const DatasetParts& parts) {
    RegionCodeSet codes = namedCodes(parts.names);
    codes.merge(codesInGroups(parts.groupings));
    return codes;
}

JoinReport report(const RegionSet& regions, const Panel& panel, const std::vector<Grouping>& groupings,
                  const std::vector<RegionNames>& names) {
    JoinReport result;
    const std::vector<RegionCode> withFigures = codesOf(panel, panel.withFigures());
    const RegionCodeSet grouped = codesInGroups(groupings);
    const RegionCodeSet named = namedCodes(names);
    result.matched = codesOf(panel, panel.covered());
    const RegionCodeSet known(withFigures.begin(), withFigures.end());
    for (RegionIndex region = 0; region < regions.size(); ++region) {
        const RegionCode& code = regions[region].code;
        if (!known.contains(code)) {
            result.regionsWithoutData.push_back(code);
            if (grouped.contains(code)) {
                result.groupedWithoutData.push_back(code);
            }
        }
        if (!names.empty() && !named.contains(code)) {
            result.unnamed.push_back(code);
        }
    }
    result.dataWithoutRegion = codesOffTheMap(regions, withFigures, grouped, names);
    return result;
}

/// The names in the order of the regions; a region without an entry has the names in its boundary file.
std::vector<RegionNames> namesInOrder(const RegionSet& regions, const std::vector<RegionNames>& names) {
    ByRegionCode<const RegionNames*> byCode;
    for (const RegionNames& entry : names) {
        byCode.emplace(entry.code, &entry);  // keeps the first entry of a region
    }
    std::vector<RegionNames> ordered;
    ordered.reserve(regions.size());
    for (const Region& region : regions.regions()) {
        const auto found = byCode.find(region.code);
        ordered.push_back(
            found != byCode.end()
                ? *found->second
                : RegionNames{region.code, region.nameZh, region.nameZh, "", region.nameEn, region.nameEn, {}});
    }
    return ordered;
}

/// The indicators of the user's tables.
std::vector<IndicatorId> indicatorsOfTables(const Catalogue& catalogue) {
    std::vector<IndicatorId> ids;
    for (const Indicator& indicator : catalogue.indicators()) {
        if (!indicator.joinedTables.empty()) {
            ids.push_back(indicator.id);
        }
    }
    return ids;
}

/// Finds the expected regions of all indicators. Equal ones are one object.
class ExpectedRegionsFinder {
public:
    ExpectedRegionsFinder(const Catalogue& catalogue, const Panel& panel) : m_catalogue(catalogue), m_panel(panel) {
        m_distinct.push_back(panel.expected());
    }

    /// Null where all indicators have those of the panel.
    [[nodiscard]] std::shared_ptr<const ExpectedByIndicator> all() {
        if (!m_panel.hasOtherExpected()) {
            return nullptr;
        }
        for (const Indicator& indicator : m_catalogue.indicators()) {
            (void)of(indicator.id, EditionId());
            for (const Edition& edition : m_catalogue.editions()) {
                (void)of(indicator.id, edition.id);
            }
        }
        return std::make_shared<const ExpectedByIndicator>(std::move(m_found));
    }

private:
    using Shared = std::shared_ptr<const ExpectedRegions>;

    Shared of(const IndicatorId& id, const EditionId& edition) {
        if (const auto found = m_found.find({id, edition}); found != m_found.end()) {
            return found->second;
        }
        const Formula& formula = m_catalogue.indicator(id).formula;
        Shared expected;
        for (const IndicatorId& input : inputsOf(formula)) {
            const Shared ofInput = of(input, editionOfInput(formula, input, edition));
            expected = expected ? common(expected, ofInput) : ofInput;
        }
        expected = expected ? expected : m_panel.expected(id, edition);
        m_found.emplace(std::pair(id, edition), expected);
        return expected;
    }

    Shared common(const Shared& a, const Shared& b) {
        if (a == b) {
            return a;
        }
        const RegionCodeLess byCode{m_panel};
        ExpectedRegions both;
        std::ranges::set_intersection(a->covered, b->covered, std::back_inserter(both.covered));
        std::ranges::set_intersection(a->surveyed, b->surveyed, std::back_inserter(both.surveyed), byCode);
        const auto known = std::ranges::find_if(m_distinct, [&](const Shared& other) { return *other == both; });
        if (known != m_distinct.end()) {
            return *known;
        }
        m_distinct.push_back(std::make_shared<const ExpectedRegions>(std::move(both)));
        return m_distinct.back();
    }

    struct RegionCodeLess {
        const Panel& panel;
        bool operator()(RegionIndex a, RegionIndex b) const { return panel.codeOf(a) < panel.codeOf(b); }
    };

    const Catalogue& m_catalogue;
    const Panel& m_panel;
    std::vector<Shared> m_distinct;
    ExpectedByIndicator m_found;
};

template <class Value>
std::shared_ptr<const Value> shared(Value value) {
    return std::make_shared<const Value>(std::move(value));
}

/// As known, or else without neighbours.
Adjacency adjacencyOf(Adjacency known, const RegionSet& regions) {
    return known.size() == regions.size() ? std::move(known) : Adjacency(regions.size(), {});
}

std::string folded(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) {
        return {};
    }
    std::string result(text.substr(first, text.find_last_not_of(" \t") - first + 1));
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

bool hasName(const RegionNames& names, const std::string& foldedName) {
    const auto matches = [&](const std::string& name) { return !name.empty() && folded(name) == foldedName; };
    return matches(names.nameZh) || matches(names.shortZh) || matches(names.charZh) || matches(names.nameEn) ||
           matches(names.abbreviationEn) || std::ranges::any_of(names.aliases, matches);
}

/// Whether an edition has the amount of the base year, and the index of that year or of the next one to chain it with.
/// True for an amount or index that is itself computed.
bool isChained(const Panel& panel, const ConstantPrices& prices, const EditionId& edition) {
    const auto has = [](const Series* series, int year) {
        return !series || std::ranges::binary_search(series->periods(), Period::year(year));
    };
    const Series* index = panel.find(prices.volumeIndex, edition);
    return has(panel.find(prices.amount, edition), prices.baseYear) &&
           (has(index, prices.baseYear) || has(index, prices.baseYear + 1));
}

}  // namespace

std::optional<PrintedShare> PrintedSideShares::of(const IndicatorId& indicator,
                                                  const std::optional<Period>& period) const {
    const auto found = shares.find(indicator);
    if (found == shares.end()) {
        return std::nullopt;
    }
    const auto same = std::ranges::find(found->second, period, &PrintedShare::period);
    return same == found->second.end() ? found->second.back() : *same;
}

InscribedCircle labelAnchor(const MultiPolygon& shape) {
    const auto box = boundingBox(shape);
    const bool hasArea = box && planarAreaM2(shape) > 0;
    return hasArea ? poleOfInaccessibility(shape, anchorPrecision * std::max(box->width(), box->height()))
                   : InscribedCircle{box ? box->centre() : MapPoint{}, 0};
}

std::vector<InscribedCircle> labelAnchors(const RegionSet& regions, const Executor& execute) {
    std::vector<InscribedCircle> anchors(regions.size());
    execute(regions.size(), [&](std::size_t i) { anchors[i] = labelAnchor(regions[i].shape); });
    return anchors;
}

bool Dataset::isPublishedIn(const IndicatorId& indicator, const EditionId& edition) const {
    const Indicator* found = catalogue->find(indicator);
    if (!found) {
        return false;
    }
    const bool isGiven = panel->find(indicator, edition) != nullptr;
    if (std::holds_alternative<Published>(found->formula)) {
        return isGiven;
    }
    if (const auto* prices = std::get_if<ConstantPrices>(&found->formula);
        prices && (isGiven || !isChained(*panel, *prices, edition))) {
        return isGiven;
    }
    return std::ranges::all_of(inputsOf(found->formula), [&](const IndicatorId& input) {
        return isPublishedIn(input, editionOfInput(found->formula, input, edition));
    });
}

EditionId Dataset::editionFor(const IndicatorId& indicator, const EditionId& preferred) const {
    if (isPublishedIn(indicator, preferred)) {
        return preferred;
    }
    const auto editions = catalogue->editions();
    const auto found =
        std::ranges::find_if(editions, [&](const Edition& edition) { return isPublishedIn(indicator, edition.id); });
    return found == editions.end() ? preferred : found->id;
}

std::optional<Observation> Dataset::published(const IndicatorId& indicator, const EditionId& edition,
                                              const RegionCode& code, Period period) const {
    const Series* found = panel->find(indicator, edition);
    return found ? found->at(code, period) : std::nullopt;
}

const Grouping* Dataset::grouping(std::string_view id) const {
    const auto found =
        std::ranges::find(*groupings, id, [](const Grouping& grouping) { return std::string_view(grouping.id()); });
    return found == groupings->end() ? nullptr : &*found;
}

const DividingLine* Dataset::dividingLine(LineCurve curve) const {
    const std::optional<LineDescription>& line = catalogue->dividingLine();
    return line ? dividingLine(line->publishedEnds(), curve) : nullptr;
}

const DividingLine* Dataset::dividingLine(const LineEnds& ends, LineCurve curve) const {
    const auto found = std::ranges::find_if(
        *dividingLines, [&](const DividingLine& line) { return line.curve == curve && line.ends == ends; });
    return found == dividingLines->end() ? nullptr : &*found;
}

Dataset withDividingLine(Dataset dataset, DividingLine line) {
    const std::optional<LineDescription>& published = dataset.catalogue->dividingLine();
    std::vector<DividingLine> lines;
    std::ranges::copy_if(*dataset.dividingLines, std::back_inserter(lines), [&](const DividingLine& known) {
        return published && known.ends == published->publishedEnds();
    });
    lines.push_back(std::move(line));
    dataset.dividingLines = shared(std::move(lines));
    return dataset;
}

const PlaceLayer* Dataset::placeLayer(std::string_view id) const {
    const auto found = std::ranges::find(*placeLayers, id, &PlaceLayer::id);
    return found == placeLayers->end() ? nullptr : &*found;
}

const PlannedIndustry* Dataset::plannedIndustry(std::string_view name) const {
    const auto found = std::ranges::find_if(*plannedIndustries, [&](const PlannedIndustry& industry) {
        return industry.name.zh == name || industry.name.en == name;
    });
    return found == plannedIndustries->end() ? nullptr : &*found;
}

const std::shared_ptr<const ExpectedRegions>& Dataset::expected(const IndicatorId& indicator,
                                                                const EditionId& edition) const {
    if (expectedOf) {
        for (const EditionId& known : {edition, EditionId()}) {
            if (const auto found = expectedOf->find({indicator, known}); found != expectedOf->end()) {
                return found->second;
            }
        }
    }
    return panel->expected();
}

std::vector<RegionCode> Dataset::coveredIn(const IndicatorId& indicator, const EditionId& edition) const {
    return codesOf(*panel, expected(indicator, edition)->covered);
}

bool Dataset::isOfAllRegions(const Grouping& grouping) const {
    const std::optional<LineDescription>& line = catalogue->dividingLine();
    return grouping.id() == noGroupingId || grouping.id() == ownLineGroupingId || (line && grouping.id() == line->id);
}

std::shared_ptr<const PlaceLayer> Dataset::drawnPlaces() const {
    const auto found = std::ranges::find_if(
        *placeLayers, [](const PlaceLayer& layer) { return layer.isDrawn && !layer.places.empty(); });
    return found == placeLayers->end() ? nullptr : std::shared_ptr<const PlaceLayer>(placeLayers, &*found);
}

Grouping groupingFor(const Dataset& dataset, const Grouping& grouping, const IndicatorId& indicator,
                     const EditionId& edition) {
    if (!dataset.isOfAllRegions(grouping) || dataset.expected(indicator, edition) == dataset.panel->expected()) {
        return grouping;
    }
    if (grouping.id() == noGroupingId) {
        return noGrouping(dataset.coveredIn(indicator, edition));
    }
    const std::optional<LineDescription>& line = dataset.catalogue->dividingLine();
    return line && grouping.id() == line->id && !dataset.dividingLines->empty()
               ? groupsBesideLine(*line, dataset.dividingLines->front(), dataset.coveredIn(indicator, edition))
               : grouping;
}

Dataset withCatalogue(Dataset dataset, Catalogue catalogue) {
    dataset.catalogue = shared(std::move(catalogue));
    dataset.expectedOf = ExpectedRegionsFinder(*dataset.catalogue, *dataset.panel).all();
    return dataset;
}

JoinResult join(DatasetParts parts) {
    if (parts.regions.size() == 0) {
        throw std::invalid_argument("join: there is no region");
    }
    if (parts.anchors && parts.anchors->size() != parts.regions.size()) {
        throw std::invalid_argument("join: the anchors are not those of the regions");
    }
    Dataset dataset;
    dataset.regions = shared(std::move(parts.regions));
    dataset.series = shared(std::move(parts.series));
    dataset.catalogue = shared(std::move(parts.catalogue));
    const std::optional<Whole>& whole = dataset.catalogue->whole();
    dataset.panel = std::make_shared<const Panel>(
        dataset.regions, dataset.series, whole ? std::optional(whole->code) : std::nullopt, regionCodesOf(parts),
        parts.otherSurveyed, indicatorsOfTables(*dataset.catalogue));
    JoinReport joinReport = report(*dataset.regions, *dataset.panel, parts.groupings, parts.names);
    if (!parts.dividingLines.empty()) {
        const std::optional<LineDescription>& line = dataset.catalogue->dividingLine();
        if (!line) {
            throw std::invalid_argument("join: the catalogue does not describe the dividing line");
        }
        parts.groupings.push_back(groupsBesideLine(*line, parts.dividingLines.front(), joinReport.matched));
    }
    parts.groupings.push_back(noGrouping(joinReport.matched));

    dataset.covered = joinReport.matched;
    dataset.surveyed = codesOf(*dataset.panel, dataset.panel->surveyed());
    dataset.expectedOf = ExpectedRegionsFinder(*dataset.catalogue, *dataset.panel).all();
    dataset.printedSideShares = parts.printedSideShares;
    dataset.boundaryFile = std::move(parts.boundaryFile);
    dataset.borders = shared(parts.borders ? *std::move(parts.borders) : borders(*dataset.regions));
    dataset.names = shared(namesInOrder(*dataset.regions, parts.names));
    dataset.anchors = shared(parts.anchors ? *std::move(parts.anchors) : labelAnchors(*dataset.regions));
    dataset.baseMap = shared(std::move(parts.baseMap));
    dataset.overlays = shared(std::move(parts.overlays));
    dataset.remarks = shared(std::move(parts.remarks));
    dataset.placeLayers = shared(std::move(parts.placeLayers));
    dataset.plannedIndustries = shared(std::move(parts.plannedIndustries));
    dataset.planClusters = shared(std::move(parts.planClusters));
    dataset.groupings = shared(std::move(parts.groupings));
    dataset.dividingLines = shared(std::move(parts.dividingLines));
    dataset.queen = shared(adjacencyOf(std::move(parts.queen), *dataset.regions));
    dataset.rook = shared(adjacencyOf(std::move(parts.rook), *dataset.regions));
    return {std::move(dataset), std::move(joinReport)};
}

std::optional<RegionCode> codeByName(const std::vector<RegionNames>& names, std::string_view name) {
    const std::string wanted = folded(name);
    std::optional<RegionCode> code;
    for (const RegionNames& entry : names) {
        if (hasName(entry, wanted)) {
            if (code && *code != entry.code) {
                return std::nullopt;
            }
            code = entry.code;
        }
    }
    return code;
}

}  // namespace core
