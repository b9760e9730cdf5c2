// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/indicators/indicator_values.h"

namespace core {

/// What the mean of a group is. The two differ, so both are offered and both are named.
enum class MeanKind {
    Unweighted,  ///< Over the regions, each counted once; the paper's.
    Pooled,      ///< Total over total; for what adds up it equals the unweighted mean.
};

/// The level of one group at one period, in the indicator's unit.
struct GroupLevel {
    std::size_t members = 0;  ///< Regions in the group.
    std::size_t n = 0;        ///< Of those, with a value.
    /// Nothing unless every member has a value: means over changing members cannot be compared.
    std::optional<Observation> mean;
    friend bool operator==(const GroupLevel&, const GroupLevel&) = default;
};

/// The level of every group, in the grouping's order. An indicator that is published for the groups of a grouping needs
/// that grouping; its figures are used as they are, whatever the kind of mean.
[[nodiscard]] std::vector<GroupLevel> groupLevels(const Dataset& dataset, const IndicatorId& indicator,
                                                  const EditionId& edition, const Grouping& grouping, Period period,
                                                  MeanKind kind);
/// The same for a grouping whose membership is known already.
[[nodiscard]] std::vector<GroupLevel> groupLevels(const Dataset& dataset, const IndicatorId& indicator,
                                                  const EditionId& edition, const Grouping& grouping,
                                                  const GroupMembership& membership, Period period, MeanKind kind);

/// The same where the values of the map's regions at that period are known already.
/// @param known  may be empty.
[[nodiscard]] std::vector<GroupLevel> groupLevels(const Dataset& dataset, const IndicatorId& indicator,
                                                  const EditionId& edition, const GroupedRegions& groups,
                                                  const RegionValues& known, Period period, MeanKind kind);

/// How much higher group `of` is than group `versus`, at two periods.
struct Gap {
    std::size_t of = 0;          ///< Position of the group in the grouping.
    std::size_t versus = 0;      ///< Likewise.
    std::optional<double> from;  ///< In the indicator's unit.
    std::optional<double> to;
    /// 100 (to - from) / from, sign kept, so that a gap that turns round gives a negative change; nothing when from is
    /// 0.
    std::optional<double> changePercent;
    friend bool operator==(const Gap&, const Gap&) = default;
};

/// How many times the base a level is: of two groups, or of a group and the nation. Nothing when either is missing, the
/// base is not positive, or for a result beyond the doubles.
[[nodiscard]] std::optional<double> ratio(const std::optional<Observation>& level,
                                          const std::optional<Observation>& base);

/// The gap between two levels as a fraction of the national value: (of - versus) / national, sign kept.
/// Nothing when one of the three is missing, the national value is not positive, or for a result beyond the doubles.
[[nodiscard]] std::optional<double> relativeGap(const std::optional<Observation>& of,
                                                const std::optional<Observation>& versus,
                                                const std::optional<Observation>& national);

/// Every pair of groups once: `of` is the one that comes first in the grouping.
[[nodiscard]] std::vector<Gap> gaps(const std::vector<GroupLevel>& from, const std::vector<GroupLevel>& to);

/// Table 1 of the paper for one indicator: levels of two periods and what lies between the groups.
struct GapTable {
    IndicatorId indicator;
    EditionId edition;
    MeanKind mean = MeanKind::Unweighted;
    Period from;
    Period to;
    std::vector<GroupLevel> fromLevels;
    std::vector<GroupLevel> toLevels;
    std::vector<Gap> gaps;
    friend bool operator==(const GapTable&, const GapTable&) = default;
};

[[nodiscard]] GapTable gapTable(const Dataset& dataset, const IndicatorId& indicator, const EditionId& edition,
                                const Grouping& grouping, Period from, Period to, MeanKind kind);
[[nodiscard]] GapTable gapTable(const Dataset& dataset, const IndicatorId& indicator, const EditionId& edition,
                                const Grouping& grouping, const GroupMembership& membership, Period from, Period to,
                                MeanKind kind);

}  // namespace core
