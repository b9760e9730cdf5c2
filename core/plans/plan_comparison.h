// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/dataset/places.h"

namespace core {

/// In how many of the regions with a plan the plans name an industry.
struct IndustryFrequency {
    Text name;
    std::size_t frequency = 0;
    std::size_t of = 0;
    friend bool operator==(const IndustryFrequency&, const IndustryFrequency&) = default;
};

/// How alike the plans of two regions are.
struct PlanOverlap {
    RegionCode a;
    RegionCode b;
    /// The industries that both plans name in relation to those that at least one of them names, from 0 to 1.
    /// @see P. Jaccard, "The distribution of the flora in the alpine zone", New Phytologist 11 (1912), 37-50.
    double jaccard = 0;
    friend bool operator==(const PlanOverlap&, const PlanOverlap&) = default;
};

/// How alike the plans within a cluster are.
struct ClusterHomogeneity {
    Text cluster;
    std::vector<RegionCode> regions;    ///< In order of code; those with a plan.
    std::optional<double> meanJaccard;  ///< Over all pairs of the regions; nothing for fewer than two.
    friend bool operator==(const ClusterHomogeneity&, const ClusterHomogeneity&) = default;
};

struct PlanComparison {
    std::vector<RegionCode> regions;              ///< With a plan, in order of code.
    std::vector<IndustryFrequency> industries;    ///< The most frequent first, else in the given order.
    std::vector<PlanOverlap> overlaps;            ///< Of all pairs, in order of code.
    std::vector<ClusterHomogeneity> homogeneity;  ///< In the order of the clusters.
    friend bool operator==(const PlanComparison&, const PlanComparison&) = default;
};

/// Compares the industries that the plans of regions name.
[[nodiscard]] PlanComparison planComparison(std::span<const PlannedIndustry> industries,
                                            std::span<const PlanCluster> clusters);

}  // namespace core
