// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/dispersion.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <stdexcept>
#include <utility>

#include "core/inequality/relative_level.h"
#include "core/numeric/compensated_sum.h"
#include "core/numeric/descending_order.h"

namespace core {
namespace {

std::optional<double> ifFinite(double result) { return std::isfinite(result) ? std::optional(result) : std::nullopt; }

bool haveShares(const WeightedValues& values) {
    return !values.empty() && std::ranges::min(values.values()) >= 0 && std::ranges::max(values.values()) > 0;
}

bool arePositive(const WeightedValues& values) { return !values.empty() && std::ranges::min(values.values()) > 0; }

Level meanOf(const WeightedValues& values) { return meanLevel(values.values(), values.weights()); }

std::vector<RelativeLevel> relativeToMean(const WeightedValues& values) {
    const Level base = meanOf(values);
    std::vector<RelativeLevel> levels;
    levels.reserve(values.size());
    for (const double value : values.values()) {
        levels.push_back(relativeTo(base, {value, 0, 0}));
    }
    return levels;
}

template <typename Term>
double weightedMean(std::span<const RelativeLevel> levels, std::span<const double> weights, Term term) {
    CompensatedSum sum;
    CompensatedSum weight;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        sum.addProduct(weights[i], term(levels[i]));
        weight.add(weights[i]);
    }
    return sum.value() / weight.value();
}

/// The standard deviation, in the unit of `mean.high`.
double standardDeviation(std::span<const double> values, std::span<const double> weights, const Level& mean) {
    CompensatedSum squares;
    CompensatedSum weight;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double deviation = (std::ldexp(values[i], -mean.exponent) - mean.high) - mean.low;
        squares.addProduct(weights[i] * deviation, deviation);
        weight.add(weights[i]);
    }
    return std::sqrt(squares.value() / weight.value());
}

/// A value in the unit of `mean.high`, and the weight of all regions that have it.
struct Step {
    double value = 0;
    double weight = 0;
};

std::vector<Step> steps(const WeightedValues& values, const Level& mean) {
    const std::vector<double>& all = values.values();
    const std::vector<std::size_t> order = descendingOrder(all);
    std::vector<Step> result;
    std::vector<double> weights;
    for (std::size_t i = order.size(); i > 0;) {
        const double value = all[order[i - 1]];
        weights.clear();
        for (; i > 0 && all[order[i - 1]] == value; --i) {
            weights.push_back(values.weights()[order[i - 1]]);
        }
        std::ranges::sort(weights);  // the sum must not depend on the order of the regions
        CompensatedSum weight;
        std::ranges::for_each(weights, [&](double part) { weight.add(part); });
        result.push_back({std::ldexp(value, -mean.exponent), weight.value()});
    }
    return result;
}

/// For each step the weight of all steps above it.
std::vector<double> weightsAbove(std::span<const Step> ascending) {
    std::vector<double> result(ascending.size());
    CompensatedSum above;
    for (std::size_t i = ascending.size(); i-- > 0;) {
        result[i] = above.value();
        above.add(ascending[i].weight);
    }
    return result;
}

/// ln(power mean / mean) relative to the least level, for powers that would overflow.
double logPowerMeanFromLeast(std::span<const RelativeLevel> levels, std::span<const double> weights, double power,
                             double least) {
    const double mean = weightedMean(levels, weights, [power, least](const RelativeLevel& level) {
        return std::exp(power * (level.logarithm - least));
    });
    return least + std::log(mean) / power;
}

/// ln(power mean / mean) for a power below 1 other than 0; never positive.
double logPowerMean(const WeightedValues& values, double power) {
    constexpr double safeExponent = 500;
    const std::vector<RelativeLevel> levels = relativeToMean(values);
    const double least = std::ranges::min(levels, {}, &RelativeLevel::logarithm).logarithm;
    if (power * least > safeExponent) {
        return logPowerMeanFromLeast(levels, values.weights(), power, least);
    }
    const double excess =
        weightedMean(levels, values.weights(), [power](const RelativeLevel& level) { return powerTerm(level, power); });
    return std::log1p(std::max(excess, -1.0)) / power;
}

}  // namespace

