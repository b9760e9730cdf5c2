// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/class_oracles.h"

#include <algorithm>
#include <cmath>
#include <limits>

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

}  // namespace

double quadraticLeastSquares(const std::vector<double>& sorted, std::size_t classes) {
    std::vector<double> best(sorted.size() + 1, std::numeric_limits<double>::infinity());
    best[0] = 0;
    for (std::size_t i = 0; i < classes; ++i) {
        best = withOneMoreClass(sorted, best);
    }
    return best.back();
}

double typeSeven(const std::vector<double>& sorted, double p) {
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
