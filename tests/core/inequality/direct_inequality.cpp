// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/inequality/direct_inequality.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace direct {
namespace {

using Term = std::function<long double(long double)>;

long double meanOf(const Sample& sample, const Term& term) {
    long double sum = 0;
    long double weight = 0;
    for (std::size_t i = 0; i < sample.values.size(); ++i) {
        sum += static_cast<long double>(sample.weights[i]) * term(static_cast<long double>(sample.values[i]));
        weight += static_cast<long double>(sample.weights[i]);
    }
    return sum / weight;
}

double randomValue(std::mt19937_64& random, Kind kind) {
    switch (kind) {
        case Kind::Uniform:
            return std::uniform_real_distribution<double>(1, 100)(random);
        case Kind::Lognormal:
            return std::lognormal_distribution<double>(0, 3)(random);
        case Kind::Ties:
            return std::uniform_int_distribution<int>(1, 4)(random);
        case Kind::Zeros:
            return std::max(0, std::uniform_int_distribution<int>(-3, 9)(random));
        case Kind::Close:
            return 1e9 + std::uniform_int_distribution<int>(0, 1000)(random);
    }
    return 1;
}

}  // namespace

core::WeightedValues Sample::replicated() const {
    std::vector<double> written;
    for (std::size_t i = 0; i < values.size(); ++i) {
        written.insert(written.end(), static_cast<std::size_t>(weights[i]), values[i]);
    }
    return core::WeightedValues(written);
}

Sample randomSample(std::mt19937_64& random, std::size_t trial) {
    const auto kind = static_cast<Kind>(trial % kinds);
    Sample sample;
    sample.values.resize(std::uniform_int_distribution<std::size_t>(1, 40)(random));
    std::ranges::generate(sample.values, [&] { return randomValue(random, kind); });
    sample.weights.resize(sample.values.size());
    std::ranges::generate(sample.weights, [&] { return std::uniform_int_distribution<int>(1, 9)(random); });
    if (kind == Kind::Zeros) {
        sample.values.front() = 5;
    }
    return sample;
}

std::vector<std::size_t> randomGroups(std::mt19937_64& random, std::size_t size, std::size_t groupCount) {
    std::vector<std::size_t> groupOf(size);
    std::ranges::generate(groupOf,
                          [&] { return std::uniform_int_distribution<std::size_t>(0, groupCount - 1)(random); });
    return groupOf;
}

long double mean(const Sample& sample) {
    return meanOf(sample, [](long double value) { return value; });
}

long double variance(const Sample& sample) {
    const long double centre = mean(sample);
    return meanOf(sample, [centre](long double value) { return (value - centre) * (value - centre); });
}

long double gini(const Sample& sample) {
    long double differences = 0;
    long double weight = 0;
    for (std::size_t i = 0; i < sample.values.size(); ++i) {
        weight += static_cast<long double>(sample.weights[i]);
        for (std::size_t j = 0; j < sample.values.size(); ++j) {
            differences +=
                static_cast<long double>(sample.weights[i]) * static_cast<long double>(sample.weights[j]) *
                std::abs(static_cast<long double>(sample.values[i]) - static_cast<long double>(sample.values[j]));
        }
    }
    return differences / (2 * weight * weight * mean(sample));
}

long double theilT(const Sample& sample) {
    const long double centre = mean(sample);
    return meanOf(sample,
                  [centre](long double value) { return value > 0 ? value / centre * std::log(value / centre) : 0.0L; });
}

long double theilL(const Sample& sample) {
    const long double centre = mean(sample);
    return meanOf(sample, [centre](long double value) { return std::log(centre / value); });
}

long double powerMean(const Sample& sample, long double power) {
    if (power == 0) {
        return std::exp(meanOf(sample, [](long double value) { return std::log(value); }));
    }
    return std::pow(meanOf(sample, [power](long double value) { return std::pow(value, power); }), 1 / power);
}

long double standardDeviationOfLogs(const Sample& sample) {
    const long double centre = meanOf(sample, [](long double value) { return std::log(value); });
    return std::sqrt(meanOf(
        sample, [centre](long double value) { return (std::log(value) - centre) * (std::log(value) - centre); }));
}

}  // namespace direct
