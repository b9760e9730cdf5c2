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

/// A label's place need not be better than this fraction of the region's size.
constexpr double anchorPrecision = 0.01;

std::set<RegionCode> codesWithFigures(const std::vector<Series>& series) {
    std::set<RegionCode> codes;
    for (const Series& one : series) {
        codes.insert(one.codes().begin(), one.codes().end());
    }
    codes.erase(nationCode());
    return codes;
}

std::set<RegionCode> codesInGroups(const std::vector<Grouping>& groupings) {
    std::set<RegionCode> codes;
    for (const Grouping& grouping : groupings) {
        for (const Group& group : grouping.groups()) {
            codes.insert(group.members.begin(), group.members.end());
        }
    }
    return codes;
}

JoinReport report(const DatasetParts& parts) {
    JoinReport result;
    const std::set<RegionCode> withFigures = codesWithFigures(parts.series);
    const std::set<RegionCode> placed = codesInGroups(parts.groupings);
    std::set<RegionCode> spokenOf = withFigures;
    spokenOf.insert(placed.begin(), placed.end());
    std::ranges::transform(parts.names, std::inserter(spokenOf, spokenOf.end()), &RegionNames::code);
    for (const Region& region : parts.regions.regions()) {
        const bool isKnown = withFigures.contains(region.code);
        (isKnown ? result.matched : result.regionsWithoutData).push_back(region.code);
        if (!isKnown && placed.contains(region.code)) {
            result.placedWithoutData.push_back(region.code);
        }
        if (std::ranges::find(parts.names, region.code, &RegionNames::code) == parts.names.end()) {
            result.unnamed.push_back(region.code);
        }
    }
    std::ranges::copy_if(spokenOf, std::back_inserter(result.dataWithoutRegion),
                         [&](const RegionCode& code) { return !parts.regions.indexOf(code); });
    return result;
}

/// The names in the order of the regions; a region without an entry goes by the names in its boundary file.
std::vector<RegionNames> namesInOrder(const RegionSet& regions, const std::vector<RegionNames>& names) {
    std::vector<RegionNames> ordered;
    for (const Region& region : regions.regions()) {
        const auto found = std::ranges::find(names, region.code, &RegionNames::code);
        ordered.push_back(
            found != names.end()
                ? *found
                : RegionNames{region.code, region.nameZh, region.nameZh, "", region.nameEn, region.nameEn, {}});
    }
    return ordered;
}

std::vector<InscribedCircle> labelAnchors(const RegionSet& regions) {
    std::vector<InscribedCircle> anchors;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        const auto& box = regions.extentOf(i);
        const bool hasArea = box && planarAreaM2(regions[i].shape) > 0;
        anchors.push_back(
            hasArea ? largestInscribedCircle(regions[i].shape, anchorPrecision * std::max(box->width(), box->height()))
                    : InscribedCircle{box ? box->centre() : MapPoint{}, 0});
    }
    return anchors;
}

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

bool goesBy(const RegionNames& names, const std::string& foldedName) {
    const auto matches = [&](const std::string& one) { return !one.empty() && folded(one) == foldedName; };
    return matches(names.nameZh) || matches(names.shortZh) || matches(names.charZh) || matches(names.nameEn) ||
           matches(names.abbreviationEn) || std::ranges::any_of(names.aliases, matches);
}

}  // namespace

const Series* Dataset::find(Indicator indicator, Vintage vintage) const {
    const auto found = std::ranges::find_if(
        *series, [&](const Series& one) { return one.indicator() == indicator && one.vintage() == vintage; });
    return found == series->end() ? nullptr : &*found;
}

std::optional<Observation> Dataset::published(Indicator indicator, Vintage vintage, const RegionCode& code,
                                              Period period) const {
    const Series* one = find(indicator, vintage);
    return one ? one->at(code, period) : std::nullopt;
}

const Grouping* Dataset::grouping(std::string_view id) const {
    const auto found =
        std::ranges::find(*groupings, id, [](const Grouping& one) { return std::string_view(one.id()); });
    return found == groupings->end() ? nullptr : &*found;
}

