// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>

#include "core/spatial/weights.h"

namespace core {

/// How far a measure lies from what is expected without any pattern, if it is distributed normally about it.
struct NormalTest {
    double variance = 0;  ///< Above 0.
    double z = 0;         ///< (measure - expected) / square root of the variance.
    double p = 0;         ///< Two-sided: the chance of |z| or more.
    friend bool operator==(const NormalTest&, const NormalTest&) = default;
};

/// A global measure of spatial autocorrelation and its tests.
///
/// n counts every region of the weights, islands too, as PySAL does; spdep by default (adjust.n) takes the islands off
/// n and gives other numbers where there are any. Restrict the weights to leave islands out.
struct Autocorrelation {
    std::size_t n = 0;
    std::size_t islands = 0;  ///< Of the n, those without a neighbour: they count in the mean and the variance alone.
    double value = 0;
    double expected = 0;
    /// The values given, every order of them over the regions equally likely. Nothing for n < 4, or where the measure
    /// is the same in every order.
    std::optional<NormalTest> randomisation;
    /// The values drawn from one normal distribution. Nothing where the measure cannot vary.
    std::optional<NormalTest> normality;
    friend bool operator==(const Autocorrelation&, const Autocorrelation&) = default;
};

/// Moran's I: n / s0 times the sum of w(i, j) z(i) z(j), over the sum of z², z being deviations from the mean. Expected
/// is -1 / (n - 1). Above it, neighbours are alike; below, unlike.
/// @param values  one per region of the weights, finite; restrict the weights to the regions that have one.
/// @returns nothing when all values are equal or no region has a neighbour.
/// @throws std::invalid_argument when a value is not finite, or there is other than one per region.
/// @see A. D. Cliff, J. K. Ord, "Spatial Processes: Models and Applications" (1981), chapters 1 and 2.
[[nodiscard]] std::optional<Autocorrelation> moransI(std::span<const double> values, const SpatialWeights& weights);

/// Geary's C: (n - 1) / (2 s0) times the sum of w(i, j) (x(i) - x(j))², over the sum of z². Expected is 1. Below it,
/// neighbours are alike (so z is negative where that of Moran's I is positive). All else as `moransI`.
[[nodiscard]] std::optional<Autocorrelation> gearysC(std::span<const double> values, const SpatialWeights& weights);

/// A measure against the same values dealt out to the regions at random.
struct PermutationTest {
    std::size_t permutations = 0;
    std::uint64_t seed = 0;
    /// Permutations that give the measure or more, or those that give it or less, whichever are fewer.
    std::size_t asExtreme = 0;
    /// (asExtreme + 1) / (permutations + 1). One-sided, towards the side on which the measure lies, as PySAL's p_sim;
    /// the smallest possible is 1 / (permutations + 1). Ties count as extreme on either side, here and not there.
    double p = 1;
    friend bool operator==(const PermutationTest&, const PermutationTest&) = default;
};

/// The same seed gives the same result on every platform. Nothing when stopped.
/// @param permutations  at least one, or std::invalid_argument is thrown.
[[nodiscard]] std::optional<PermutationTest> moranPermutationTest(std::span<const double> values,
                                                                  const SpatialWeights& weights,
                                                                  std::size_t permutations, std::uint64_t seed,
                                                                  std::stop_token stop = {});
[[nodiscard]] std::optional<PermutationTest> gearyPermutationTest(std::span<const double> values,
                                                                  const SpatialWeights& weights,
                                                                  std::size_t permutations, std::uint64_t seed,
                                                                  std::stop_token stop = {});

}  // namespace core
