// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/audit/claim.h"

namespace core {

/// Years in which a group was above the nation, and the editions of the national figures of these years (each once).
struct YearsAbove {
    std::vector<Period> years;
    std::vector<Period> otherYears;  ///< Years in which it was known not to be above.
    std::vector<EditionId> nationEditions;
};

/// A comparison of groups with the nation, year by year.
struct NationComparison {
    std::vector<Period> groupNotAbove;  ///< Years in which the group of the claim was not above the national figure.
    std::map<std::string, YearsAbove> furtherAbove;  ///< Other groups that were above the national figure.
    std::vector<Period> unknown;  ///< Years that cannot be decided, because a mean or the national figure is missing.
    std::vector<EditionId> nationEditions;  ///< Of all national figures used, each once.
};

/// Compares unweighted means in one edition with the published national figure of the same edition, or else of the
/// first other edition that has a figure for the year. The sum over the provinces is never used instead.
/// @throws std::invalid_argument when there is no such grouping.
[[nodiscard]] NationComparison comparedWithNation(const Dataset& dataset, const OnlyGroupAboveNation& claim,
                                                  const EditionId& edition);

}  // namespace core