const HuLine* Dataset::huLine(HuCurve curve) const { return huLine(HuLineEnds{}, curve); }

const HuLine* Dataset::huLine(const HuLineEnds& ends, HuCurve curve) const {
    const auto found =
        std::ranges::find_if(*huLines, [&](const HuLine& line) { return line.curve == curve && line.ends == ends; });
    return found == huLines->end() ? nullptr : &*found;
}

Dataset withHuLine(Dataset dataset, HuLine line) {
    std::vector<HuLine> lines;
    std::ranges::copy_if(*dataset.huLines, std::back_inserter(lines),
                         [](const HuLine& one) { return one.ends == HuLineEnds{}; });
    lines.push_back(std::move(line));
    dataset.huLines = shared(std::move(lines));
    return dataset;
}

const PlaceLayer* Dataset::placeLayer(PlaceKind kind) const {
    const auto found = std::ranges::find(*placeLayers, kind, &PlaceLayer::kind);
    return found == placeLayers->end() ? nullptr : &*found;
}

std::string_view idOf(PlaceKind kind) {
    switch (kind) {
        case PlaceKind::PilotCities:
            return "pilot_cities";
        case PlaceKind::AdvancedClusters:
            return "advanced_clusters";
        case PlaceKind::InnovationClusters:
            return "innovation_clusters";
    }
    return {};
}

std::span<const PlaceKind> allPlaceKinds() {
    static constexpr std::array kinds{PlaceKind::PilotCities, PlaceKind::AdvancedClusters,
                                      PlaceKind::InnovationClusters};
    return kinds;
}

std::optional<PlaceKind> placeKindById(std::string_view id) {
    const auto found = std::ranges::find_if(allPlaceKinds(), [&](PlaceKind kind) { return idOf(kind) == id; });
    return found == allPlaceKinds().end() ? std::nullopt : std::optional(*found);
}

JoinResult join(DatasetParts parts) {
    if (parts.regions.size() == 0) {
        throw std::invalid_argument("join: there is no region");
    }
    JoinReport joinReport = report(parts);
    if (!parts.huLines.empty()) {
        parts.groupings.push_back(huLineHalves(parts.huLines.front(), joinReport.matched));
    }
    parts.groupings.push_back(noGrouping(joinReport.matched));

    Dataset dataset;
    dataset.covered = joinReport.matched;
    const std::set<RegionCode> withFigures = codesWithFigures(parts.series);
    dataset.surveyed.assign(withFigures.begin(), withFigures.end());
    dataset.printedHalves = parts.printedHalves;
    dataset.borders = shared(borders(parts.regions));
    dataset.names = shared(namesInOrder(parts.regions, parts.names));
    dataset.anchors = shared(labelAnchors(parts.regions));
    dataset.regions = shared(std::move(parts.regions));
    dataset.baseMap = shared(std::move(parts.baseMap));
    dataset.series = shared(std::move(parts.series));
    dataset.stations = shared(std::move(parts.stations));
    dataset.stationRemarks = shared(std::move(parts.stationRemarks));
    dataset.pilotCities = shared(std::move(parts.pilotCities));
    dataset.placeLayers = shared(std::move(parts.placeLayers));
    dataset.plannedIndustries = shared(std::move(parts.plannedIndustries));
    dataset.groupings = shared(std::move(parts.groupings));
    dataset.huLines = shared(std::move(parts.huLines));
    dataset.queen = shared(adjacencyOf(std::move(parts.queen), *dataset.regions));
    dataset.rook = shared(adjacencyOf(std::move(parts.rook), *dataset.regions));
    return {std::move(dataset), std::move(joinReport)};
}

std::optional<RegionCode> codeByName(const std::vector<RegionNames>& names, std::string_view name) {
    const std::string wanted = folded(name);
    std::optional<RegionCode> code;
    for (const RegionNames& one : names) {
        if (goesBy(one, wanted)) {
            if (code && *code != one.code) {
                return std::nullopt;
            }
            code = one.code;
        }
    }
    return code;
}

}  // namespace core
