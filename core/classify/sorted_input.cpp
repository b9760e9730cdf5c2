// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/sorted_input.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace core {

std::vector<double> sortedInput(std::span<const double> values, std::size_t classes) {
    if (values.empty() || classes == 0) {
        throw std::invalid_argument("classification needs at least one value and one class");
    }
    if (!std::ranges::all_of(values, [](double value) { return std::isfinite(value); })) {
        throw std::invalid_argument("classification needs finite values");
    }
    std::vector<double> sorted(values.begin(), values.end());
    std::ranges::sort(sorted);
    return sorted;
}

std::size_t distinctCount(std::span<const double> sorted) {
    std::size_t count = sorted.empty() ? 0 : 1;
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        count += sorted[i] == sorted[i - 1] ? 0U : 1U;
    }
    return count;
}

double quantileOf(std::span<const double> sorted, std::size_t part, std::size_t parts) {
    const std::size_t rank = part * (sorted.size() - 1);
    const std::size_t below = rank / parts;
    const double fraction = static_cast<double>(rank % parts) / static_cast<double>(parts);
    return fraction == 0 ? sorted[below] : std::lerp(sorted[below], sorted[below + 1], fraction);
}

void appendInner(std::vector<double>& bounds, double bound, double lower, double upper) {
    if (lower <= bound && bound < upper && (bounds.empty() || bound > bounds.back())) {
        bounds.push_back(bound);
    }
}

}  // namespace core
