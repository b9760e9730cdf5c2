// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spatial/local_moran.h"

#include <cmath>
#include <numeric>
#include <stdexcept>

#include "core/spatial/deviations.h"
#include "core/spatial/permutation_tails.h"
#include "core/spatial/random_order.h"

namespace core {
namespace {

/// The deviations and their spatial lags.
struct Surroundings {
    Deviations deviations;
    std::vector<double> lags;
};

std::optional<Surroundings> surroundingsOf(std::span<const double> values, const SpatialWeights& weights) {
    if (values.size() != weights.size()) {
        throw std::invalid_argument("local Moran's I: other than one value per region");
    }
    const std::optional<Deviations> deviations = deviationsOf(values);
    if (!deviations || weights.links() == 0) {
        return std::nullopt;
    }
    return Surroundings{*deviations, weights.lag(deviations->z)};
}

bool isIsland(const SpatialWeights& weights, std::size_t region) { return weights.neighbours(region).empty(); }

LocalClass typeOf(double z, double lag) {
    const bool high = z > deviationRounding;
    const bool amidHigh = lag > deviationRounding;
    if (high) {
        return amidHigh ? LocalClass::HighHigh : LocalClass::HighLow;
    }
    return amidHigh ? LocalClass::LowHigh : LocalClass::LowLow;
}

/// The local values of one region, its neighbours drawn from the others.
PermutationTest permutationTestOf(std::size_t region, const Surroundings& around, const SpatialWeights& weights,
                                  std::size_t permutations, std::uint64_t seed, RandomOrder& order) {
    const std::vector<double>& z = around.deviations.z;
    const std::size_t drawn = weights.neighbours(region).size();
    const double factor =
        z[region] * weights.weightInRow(region) * static_cast<double>(z.size()) / around.deviations.squares;
    std::vector<double> others = z;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(region));
    const double variance = around.deviations.squares / static_cast<double>(z.size());
    PermutationTails tails(z[region] * around.lags[region] / variance);
    for (std::size_t i = 0; i < permutations; ++i) {
        order.shuffleFirst<double>(others, drawn);
        const auto end = others.begin() + static_cast<std::ptrdiff_t>(drawn);
        tails.add(factor * std::accumulate(others.begin(), end, 0.0));
    }
    return tails.test(seed);
}

}  // namespace

std::optional<std::vector<std::optional<LocalMoran>>> localMoran(std::span<const double> values,
                                                                 const SpatialWeights& weights, LocalScaling scaling) {
    const std::optional<Surroundings> around = surroundingsOf(values, weights);
    if (!around) {
        return std::nullopt;
    }
    const auto divisor = static_cast<double>(values.size() - (scaling == LocalScaling::N ? 0 : 1));
    const double variance = around->deviations.squares / divisor;
    std::vector<std::optional<LocalMoran>> result(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!isIsland(weights, i)) {
            const double z = around->deviations.z[i];
            result[i] = LocalMoran{z * around->lags[i] / variance, typeOf(z, around->lags[i])};
        }
    }
    return result;
}

double localSumOverGlobal(const SpatialWeights& weights, LocalScaling scaling) {
    const auto n = static_cast<double>(weights.size());
    return scaling == LocalScaling::N ? weights.s0() : weights.s0() * (n - 1) / n;
}

std::optional<std::vector<std::optional<PermutationTest>>> localPermutationTests(std::span<const double> values,
                                                                                 const SpatialWeights& weights,
                                                                                 std::size_t permutations,
                                                                                 std::uint64_t seed) {
    if (permutations == 0) {
        throw std::invalid_argument("local Moran's I: no permutations");
    }
    const std::optional<Surroundings> around = surroundingsOf(values, weights);
    if (!around) {
        return std::nullopt;
    }
    RandomOrder order(seed);
    std::vector<std::optional<PermutationTest>> result(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!isIsland(weights, i)) {
            result[i] = permutationTestOf(i, *around, weights, permutations, seed, order);
        }
    }
    return result;
}

std::optional<MoranScatter> moranScatter(std::span<const double> values, const SpatialWeights& weights) {
    const std::optional<Surroundings> around = surroundingsOf(values, weights);
    if (!around) {
        return std::nullopt;
    }
    const Deviations& deviations = around->deviations;
    const double standardDeviation = std::sqrt(deviations.squares / static_cast<double>(values.size()));
    MoranScatter scatter;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double lag = around->lags[i];
        scatter.points.push_back({deviations.z[i] / standardDeviation,
                                  isIsland(weights, i) ? std::nullopt : std::optional(lag / standardDeviation)});
        scatter.slope += deviations.z[i] * lag / deviations.squares;
    }
    return scatter;
}

}  // namespace core
