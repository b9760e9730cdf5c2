// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/wording/wording.h"
#include "core/robustness/gap_robustness.h"

namespace app {

// The answers to a question about a gap in three forms. JSON and CSV have full precision and a decimal point in every
// language. Absent values are null or blank.

/// {"indicator","unit","of","versus","from","to","results":[{"indicator","edition","mean","grouping","rule",
/// "sameRegionsAs","of","versus","from","to","changePercent"}],"missing":[{"indicator","edition","mean","grouping","rule",
/// "sameRegionsAs","why"}],"summary":{"answers",
/// "grew","shrank","reversed","leastRatio","greatestRatio"},"sentence"}. In a result, "from" and "to" are the gaps;
/// "versus" is null for all regions.
[[nodiscard]] QString robustnessAsJson(const core::GapRobustness& robustness, const core::Dataset& dataset,
                                       const Wording& wording);

/// One line per choice, with or without an answer.
[[nodiscard]] QString robustnessAsCsv(const core::GapRobustness& robustness, const core::Dataset& dataset,
                                      const Wording& wording);

/// For reading: the sentence, and the answers from the smallest change to the largest, without those for the same
/// regions in another grouping.
[[nodiscard]] QString robustnessAsText(const core::GapRobustness& robustness, const core::Dataset& dataset,
                                       const Wording& wording);

}  // namespace app
