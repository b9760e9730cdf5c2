// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/audit/claim_reading.h"

namespace core {

struct ComputedClaim {
    std::optional<Answer> answer;  ///< Nothing when a required figure is missing.
    ClaimDefinition definition;
};

/// Computes the answer to a statement from the data only, independently of the printed answer.
[[nodiscard]] ComputedClaim computedClaim(const Dataset& dataset, const ClaimMethod& method,
                                          const Statement& statement);

/// The two means that a gap lies between.
struct GapLevels {
    double of = 0;
    double versus = 0;
    [[nodiscard]] double gap() const noexcept { return of - versus; }
};
[[nodiscard]] std::optional<GapLevels> gapLevels(const Dataset& dataset, const ClaimMethod& method,
                                                 const GapSubject& subject, Period period);

/// All surveyed regions by descending value, regions with equal values by code; nothing when a region has no value.
[[nodiscard]] std::optional<std::vector<RegionCode>> ranking(const Dataset& dataset, const ClaimMethod& method,
                                                             const IndicatorId& indicator, Period period);
/// The regions that a claim counts: among the ranked regions, or above a threshold.
[[nodiscard]] std::optional<std::vector<RegionCode>> counted(const Dataset& dataset, const ClaimMethod& method,
                                                             const RankedInGroup& claim);
[[nodiscard]] std::optional<std::vector<RegionCode>> counted(const Dataset& dataset, const ClaimMethod& method,
                                                             const CountAbove& claim);

// The shares of the sides of the dividing line, and the ratio of their densities.
[[nodiscard]] std::optional<double> sideAreaShare(const Dataset& dataset, const ClaimMethod& method,
                                                  const SideAreaShare& claim);
[[nodiscard]] std::optional<double> sideShare(const Dataset& dataset, const ClaimMethod& method,
                                              const SideShare& claim);
/// @param indicator  the one of the claim, or a proxy.
[[nodiscard]] std::optional<double> citedSideShare(const Dataset& dataset, const ClaimMethod& method,
                                                   const CitedSideShare& claim, const IndicatorId& indicator);
[[nodiscard]] std::optional<double> lineDensityRatio(const Dataset& dataset, const ClaimMethod& method,
                                                     const LineDensityRatio& claim);

/// The group with these ids; null when there is none.
[[nodiscard]] const Group* groupOf(const Dataset& dataset, const GroupRef& ref);

}  // namespace core
