// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/table_stats.h"

#include <utility>

#include "core/inequality/dispersion.h"

namespace app {
namespace {

core::WeightedValues weighted(const TableSample& sample) {
    return sample.weights.empty() ? core::WeightedValues(sample.values)
                                  : core::WeightedValues(sample.values, sample.weights);
}

GroupedIndex groupedIndex(const TableSample& sample, core::TheilIndex index, const StatsRequest& request) {
    const core::WeightedValues values = weighted(sample);
    const std::size_t groups = sample.groups.size();
    GroupedIndex grouped{core::decomposition(values, sample.groupOf, groups, index), std::nullopt};
    if (request.permutations > 0) {
        grouped.test =
            core::betweenShareTest(values, sample.groupOf, groups, index, request.permutations, request.seed);
    }
    return grouped;
}

}  // namespace

Dispersion dispersionOf(const TableSample& sample) {
    constexpr double halfAversion = 0.5;
    const core::WeightedValues values = weighted(sample);
    return {values.size(),
            values.totalWeight(),
            core::mean(values),
            core::coefficientOfVariation(values),
            core::sampleCoefficientOfVariation(values),
            core::gini(values),
            core::theilT(values),
            core::theilL(values),
            core::generalisedEntropy2(values),
            core::atkinson(values, halfAversion),
            core::atkinson(values, 1)};
}

GroupedIndices groupedIndices(const TableSample& sample, const StatsRequest& request) {
    return {groupedIndex(sample, core::TheilIndex::T, request), groupedIndex(sample, core::TheilIndex::L, request)};
}

SpatialStats spatialStats(JoinedSample joined, const StatsRequest& request) {
    SpatialStats stats{std::move(joined), {}, {}};
    const std::vector<double>& values = stats.joined.values;
    const core::SpatialWeights& weights = stats.joined.weights;
    stats.moran.measure = core::moransI(values, weights);
    stats.geary.measure = core::gearysC(values, weights);
    if (request.permutations > 0) {
        stats.moran.test = core::moranPermutationTest(values, weights, request.permutations, request.seed);
        stats.geary.test = core::gearyPermutationTest(values, weights, request.permutations, request.seed);
    }
    return stats;
}

}  // namespace app
