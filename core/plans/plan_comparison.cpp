// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/plan_comparison.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace core {
namespace {

/// The positions of the industries that a plan names.
using Plan = std::set<std::size_t>;

double jaccard(const Plan& a, const Plan& b) {
    const auto common = std::ranges::count_if(a, [&](std::size_t industry) { return b.contains(industry); });
    const std::size_t either = a.size() + b.size() - static_cast<std::size_t>(common);
    return static_cast<double>(common) / static_cast<double>(either);
}

std::optional<double> meanJaccard(const std::vector<RegionCode>& regions, const std::map<RegionCode, Plan>& plans) {
    double sum = 0;
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        for (std::size_t j = i + 1; j < regions.size(); ++j, ++pairs) {
            sum += jaccard(plans.at(regions[i]), plans.at(regions[j]));
        }
    }
    return pairs == 0 ? std::nullopt : std::optional(sum / static_cast<double>(pairs));
}

}  // namespace

PlanComparison planComparison(std::span<const PlannedIndustry> industries, std::span<const PlanCluster> clusters) {
    std::map<RegionCode, Plan> plans;
    for (std::size_t i = 0; i < industries.size(); ++i) {
        for (const RegionCode& region : industries[i].regions) {
            plans[region].insert(i);
        }
    }
    PlanComparison comparison;
    for (const auto& [region, plan] : plans) {
        comparison.regions.push_back(region);
    }
    for (const PlannedIndustry& industry : industries) {
        const std::set<RegionCode> naming(industry.regions.begin(), industry.regions.end());
        comparison.industries.push_back({industry.name, naming.size(), plans.size()});
    }
    std::ranges::stable_sort(comparison.industries, std::greater(), &IndustryFrequency::frequency);
    for (auto a = plans.begin(); a != plans.end(); ++a) {
        for (auto b = std::next(a); b != plans.end(); ++b) {
            comparison.overlaps.push_back({a->first, b->first, jaccard(a->second, b->second)});
        }
    }
    for (const PlanCluster& cluster : clusters) {
        ClusterHomogeneity alike{cluster.name, {}, {}};
        std::ranges::copy_if(cluster.regions, std::back_inserter(alike.regions),
                             [&](const RegionCode& region) { return plans.contains(region); });
        std::ranges::sort(alike.regions);
        alike.meanJaccard = meanJaccard(alike.regions, plans);
        comparison.homogeneity.push_back(std::move(alike));
    }
    return comparison;
}

}  // namespace core
