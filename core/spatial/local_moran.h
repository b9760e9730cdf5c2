// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include "core/numeric/executor.h"
#include "core/spatial/autocorrelation.h"
#include "core/spatial/weights.h"

namespace core {

/// The divisor of the sum of squares in local Moran's I. Both are in use, so results must name theirs.
enum class LocalScaling {
    N,          ///< Anselin, and spdep by default: the local values sum to s0 times I.
    NMinusOne,  ///< The sample variance, as in PySAL and GeoDa: they sum to s0 times I times (n - 1) / n.
};

/// Whether a region and the spatial lag of its neighbours are above the mean (high) or not (low).
enum class LocalClass { HighHigh, LowLow, HighLow, LowHigh };

struct LocalMoran {
    /// z(i) times its spatial lag, over the variance. Positive if the region is like its neighbours.
    double value = 0;
    LocalClass type = LocalClass::HighHigh;
    friend bool operator==(const LocalMoran&, const LocalMoran&) = default;
};

/// Local Moran's I of each region; nothing for an island.
/// @param values  one per region of the weights, finite.
/// @returns nothing at all when all values are equal or no region has a neighbour.
/// @throws std::invalid_argument when a value is not finite, or the numbers of values and regions differ.
/// @see L. Anselin, "Local Indicators of Spatial Association - LISA", Geographical Analysis 27 (1995), 93-115.
[[nodiscard]] std::optional<std::vector<std::optional<LocalMoran>>> localMoran(std::span<const double> values,
                                                                               const SpatialWeights& weights,
                                                                               LocalScaling scaling);

/// Conditional permutation test of each region: its own value stays, and its neighbours' values are drawn at random
/// from all other regions.
///
/// As in PySAL, one set of random draws serves all regions. The scaling of local Moran's I does not matter. The same
/// seed gives the same result on every platform and with every executor.
/// @param permutations  at least one.
/// @param stop          cancels the tests; polled before each region.
/// @param execute       runs one task per 64 regions.
/// @returns nothing where `localMoran` gives nothing, or when stopped; for an island, no test.
/// @throws std::invalid_argument as `localMoran`, and without permutations.
[[nodiscard]] std::optional<std::vector<std::optional<PermutationTest>>> localPermutationTests(
    std::span<const double> values, const SpatialWeights& weights, std::size_t permutations, std::uint64_t seed,
    std::stop_token stop = {}, const Executor& execute = sequential);

/// One point of the Moran scatter plot.
struct MoranPoint {
    double z = 0;               ///< Deviation from the mean, in standard deviations (n).
    std::optional<double> lag;  ///< The spatial lag of z; nothing for an island.
    friend bool operator==(const MoranPoint&, const MoranPoint&) = default;
};

struct MoranScatter {
    std::vector<MoranPoint> points;  ///< By region.
    /// Slope of the least-squares line through the origin, where islands have lag 0. It equals Moran's I times s0 / n:
    /// for row-standardised weights without islands, Moran's I.
    double slope = 0;
    friend bool operator==(const MoranScatter&, const MoranScatter&) = default;
};

/// @returns and throws as `localMoran`.
[[nodiscard]] std::optional<MoranScatter> moranScatter(std::span<const double> values, const SpatialWeights& weights);

}  // namespace core
