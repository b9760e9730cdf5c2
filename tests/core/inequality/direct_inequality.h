// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <random>
#include <vector>

#include "core/inequality/weighted_values.h"

/// The textbook formulas, term by term in long double: oracles for moderate values.
namespace direct {

/// Values and as many weights.
struct Sample {
    std::vector<double> values;
    std::vector<double> weights;

    [[nodiscard]] core::WeightedValues weighted() const { return {values, weights}; }
    /// Every value repeated as often as its weight, which must be an integer.
    [[nodiscard]] core::WeightedValues replicated() const;
};

/// The kinds of random values of a sample. Each kind tests a different weakness.
enum class Kind { Uniform, Lognormal, Ties, Zeros, Close };
inline constexpr std::size_t kinds = 5;

/// One to forty values, with integer weights from 1 to 9. The kinds alternate with the trials. All values are positive,
/// except Kind::Zeros.
Sample randomSample(std::mt19937_64& random, std::size_t trial);

/// At most `groupCount` groups; some may be empty.
std::vector<std::size_t> randomGroups(std::mt19937_64& random, std::size_t size, std::size_t groupCount);

long double mean(const Sample& sample);
long double variance(const Sample& sample);
long double gini(const Sample& sample);
long double theilT(const Sample& sample);
long double theilL(const Sample& sample);
long double powerMean(const Sample& sample, long double power);
long double standardDeviationOfLogs(const Sample& sample);

}  // namespace direct
