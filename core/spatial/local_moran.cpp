// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spatial/local_moran.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "core/numeric/deviations.h"
#include "core/numeric/random_order.h"
#include "core/spatial/permutation_tails.h"

namespace core {
namespace {

/// Enough work for a task: about a millisecond with 999 permutations.
constexpr std::size_t regionsPerTask = 64;

/// The deviations and their spatial lags.
struct LaggedDeviations {
    Deviations deviations;
    std::vector<double> lags;
};

std::optional<LaggedDeviations> laggedDeviations(std::span<const double> values, const SpatialWeights& weights) {
    if (values.size() != weights.size()) {
        throw std::invalid_argument("local Moran's I: the numbers of values and regions differ");
    }
    const std::optional<Deviations> deviations = deviationsOf(values);
    if (!deviations || weights.links() == 0) {
        return std::nullopt;
    }
    return LaggedDeviations{*deviations, weights.lag(deviations->z)};
}

bool isIsland(const SpatialWeights& weights, std::size_t region) { return weights.neighbours(region).empty(); }

LocalClass classOf(double z, double lag) {
    const bool isHigh = z > deviationRounding;
    const bool isLagHigh = lag > deviationRounding;
    if (isHigh) {
        return isLagHigh ? LocalClass::HighHigh : LocalClass::HighLow;
    }
    return isLagHigh ? LocalClass::LowHigh : LocalClass::LowLow;
}

/// For each permutation a row of random indices among the regions other than the tested one.
class Draws {
public:
    Draws(const SpatialWeights& weights, std::size_t permutations, std::uint64_t seed) {
        for (std::size_t region = 0; region < weights.size(); ++region) {
            m_rowSize = std::max(m_rowSize, weights.neighbours(region).size());
        }
        std::vector<std::size_t> others(weights.size() - 1);
        std::iota(others.begin(), others.end(), std::size_t{0});
        RandomOrder order(seed);
        m_indices.reserve(permutations * m_rowSize);
        for (std::size_t i = 0; i < permutations; ++i) {
            order.shuffleFirst<std::size_t>(others, m_rowSize);
            m_indices.insert(m_indices.end(), others.begin(), others.begin() + static_cast<std::ptrdiff_t>(m_rowSize));
        }
    }

    /// The first `count` indices of a row.
    [[nodiscard]] std::span<const std::size_t> row(std::size_t permutation, std::size_t count) const {
        return std::span(m_indices).subspan(permutation * m_rowSize, count);
    }

private:
    std::size_t m_rowSize = 0;  ///< The largest number of neighbours of any region.
    std::vector<std::size_t> m_indices;
};

/// The test of one region: its neighbours are drawn at random from all other regions.
PermutationTest permutationTestOf(std::size_t region, const LaggedDeviations& lagged, const SpatialWeights& weights,
                                  std::size_t permutations, std::uint64_t seed, const Draws& draws) {
    const std::vector<double>& z = lagged.deviations.z;
    const std::size_t neighbours = weights.neighbours(region).size();
    const double variance = lagged.deviations.squares / static_cast<double>(z.size());
    const double factor = z[region] * weights.weightInRow(region) / variance;
    PermutationTails tails(z[region] * lagged.lags[region] / variance);
    for (std::size_t i = 0; i < permutations; ++i) {
        double sum = 0;
        for (const std::size_t index : draws.row(i, neighbours)) {
            sum += z[index + (index < region ? 0 : 1)];  // skips the region itself
        }
        tails.add(factor * sum);
    }
    return tails.test(seed);
}

}  // namespace

std::optional<std::vector<std::optional<LocalMoran>>> localMoran(std::span<const double> values,
                                                                 const SpatialWeights& weights, LocalScaling scaling) {
    const std::optional<LaggedDeviations> lagged = laggedDeviations(values, weights);
    if (!lagged) {
        return std::nullopt;
    }
    const auto divisor = static_cast<double>(values.size() - (scaling == LocalScaling::N ? 0 : 1));
    const double variance = lagged->deviations.squares / divisor;
    std::vector<std::optional<LocalMoran>> result(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!isIsland(weights, i)) {
            const double z = lagged->deviations.z[i];
            result[i] = LocalMoran{z * lagged->lags[i] / variance, classOf(z, lagged->lags[i])};
        }
    }
    return result;
}

std::optional<std::vector<std::optional<PermutationTest>>> localPermutationTests(
    std::span<const double> values, const SpatialWeights& weights, std::size_t permutations, std::uint64_t seed,
    std::stop_token stop, const Executor& execute) {
    if (permutations == 0) {
        throw std::invalid_argument("local Moran's I: at least one permutation is needed");
    }
    const std::optional<LaggedDeviations> lagged = laggedDeviations(values, weights);
    if (!lagged) {
        return std::nullopt;
    }
    const Draws draws(weights, permutations, seed);
    std::vector<std::optional<PermutationTest>> result(values.size());
    const std::size_t tasks = (values.size() + regionsPerTask - 1) / regionsPerTask;
    execute(tasks, [&](std::size_t task) {
        const std::size_t end = std::min((task + 1) * regionsPerTask, values.size());
        for (std::size_t i = task * regionsPerTask; i < end && !stop.stop_requested(); ++i) {
            if (!isIsland(weights, i)) {
                result[i] = permutationTestOf(i, *lagged, weights, permutations, seed, draws);
            }
        }
    });
    return stop.stop_requested() ? std::nullopt : std::optional(std::move(result));
}

std::optional<MoranScatter> moranScatter(std::span<const double> values, const SpatialWeights& weights) {
    const std::optional<LaggedDeviations> lagged = laggedDeviations(values, weights);
    if (!lagged) {
        return std::nullopt;
    }
    const Deviations& deviations = lagged->deviations;
    const double standardDeviation = std::sqrt(deviations.squares / static_cast<double>(values.size()));
    MoranScatter scatter;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double lag = lagged->lags[i];
        scatter.points.push_back({deviations.z[i] / standardDeviation,
                                  isIsland(weights, i) ? std::nullopt : std::optional(lag / standardDeviation)});
        scatter.slope += deviations.z[i] * lag / deviations.squares;
    }
    return scatter;
}

}  // namespace core
