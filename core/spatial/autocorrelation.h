// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>

#include "core/spatial/weights.h"

namespace core {

/// Test of a measure against its expectation in the absence of a spatial pattern. Assumes that the measure is normally
/// distributed.
struct NormalTest {
    double variance = 0;  ///< Above 0.
    double z = 0;         ///< (measure - expected) / square root of the variance.
    double p = 0;         ///< Two-sided: the chance of |z| or more.
    friend bool operator==(const NormalTest&, const NormalTest&) = default;
};

/// A global measure of spatial autocorrelation and its tests.
///
/// n is the number of all regions including islands, as in PySAL. spdep by default (adjust.n) does not count islands,
/// so its numbers differ where there are any. Restrict the weights to leave islands out.
struct Autocorrelation {
    std::size_t n = 0;
    std::size_t islands = 0;  ///< Regions without a neighbour. They only count for the mean and the variance.
    double value = 0;
    double expected = 0;
    /// Under randomisation: every assignment of the given values to the regions is equally likely. Nothing for n < 4,
    /// or if the measure is the same for every assignment.
    std::optional<NormalTest> randomisation;
    /// Under normality: all values come from one normal distribution. Nothing if the measure cannot vary.
    std::optional<NormalTest> normality;
    friend bool operator==(const Autocorrelation&, const Autocorrelation&) = default;
};

/// Moran's I: n / s0 times the sum of w(i, j) z(i) z(j), over the sum of z², z being deviations from the mean. The
/// expected value is -1 / (n - 1). Above it, neighbours are alike; below, unlike.
/// @param values  one per region of the weights, finite; restrict the weights to the regions that have one.
/// @returns nothing when all values are equal or no region has a neighbour.
/// @throws std::invalid_argument when a value is not finite, or the numbers of values and regions differ.
/// @see A. D. Cliff, J. K. Ord, "Spatial Processes: Models and Applications" (1981), chapters 1 and 2.
[[nodiscard]] std::optional<Autocorrelation> moransI(std::span<const double> values, const SpatialWeights& weights);

/// Geary's C: (n - 1) / (2 s0) times the sum of w(i, j) (x(i) - x(j))², over the sum of z². The expected value is 1.
/// Below it, neighbours are alike, so z is negative where z of Moran's I is positive. Otherwise as `moransI`.
[[nodiscard]] std::optional<Autocorrelation> gearysC(std::span<const double> values, const SpatialWeights& weights);

/// A measure compared with the same measure after random assignments of the values to the regions.
struct PermutationTest {
    std::size_t permutations = 0;
    std::uint64_t seed = 0;
    /// The number of permutations with at least the measure or with at most the measure, whichever is smaller.
    std::size_t asExtreme = 0;
    /// (asExtreme + 1) / (permutations + 1): one-sided, like p_sim in PySAL. The smallest possible p is
    /// 1 / (permutations + 1). Unlike in PySAL, ties count as extreme on both sides.
    double p = 1;
    friend bool operator==(const PermutationTest&, const PermutationTest&) = default;
};

/// The same seed gives the same result on every platform.
/// @param permutations  at least one.
/// @param stop          cancels the test; polled before each permutation.
/// @returns nothing where the measure is absent, or when stopped.
/// @throws std::invalid_argument as `moransI`, and without permutations.
[[nodiscard]] std::optional<PermutationTest> moranPermutationTest(std::span<const double> values,
                                                                  const SpatialWeights& weights,
                                                                  std::size_t permutations, std::uint64_t seed,
                                                                  std::stop_token stop = {});
[[nodiscard]] std::optional<PermutationTest> gearyPermutationTest(std::span<const double> values,
                                                                  const SpatialWeights& weights,
                                                                  std::size_t permutations, std::uint64_t seed,
                                                                  std::stop_token stop = {});

}  // namespace core
