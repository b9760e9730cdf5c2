// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include "core/inequality/weighted_values.h"

namespace core {

enum class TheilIndex {
    T,  ///< `theilT`: the inequality within a group counts by the group's share of value.
    L,  ///< `theilL`: it counts by the group's share of weight.
};

/// The part of one group in an index.
struct GroupContribution {
    std::size_t n = 0;       ///< Values that count.
    double weightShare = 0;  ///< Of all weight; of the population when populations are the weights.
    double valueShare = 0;   ///< Of all weight times value.
    /// The index of the group alone; nothing without values, or for T when all are 0.
    std::optional<double> index;
    double within = 0;  ///< The share that the index counts by times the index.
    /// The group's summand of the index between groups: value share times ln(value share / weight share) for T, weight
    /// share times ln(weight share / value share) for L. Negative on one side of the mean.
    double between = 0;
    friend bool operator==(const GroupContribution&, const GroupContribution&) = default;
};

/// An index as the sum of the inequality between the means of groups and that within them.
struct Decomposition {
    double total = 0;
    double between = 0;
    double within = 0;
    std::optional<double> betweenShare;     ///< between / total; nothing when the total is 0.
    std::vector<GroupContribution> groups;  ///< In the order of their numbers.
    friend bool operator==(const Decomposition&, const Decomposition&) = default;
};

/// Theil's T or L taken apart by groups.
/// @param groupOf  the group of each value given, below `groupCount`; leave out regions that belong to none beforehand.
/// @returns nothing where the index itself is absent.
/// @throws std::invalid_argument when a value lacks a group or there is no such group.
/// @see A. F. Shorrocks, "The Class of Additively Decomposable Inequality Measures", Econometrica 48 (1980), 613-625.
[[nodiscard]] std::optional<Decomposition> decomposition(const WeightedValues& values,
                                                         std::span<const std::size_t> groupOf, std::size_t groupCount,
                                                         TheilIndex index);

/// How rarely chance puts as much of an index between groups of these sizes.
struct BetweenShareTest {
    double betweenShare = 0;       ///< Of the groups as they are.
    std::size_t permutations = 0;  ///< Random ones; the groups as they are count as one more.
    std::uint64_t seed = 0;
    std::size_t atLeast = 0;  ///< How many of them have a share as great, to within 1e-12 of the total.
    double p = 1;             ///< (1 + atLeast) / (1 + permutations).
    friend bool operator==(const BetweenShareTest&, const BetweenShareTest&) = default;
};

/// Deals the regions, each with its value and weight, to the groups at random, and counts. The same seed deals the same
/// on every platform.
/// @returns nothing where the between share is absent, or when stopped.
/// @throws std::invalid_argument as `decomposition` does, and without permutations.
[[nodiscard]] std::optional<BetweenShareTest> betweenShareTest(const WeightedValues& values,
                                                               std::span<const std::size_t> groupOf,
                                                               std::size_t groupCount, TheilIndex index,
                                                               std::size_t permutations, std::uint64_t seed,
                                                               std::stop_token stop = {});

}  // namespace core
