// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spatial/autocorrelation.h"

#include <cmath>
#include <numbers>
#include <stdexcept>
#include <vector>

#include "core/numeric/deviations.h"
#include "core/numeric/random_order.h"
#include "core/spatial/permutation_tails.h"

namespace core {
namespace {

using Values = std::vector<double>;
using Measure = double (*)(const Deviations&, const Values&, const SpatialWeights&);

/// The terms of the moments, in the notation of Cliff and Ord.
struct Terms {
    double n = 0;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double b2 = 0;  ///< The kurtosis of the values: 3 for a normal distribution.
};

Terms termsOf(const Deviations& deviations, const SpatialWeights& weights) {
    const auto n = static_cast<double>(weights.size());
    const double b2 = n * deviations.fourths / (deviations.squares * deviations.squares);
    return {n, weights.s0(), weights.s1(), weights.s2(), b2};
}

/// A difference, and the sum of its two parts: a difference that is small relative to the sum is a rounding error.
struct Difference {
    double value = 0;
    double parts = 0;
};

Difference difference(double minuend, double subtrahend) { return {minuend - subtrahend, minuend + subtrahend}; }

std::optional<NormalTest> normalTest(double value, double expected, const Difference& variance) {
    constexpr double rounding = 1e-12;
    if (!(variance.value > rounding * variance.parts)) {
        return std::nullopt;
    }
    const double z = (value - expected) / std::sqrt(variance.value);
    return NormalTest{variance.value, z, std::erfc(std::abs(z) / std::numbers::sqrt2)};
}

Difference moranVarianceRandomised(const Terms& t) {
    const double n = t.n;
    const double s0Squared = t.s0 * t.s0;
    const double plus = n * ((n * n - 3 * n + 3) * t.s1 + 3 * s0Squared) + t.b2 * 2 * n * t.s2;
    const double minus = n * n * t.s2 + t.b2 * ((n * n - n) * t.s1 + 6 * s0Squared);
    const double divisor = (n - 1) * (n - 2) * (n - 3) * s0Squared;
    return difference(plus / divisor, minus / divisor + 1 / ((n - 1) * (n - 1)));
}

Difference moranVarianceNormal(const Terms& t) {
    const double n = t.n;
    const double s0Squared = t.s0 * t.s0;
    const double divisor = (n * n - 1) * s0Squared;
    return difference((n * n * t.s1 + 3 * s0Squared) / divisor, n * t.s2 / divisor + 1 / ((n - 1) * (n - 1)));
}

Difference gearyVarianceRandomised(const Terms& t) {
    const double n = t.n;
    const double s0Squared = t.s0 * t.s0;
    const double plus =
        (n - 1) * t.s1 * (n * n - 3 * n + 3) + (n - 1) * t.s2 / 4 * (n * n - n + 2) * t.b2 + s0Squared * (n * n - 3);
    const double minus = (n - 1) * (n - 1) * t.s1 * t.b2 + (n - 1) * t.s2 / 4 * (n * n + 3 * n - 6) +
                         s0Squared * (n - 1) * (n - 1) * t.b2;
    const double divisor = n * (n - 2) * (n - 3) * s0Squared;
    return difference(plus / divisor, minus / divisor);
}

Difference gearyVarianceNormal(const Terms& t) {
    const double divisor = 2 * (t.n + 1) * t.s0 * t.s0;
    return difference((2 * t.s1 + t.s2) * (t.n - 1) / divisor, 4 * t.s0 * t.s0 / divisor);
}

/// Moran's I of the deviations in the order z.
double moranOf(const Deviations& deviations, const Values& z, const SpatialWeights& weights) {
    double products = 0;
    for (std::size_t i = 0; i < z.size(); ++i) {
        double sum = 0;
        for (const std::size_t j : weights.neighbours(i)) {
            sum += z[j];
        }
        products += z[i] * weights.weightInRow(i) * sum;
    }
    return static_cast<double>(z.size()) / weights.s0() * (products / deviations.squares);
}

/// Geary's C of the deviations in the order z.
double gearyOf(const Deviations& deviations, const Values& z, const SpatialWeights& weights) {
    double squares = 0;
    for (std::size_t i = 0; i < z.size(); ++i) {
        double sum = 0;
        for (const std::size_t j : weights.neighbours(i)) {
            sum += (z[i] - z[j]) * (z[i] - z[j]);
        }
        squares += weights.weightInRow(i) * sum;
    }
    return static_cast<double>(z.size() - 1) / (2 * weights.s0()) * (squares / deviations.squares);
}

/// Deviations for which a measure is defined.
std::optional<Deviations> testable(std::span<const double> values, const SpatialWeights& weights) {
    if (values.size() != weights.size()) {
        throw std::invalid_argument("spatial autocorrelation: the numbers of values and regions differ");
    }
    std::optional<Deviations> deviations = deviationsOf(values);
    return weights.links() == 0 ? std::nullopt : deviations;
}

/// A measure with its expectation and variances if there is no spatial pattern.
struct Theory {
    Measure measure = nullptr;
    double expected = 0;
    Difference (*varianceRandomised)(const Terms&) = nullptr;
    Difference (*varianceNormal)(const Terms&) = nullptr;
};

std::optional<Autocorrelation> autocorrelation(std::span<const double> values, const SpatialWeights& weights,
                                               const Theory& theory) {
    const std::optional<Deviations> deviations = testable(values, weights);
    if (!deviations) {
        return std::nullopt;
    }
    const Terms terms = termsOf(*deviations, weights);
    Autocorrelation result;
    result.n = values.size();
    result.islands = weights.islands().size();
    result.value = theory.measure(*deviations, deviations->z, weights);
    result.expected = theory.expected;
    if (result.n > 3) {
        result.randomisation = normalTest(result.value, result.expected, theory.varianceRandomised(terms));
    }
    result.normality = normalTest(result.value, result.expected, theory.varianceNormal(terms));
    return result;
}

std::optional<PermutationTest> permutationTest(std::span<const double> values, const SpatialWeights& weights,
                                               std::size_t permutations, std::uint64_t seed, Measure measure,
                                               std::stop_token stop) {
    if (permutations == 0) {
        throw std::invalid_argument("spatial autocorrelation: at least one permutation is needed");
    }
    const std::optional<Deviations> deviations = testable(values, weights);
    if (!deviations) {
        return std::nullopt;
    }
    RandomOrder order(seed);
    Values z = deviations->z;
    PermutationTails tails(measure(*deviations, z, weights));
    for (std::size_t i = 0; i < permutations; ++i) {
        if (stop.stop_requested()) {
            return std::nullopt;
        }
        order.shuffleFirst<double>(z, z.size());
        tails.add(measure(*deviations, z, weights));
    }
    return tails.test(seed);
}

}  // namespace

std::optional<Autocorrelation> moransI(std::span<const double> values, const SpatialWeights& weights) {
    const double expected = -1 / (static_cast<double>(values.size()) - 1);
    return autocorrelation(values, weights, {&moranOf, expected, &moranVarianceRandomised, &moranVarianceNormal});
}

std::optional<Autocorrelation> gearysC(std::span<const double> values, const SpatialWeights& weights) {
    return autocorrelation(values, weights, {&gearyOf, 1, &gearyVarianceRandomised, &gearyVarianceNormal});
}

std::optional<PermutationTest> moranPermutationTest(std::span<const double> values, const SpatialWeights& weights,
                                                    std::size_t permutations, std::uint64_t seed,
                                                    std::stop_token stop) {
    return permutationTest(values, weights, permutations, seed, &moranOf, stop);
}

std::optional<PermutationTest> gearyPermutationTest(std::span<const double> values, const SpatialWeights& weights,
                                                    std::size_t permutations, std::uint64_t seed,
                                                    std::stop_token stop) {
    return permutationTest(values, weights, permutations, seed, &gearyOf, stop);
}

}  // namespace core
