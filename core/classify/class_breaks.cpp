// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/class_breaks.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "core/numeric/moments.h"
#include "core/numeric/unit_scale.h"

namespace core {

ClassBreaks::ClassBreaks(double lower, std::vector<double> upperBounds)
    : m_lower(lower), m_upperBounds(std::move(upperBounds)) {
    const bool finite =
        std::isfinite(m_lower) && std::ranges::all_of(m_upperBounds, [](double bound) { return std::isfinite(bound); });
    if (m_upperBounds.empty() || !finite) {
        throw std::invalid_argument("class breaks need at least one class and finite bounds");
    }
    const bool increasing =
        std::ranges::adjacent_find(m_upperBounds, std::greater_equal<double>()) == m_upperBounds.end();
    if (m_lower > m_upperBounds.front() || !increasing) {
        throw std::invalid_argument("class bounds must increase");
    }
}

ClassBreaks ClassBreaks::openEnded(std::vector<double> bounds) {
    if (bounds.empty()) {
        throw std::invalid_argument("open-ended classes need at least one bound");
    }
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const double first = bounds.front();
    ClassBreaks breaks(first, std::move(bounds));
    breaks.m_lower = -infinity;
    breaks.m_upperBounds.push_back(infinity);
    return breaks;
}

bool ClassBreaks::isOpenEnded() const noexcept { return std::isinf(m_lower); }

std::optional<std::size_t> ClassBreaks::classOf(double value) const {
    if (!std::isfinite(value) || value < m_lower || value > upper()) {
        return std::nullopt;
    }
    // With so few bounds, counting is faster than a binary search.
    return static_cast<std::size_t>(std::ranges::count_if(m_upperBounds, [&](double bound) { return bound < value; }));
}

std::vector<std::size_t> classCounts(const ClassBreaks& breaks, std::span<const double> values) {
    std::vector<std::size_t> counts(breaks.size(), 0);
    for (const double value : values) {
        if (const auto index = breaks.classOf(value)) {
            ++counts[*index];
        }
    }
    return counts;
}

std::size_t regionsChangingClass(const ClassBreaks& a, const ClassBreaks& b, std::span<const double> values) {
    return static_cast<std::size_t>(
        std::ranges::count_if(values, [&](double value) { return a.classOf(value) != b.classOf(value); }));
}

double goodnessOfVarianceFit(const ClassBreaks& breaks, std::span<const double> values) {
    std::vector<double> classified;
    std::vector<std::size_t> classes;
    for (const double value : values) {
        if (const auto index = breaks.classOf(value)) {
            classified.push_back(value);
            classes.push_back(*index);
        }
    }
    const std::vector<double> scaled = unitScaled(classified);
    const double aroundMean = squaredDeviation(scaled);
    if (aroundMean == 0) {
        return 1;
    }
    std::vector<std::vector<double>> members(breaks.size());
    for (std::size_t i = 0; i < scaled.size(); ++i) {
        members[classes[i]].push_back(scaled[i]);
    }
    const double aroundClassMeans =
        std::accumulate(members.begin(), members.end(), 0.0,
                        [](double sum, const std::vector<double>& ofClass) { return sum + squaredDeviation(ofClass); });
    return 1 - aroundClassMeans / aroundMean;
}

}  // namespace core
