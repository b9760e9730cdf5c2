// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parts/period_steps.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace app {

std::optional<core::Period> periodAfter(std::span<const core::Period> periods, core::Period current) {
    const auto next = std::ranges::upper_bound(periods, current);
    return next == periods.end() ? std::nullopt : std::optional(*next);
}

std::optional<core::Period> periodBefore(std::span<const core::Period> periods, core::Period current) {
    const auto here = std::ranges::lower_bound(periods, current);
    return here == periods.begin() ? std::nullopt : std::optional(*(here - 1));
}

std::size_t positionOf(std::span<const core::Period> periods, core::Period current) {
    const auto next = std::ranges::upper_bound(periods, current);
    return next == periods.begin() ? 0 : static_cast<std::size_t>(next - periods.begin()) - 1;
}

DataCoverage dataCoverage(std::size_t known, std::size_t all) {
    if (known == 0) {
        return DataCoverage::None;
    }
    return known < all ? DataCoverage::Partial : DataCoverage::Full;
}

std::vector<PositionRun> coverageRuns(std::span<const DataCoverage> coverage, bool oneEach) {
    std::vector<PositionRun> runs;
    for (std::size_t i = 0; i < coverage.size(); ++i) {
        if (!oneEach && i > 0 && coverage[i] == coverage[i - 1]) {
            runs.back().last = i;
        } else {
            runs.push_back({i, i});
        }
    }
    return runs;
}

int intervalMs(double stepsPerSecond) {
    if (!(stepsPerSecond > 0)) {
        throw std::invalid_argument("intervalMs: the speed is not positive");
    }
    return static_cast<int>(std::lround(1000 / stepsPerSecond));
}

double handleX(std::size_t index, std::size_t count, int sliderWidth, int handleWidth) {
    const double half = handleWidth / 2.0;
    if (count < 2) {
        return half;
    }
    return half + static_cast<double>(index) * (sliderWidth - handleWidth) / static_cast<double>(count - 1);
}

std::size_t handleIndex(double x, std::size_t count, int sliderWidth, int handleWidth) {
    const double first = handleX(0, count, sliderWidth, handleWidth);
    if (count < 2 || x <= first) {
        return 0;
    }
    const double spacing = handleX(1, count, sliderWidth, handleWidth) - first;
    return spacing > 0 ? std::min(count - 1, static_cast<std::size_t>(std::lround((x - first) / spacing))) : 0;
}

}  // namespace app
