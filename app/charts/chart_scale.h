// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/figure/figure.h"

namespace app {

/// An axis divided into equal steps of a round width, in the unit of its values.
struct AxisScale {
    double lower = 0;
    double upper = 1;
    double step = 1;
    friend bool operator==(const AxisScale&, const AxisScale&) = default;
};

/// The tightest axis of exactly `steps` round steps that contains zero and both ends. Two axes with the same number of
/// steps share their grid lines.
/// @param steps  at least two.
/// @throws std::invalid_argument when an end is not finite or there are too few steps.
[[nodiscard]] AxisScale axisScale(double min, double max, int steps);

/// The number of decimals that shows every multiple of a step exactly.
[[nodiscard]] int decimalsOf(double step);

/// Positions of the bars of one period, which is one unit wide.
struct BarSlots {
    double width = 0;
    std::vector<double>
        offsets;  ///< From the centre of the period to the centre of each bar, in the order of the groups.
};
[[nodiscard]] BarSlots barSlots(std::size_t groups);

/// The nearest of `count` periods at 0, 1, 2 ... to a position on the axis; nothing beyond the ends.
[[nodiscard]] std::optional<std::size_t> nearestPeriod(double position, std::size_t count);

/// The least and the greatest of the values of all groups and the whole; nothing when there is no value.
struct ValueRange {
    double min = 0;
    double max = 0;
    friend bool operator==(const ValueRange&, const ValueRange&) = default;
};
[[nodiscard]] std::optional<ValueRange> valueRange(const core::ChartSeries& series);

/// Whether none, some or all of the group values of a series are derived, not published.
enum class DerivedPart { None, Some, All };
[[nodiscard]] DerivedPart derivedPart(const core::ChartSeries& series);

/// Positions of the periods whose labels fit beside each other. Years: those divisible by 1, 2, 5, 10 ... Quarters and
/// months: every second quarter, or every second, third or sixth month, or the first of every such year. Dates: equal
/// steps back from the last one. At least one position if there is a period.
/// @param spacingPx  from one period to the next.
/// @param labelPx    the widest label, with the space to the next label.
[[nodiscard]] std::vector<std::size_t> labelledPeriods(std::span<const core::Period> periods, double spacingPx,
                                                       double labelPx);

}  // namespace app
