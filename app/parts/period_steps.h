// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/figure/figure.h"

namespace app {

/// The first of the periods after `current`; nothing at the end. `current` need not be one of the periods.
[[nodiscard]] std::optional<core::Period> periodAfter(std::span<const core::Period> periods, core::Period current);

/// The last of the periods before `current`; nothing at the start. `current` need not be one of the periods.
[[nodiscard]] std::optional<core::Period> periodBefore(std::span<const core::Period> periods, core::Period current);

/// The position of `current`, or else of the last period before it; 0 when there is no such period.
[[nodiscard]] std::size_t positionOf(std::span<const core::Period> periods, core::Period current);

/// How many regions have a value at one period.
enum class DataCoverage { None, Partial, Full };

/// @param known  regions with a value.
/// @param all    regions that could have one.
[[nodiscard]] DataCoverage dataCoverage(std::size_t known, std::size_t all);

/// Consecutive positions on a timeline, both included.
struct PositionRun {
    std::size_t first = 0;
    std::size_t last = 0;
    friend bool operator==(const PositionRun&, const PositionRun&) = default;
};

/// Each position by itself, or joined with its neighbours of the same coverage.
[[nodiscard]] std::vector<PositionRun> coverageRuns(std::span<const DataCoverage> coverage, bool oneEach);

/// Milliseconds between the steps of a timeline played at `stepsPerSecond`.
/// @throws std::invalid_argument unless the speed is positive.
[[nodiscard]] int intervalMs(double stepsPerSecond);

/// The x coordinate of the handle of a slider at position `index` of `count`, in pixels from the slider's left edge.
[[nodiscard]] double handleX(std::size_t index, std::size_t count, int sliderWidth, int handleWidth);

/// The position, of `count`, at which the handle is nearest to `x` pixels from the slider's left edge.
[[nodiscard]] std::size_t handleIndex(double x, std::size_t count, int sliderWidth, int handleWidth);

}  // namespace app