std::optional<double> mean(const WeightedValues& values) {
    if (values.empty()) {
        return std::nullopt;
    }
    const Level level = meanOf(values);
    return std::ldexp(level.high, level.exponent);
}

std::optional<double> rangeRatio(const WeightedValues& values) {
    if (!arePositive(values)) {
        return std::nullopt;
    }
    const auto [least, greatest] = std::ranges::minmax(values.values());
    return ifFinite(greatest / least);
}

std::optional<double> coefficientOfVariation(const WeightedValues& values) {
    if (values.empty()) {
        return std::nullopt;
    }
    const Level level = meanOf(values);
    if (level.high <= 0) {
        return std::nullopt;
    }
    return ifFinite(standardDeviation(values.values(), values.weights(), level) / level.high);
}

std::optional<double> sampleCoefficientOfVariation(const WeightedValues& values) {
    const auto variation = coefficientOfVariation(values);
    if (!variation || values.totalWeight() <= 1) {
        return std::nullopt;
    }
    return ifFinite(*variation / std::sqrt(1 - 1 / values.totalWeight()));
}

std::optional<double> standardDeviationOfLogs(const WeightedValues& values) {
    if (!arePositive(values)) {
        return std::nullopt;
    }
    std::vector<double> logarithms;
    for (const RelativeLevel& level : relativeToMean(values)) {
        logarithms.push_back(level.logarithm);
    }
    const Level level = meanLevel(logarithms, values.weights());
    return std::ldexp(standardDeviation(logarithms, values.weights(), level), level.exponent);
}

std::optional<double> gini(const WeightedValues& values) {
    if (!haveShares(values)) {
        return std::nullopt;
    }
    const Level level = meanOf(values);
    const std::vector<Step> ascending = steps(values, level);
    const std::vector<double> above = weightsAbove(ascending);
    CompensatedSum differences;
    CompensatedSum below;
    for (std::size_t i = 0; i + 1 < ascending.size(); ++i) {
        below.add(ascending[i].weight);
        differences.add((ascending[i + 1].value - ascending[i].value) * below.value() * above[i]);
    }
    const double total = ascending.front().weight + above.front();
    return std::min(differences.value() / (total * total) / level.high, 1.0);
}

std::optional<std::vector<LorenzPoint>> lorenzCurve(const WeightedValues& values) {
    if (!haveShares(values)) {
        return std::nullopt;
    }
    std::vector<std::pair<double, double>> sums{{0, 0}};
    CompensatedSum weight;
    CompensatedSum value;
    for (const Step& step : steps(values, meanOf(values))) {
        weight.add(step.weight);
        value.addProduct(step.weight, step.value);
        sums.emplace_back(weight.value(), value.value());
    }
    std::vector<LorenzPoint> curve;
    curve.reserve(sums.size());
    for (const auto& [weightSum, valueSum] : sums) {
        curve.push_back({weightSum / weight.value(), valueSum / value.value()});
    }
    return curve;
}

std::optional<double> theilT(const WeightedValues& values) {
    return haveShares(values) ? std::optional(weightedMean(relativeToMean(values), values.weights(), theilTTerm))
                              : std::nullopt;
}

std::optional<double> theilL(const WeightedValues& values) {
    return arePositive(values) ? std::optional(weightedMean(relativeToMean(values), values.weights(), theilLTerm))
                               : std::nullopt;
}

std::optional<double> generalisedEntropy2(const WeightedValues& values) {
    const auto variation = coefficientOfVariation(values);
    return variation ? ifFinite(*variation * *variation / 2) : std::nullopt;
}

std::optional<double> atkinson(const WeightedValues& values, double aversion) {
    if (!(aversion >= 0) || !std::isfinite(aversion)) {
        throw std::invalid_argument("the aversion to inequality must be finite and not negative");
    }
    if (!haveShares(values)) {
        return std::nullopt;
    }
    if (aversion == 0) {
        return 0;
    }
    if (aversion >= 1 && !arePositive(values)) {
        return 1;
    }
    const double logarithm = aversion == 1 ? -*theilL(values) : logPowerMean(values, 1 - aversion);
    return std::max(0.0, -std::expm1(logarithm));
}

}  // namespace core
