// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/unknown_codes.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <unordered_set>
#include <utility>

namespace app {
namespace {

/// Adds the codes that other tables than those of figures and remarks name, and those in the datapackage.json.
void addOtherCodes(CodesByFile& codes, const DataPackage& package, const core::DatasetParts& tables) {
    for (const PackageTable& table : package.tables) {
        if (table.holds == "figures" && !table.region.empty() && !table.column("region")) {
            codes[package.file].insert(core::RegionCode(table.region));
        }
    }
    for (const core::RegionNote& note : package.catalogue.notes) {
        codes[package.file].insert(note.code);
    }
    if (package.map.inset && package.map.inset->withRegion) {
        codes[package.file].insert(*package.map.inset->withRegion);
    }
    for (const core::Grouping& grouping : tables.groupings) {
        for (const core::Group& group : grouping.groups()) {
            codes[package.tableWith("groupings")->path.string()].insert(group.members.begin(), group.members.end());
        }
    }
    for (const core::PlaceLayer& layer : tables.placeLayers) {
        const auto all = package.tablesWith("places");
        const auto source = std::ranges::find(all, layer.id, &PackageTable::id);
        for (const core::Place& place : layer.places) {
            codes[(*source)->path.string()].insert(place.region);
        }
    }
    for (const core::PlannedIndustry& industry : tables.plannedIndustries) {
        codes[package.tableWith("planned-industries")->path.string()].insert(industry.regions.begin(),
                                                                             industry.regions.end());
    }
}

using KnownCodes = std::unordered_set<core::RegionCode, core::RegionCodeHash>;

/// The codes of the table of region names and of the whole.
KnownCodes namedCodes(const core::DatasetParts& tables, const std::optional<core::Whole>& whole) {
    KnownCodes known;
    for (const core::RegionNames& names : tables.names) {
        known.insert(names.code);
    }
    if (whole) {
        known.insert(whole->code);
    }
    return known;
}

/// The codes for which `isKnown` does not hold.
template <class Codes, class Known>
void addUnknown(UnknownCodes& unknown, const std::string& file, const Codes& codes, const Known& isKnown) {
    std::vector<core::RegionCode> left;
    std::ranges::copy_if(codes, std::back_inserter(left), [&](const core::RegionCode& code) { return !isKnown(code); });
    if (!left.empty()) {
        std::ranges::sort(left);
        unknown.emplace(file, std::move(left));
    }
}

}  // namespace

UnknownCodes unnamedCodes(const DataPackage& package, CodesByFile figures, const CodesByFile& remarks,
                          const core::DatasetParts& tables) {
    CodesByFile codes = std::move(figures);
    for (const auto& [file, named] : remarks) {
        codes[file].insert(named.begin(), named.end());  // one file may hold both
    }
    addOtherCodes(codes, package, tables);
    const KnownCodes known = namedCodes(tables, package.catalogue.whole);
    UnknownCodes unknown;
    for (const auto& [file, named] : codes) {
        addUnknown(unknown, file, named, [&](const core::RegionCode& code) { return known.contains(code); });
    }
    return unknown;
}

UnknownCodes unnamedCodes(const std::filesystem::path& file, const std::vector<core::Claim>& claims,
                          const core::DatasetParts& tables) {
    std::set<core::RegionCode> codes;
    for (const core::Claim& claim : claims) {
        const std::vector<core::RegionCode> named = core::regionsNamedIn(claim);
        codes.insert(named.begin(), named.end());
    }
    const KnownCodes known = namedCodes(tables, tables.catalogue.whole());
    UnknownCodes unknown;
    addUnknown(unknown, file.string(), codes, [&](const core::RegionCode& code) { return known.contains(code); });
    return unknown;
}

UnknownCodes codesOffTheMap(const UnknownCodes& codes, const core::RegionSet& regions) {
    UnknownCodes unknown;
    for (const auto& [file, named] : codes) {
        addUnknown(unknown, file, named,
                   [&](const core::RegionCode& code) { return regions.indexOf(code).has_value(); });
    }
    return unknown;
}

std::vector<UngroupedRegions> ungroupedRegions(const DataPackage& package, const std::set<std::string>& ids,
                                               const core::Dataset& dataset) {
    constexpr std::size_t fewParts = 3;
    std::vector<UngroupedRegions> ungrouped;
    const std::optional<core::LineDescription>& line = package.catalogue.dividingLine;
    for (const core::Grouping& grouping : *dataset.groupings) {
        if (!ids.contains(grouping.id()) || grouping.id() == core::noGroupingId ||
            (line && grouping.id() == line->id)) {
            continue;  // the program's own, or of a user's table, whose regions without a row are reported elsewhere
        }
        std::vector<core::RegionCode> codes;
        std::ranges::copy_if(dataset.surveyed, std::back_inserter(codes),
                             [&](const core::RegionCode& code) { return !grouping.groupOf(code); });
        if (!codes.empty() && codes.size() * fewParts < dataset.surveyed.size()) {
            ungrouped.push_back({package.tableWith("groupings")->path.string(), grouping, std::move(codes)});
        }
    }
    return ungrouped;
}

}  // namespace app
