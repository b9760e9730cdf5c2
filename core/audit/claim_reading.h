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
    ReproducedRounded,  ///< It does so when figures are rounded on the way, as the reasons say.
    Differs,
    NotComputable,  ///< There are no data here to compute it from.
};
[[nodiscard]] std::string_view idOf(Verdict verdict);  ///< "reproduced-after-rounding"

/// What a number was computed with; what has no bearing on it is absent.
struct ClaimDefinition {
    std::optional<EditionId> edition;
    std::optional<MeanKind> mean;
    std::optional<LineCurve> curve;
    std::optional<DivisionRule> rule;
    std::vector<Period> periods;            ///< One, or the first and the last.
    std::vector<EditionId> nationEditions;  ///< Of the national figures that it was compared with.
    std::optional<IndicatorId> indicator;   ///< Where the claim itself names another thing.
    friend bool operator==(const ClaimDefinition&, const ClaimDefinition&) = default;
};

using Answer = std::variant<double, bool, std::vector<RegionCode>>;

// What the data show about why a claim is as it is, with the numbers that an explanation needs.

/// The printed number follows when each mean is first rounded to the printed decimals.
struct LevelsRoundedFirst {
    double of = 0;
    double versus = 0;
};
/// A gap as the paper prints it, or exact when no claim is named. The sign is that of the claim that it explains.
struct GapFigure {
    std::string claimId;
    double value = 0;
};
/// The printed number is the sum of two gaps that were rounded before: by way of a third group.
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
/// Another claim prints another number for the same thing, and that one is reproduced.
struct PrintedOtherwise {
    std::string claimId;
    PrintedNumber published;
};
/// The computed number is the printed one with the opposite sign.
struct SignLost {};
/// The earlier gap is negative: relative to the gap itself and not to its amount, the growth has the opposite sign.
struct EarlierGapNegative {
    double growthOfGapItself = 0;
};
/// The printed number follows when places are counted in the regions that the paper puts them in.
struct CountedAsInPaper {
    std::size_t count = 0;              ///< By those regions.
    std::size_t moved = 0;              ///< Places that this moves into the group or out of it.
    std::vector<RegionCode> provinces;  ///< Where those are.
};
/// The regions that were counted.
struct RegionsCounted {
    std::vector<RegionCode> codes;
};
/// The printed counts of all groups do not add up to the regions counted among.
struct PrintedCountsSum {
    double sum = 0;
    std::size_t whole = 0;
};
/// Years in which a further group was above the national figure.
struct FurtherGroupAbove {
    std::string group;
    EditionId edition;
    std::vector<Period> years;
    std::vector<Period> otherYears;         ///< Those of the claim in which, by the same figures, it was not.
    std::vector<EditionId> nationEditions;  ///< Of the national figures of all these years.
};
/// Years in which the group itself was not.
struct GroupNotAbove {
    std::vector<Period> years;
};
/// Years for which it cannot be told, for want of figures.
struct YearsUnknown {
    std::vector<Period> years;
};
/// What another way to draw the line or to count gives.
struct LineAlternative {
    LineCurve curve = LineCurve::Albers;
    DivisionRule rule = DivisionRule::Majority;
    double value = 0;
};
/// What changing the curve alone, and the rule alone, gives.
struct LineAlternatives {
    std::vector<LineAlternative> values;
};
/// What the shares of area and population or GDP that the paper prints give.
struct FromPrintedShares {
    double value = 0;
};
/// A cited figure for which the paper gives no year, and perhaps no measure, was computed from this.
struct ComputedFrom {
    IndicatorId indicator;
    Period year;
    bool isStandIn = false;
};
/// What other stand-ins give in the same year.
struct OtherStandIns {
    std::vector<std::pair<IndicatorId, double>> values;
};
struct OtherRegions {
    std::vector<RegionCode> printedOnly;
    std::vector<RegionCode> computedOnly;
};
struct OtherOrder {};
struct IsCited {};
/// It rests on a cited figure.
struct RestsOnCited {
    std::string claimId;
    double value = 0;
};
struct FiguresMissing {};

using Reason =
    std::variant<LevelsRoundedFirst, SumOfPrintedGaps, FromPrintedGaps, RoundedTwice, PrintedOtherwise, SignLost,
                 EarlierGapNegative, CountedAsInPaper, RegionsCounted, PrintedCountsSum, FurtherGroupAbove,
                 GroupNotAbove, YearsUnknown, LineAlternatives, FromPrintedShares, ComputedFrom, OtherStandIns,
                 OtherRegions, OtherOrder, IsCited, RestsOnCited, FiguresMissing>;

/// One claim, computed and compared.
struct ClaimReading {
    std::string claimId;
    std::optional<Answer> computed;  ///< In full precision, in the unit of the claim.
    Verdict verdict = Verdict::NotComputable;
    std::optional<double> difference;  ///< Computed less published, of numbers.
    ClaimDefinition definition;
    std::vector<Reason> reasons;  ///< Those that the data bear out; none when they show none.
};

}  // namespace core
