// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/sorted_input.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "core/numeric/sorted_values.h"

namespace core {

std::vector<double> sortedInput(std::span<const double> values, std::size_t classes) {
    if (values.empty() || classes == 0) {
        throw std::invalid_argument("classification needs at least one value and one class");
    }
    if (!std::ranges::all_of(values, [](double value) { return std::isfinite(value); })) {
        throw std::invalid_argument("classification needs finite values");
    }
    std::vector<double> sorted(values.begin(), values.end());
    sortAscending(sorted);
    return sorted;
}

void appendInner(std::vector<double>& bounds, double bound, double lower, double upper) {
    if (lower <= bound && bound < upper && (bounds.empty() || bound > bounds.back())) {
        bounds.push_back(bound);
    }
}

}  // namespace core
