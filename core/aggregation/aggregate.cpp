// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/aggregation/aggregate.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <stdexcept>
#include <utility>

#include "core/aggregation/merged_series.h"

namespace core {
namespace {

double areaOf(const Dataset& dataset, const MergedRegion& region) {
    double areaKm2 = 0;
    for (const std::size_t position : region.shapes) {
        areaKm2 += (*dataset.regions)[position].areaKm2;
    }
    return areaKm2;
}

RegionSet regionsOf(const Dataset& dataset, const MergedRegions& merged, std::vector<MultiPolygon> shapes) {
    std::vector<Region> regions;
    for (std::size_t i = 0; i < merged.merged.size(); ++i) {
        const MergedRegion& region = merged.merged[i];
        if (!region.shapes.empty()) {
            const double areaKm2 = region.undrawn.empty() ? areaOf(dataset, region) : 0;
            regions.push_back({region.code, region.name.zh, region.name.en, std::move(shapes[i]), areaKm2});
        }
    }
    std::ranges::transform(merged.alone, std::back_inserter(regions),
                           [&](std::size_t position) { return (*dataset.regions)[position]; });
    return RegionSet(std::move(regions));
}

std::vector<RegionNames> namesOf(const Dataset& dataset, const MergedRegions& merged) {
    std::vector<RegionNames> names;
    for (const MergedRegion& region : merged.merged) {
        const std::string& zh = region.name.chinese();
        const std::string& en = region.name.english();
        names.push_back({region.code, zh, zh, "", en, en, {}});
    }
    std::ranges::transform(merged.alone, std::back_inserter(names),
                           [&](std::size_t position) { return (*dataset.names)[position]; });
    return names;
}

/// Where the former regions are now.
class NewCodes {
public:
    explicit NewCodes(const MergedRegions& merged) {
        for (const MergedRegion& region : merged.merged) {
            for (const RegionCode& member : region.members) {
                m_codeOf.emplace(member, region.code);
            }
        }
    }
    /// The merged region with this member, or else the region itself.
    [[nodiscard]] const RegionCode& of(const RegionCode& member) const {
        const auto found = m_codeOf.find(member);
        return found == m_codeOf.end() ? member : found->second;
    }

private:
    ByRegionCode<RegionCode> m_codeOf;
};

/// The grouping with merged regions as members; nothing if it divides one of them.
std::optional<Grouping> carriedOver(const Grouping& grouping, const MergedRegions& merged, const NewCodes& codes) {
    for (const MergedRegion& region : merged.merged) {
        const auto first = grouping.groupOf(region.members.front());
        if (!std::ranges::all_of(region.members, [&](const auto& code) { return grouping.groupOf(code) == first; })) {
            return std::nullopt;
        }
    }
    std::vector<Group> groups = grouping.groups();
    RegionCodeSet listed;
    for (Group& group : groups) {
        std::vector<RegionCode> members;
        for (const RegionCode& member : group.members) {
            if (listed.insert(codes.of(member)).second) {
                members.push_back(codes.of(member));
            }
        }
        group.members = std::move(members);
    }
    return Grouping(grouping.id(), grouping.nameZh(), grouping.nameEn(), grouping.source(), std::move(groups));
}

/// Whether join() makes a grouping from the map.
bool isMadeFromMap(const Dataset& dataset, const Grouping& grouping) {
    const std::optional<LineDescription>& line = dataset.catalogue->dividingLine();
    return grouping.id() == noGroupingId || (line && grouping.id() == line->id && !dataset.dividingLines->empty());
}

/// Adds the other groupings, or their names to those that are dropped.
void addGroupings(Aggregated& result, const Dataset& dataset, const Grouping& aggregated, const MergedRegions& merged,
                  const NewCodes& codes) {
    for (const Grouping& grouping : *dataset.groupings) {
        if (grouping.id() == aggregated.id() || isMadeFromMap(dataset, grouping)) {
            continue;
        }
        if (auto carried = carriedOver(grouping, merged, codes)) {
            result.parts.groupings.push_back(*std::move(carried));
        } else {
            result.report.droppedGroupings.push_back({grouping.nameZh(), grouping.nameEn()});
        }
    }
}

/// The share of the right side in the area of all members.
AreaShare shareOf(const DividingLine& line, const Dataset& dataset, const MergedRegion& region) {
    double areaKm2 = 0;
    double rightKm2 = 0;
    for (const std::size_t position : region.shapes) {
        if (const AreaShare* share = line.shareOf((*dataset.regions)[position].code)) {
            areaKm2 += share->areaKm2;
            rightKm2 += share->areaKm2 * share->rightAreaShare;
        }
    }
    return {region.code, areaKm2, areaKm2 > 0 ? rightKm2 / areaKm2 : 0};
}

/// The lines between the published ends.
std::vector<DividingLine> linesOf(const Dataset& dataset, const MergedRegions& merged) {
    std::vector<DividingLine> lines;
    const std::optional<LineDescription>& description = dataset.catalogue->dividingLine();
    for (const DividingLine& line : *dataset.dividingLines) {
        if (!description || line.ends != description->publishedEnds()) {
            continue;
        }
        DividingLine divided{line.ends, line.curve, line.path, {}};
        for (const MergedRegion& region : merged.merged) {
            if (!region.shapes.empty()) {
                divided.shares.push_back(shareOf(line, dataset, region));
            }
        }
        for (const std::size_t position : merged.alone) {
            if (const AreaShare* share = line.shareOf((*dataset.regions)[position].code)) {
                divided.shares.push_back(*share);
            }
        }
        lines.push_back(std::move(divided));
    }
    return lines;
}

/// The merged regions of which no member on the map has a row in the table, and the regions alone without one.
std::vector<RegionCode> regionsWithoutRow(const std::vector<RegionCode>& before, const Dataset& dataset,
                                          const MergedRegions& merged) {
    const RegionCodeSet without(before.begin(), before.end());
    const auto hasNoRow = [&](std::size_t position) { return without.contains((*dataset.regions)[position].code); };
    std::vector<RegionCode> now;
    for (const MergedRegion& region : merged.merged) {
        if (!region.shapes.empty() && std::ranges::all_of(region.shapes, hasNoRow)) {
            now.push_back(region.code);
        }
    }
    for (const std::size_t position : merged.alone) {
        if (hasNoRow(position)) {
            now.push_back((*dataset.regions)[position].code);
        }
    }
    return now;
}

Catalogue catalogueOf(const Dataset& dataset, const Grouping& grouping, const RegionNoun& noun,
                      const MergedRegions& merged, const RegionSet& regions, const std::vector<Grouping>& others) {
    CatalogueParts parts = dataset.catalogue->parts();
    parts.noun = noun;
    parts.groupsOf = Text{grouping.nameZh(), grouping.nameEn()};
    parts.initialView.reset();
    const auto isCarried = [&](const std::string& id) {
        return std::ranges::find(others, id, &Grouping::id) != others.end();
    };
    if (!isCarried(parts.defaults.grouping)) {
        parts.defaults.grouping = others.empty() ? noGroupingId : others.front().id();
    }
    std::erase_if(parts.notes, [&](const RegionNote& note) { return !regions.indexOf(note.code); });
    for (Indicator& indicator : parts.indicators) {
        for (JoinedTable& table : indicator.joinedTables) {
            table.regionsWithoutRow = regionsWithoutRow(table.regionsWithoutRow, dataset, merged);
        }
        if (indicator.grouping == grouping.id()) {
            indicator.grouping.clear();
        }
    }
    return Catalogue(std::move(parts));
}

std::vector<PlaceLayer> placesOf(const Dataset& dataset, const NewCodes& codes, const std::set<std::string>& carried) {
    std::vector<PlaceLayer> layers = *dataset.placeLayers;
    for (PlaceLayer& layer : layers) {
        const bool keepsGroups = carried.contains(layer.grouping);
        for (Place& place : layer.places) {
            place.region = codes.of(place.region);
            if (!keepsGroups) {
                place.group.clear();
                place.countedGroup.clear();
            }
        }
        if (!keepsGroups) {
            layer.grouping.clear();
        }
    }
    return layers;
}

/// The remarks on single regions that are still regions.
std::vector<RegionRemark> remarksOf(const Dataset& dataset, const RegionSet& regions) {
    std::vector<RegionRemark> remarks;
    std::ranges::copy_if(*dataset.remarks, std::back_inserter(remarks),
                         [&](const RegionRemark& remark) { return regions.indexOf(remark.code).has_value(); });
    return remarks;
}

/// The merged regions, and each region that stays as it is as a merged region of one.
std::vector<MergedRegion> withRegionsAlone(const Dataset& dataset, const MergedRegions& merged) {
    std::vector<MergedRegion> regions = merged.merged;
    for (const std::size_t position : merged.alone) {
        const RegionCode& code = (*dataset.regions)[position].code;
        regions.push_back({code, std::nullopt, {}, {code}, {position}, false, {}});
    }
    return regions;
}

/// Indicators with figures by region that several regions together do not have.
std::vector<LostIndicator> indicatorsWithoutValues(const Dataset& dataset, const MergedRegions& merged) {
    std::vector<LostIndicator> without;
    const bool isAnyMerged =
        std::ranges::any_of(merged.merged, [](const MergedRegion& region) { return region.members.size() > 1; });
    const Catalogue& catalogue = *dataset.catalogue;
    for (const Indicator& indicator : catalogue.indicators()) {
        if (isAnyMerged && isListed(indicator) && !catalogue.canBeAggregated(indicator.id) &&
            dataset.isPublishedIn(indicator.id, dataset.editionFor(indicator.id, catalogue.defaults().edition))) {
            without.push_back({indicator.id, indicator.name});
        }
    }
    return without;
}

/// The part of the report that follows from the merged regions.
AggregationReport reportOn(const Dataset& dataset, const Grouping& grouping, const MergedRegions& merged) {
    AggregationReport report;
    report.grouping = grouping.id();
    report.name = {grouping.nameZh(), grouping.nameEn()};
    for (const MergedRegion& region : merged.merged) {
        if (region.group) {
            report.groups += region.shapes.empty() ? 0U : 1U;
            report.members += region.members.size();
        } else {
            report.rest = region.members;
        }
        std::ranges::copy(region.undrawn, std::back_inserter(report.undrawn));
        std::ranges::copy(region.withoutFigures, std::back_inserter(report.withoutFigures));
    }
    for (const std::size_t position : merged.alone) {
        report.alone.push_back((*dataset.regions)[position].code);
    }
    report.withoutValues = indicatorsWithoutValues(dataset, merged);
    return report;
}

}  // namespace

Aggregated aggregate(const Dataset& dataset, const Grouping& grouping, const RegionNoun& noun,
                     const MergedRegions& merged, std::vector<MultiPolygon> shapes, const Executor& execute) {
    if (shapes.size() != merged.merged.size()) {
        throw std::invalid_argument("aggregate: the shapes are not those of the merged regions");
    }
    Aggregated result{{}, reportOn(dataset, grouping, merged)};
    DatasetParts& parts = result.parts;
    const NewCodes codes(merged);
    parts.regions = regionsOf(dataset, merged, std::move(shapes));
    parts.boundaryFile = dataset.boundaryFile;
    parts.baseMap = *dataset.baseMap;
    parts.overlays = *dataset.overlays;
    parts.names = namesOf(dataset, merged);
    addGroupings(result, dataset, grouping, merged, codes);
    parts.catalogue = catalogueOf(dataset, grouping, noun, merged, parts.regions, parts.groupings);
    std::set<std::string> carried;
    std::ranges::transform(parts.groupings, std::inserter(carried, carried.end()), &Grouping::id);
    parts.series = mergedSeries(dataset, withRegionsAlone(dataset, merged), grouping.id(), carried, execute);
    for (const MergedRegion& region : merged.merged) {
        if (region.hasFigures) {
            parts.otherSurveyed.push_back(region.code);
        }
    }
    parts.remarks = remarksOf(dataset, parts.regions);
    parts.placeLayers = placesOf(dataset, codes, carried);
    parts.dividingLines = linesOf(dataset, merged);
    return result;
}

}  // namespace core
