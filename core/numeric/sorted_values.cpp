// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/sorted_values.h"

#include <algorithm>
#include <cmath>

#include "core/numeric/radix_sort.h"

namespace core {

void sortAscending(std::vector<double>& values) {
    constexpr std::size_t minForRadixSort = 2000;
    if (std::ranges::is_sorted(values)) {
        return;
    }
    if (values.size() < minForRadixSort) {
        std::ranges::sort(values);
    } else {
        radixSort(values, [](double value) { return ascendingKey(value); });
    }
}

std::size_t distinctCount(std::span<const double> ascending) {
    std::size_t count = ascending.empty() ? 0 : 1;
    for (std::size_t i = 1; i < ascending.size(); ++i) {
        count += ascending[i] == ascending[i - 1] ? 0U : 1U;
    }
    return count;
}

double quantileOf(std::span<const double> ascending, std::size_t part, std::size_t parts) {
    const std::size_t rank = part * (ascending.size() - 1);
    const std::size_t below = rank / parts;
    const double fraction = static_cast<double>(rank % parts) / static_cast<double>(parts);
    return fraction == 0 ? ascending[below] : std::lerp(ascending[below], ascending[below + 1], fraction);
}

}  // namespace core
