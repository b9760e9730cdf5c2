// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/decomposition.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "core/inequality/dispersion.h"
#include "core/inequality/relative_level.h"
#include "core/numeric/compensated_sum.h"
#include "core/numeric/random_order.h"

namespace core {
namespace {

/// Values and weights, sorted by group.
struct GroupedValues {
    std::vector<double> values;
    std::vector<double> weights;
    std::vector<std::size_t> ends;  ///< The end position of each group.

    [[nodiscard]] std::size_t begin(std::size_t group) const { return group == 0 ? 0 : ends[group - 1]; }
    [[nodiscard]] std::size_t count(std::size_t group) const { return ends[group] - begin(group); }
    [[nodiscard]] std::span<const double> valuesOf(std::size_t group) const {
        return std::span(values).subspan(begin(group), count(group));
    }
    [[nodiscard]] std::span<const double> weightsOf(std::size_t group) const {
        return std::span(weights).subspan(begin(group), count(group));
    }
};

void check(const WeightedValues& values, std::span<const std::size_t> groupOf, std::size_t groupCount) {
    if (groupOf.size() != values.given()) {
        throw std::invalid_argument("every value needs a group");
    }
    if (std::ranges::any_of(groupOf, [groupCount](std::size_t group) { return group >= groupCount; })) {
        throw std::invalid_argument("a value is in a group that does not exist");
    }
}

GroupedValues grouped(const WeightedValues& values, std::span<const std::size_t> groupOf, std::size_t groupCount) {
    std::vector<std::size_t> order(values.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    const auto group = [&](std::size_t i) { return groupOf[values.positions()[i]]; };
    std::ranges::stable_sort(order, {}, group);
    GroupedValues result{{}, {}, std::vector<std::size_t>(groupCount, 0)};
    for (const std::size_t i : order) {
        result.values.push_back(values.values()[i]);
        result.weights.push_back(values.weights()[i]);
    }
    for (std::size_t g = 0; g < groupCount; ++g) {
        result.ends[g] = static_cast<std::size_t>(std::ranges::upper_bound(order, g, {}, group) - order.begin());
    }
    return result;
}

double term(TheilIndex index, const RelativeLevel& level) {
    return index == TheilIndex::T ? theilTTerm(level) : theilLTerm(level);
}

std::optional<double> theil(TheilIndex index, const WeightedValues& values) {
    return index == TheilIndex::T ? theilT(values) : theilL(values);
}

/// The index between the means of the groups, weighted with the weights of the groups.
double betweenGroups(const GroupedValues& data, TheilIndex index, const Level& mean, double totalWeight) {
    CompensatedSum result;
    for (std::size_t g = 0; g < data.ends.size(); ++g) {
        if (data.count(g) > 0) {
            const Level level = meanLevel(data.valuesOf(g), data.weightsOf(g));
            result.addProduct(sumOf(data.weightsOf(g)), term(index, relativeTo(mean, level)));
        }
    }
    return result.value() / totalWeight;
}

GroupContribution contribution(const GroupedValues& data, std::size_t group, TheilIndex index, const Level& mean,
                               double totalWeight) {
    GroupContribution result;
    result.n = data.count(group);
    if (result.n == 0) {
        return result;
    }
    const RelativeLevel level = relativeTo(mean, meanLevel(data.valuesOf(group), data.weightsOf(group)));
    result.weightShare = sumOf(data.weightsOf(group)) / totalWeight;
    result.valueShare = std::min(result.weightShare * level.ratio, 1.0);
    result.index = theil(index, WeightedValues(data.valuesOf(group), data.weightsOf(group)));
    const double share = index == TheilIndex::T ? result.valueShare : result.weightShare;
    result.within = share * result.index.value_or(0);
    if (share > 0) {
        result.between = share * (index == TheilIndex::T ? level.logarithm : -level.logarithm);
    }
    return result;
}

/// Shuffles values together with their weights.
void shuffle(GroupedValues& data, RandomOrder& random) {
    for (std::size_t i = 0; i < data.values.size(); ++i) {
        const std::size_t chosen = i + random.below(data.values.size() - i);
        std::swap(data.values[i], data.values[chosen]);
        std::swap(data.weights[i], data.weights[chosen]);
    }
}

}  // namespace

std::optional<Decomposition> decomposition(const WeightedValues& values, std::span<const std::size_t> groupOf,
                                           std::size_t groupCount, TheilIndex index) {
    check(values, groupOf, groupCount);
    const auto total = theil(index, values);
    if (!total) {
        return std::nullopt;
    }
    const GroupedValues data = grouped(values, groupOf, groupCount);
    const Level mean = meanLevel(data.values, data.weights);
    const double totalWeight = sumOf(data.weights);
    Decomposition result{*total, betweenGroups(data, index, mean, totalWeight), 0, std::nullopt, {}};
    for (std::size_t g = 0; g < groupCount; ++g) {
        result.groups.push_back(contribution(data, g, index, mean, totalWeight));
        result.within += result.groups.back().within;
    }
    if (result.total > 0) {
        result.betweenShare = std::min(result.between / result.total, 1.0);
    }
    return result;
}

std::optional<BetweenShareTest> betweenShareTest(const WeightedValues& values, std::span<const std::size_t> groupOf,
                                                 std::size_t groupCount, TheilIndex index, std::size_t permutations,
                                                 std::uint64_t seed, std::stop_token stop) {
    if (permutations == 0) {
        throw std::invalid_argument("a permutation test needs at least one permutation");
    }
    const auto actual = decomposition(values, groupOf, groupCount, index);
    if (!actual || !actual->betweenShare) {
        return std::nullopt;
    }
    constexpr double tie = 1e-12;
    GroupedValues data = grouped(values, groupOf, groupCount);
    const Level mean = meanLevel(data.values, data.weights);
    const double totalWeight = sumOf(data.weights);
    RandomOrder random(seed);
    BetweenShareTest test{*actual->betweenShare, permutations, seed, 0, 1};
    for (std::size_t i = 0; i < permutations; ++i) {
        if (stop.stop_requested()) {
            return std::nullopt;
        }
        shuffle(data, random);
        const double between = betweenGroups(data, index, mean, totalWeight);
        test.atLeast += between >= actual->between - tie * actual->total ? 1U : 0U;
    }
    test.p = (1 + static_cast<double>(test.atLeast)) / (1 + static_cast<double>(permutations));
    return test;
}

}  // namespace core
