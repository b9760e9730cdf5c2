// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spatial/local_moran.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <stdexcept>

#include "core/numeric/deviations.h"
#include "core/numeric/random_order.h"
#include "core/spatial/permutation_tails.h"

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

/// Random places among the regions other than one, in a row for each permutation.
class Draws {
public:
    Draws(const SpatialWeights& weights, std::size_t permutations, std::uint64_t seed) {
        for (std::size_t region = 0; region < weights.size(); ++region) {
            m_inRow = std::max(m_inRow, weights.neighbours(region).size());
        }
        std::vector<std::size_t> others(weights.size() - 1);
        std::iota(others.begin(), others.end(), std::size_t{0});
        RandomOrder order(seed);
        m_places.reserve(permutations * m_inRow);
        for (std::size_t i = 0; i < permutations; ++i) {
            order.shuffleFirst<std::size_t>(others, m_inRow);
            m_places.insert(m_places.end(), others.begin(), others.begin() + static_cast<std::ptrdiff_t>(m_inRow));
        }
    }

    /// The first places of a row.
    [[nodiscard]] std::span<const std::size_t> places(std::size_t permutation, std::size_t count) const {
        return std::span(m_places).subspan(permutation * m_inRow, count);
    }

private:
    std::size_t m_inRow = 0;  ///< As many as the neighbours of the region with the most.
    std::vector<std::size_t> m_places;
};

/// The local values of one region, its neighbours drawn from the others.
PermutationTest permutationTestOf(std::size_t region, const Surroundings& around, const SpatialWeights& weights,
                                  std::size_t permutations, std::uint64_t seed, const Draws& draws) {
    const std::vector<double>& z = around.deviations.z;
    const std::size_t neighbours = weights.neighbours(region).size();
    const double variance = around.deviations.squares / static_cast<double>(z.size());
    const double factor = z[region] * weights.weightInRow(region) / variance;
    PermutationTails tails(z[region] * around.lags[region] / variance);
    for (std::size_t i = 0; i < permutations; ++i) {
        double sum = 0;
        for (const std::size_t place : draws.places(i, neighbours)) {
            sum += z[place + (place < region ? 0 : 1)];  // past the region itself
        }
        tails.add(factor * sum);
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
                                                                                 std::uint64_t seed,
                                                                                 std::stop_token stop) {
    if (permutations == 0) {
        throw std::invalid_argument("local Moran's I: no permutations");
    }
    const std::optional<Surroundings> around = surroundingsOf(values, weights);
    if (!around) {
        return std::nullopt;
    }
    const Draws draws(weights, permutations, seed);
    std::vector<std::optional<PermutationTest>> result(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (stop.stop_requested()) {
            return std::nullopt;
        }
        if (!isIsland(weights, i)) {
            result[i] = permutationTestOf(i, *around, weights, permutations, seed, draws);
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
