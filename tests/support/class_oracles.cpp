// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/class_oracles.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace support {
namespace {

/// Running mean and squared deviations (Welford).
struct Running {
    double count = 0;
    double mean = 0;
    double squares = 0;

    void add(double value) {
        ++count;
        const double delta = value - mean;
        mean += delta / count;
        squares += delta * (value - mean);
    }
};

/// The same as `best`, the least squares of the first 0..n values, with one more class.
std::vector<double> withOneMoreClass(const std::vector<double>& sorted, const std::vector<double>& best) {
    std::vector<double> next(best.size(), std::numeric_limits<double>::infinity());
    for (std::size_t end = 1; end < best.size(); ++end) {
        Running last;
        for (std::size_t first = end; first-- > 0;) {
            last.add(sorted[first]);
            next[end] = std::min(next[end], best[first] + last.squares);
        }
    }
    return next;
}

/// Sums of the first 0..n values and of their squares.
struct PrefixSums {
    std::vector<long double> values{0};
    std::vector<long double> squares{0};

    [[nodiscard]] long double squaresAroundMean(std::size_t first, std::size_t end) const {
        const long double sum = values[end] - values[first];
        return squares[end] - squares[first] - sum * sum / static_cast<long double>(end - first);
    }
};

/// Fills next[low..high) with the least squares of so many values; the last class starts at firstStart..lastStart.
void addClass(const PrefixSums& sums, const std::vector<long double>& best, std::vector<long double>& next,
              std::size_t low, std::size_t high, std::size_t firstStart, std::size_t lastStart) {
    if (low >= high) {
        return;
    }
    const std::size_t middle = low + (high - low) / 2;
    std::size_t bestStart = firstStart;
    for (std::size_t start = firstStart; start <= std::min(lastStart, middle - 1); ++start) {
        const long double squares = best[start] + sums.squaresAroundMean(start, middle);
        if (squares < next[middle]) {
            next[middle] = squares;
            bestStart = start;
        }
    }
    addClass(sums, best, next, low, middle, firstStart, bestStart);
    addClass(sums, best, next, middle + 1, high, bestStart, lastStart);
}

}  // namespace

double leastSquaresOfIntegers(const std::vector<double>& sorted, std::size_t classes) {
    constexpr long double infinity = std::numeric_limits<long double>::infinity();
    PrefixSums sums;
    for (const long double value : sorted) {
        sums.values.push_back(sums.values.back() + value);
        sums.squares.push_back(sums.squares.back() + value * value);
    }
    std::vector<long double> best(sorted.size() + 1, infinity);
    best[0] = 0;
    for (std::size_t i = 0; i < classes; ++i) {
        std::vector<long double> next(best.size(), infinity);
        addClass(sums, best, next, 1, best.size(), 0, sorted.size() - 1);
        best = std::move(next);
    }
    return static_cast<double>(best.back());
}

double quadraticLeastSquares(const std::vector<double>& sorted, std::size_t classes) {
    std::vector<double> best(sorted.size() + 1, std::numeric_limits<double>::infinity());
    best[0] = 0;
    for (std::size_t i = 0; i < classes; ++i) {
        best = withOneMoreClass(sorted, best);
    }
    return best.back();
}

double quantileType7(const std::vector<double>& sorted, double p) {
    const double rank = p * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(rank));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (rank - std::floor(rank)) * (sorted[above] - sorted[below]);
}

std::size_t distinctCount(std::vector<double> values) {
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values.size();
}

std::vector<double> awkwardValues(std::mt19937& random, int round) {
    std::uniform_int_distribution<int> eighths(-6, 6);
    std::uniform_real_distribution<double> exponent(-300, 300);
    std::lognormal_distribution<double> tail(0, 2);
    std::bernoulli_distribution coin(0.5);
    std::vector<double> values(1 + random() % 16);
    std::ranges::generate(values, [&] {
        switch (round % 4) {
            case 0:
                return eighths(random) / 8.0;
            case 1:
                return std::pow(10.0, exponent(random)) * (coin(random) ? 1 : -1);
            case 2:
                return 1e9 + eighths(random);
            default:
                return tail(random);
        }
    });
    return values;
}

}  // namespace support
