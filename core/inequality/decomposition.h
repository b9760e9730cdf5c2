// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include "core/inequality/weighted_values.h"
#include "core/numeric/value_table.h"

namespace core {

enum class TheilIndex {
    T,  ///< `theilT`: the weight of a group's own index is its share of the total value.
    L,  ///< `theilL`: the weight of a group's own index is its share of the total weight.
};
template <>
struct ValueTable<TheilIndex> {
    static constexpr std::array all{ValueId<TheilIndex>{TheilIndex::T, "theil-t"},
                                    ValueId<TheilIndex>{TheilIndex::L, "theil-l"}};
};

/// The contribution of one group to an index.
struct GroupContribution {
    std::size_t n = 0;       ///< Values with a positive weight.
    double weightShare = 0;  ///< Share of the total weight, such as the population.
    double valueShare = 0;   ///< Share of the total of weight times value.
    /// The index within the group; nothing without values, or for T if all values are 0.
    std::optional<double> index;
    double within = 0;  ///< The index within the group times its weight (see TheilIndex).
    /// The term of the group in the index between groups: value share times ln(value share / weight share) for T,
    /// weight share times ln(weight share / value share) for L. Negative on one side of the mean.
    double between = 0;
    friend bool operator==(const GroupContribution&, const GroupContribution&) = default;
};

/// An index as the sum of the inequality between the means of the groups and the inequality within the groups.
struct Decomposition {
    double total = 0;
    double between = 0;
    double within = 0;
    std::optional<double> betweenShare;     ///< between / total; nothing when the total is 0.
    std::vector<GroupContribution> groups;  ///< In the order of their numbers.
    friend bool operator==(const Decomposition&, const Decomposition&) = default;
};

/// Decomposes Theil's T or L by groups.
/// @param groupOf  the group of each given value, below `groupCount`. The values must not include regions without a
/// group.
/// @returns nothing where the index itself is absent.
/// @throws std::invalid_argument when a value lacks a group or there is no such group.
/// @see A. F. Shorrocks, "The Class of Additively Decomposable Inequality Measures", Econometrica 48 (1980), 613-625.
[[nodiscard]] std::optional<Decomposition> decomposition(const WeightedValues& values,
                                                         std::span<const std::size_t> groupOf, std::size_t groupCount,
                                                         TheilIndex index);

/// Permutation test of the share of an index that is between the groups.
struct BetweenShareTest {
    double betweenShare = 0;       ///< Share of the actual groups.
    std::size_t permutations = 0;  ///< Random groupings; p counts the actual groups as one more.
    std::uint64_t seed = 0;
    std::size_t atLeast = 0;  ///< Random groupings with at least that share, to within 1e-12 of the total.
    double p = 1;             ///< (1 + atLeast) / (1 + permutations).
    friend bool operator==(const BetweenShareTest&, const BetweenShareTest&) = default;
};

/// Assigns the regions, each with its value and weight, to random groups of the same sizes. The same seed gives the
/// same result on every platform.
/// @param stop  cancels the test; polled before each permutation.
/// @returns nothing where the between share is absent, or when stopped.
/// @throws std::invalid_argument as `decomposition` does, and without permutations.
[[nodiscard]] std::optional<BetweenShareTest> betweenShareTest(const WeightedValues& values,
                                                               std::span<const std::size_t> groupOf,
                                                               std::size_t groupCount, TheilIndex index,
                                                               std::size_t permutations, std::uint64_t seed,
                                                               std::stop_token stop = {});

}  // namespace core
