// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/dataset/period.h"

namespace app {

/// Years, quarters or months that follow each other without a gap, or one period alone.
struct PeriodRun {
    core::Period first;
    core::Period last;
    friend bool operator==(const PeriodRun&, const PeriodRun&) = default;
};

/// Periods in order of time as the runs that a reader would list: 2000, 2009 to 2012; dates one by one.
[[nodiscard]] std::vector<PeriodRun> periodRuns(const std::vector<core::Period>& periods);

}  // namespace app
