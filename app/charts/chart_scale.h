// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/figure/figure.h"

namespace app {

/// An axis cut into equal steps of a round width, in the unit of its values.
struct AxisScale {
    double lower = 0;
    double upper = 1;
    double step = 1;
    friend bool operator==(const AxisScale&, const AxisScale&) = default;
};

/// The tightest axis of exactly `steps` round steps that holds zero and both ends. Two axes of as many steps share
/// their grid lines.
/// @param steps  at least two.
/// @throws std::invalid_argument when an end is not finite or there are too few steps.
[[nodiscard]] AxisScale axisScale(double min, double max, int steps);

/// Decimals that write every multiple of a step in full.
[[nodiscard]] int decimalsOf(double step);

/// Where the bars of one period stand, a period being one unit wide.
struct BarSlots {
    double width = 0;
    std::vector<double> offsets;  ///< Of each bar's middle from the period's, in the order of the groups.
};
[[nodiscard]] BarSlots barSlots(std::size_t groups);

/// The period, of `count` that stand at 0, 1, 2 ..., to which a place on the axis belongs; nothing beside the ends.
[[nodiscard]] std::optional<std::size_t> nearestPeriod(double place, std::size_t count);

/// The least and the greatest value of a series, by group and of the nation; nothing when none is known.
struct ValueRange {
    double min = 0;
    double max = 0;
    friend bool operator==(const ValueRange&, const ValueRange&) = default;
};
[[nodiscard]] std::optional<ValueRange> valueRange(const core::ChartSeries& series);

/// How many of a series' group values were computed, not published.
enum class DerivedPart { None, Some, All };
[[nodiscard]] DerivedPart derivedPart(const core::ChartSeries& series);

/// Positions of the periods whose labels fit beside each other: years divisible by 1, 2, 5, 10 ..., dates counted back
/// from the last. At least one where there is any period.
/// @param spacingPx  from one period to the next.
/// @param labelPx    the widest label with the space it needs to the next.
[[nodiscard]] std::vector<std::size_t> labelledPeriods(std::span<const core::Period> periods, double spacingPx,
                                                       double labelPx);

}  // namespace app
