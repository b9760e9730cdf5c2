// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/aggregation/merged_regions.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace core {
namespace {

constexpr const char* restCode = "other";

/// The members of a grouping.
RegionCodeSet codesInGroupsOf(const Grouping& grouping) {
    RegionCodeSet codes;
    for (const Group& group : grouping.groups()) {
        codes.insert(group.members.begin(), group.members.end());
    }
    return codes;
}

/// Gives each merged region a code that no other region of the new map has.
class CodeMaker {
public:
    CodeMaker(const Dataset& dataset, const std::vector<std::size_t>& alone) {
        for (const std::size_t position : alone) {
            m_taken.insert((*dataset.regions)[position].code);
        }
        if (const std::optional<Whole>& whole = dataset.catalogue->whole()) {
            m_taken.insert(whole->code);
        }
    }

    RegionCode operator()(const std::string& wanted) {
        RegionCode code(wanted);
        for (int number = 2; !m_taken.insert(code).second; ++number) {
            code = RegionCode(wanted + "-" + std::to_string(number));
        }
        return code;
    }

private:
    RegionCodeSet m_taken;
};

/// The regions with figures.
struct KnownRegions {
    RegionCodeSet inAny;      ///< In any series.
    RegionCodeSet inPackage;  ///< Without those that only the user's tables have.
};

/// Adds what is known about the members.
MergedRegion withMembersKnown(MergedRegion region, const Dataset& dataset, const KnownRegions& known) {
    bool isInPackage = false;
    for (const RegionCode& member : region.members) {
        const auto position = dataset.regions->indexOf(member);
        const bool hasFigures = known.inAny.contains(member);
        region.hasFigures = region.hasFigures || hasFigures;
        isInPackage = isInPackage || known.inPackage.contains(member);
        if (!known.inPackage.contains(member)) {
            region.withoutFigures.push_back(member);
        }
        if (position) {
            region.shapes.push_back(*position);
        } else if (hasFigures) {
            region.undrawn.push_back(member);
        }
    }
    if (!isInPackage) {
        region.withoutFigures.clear();
    }
    return region;
}

bool hasPublished(const Series& series, const RegionCode& code) {
    return std::ranges::any_of(series.periods(), [&](const Period period) {
        const std::optional<Observation> value = series.at(code, period);
        return value && value->provenance == Provenance::Published;
    });
}

/// The regions with figures. An area that was computed from the map is no figure in this sense, unless there are no
/// others: each region has one.
KnownRegions knownRegions(const Dataset& dataset) {
    RegionCodeSet computedOnly;
    RegionCodeSet published;
    for (const Series& series : *dataset.series) {
        if (series.isByGroup()) {
            continue;
        }
        for (const RegionCode& code : series.codes()) {
            if (!published.contains(code)) {
                (hasPublished(series, code) ? published : computedOnly).insert(code);
            }
        }
    }
    KnownRegions known{{}, {dataset.surveyed.begin(), dataset.surveyed.end()}};
    known.inAny = known.inPackage;
    std::ranges::copy_if(published, std::inserter(known.inAny, known.inAny.end()),
                         [&](const RegionCode& code) { return dataset.regions->indexOf(code).has_value(); });
    if (!published.empty()) {
        for (RegionCodeSet* regions : {&known.inAny, &known.inPackage}) {
            std::erase_if(*regions, [&](const RegionCode& code) {
                return computedOnly.contains(code) && !published.contains(code);
            });
        }
    }
    return known;
}

}  // namespace

MergedRegions mergedRegions(const Dataset& dataset, const Grouping& grouping) {
    const RegionCodeSet grouped = codesInGroupsOf(grouping);
    const KnownRegions known = knownRegions(dataset);
    MergedRegions result;
    for (std::size_t position = 0; position < dataset.regions->size(); ++position) {
        const RegionCode& code = (*dataset.regions)[position].code;
        if (!grouped.contains(code) && !known.inAny.contains(code)) {
            result.alone.push_back(position);
        }
    }
    CodeMaker codeFor(dataset, result.alone);
    const auto add = [&](MergedRegion region, const std::string& code) {
        region = withMembersKnown(std::move(region), dataset, known);
        if (!region.shapes.empty() || region.hasFigures) {
            region.code = codeFor(code);
            result.merged.push_back(std::move(region));
        }
    };
    for (const Group& group : grouping.groups()) {
        add({{}, group.id, {group.nameZh, group.nameEn}, group.members, {}, false, {}}, group.id);
    }
    std::vector<RegionCode> rest;
    std::ranges::copy_if(known.inAny, std::back_inserter(rest),
                         [&](const RegionCode& code) { return !grouped.contains(code); });
    std::ranges::sort(rest);
    add({{}, std::nullopt, {"其他地区", "Other regions"}, std::move(rest), {}, false, {}}, restCode);
    return result;
}

}  // namespace core
