// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/audit/claim.h"

namespace core {

/// Periods in which a group was above the whole, and the editions of the figures of the whole of these periods (each
/// once).
struct PeriodsAbove {
    std::vector<Period> periods;
    std::vector<Period> otherPeriods;  ///< Periods in which it was known not to be above.
    std::vector<EditionId> wholeEditions;
};

/// A comparison of groups with the whole, period by period.
struct WholeComparison {
    std::vector<Period> groupNotAbove;  ///< Periods of the claim in which its group was not above the whole.
    std::map<std::string, PeriodsAbove> furtherAbove;  ///< Other groups that were above the figure of the whole.
    std::vector<Period> unknown;  ///< Periods that cannot be decided: a mean or the figure of the whole is missing.
    std::vector<EditionId> wholeEditions;  ///< Of all figures of the whole used, each once.
};

/// Compares means in one edition with the published figure of the whole of the same edition, or else of the first other
/// edition that has a figure for the period. The sum over the regions is never used instead.
/// @throws std::invalid_argument when there is no such grouping.
[[nodiscard]] WholeComparison comparedWithWhole(const Dataset& dataset, const OnlyGroupAboveWhole& claim,
                                                const EditionId& edition, MeanKind mean);

}  // namespace core
