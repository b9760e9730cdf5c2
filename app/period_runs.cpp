// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/period_runs.h"

namespace app {

std::vector<PeriodRun> periodRuns(const std::vector<core::Period>& periods) {
    std::vector<PeriodRun> runs;
    for (const core::Period period : periods) {
        const bool follows = !runs.empty() && !period.isDate() && runs.back().last.next() == period;
        if (follows) {
            runs.back().last = period;
        } else {
            runs.push_back({period, period});
        }
    }
    return runs;
}

}  // namespace app
