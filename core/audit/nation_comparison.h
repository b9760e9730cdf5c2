// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/audit/claim.h"

namespace core {

/// Years in which a group was above the nation, and the editions of the national figures of these years, each once.
struct YearsAbove {
    std::vector<Period> years;
    std::vector<Period> otherYears;  ///< Those in which it is known not to have been above.
    std::vector<EditionId> nationEditions;
};

/// How the groups stood to the nation, year by year.
struct NationComparison {
    std::vector<Period> groupNotAbove;               ///< The group itself was at the national figure or below.
    std::map<std::string, YearsAbove> furtherAbove;  ///< Groups beside it that were above it.
    std::vector<Period> unknown;                     ///< No such finding, and a mean or the national figure is missing.
    std::vector<EditionId> nationEditions;           ///< Of all national figures used, each once.
};

/// Unweighted means in one edition against the published national figure: that of the same edition, or of the first
/// other that publishes one for the year. The sum over provinces does not stand in for it.
/// @throws std::invalid_argument when there is no such grouping.
[[nodiscard]] NationComparison comparedWithNation(const Dataset& dataset, const OnlyGroupAboveNation& claim,
                                                  const EditionId& edition);

}  // namespace core
