// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/audit/claim.h"
#include "core/inequality/gaps.h"

namespace core {

enum class Verdict {
    Reproduced,         ///< The computed number rounds to the printed one; no further assumption.
    ReproducedRounded,  ///< It does so if intermediate figures are rounded, as the reasons say.
    Differs,
    NotComputable,  ///< There are no data here to compute it from.
};
[[nodiscard]] std::string_view idOf(Verdict verdict);  ///< "reproduced-after-rounding"

/// The definitions that a number was computed with. Definitions that do not apply are absent.
struct ClaimDefinition {
    std::optional<EditionId> edition = {};
    std::optional<MeanKind> mean = {};
    std::optional<LineCurve> curve = {};
    std::optional<DivisionRule> rule = {};
    std::vector<Period> periods = {};           ///< One, or the first and the last.
    std::vector<EditionId> wholeEditions = {};  ///< Of the figures of the whole that it was compared with.
    /// The indicator of a quantity that the claim names in words (CitedSideShare).
    std::optional<IndicatorId> indicator = {};
    friend bool operator==(const ClaimDefinition&, const ClaimDefinition&) = default;
};

using Answer = std::variant<double, bool, std::vector<RegionCode>>;

// The reasons for the verdict of a claim, each with the numbers that its explanation needs.

/// The printed number follows when each mean is first rounded to the printed decimals.
struct LevelsRoundedFirst {
    double of = 0;
    double versus = 0;
};
/// A gap as a claim prints it, or the exact gap when no claim is named. The sign is that of the claim that it
/// explains.
struct GapFigure {
    std::string claimId;
    double value = 0;
};
/// The printed number is the sum of two rounded gaps, from the first group to a third group and from there to the
/// second.
struct SumOfPrintedGaps {
    GapFigure first;
    GapFigure second;
};
/// The printed number follows from these gaps.
struct FromPrintedGaps {
    GapFigure from;
    GapFigure to;
};
/// The printed number follows when it is first rounded to one decimal more.
struct RoundedTwice {
    PrintedNumber between;
};
/// Another claim prints another number for the same quantity, and that number is reproduced.
struct PrintedOtherwise {
    std::string claimId;
    PrintedNumber published;
};
/// The computed number is the printed one with the opposite sign.
struct SignLost {};
/// The earlier gap is negative. Relative to the gap itself, and not to its absolute value, the growth has the opposite
/// sign.
struct EarlierGapNegative {
    double growthOfGapItself = 0;
};
/// The printed number follows when places are counted in the groups that the publication assigns them to.
struct CountedAsPublished {
    std::size_t count = 0;            ///< Counted by these groups.
    std::size_t moved = 0;            ///< Places that are thereby counted in the group, or no longer counted in it.
    std::vector<RegionCode> regions;  ///< The regions of the moved places.
};
/// The regions that were counted.
struct RegionsCounted {
    std::vector<RegionCode> codes;
};
/// The printed counts of all groups do not add up to the number of ranked regions.
struct PrintedCountsSum {
    double sum = 0;
    std::size_t whole = 0;
};
/// Periods in which a further group was above the figure of the whole.
struct FurtherGroupAbove {
    std::string group;
    EditionId edition;
    std::vector<Period> periods;
    std::vector<Period> otherPeriods;      ///< Periods of the claim in which it was not, by the same figures.
    std::vector<EditionId> wholeEditions;  ///< Of the figures of the whole of all these periods.
};
/// Periods in which the group of the claim was not above the figure of the whole.
struct GroupNotAbove {
    std::vector<Period> periods;
};
/// Periods that cannot be decided because figures are missing.
struct PeriodsUnknown {
    std::vector<Period> periods;
};
/// The result with another curve of the line or another rule.
struct LineAlternative {
    LineCurve curve = LineCurve::Albers;
    DivisionRule rule = DivisionRule::Majority;
    double value = 0;
};
/// The results with only the curve changed, and with only the rule changed.
struct LineAlternatives {
    std::vector<LineAlternative> values;
};
/// The result from the printed shares of area and of the amount.
struct FromPrintedShares {
    double value = 0;
};
/// The indicator and the period from which a cited figure was computed. The publication gives no period for it, and
/// perhaps no definition.
struct ComputedFrom {
    IndicatorId indicator;
    Period period;
    bool isProxy = false;
};
/// The results with other proxies in the same period.
struct OtherProxies {
    std::vector<std::pair<IndicatorId, double>> values;
};
struct OtherRegions {
    std::vector<RegionCode> printedOnly;
    std::vector<RegionCode> computedOnly;
};
struct OtherOrder {};
struct IsCited {};
/// The number depends on a cited figure.
struct DependsOnCited {
    std::string claimId;
    double value = 0;
};
/// Figures that the claim needs are not in the data, or it cannot be computed for another reason.
struct FiguresMissing {
    std::optional<IndicatorId> indicator;  ///< Nothing for another reason.
    std::vector<Period> periods;           ///< Periods of the claim without figures of the indicator.
    std::vector<RegionCode> regions;       ///< Those without a figure; empty if no region or group has one.
    std::optional<EditionId> edition;      ///< The edition of the claims, if only another one publishes the indicator.
};

using Reason =
    std::variant<LevelsRoundedFirst, SumOfPrintedGaps, FromPrintedGaps, RoundedTwice, PrintedOtherwise, SignLost,
                 EarlierGapNegative, CountedAsPublished, RegionsCounted, PrintedCountsSum, FurtherGroupAbove,
                 GroupNotAbove, PeriodsUnknown, LineAlternatives, FromPrintedShares, ComputedFrom, OtherProxies,
                 OtherRegions, OtherOrder, IsCited, DependsOnCited, FiguresMissing>;

/// One claim, computed and compared.
struct ClaimReading {
    std::string claimId;
    std::optional<Answer> computed;  ///< In full precision, in the unit of the claim.
    Verdict verdict = Verdict::NotComputable;
    std::optional<double> difference;  ///< Computed less published, of numbers.
    ClaimDefinition definition;
    std::vector<Reason> reasons;  ///< Only reasons that the data confirm; may be empty.
};

}  // namespace core
