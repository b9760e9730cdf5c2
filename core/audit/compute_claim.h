// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/audit/claim_reading.h"

namespace core {

// The definitions of the audit. They are those of the paper, where it states them: first-published figures; unweighted
// means; a Hu Line that is straight in the equal-area projection; each province counted on the side that has most of
// its area; areas divided by the line.
inline const EditionId auditEdition("first-published");
/// The indicator of the claims about 5G base stations, and the grouping for which it is published.
inline const IndicatorId auditStations("stations");
inline constexpr const char* auditRegions = "four-regions";
inline constexpr MeanKind auditMean = MeanKind::Unweighted;
inline constexpr LineCurve auditCurve = LineCurve::Albers;
inline constexpr DivisionRule auditRule = DivisionRule::Majority;

struct ComputedClaim {
    std::optional<Answer> answer;  ///< Nothing when a required figure is missing.
    ClaimDefinition definition;
};

/// Computes the answer to a statement from the data only, independently of the printed answer.
[[nodiscard]] ComputedClaim computedClaim(const Dataset& dataset, const Statement& statement);

/// The two means that a gap lies between.
struct GapLevels {
    double of = 0;
    double versus = 0;
    [[nodiscard]] double gap() const noexcept { return of - versus; }
};
[[nodiscard]] std::optional<GapLevels> gapLevels(const Dataset& dataset, const GapSubject& subject, Period year);

/// All surveyed regions by descending value, regions with equal values by code; nothing when a region has no value.
[[nodiscard]] std::optional<std::vector<RegionCode>> ranking(const Dataset& dataset, const IndicatorId& indicator,
                                                             Period year);
/// The regions that a claim counts: among the ranked regions, or above a threshold.
[[nodiscard]] std::optional<std::vector<RegionCode>> counted(const Dataset& dataset, const RankedInGroup& claim);
[[nodiscard]] std::optional<std::vector<RegionCode>> counted(const Dataset& dataset, const CountAbove& claim);

/// The shares and ratios of the dividing line for any curve and rule.
[[nodiscard]] std::optional<double> lineAreaPart(const Dataset& dataset, const LineAreaPart& claim, LineCurve curve);
[[nodiscard]] std::optional<double> linePart(const Dataset& dataset, const LinePart& claim, LineCurve curve,
                                             DivisionRule rule);
[[nodiscard]] std::optional<double> citedLinePart(const Dataset& dataset, const CitedLinePart& claim,
                                                  const IndicatorId& indicator, LineCurve curve, DivisionRule rule);
[[nodiscard]] std::optional<double> lineDensityRatio(const Dataset& dataset, const LineDensityRatio& claim,
                                                     LineCurve curve, DivisionRule rule);

/// A group's members; nothing when there is no such group.
[[nodiscard]] const Group* groupOf(const Dataset& dataset, const GroupRef& ref);

}  // namespace core
