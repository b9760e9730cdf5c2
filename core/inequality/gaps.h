// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/dataset/dataset.h"

namespace core {

/// The two kinds of group means. They differ, so results must name theirs.
enum class MeanKind {
    Unweighted,  ///< The mean over the regions, each counted once, as in the paper.
    Pooled,      ///< Total over total; for totals such as GDP the same as unweighted.
};

/// The level of one group at one period, in the indicator's unit.
struct GroupLevel {
    std::size_t members = 0;  ///< Regions in the group.
    std::size_t n = 0;        ///< Regions of the group with a value.
    /// Nothing unless every member has a value: means over different members cannot be compared.
    std::optional<Observation> mean;
    friend bool operator==(const GroupLevel&, const GroupLevel&) = default;
};

/// The level of every group, in the order of the grouping. For 5G base stations the grouping must be the four regions;
/// their published figures are used for both kinds of mean.
[[nodiscard]] std::vector<GroupLevel> groupLevels(const Dataset& dataset, Indicator indicator, Vintage vintage,
                                                  const Grouping& grouping, Period period, MeanKind kind);
/// The same for a grouping whose membership is known already.
[[nodiscard]] std::vector<GroupLevel> groupLevels(const Dataset& dataset, Indicator indicator, Vintage vintage,
                                                  const Grouping& grouping, const GroupMembership& membership,
                                                  Period period, MeanKind kind);

/// How much higher group `of` is than group `versus`, at two periods.
struct Gap {
    std::size_t of = 0;          ///< Position of the group in the grouping.
    std::size_t versus = 0;      ///< Likewise.
    std::optional<double> from;  ///< In the indicator's unit.
    std::optional<double> to;
    /// 100 (to - from) / from with its sign: negative if the gap shrinks or reverses. Nothing when `from` is 0.
    std::optional<double> changePercent;
    friend bool operator==(const Gap&, const Gap&) = default;
};

/// level / base, for two groups or for a group and the nation. Nothing when either is missing, the base is not
/// positive, or the result is not finite.
[[nodiscard]] std::optional<double> ratio(const std::optional<Observation>& level,
                                          const std::optional<Observation>& base);

/// The gap between two levels as a fraction of the national value: (of - versus) / national, sign kept.
/// Nothing when one of the three is missing, the national value is not positive, or the result is not finite.
[[nodiscard]] std::optional<double> relativeGap(const std::optional<Observation>& of,
                                                const std::optional<Observation>& versus,
                                                const std::optional<Observation>& national);

/// Every pair of groups once: `of` is the one that comes first in the grouping.
[[nodiscard]] std::vector<Gap> gaps(const std::vector<GroupLevel>& from, const std::vector<GroupLevel>& to);

/// Table 1 of the paper for one indicator: the levels of the groups at two periods and the gaps between them.
struct GapTable {
    Indicator indicator = Indicator::Gdp;
    Vintage vintage = Vintage::FirstPublished;
    MeanKind mean = MeanKind::Unweighted;
    Period from;
    Period to;
    std::vector<GroupLevel> fromLevels;
    std::vector<GroupLevel> toLevels;
    std::vector<Gap> gaps;
    friend bool operator==(const GapTable&, const GapTable&) = default;
};

[[nodiscard]] GapTable gapTable(const Dataset& dataset, Indicator indicator, Vintage vintage, const Grouping& grouping,
                                Period from, Period to, MeanKind kind);
[[nodiscard]] GapTable gapTable(const Dataset& dataset, Indicator indicator, Vintage vintage, const Grouping& grouping,
                                const GroupMembership& membership, Period from, Period to, MeanKind kind);

}  // namespace core
