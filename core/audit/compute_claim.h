// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/audit/claim_reading.h"

namespace core {

// The audit's definitions, the paper's own where it tells them: figures as first published, unweighted means, the Hu
// Line straight on the equal-area map, provinces whole to the side that holds most of their area, areas divided by the
// line.
inline const EditionId auditEdition("first-published");
/// What the claims about 5G base stations are of, and the grouping for which they are published.
inline const IndicatorId auditStations("stations");
inline constexpr const char* auditRegions = "four-regions";
inline constexpr MeanKind auditMean = MeanKind::Unweighted;
inline constexpr LineCurve auditCurve = LineCurve::Albers;
inline constexpr DivisionRule auditRule = DivisionRule::Majority;

struct ComputedClaim {
    std::optional<Answer> answer;  ///< Nothing when a figure that it needs is not there.
    ClaimDefinition definition;
};

/// What a claim states, computed from the data, whatever the paper prints.
[[nodiscard]] ComputedClaim computedClaim(const Dataset& dataset, const Statement& statement);

/// The two means that a gap lies between.
struct GapLevels {
    double of = 0;
    double versus = 0;
    [[nodiscard]] double gap() const noexcept { return of - versus; }
};
[[nodiscard]] std::optional<GapLevels> gapLevels(const Dataset& dataset, const GapSubject& subject, Period year);

/// Every surveyed region with the higher value first, equal ones in order of code; nothing when one has no value.
[[nodiscard]] std::optional<std::vector<RegionCode>> ranking(const Dataset& dataset, const IndicatorId& indicator,
                                                             Period year);
/// The regions that a count of ranked regions, or of those above a threshold, counts.
[[nodiscard]] std::optional<std::vector<RegionCode>> counted(const Dataset& dataset, const RankedInGroup& claim);
[[nodiscard]] std::optional<std::vector<RegionCode>> counted(const Dataset& dataset, const CountAbove& claim);

/// The figures of the dividing line under any curve and rule.
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
