// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/relative_level.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <functional>
#include <limits>
#include <numbers>
#include <vector>

#include "core/numeric/compensated_sum.h"
#include "core/numeric/unit_scale.h"

namespace core {
namespace {

/// For deviations below this the closed terms would lose digits by cancellation; series are used instead.
constexpr double closeDeviation = 0.25;

bool isClose(double deviation) { return std::abs(deviation) < closeDeviation; }

/// d - ln(1 + d) for a close level. With s = d / (2 + d) it is d s - 2 (s^3/3 + s^5/5 + ...), as ln(1 + d) = 2 artanh
/// s.
double excessOverLogarithm(double deviation) {
    const double s = deviation / (2 + deviation);
    double series = 0;
    for (int power = 23; power >= 3; power -= 2) {
        series = 1.0 / power + s * s * series;
    }
    return s * deviation - 2 * s * s * s * series;
}

/// The binomial series of (1 + d)^power, without its terms of order 0 and 1.
double powerSeries(double deviation, double power) {
    double term = power * (power - 1) / 2 * deviation * deviation;
    double sum = term;
    for (int k = 2; std::abs(term) > std::numeric_limits<double>::epsilon() / 16 * std::abs(sum); ++k) {
        term *= (power - k) / (k + 1) * deviation;
        sum += term;
    }
    return sum;
}

double logarithmOf(const Level& level, const Level& base) {
    if (level.high <= 0) {
        return -std::numeric_limits<double>::infinity();
    }
    int levelExponent = 0;
    int baseExponent = 0;
    const double mantissas = std::frexp(level.high, &levelExponent) / std::frexp(base.high, &baseExponent);
    const int exponent = (levelExponent + level.exponent) - (baseExponent + base.exponent);
    return std::log(mantissas) + exponent * std::numbers::ln2;
}

}  // namespace

Level meanLevel(std::span<const double> values, std::span<const double> weights) {
    assert(!values.empty() && values.size() == weights.size());
    if (std::ranges::adjacent_find(values, std::ranges::not_equal_to()) == values.end()) {
        return {values.front(), 0, 0};
    }
    const std::vector<double> scaled = unitScaled(values);
    CompensatedSum sum;
    CompensatedSum weight;
    for (std::size_t i = 0; i < values.size(); ++i) {
        sum.addProduct(weights[i], scaled[i]);
        weight.add(weights[i]);
    }
    const double quotient = sum.value() / weight.value();
    const double left =
        std::fma(-quotient, weight.value(), sum.value()) + sum.remainder() - quotient * weight.remainder();
    const double correction = left / weight.value();
    const double high = quotient + correction;
    return {high, correction - (high - quotient), unitExponent(values)};
}

RelativeLevel relativeTo(const Level& base, const Level& level) {
    assert(base.high > 0);
    const int shift = level.exponent - base.exponent;
    const double high = std::ldexp(level.high, shift);
    const double low = std::ldexp(level.low, shift);
    const double deviation = ((high - base.high) + (low - base.low)) / base.high;
    return {high / base.high, deviation, isClose(deviation) ? std::log1p(deviation) : logarithmOf(level, base)};
}

double logRatio(double value, double base) { return relativeTo({base, 0, 0}, {value, 0, 0}).logarithm; }

double theilTTerm(const RelativeLevel& level) {
    const double d = level.deviation;
    if (isClose(d)) {
        return d * d - (1 + d) * excessOverLogarithm(d);
    }
    return (level.ratio > 0 ? level.ratio * level.logarithm : 0) - d;
}

double theilLTerm(const RelativeLevel& level) {
    return isClose(level.deviation) ? excessOverLogarithm(level.deviation) : level.deviation - level.logarithm;
}

double powerTerm(const RelativeLevel& level, double power) {
    const double d = level.deviation;
    if (isClose(d) && std::abs(power * d) < closeDeviation) {
        return powerSeries(d, power);
    }
    if (power < 0.5) {
        return std::expm1(power * level.logarithm) - power * d;
    }
    const double aversion = 1 - power;
    return (level.ratio > 0 ? level.ratio * std::expm1(-aversion * level.logarithm) : 0) + aversion * d;
}

}  // namespace core
