// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/indicators/indicator_values.h"
#include "core/numeric/value_table.h"

namespace core {

/// The kinds of mean of a group. They differ, so both are offered, and a figure always names its kind.
enum class MeanKind {
    Unweighted,  ///< The mean over the regions, each counted once.
    Pooled,      ///< Total over total; for an additive indicator it equals the unweighted mean.
};
template <>
struct ValueTable<MeanKind> {
    static constexpr std::array all{ValueId<MeanKind>{MeanKind::Unweighted, "unweighted"},
                                    ValueId<MeanKind>{MeanKind::Pooled, "pooled"}};
};

/// The level of one group at one period, in the indicator's unit.
struct GroupLevel {
    std::size_t members = 0;  ///< Regions in the group.
    std::size_t n = 0;        ///< Members with a value.
    /// Nothing unless every member has a value: means over changing members cannot be compared.
    std::optional<Observation> mean;
    friend bool operator==(const GroupLevel&, const GroupLevel&) = default;
};

/// The level of every group, in the grouping's order. An indicator that is published for the groups of a grouping needs
/// that grouping; its figures are used as published, for both kinds of mean.
[[nodiscard]] std::vector<GroupLevel> groupLevels(const Dataset& dataset, const IndicatorId& indicator,
                                                  const EditionId& edition, const Grouping& grouping, Period period,
                                                  MeanKind kind);
/// The same, with the membership of the grouping already computed.
[[nodiscard]] std::vector<GroupLevel> groupLevels(const Dataset& dataset, const IndicatorId& indicator,
                                                  const EditionId& edition, const Grouping& grouping,
                                                  const GroupMembership& membership, Period period, MeanKind kind);

/// The same, with the values of the map's regions in that period already computed.
/// @param known  may be empty.
[[nodiscard]] std::vector<GroupLevel> groupLevels(const Dataset& dataset, const IndicatorId& indicator,
                                                  const EditionId& edition, const GroupedRegions& groups,
                                                  const RegionValues& known, Period period, MeanKind kind);

/// How much higher group `of` is than group `versus`, at two periods.
struct Gap {
    std::size_t of = 0;          ///< Position of the group in the grouping.
    std::size_t versus = 0;      ///< Position of the group in the grouping.
    std::optional<double> from;  ///< In the indicator's unit.
    std::optional<double> to;
    /// 100 (to - from) / from, sign kept, so a gap that changes its sign has a negative change; nothing when from is 0.
    std::optional<double> changePercent;
    friend bool operator==(const Gap&, const Gap&) = default;
};

/// A level divided by a base level: of two groups, or of a group and the whole. Nothing when either is missing, the
/// base is not positive, or the result is not finite.
[[nodiscard]] std::optional<double> ratio(const std::optional<Observation>& level,
                                          const std::optional<Observation>& base);

/// The gap between two levels as a fraction of the value of the whole: (of - versus) / whole, sign kept. Nothing when
/// one of the three is missing, the value of the whole is not positive, or the result is not finite.
[[nodiscard]] std::optional<double> relativeGap(const std::optional<Observation>& of,
                                                const std::optional<Observation>& versus,
                                                const std::optional<Observation>& whole);

/// The gaps of all pairs of groups. `of` is the group that comes first in the grouping.
[[nodiscard]] std::vector<Gap> gaps(const std::vector<GroupLevel>& from, const std::vector<GroupLevel>& to);

/// The table of gaps for one indicator: the levels of the groups in two periods, and the gaps between them.
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
