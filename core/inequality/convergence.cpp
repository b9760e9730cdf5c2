// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/convergence.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numbers>
#include <stdexcept>

#include "core/inequality/dispersion.h"
#include "core/inequality/relative_level.h"
#include "core/numeric/compensated_sum.h"

namespace core {
namespace {

void check(std::span<const double> initialLevels, std::span<const double> finalLevels, double years) {
    if (initialLevels.size() != finalLevels.size()) {
        throw std::invalid_argument("the numbers of initial and final levels differ");
    }
    const auto isFinite = [](double level) { return std::isfinite(level); };
    if (!std::ranges::all_of(initialLevels, isFinite) || !std::ranges::all_of(finalLevels, isFinite)) {
        throw std::invalid_argument("levels must be finite");
    }
    if (!(years > 0) || !std::isfinite(years)) {
        throw std::invalid_argument("the number of years must be positive and finite");
    }
}

bool allPositive(std::span<const double> levels) {
    return std::ranges::all_of(levels, [](double level) { return level > 0; });
}

bool allEqual(std::span<const double> levels) {
    return std::ranges::adjacent_find(levels, std::ranges::not_equal_to()) == levels.end();
}

double sumOfProducts(std::span<const double> a, std::span<const double> b) {
    CompensatedSum sum;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum.addProduct(a[i], b[i]);
    }
    return sum.value();
}

/// Numbers as deviations from their mean.
struct Centred {
    double mean = 0;
    std::vector<double> deviations;
};

Centred centred(std::span<const double> numbers) {
    Centred result{sumOf(numbers) / static_cast<double>(numbers.size()), {}};
    for (const double number : numbers) {
        result.deviations.push_back(number - result.mean);
    }
    return result;
}

/// A least-squares line. The x values are relative to an origin; the intercept is not.
struct Line {
    double slope = 0;
    double intercept = 0;
    double squaresOfX = 0;
    double squaresOfY = 0;
    double squaredResiduals = 0;
    double meanX = 0;
};

Line leastSquares(const Centred& x, const Centred& y, double originOfX) {
    Line line;
    line.squaresOfX = sumOfProducts(x.deviations, x.deviations);
    line.squaresOfY = sumOfProducts(y.deviations, y.deviations);
    line.slope = sumOfProducts(x.deviations, y.deviations) / line.squaresOfX;
    line.meanX = originOfX + x.mean;
    line.intercept = y.mean - line.slope * line.meanX;
    CompensatedSum residuals;
    for (std::size_t i = 0; i < x.deviations.size(); ++i) {
        const double residual = std::fma(-line.slope, x.deviations[i], y.deviations[i]);
        residuals.addProduct(residual, residual);
    }
    line.squaredResiduals = residuals.value();
    return line;
}

/// @param line  fitted to the growth over all the years. Everything except R squared and t is divided by the years.
BetaConvergence perYear(const Line& line, std::size_t n, double years) {
    constexpr double rounding = 4 * std::numeric_limits<double>::epsilon();
    const auto count = static_cast<double>(n);
    BetaConvergence result;
    result.n = n;
    result.slope = line.slope / years;
    result.intercept = line.intercept / years;
    if (line.squaresOfY > count * rounding * rounding) {
        result.rSquared = std::clamp(1 - line.squaredResiduals / line.squaresOfY, 0.0, 1.0);
    }
    if (n > 2) {
        const double spread = std::sqrt(line.squaredResiduals / (count - 2));
        const double slopeError = spread / std::sqrt(line.squaresOfX);
        result.slopeError = slopeError / years;
        result.interceptError = spread * std::sqrt(1 / count + line.meanX * line.meanX / line.squaresOfX) / years;
        result.t = slopeError > 0 ? std::optional(line.slope / slopeError) : std::nullopt;
    }
    if (line.slope > -1) {
        result.speed = -std::log1p(line.slope) / years;
    }
    if (result.speed && *result.speed > 0) {
        result.halfLife = std::numbers::ln2 / *result.speed;
    }
    return result;
}

bool hasFiniteResults(const BetaConvergence& result) {
    const auto fits = [](double number) { return std::isfinite(number); };
    const auto fitsIfThere = [](const std::optional<double>& number) { return std::isfinite(number.value_or(0)); };
    return fits(result.slope) && fits(result.intercept) && fitsIfThere(result.slopeError) &&
           fitsIfThere(result.interceptError) && fitsIfThere(result.t) && fitsIfThere(result.speed) &&
           fitsIfThere(result.halfLife);
}

}  // namespace

std::vector<std::optional<double>> sigmaSeries(std::span<const WeightedValues> periods, SigmaMeasure measure) {
    std::vector<std::optional<double>> series;
    for (const WeightedValues& values : periods) {
        series.push_back(measure == SigmaMeasure::CoefficientOfVariation ? coefficientOfVariation(values)
                                                                         : standardDeviationOfLogs(values));
    }
    return series;
}

std::optional<BetaConvergence> betaConvergence(std::span<const double> initialLevels,
                                               std::span<const double> finalLevels, double years) {
    check(initialLevels, finalLevels, years);
    if (initialLevels.size() < 2 || !allPositive(initialLevels) || !allPositive(finalLevels) ||
        allEqual(initialLevels)) {
        return std::nullopt;
    }
    std::vector<double> logInitial;
    std::vector<double> growth;
    for (std::size_t i = 0; i < initialLevels.size(); ++i) {
        logInitial.push_back(logRatio(initialLevels[i], initialLevels.front()));
        growth.push_back(logRatio(finalLevels[i], initialLevels[i]));
    }
    const Line line = leastSquares(centred(logInitial), centred(growth), std::log(initialLevels.front()));
    const BetaConvergence result = perYear(line, initialLevels.size(), years);
    return hasFiniteResults(result) ? std::optional(result) : std::nullopt;
}

}  // namespace core
