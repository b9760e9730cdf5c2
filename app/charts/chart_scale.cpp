// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_scale.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

namespace app {
namespace {

constexpr std::array roundNumbers{1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0};
constexpr std::array periodSteps{std::size_t{1}, std::size_t{2}, std::size_t{5}};
constexpr std::array partsOfFourQuarters{std::size_t{2}};
constexpr std::array partsOfTwelveMonths{std::size_t{2}, std::size_t{3}, std::size_t{6}};
/// Fraction of a period's width that its bars fill together; the rest is the space to the next period.
constexpr double filledByBars = 0.8;
/// Tolerance for a quotient that should be a whole number.
constexpr double tolerance = 1e-9;

/// The axis of `steps` steps of this width that starts at a multiple of the width; nothing if it does not cover both
/// ends.
std::optional<AxisScale> axisCovering(double min, double max, double step, int steps) {
    const double lower = std::floor(min / step + tolerance) * step;
    const double upper = lower + steps * step;
    return upper >= max - tolerance * step ? std::optional(AxisScale{lower, upper, step}) : std::nullopt;
}

/// Years, or quarters or months since the year 0.
std::size_t ordinal(core::Period period) {
    const auto year = static_cast<std::size_t>(period.year());
    switch (period.step()) {
        case core::PeriodStep::Quarter:
            return 4 * year + static_cast<std::size_t>(period.quarter()) - 1;
        case core::PeriodStep::Month:
            return 12 * year + static_cast<std::size_t>(period.month()) - 1;
        case core::PeriodStep::Year:
        case core::PeriodStep::Day:
        case core::PeriodStep::Undated:
            break;
    }
    return year;
}

/// The periods from one label to the next, wider with each i from 1: parts of a year, then 1, 2, 5, 10 ... years or
/// dates.
std::size_t stepBetweenLabels(core::PeriodStep step, std::size_t i) {
    const std::span<const std::size_t> parts = step == core::PeriodStep::Quarter ? std::span(partsOfFourQuarters)
                                               : step == core::PeriodStep::Month ? std::span(partsOfTwelveMonths)
                                                                                 : std::span<const std::size_t>();
    if (i <= parts.size()) {
        return parts[i - 1];
    }
    const std::size_t wider = parts.empty() ? i : i - parts.size() - 1;
    const std::size_t perYear = step == core::PeriodStep::Quarter ? 4 : step == core::PeriodStep::Month ? 12 : 1;
    return perYear * periodSteps[wider % 3] * static_cast<std::size_t>(std::pow(10, wider / 3));
}

template <class Visit>
void forEachValue(const std::vector<std::optional<core::Observation>>& values, Visit visit) {
    for (const auto& value : values) {
        if (value) {
            visit(*value);
        }
    }
}

}  // namespace

AxisScale axisScale(double min, double max, int steps) {
    if (!std::isfinite(min) || !std::isfinite(max) || steps < 2) {
        throw std::invalid_argument("axisScale: an end is not finite or there are too few steps");
    }
    min = std::min(min, 0.0);
    max = std::max(max, 0.0);
    if (min == max) {
        max = 1;
    }
    for (double decade = std::pow(10, std::floor(std::log10((max - min) / steps)));; decade *= 10) {
        for (const double number : roundNumbers) {
            if (const auto scale = axisCovering(min, max, number * decade, steps)) {
                return *scale;
            }
        }
    }
}

int decimalsOf(double step) {
    int decimals = 0;
    for (double scaled = step; decimals < 12 && std::abs(scaled - std::round(scaled)) > tolerance * scaled;
         scaled *= 10) {
        ++decimals;
    }
    return decimals;
}

BarSlots barSlots(std::size_t groups) {
    BarSlots bars;
    if (groups == 0) {
        return bars;
    }
    bars.width = filledByBars / static_cast<double>(groups);
    for (std::size_t group = 0; group < groups; ++group) {
        bars.offsets.push_back((static_cast<double>(group) + 0.5) * bars.width - filledByBars / 2);
    }
    return bars;
}

std::optional<std::size_t> nearestPeriod(double position, std::size_t count) {
    const double rounded = std::floor(position + 0.5);
    const bool inside = rounded >= 0 && rounded < static_cast<double>(count);
    return inside ? std::optional(static_cast<std::size_t>(rounded)) : std::nullopt;
}

std::optional<ValueRange> valueRange(const core::ChartSeries& series) {
    std::optional<ValueRange> range;
    const auto widen = [&](const core::Observation& observation) {
        range = range ? ValueRange{std::min(range->min, observation.value), std::max(range->max, observation.value)}
                      : ValueRange{observation.value, observation.value};
    };
    for (const auto& group : series.byGroup) {
        forEachValue(group, widen);
    }
    forEachValue(series.whole, widen);
    return range;
}

DerivedPart derivedPart(const core::ChartSeries& series) {
    std::size_t derived = 0;
    std::size_t all = 0;
    for (const auto& group : series.byGroup) {
        forEachValue(group, [&](const core::Observation& observation) {
            ++all;
            derived += observation.provenance == core::Provenance::Derived ? 1 : 0;
        });
    }
    if (derived == 0) {
        return DerivedPart::None;
    }
    return derived == all ? DerivedPart::All : DerivedPart::Some;
}

std::vector<std::size_t> labelledPeriods(std::span<const core::Period> periods, double spacingPx, double labelPx) {
    std::vector<std::size_t> positions;
    if (periods.empty()) {
        return positions;
    }
    const std::size_t last = periods.size() - 1;
    std::size_t step = 1;
    for (std::size_t i = 1; step <= last && static_cast<double>(step) * spacingPx < labelPx; ++i) {
        step = stepBetweenLabels(periods.front().step(), i);
    }
    for (std::size_t i = 0; i <= last; ++i) {
        const std::size_t counted = periods[i].isDate() ? last - i : ordinal(periods[i]);
        if (counted % step == 0) {
            positions.push_back(i);
        }
    }
    return positions.empty() ? std::vector{last} : positions;
}

}  // namespace app
