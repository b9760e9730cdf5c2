// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

#include "core/classify/methods.h"
#include "core/classify/sorted_input.h"

namespace core {
namespace {

/// The interval between two consecutive different values.
struct ValueGap {
    double below;
    double above;

    [[nodiscard]] double width() const { return above - below; }
    /// Half way between the ends, but below the upper end even after rounding.
    [[nodiscard]] double middle() const {
        const double halfway = std::midpoint(below, above);
        return halfway < above ? halfway : below;
    }
};

std::vector<ValueGap> gapsBetween(const std::vector<double>& sorted) {
    std::vector<ValueGap> gaps;
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
    std::vector<ValueGap> gaps = gapsBetween(sorted);
    // At most one width overflows to infinity; it is still the widest.
    std::ranges::stable_sort(gaps, [](const ValueGap& a, const ValueGap& b) { return a.width() > b.width(); });
    gaps.resize(std::min(classes - 1, gaps.size()), ValueGap{});
    std::vector<double> bounds;
    for (const ValueGap& gap : gaps) {
        bounds.push_back(gap.middle());
    }
    std::ranges::sort(bounds);
    bounds.push_back(sorted.back());
    return {sorted.front(), std::move(bounds)};
}

}  // namespace core
