// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

#include "core/classify/methods.h"
#include "core/classify/sorted_input.h"

namespace core {
namespace {

/// The distance between two neighbouring values that differ.
struct Gap {
    double below;
    double above;

    [[nodiscard]] double width() const { return above - below; }
    /// The point halfway, which rounding must not bring to the upper end.
    [[nodiscard]] double middle() const {
        const double halfway = std::midpoint(below, above);
        return halfway < above ? halfway : below;
    }
};

std::vector<Gap> gapsBetween(const std::vector<double>& sorted) {
    std::vector<Gap> gaps;
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        if (sorted[i - 1] < sorted[i]) {
            gaps.push_back({sorted[i - 1], sorted[i]});
        }
    }
    return gaps;
}

}  // namespace

ClassBreaks maximumBreaks(std::span<const double> values, std::size_t classes) {
    const std::vector<double> sorted = sortedInput(values, classes);
    std::vector<Gap> gaps = gapsBetween(sorted);
    // Only one gap can be too wide for a double; infinite, it is still the widest.
    std::ranges::stable_sort(gaps, [](const Gap& one, const Gap& other) { return one.width() > other.width(); });
    gaps.resize(std::min(classes - 1, gaps.size()), Gap{});
    std::vector<double> bounds;
    for (const Gap& gap : gaps) {
        bounds.push_back(gap.middle());
    }
    std::ranges::sort(bounds);
    bounds.push_back(sorted.back());
    return {sorted.front(), std::move(bounds)};
}

}  // namespace core
