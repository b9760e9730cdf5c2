// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/audit/claim.h"

namespace core {

/// Periods in which a group was above the nation, and the editions of the national figures of these periods (each
/// once).
struct PeriodsAbove {
    std::vector<Period> periods;
    std::vector<Period> otherPeriods;  ///< Periods in which it was known not to be above.
    std::vector<EditionId> nationEditions;
};

/// A comparison of groups with the nation, period by period.
struct NationComparison {
    std::vector<Period> groupNotAbove;  ///< Periods in which the group of the claim was not above the national figure.
    std::map<std::string, PeriodsAbove> furtherAbove;  ///< Other groups that were above the national figure.
    std::vector<Period> unknown;  ///< Periods that cannot be decided: a mean or the national figure is missing.
    std::vector<EditionId> nationEditions;  ///< Of all national figures used, each once.
};

/// Compares means in one edition with the published national figure of the same edition, or else of the first other
/// edition that has a figure for the period. The sum over the regions is never used instead.
/// @throws std::invalid_argument when there is no such grouping.
[[nodiscard]] NationComparison comparedWithNation(const Dataset& dataset, const OnlyGroupAboveNation& claim,
                                                  const EditionId& edition, MeanKind mean);

}  // namespace core
