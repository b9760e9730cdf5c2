// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/gaps.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>

#include "core/indicators/indicator_at.h"
#include "core/indicators/indicator_value.h"

namespace core {
namespace {

std::optional<double> difference(const std::optional<Observation>& of, const std::optional<Observation>& versus) {
    return of && versus ? std::optional(of->value - versus->value) : std::nullopt;
}

/// Nothing unless the divisor is positive and the quotient finite.
std::optional<double> quotient(double dividend, double divisor) {
    const double result = dividend / divisor;
    return divisor > 0 && std::isfinite(result) ? std::optional(result) : std::nullopt;
}

/// The published figure of a group. It does not depend on the members.
GroupLevel publishedLevel(const Dataset& dataset, const IndicatorId& indicator, const EditionId& edition,
                          const Group& group, Period period) {
    const auto value = groupValue(dataset, indicator, edition, RegionCode(group.id), period);
    return {group.members.size(), value ? group.members.size() : 0, value};
}

GroupLevel levelOf(const IndicatorAt& indicator, const RegionValues& known, std::span<const RegionIndex> members,
                   bool pooled) {
    GroupLevel level{members.size(), 0, std::nullopt};
    double sum = 0;
    Provenance provenance = Provenance::Published;
    for (const RegionIndex region : members) {
        if (const auto value = region < known.size() ? known[region] : indicator.of(region)) {
            ++level.n;
            sum += value->value;
            provenance = combined(provenance, value->provenance);
        }
    }
    if (level.n > 0 && level.n == level.members) {
        level.mean = pooled ? indicator.ofAll(members) : Observation{sum / static_cast<double>(level.n), provenance};
    }
    return level;
}

/// Without regions that only the tables of another indicator have.
std::vector<RegionIndex> expectedAmong(const std::vector<RegionIndex>& members, const ExpectedRegions& expected) {
    std::vector<RegionIndex> kept;
    std::ranges::copy_if(members, std::back_inserter(kept),
                         [&](RegionIndex region) { return std::ranges::binary_search(expected.covered, region); });
    return kept;
}

std::vector<GroupLevel> levelsOf(const Dataset& dataset, const IndicatorId& indicator, const EditionId& edition,
                                 const Grouping& grouping, const GroupMembership& membership, const RegionValues& known,
                                 Period period, MeanKind kind) {
    std::vector<GroupLevel> levels;
    if (dataset.catalogue->indicator(indicator).isByGroup()) {
        for (const Group& group : grouping.groups()) {
            levels.push_back(publishedLevel(dataset, indicator, edition, group, period));
        }
        return levels;
    }
    const IndicatorAt at(dataset, indicator, edition, period);
    const bool pooled = kind == MeanKind::Pooled && !dataset.catalogue->indicator(indicator).isAdditive();
    const bool mayHaveOthers = dataset.panel->hasOtherExpected() && dataset.isOfAllRegions(grouping);
    for (const std::vector<RegionIndex>& members : membership.members) {
        levels.push_back(mayHaveOthers
                             ? levelOf(at, known, expectedAmong(members, *dataset.expected(indicator, edition)), pooled)
                             : levelOf(at, known, members, pooled));
    }
    return levels;
}

}  // namespace

std::vector<GroupLevel> groupLevels(const Dataset& dataset, const IndicatorId& indicator, const EditionId& edition,
                                    const Grouping& grouping, const GroupMembership& membership, Period period,
                                    MeanKind kind) {
    return levelsOf(dataset, indicator, edition, grouping, membership, {}, period, kind);
}

std::vector<GroupLevel> groupLevels(const Dataset& dataset, const IndicatorId& indicator, const EditionId& edition,
                                    const GroupedRegions& groups, const RegionValues& known, Period period,
                                    MeanKind kind) {
    return levelsOf(dataset, indicator, edition, groups.grouping, groups.membership, known, period, kind);
}

std::vector<GroupLevel> groupLevels(const Dataset& dataset, const IndicatorId& indicator, const EditionId& edition,
                                    const Grouping& grouping, Period period, MeanKind kind) {
    const GroupMembership membership = groupMembership(*dataset.panel, *dataset.regions, grouping);
    return groupLevels(dataset, indicator, edition, grouping, membership, period, kind);
}

std::optional<double> ratio(const std::optional<Observation>& level, const std::optional<Observation>& base) {
    return level && base ? quotient(level->value, base->value) : std::nullopt;
}

std::optional<double> relativeGap(const std::optional<Observation>& of, const std::optional<Observation>& versus,
                                  const std::optional<Observation>& whole) {
    const auto gap = difference(of, versus);
    return gap && whole ? quotient(*gap, whole->value) : std::nullopt;
}

std::vector<Gap> gaps(const std::vector<GroupLevel>& from, const std::vector<GroupLevel>& to) {
    std::vector<Gap> result;
    for (std::size_t i = 0; i < from.size(); ++i) {
        for (std::size_t j = i + 1; j < from.size(); ++j) {
            Gap gap{i, j, difference(from[i].mean, from[j].mean), difference(to[i].mean, to[j].mean), std::nullopt};
            if (gap.from && gap.to && *gap.from != 0) {
                gap.changePercent = 100 * (*gap.to - *gap.from) / *gap.from;
            }
            result.push_back(gap);
        }
    }
    return result;
}

GapTable gapTable(const Dataset& dataset, const IndicatorId& indicator, const EditionId& edition,
                  const Grouping& grouping, const GroupMembership& membership, Period from, Period to, MeanKind kind) {
    GapTable table{indicator, edition, kind, from, to, {}, {}, {}};
    table.fromLevels = groupLevels(dataset, indicator, edition, grouping, membership, from, kind);
    table.toLevels = groupLevels(dataset, indicator, edition, grouping, membership, to, kind);
    table.gaps = gaps(table.fromLevels, table.toLevels);
    return table;
}

GapTable gapTable(const Dataset& dataset, const IndicatorId& indicator, const EditionId& edition,
                  const Grouping& grouping, Period from, Period to, MeanKind kind) {
    const GroupMembership membership = groupMembership(*dataset.panel, *dataset.regions, grouping);
    return gapTable(dataset, indicator, edition, grouping, membership, from, to, kind);
}

}  // namespace core
