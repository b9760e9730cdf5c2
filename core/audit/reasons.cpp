// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/reasons.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "core/audit/compute_claim.h"
#include "core/audit/missing_figures.h"
#include "core/audit/printed_number.h"
#include "core/audit/whole_comparison.h"
#include "core/numeric/value_table.h"

namespace core {
namespace {

using Reasons = std::vector<Reason>;

std::vector<RegionCode> without(const std::vector<RegionCode>& codes, const std::vector<RegionCode>& others) {
    std::vector<RegionCode> rest;
    std::ranges::copy_if(codes, std::back_inserter(rest),
                         [&](const RegionCode& code) { return std::ranges::find(others, code) == others.end(); });
    return rest;
}

enum class WithRule { Yes, No };

/// The results with each other rule, if the claim depends on a rule, and with each other curve.
template <class ValueOf>
LineAlternatives alternatives(const ClaimMethod& method, WithRule withRule, ValueOf valueOf) {
    LineAlternatives result;
    const auto add = [&](const ClaimMethod& other) {
        if (const std::optional<double> value = valueOf(other)) {
            result.values.push_back({other.curve, other.rule, *value});
        }
    };
    for (const DivisionRule rule : allValuesOf<DivisionRule>()) {
        if (withRule == WithRule::Yes && rule != method.rule) {
            add({method.edition, method.mean, method.curve, rule});
        }
    }
    for (const LineCurve curve : allValuesOf<LineCurve>()) {
        if (curve != method.curve) {
            add({method.edition, method.mean, curve, method.rule});
        }
    }
    return result;
}

/// The ratio of densities from printed shares; nothing unless both are printed.
std::optional<FromPrintedShares> densityRatioOf(const std::optional<PrintedShare>& share,
                                                const std::optional<PrintedShare>& area) {
    if (!share || !area || share->rightPercent >= 100 || area->rightPercent <= 0 || area->rightPercent >= 100) {
        return std::nullopt;
    }
    const double right = share->rightPercent / area->rightPercent;
    const double left = (100 - share->rightPercent) / (100 - area->rightPercent);
    return FromPrintedShares{right / left};
}

/// Tests why a claim differs, one overload for each kind of statement. Some kinds have no test.
struct WhyDiffers {
    const Dataset& dataset;
    const PublishedClaims& claims;
    const Claim& claim;
    const ClaimReading& reading;

    Reasons operator()(const MeanGap&) const { return {}; }
    Reasons operator()(const MeanGapChange&) const { return {}; }
    Reasons operator()(const MeanGapGrowth&) const { return {}; }
    Reasons operator()(const OnlyGroupAboveWhole& statement) const {
        Reasons reasons;
        for (const EditionId& edition : allEditions()) {
            const WholeComparison comparison = comparedWithWhole(dataset, statement, edition, claims.method.mean);
            for (const auto& [group, above] : comparison.furtherAbove) {
                reasons.emplace_back(
                    FurtherGroupAbove{group, edition, above.periods, above.otherPeriods, above.wholeEditions});
            }
        }
        const WholeComparison comparison =
            comparedWithWhole(dataset, statement, claims.method.edition, claims.method.mean);
        if (!comparison.groupNotAbove.empty()) {
            reasons.emplace_back(GroupNotAbove{comparison.groupNotAbove});
        }
        if (!comparison.unknown.empty()) {
            reasons.emplace_back(PeriodsUnknown{comparison.unknown});
        }
        return reasons;
    }
    Reasons operator()(const RankedRegions&) const {
        const auto* printed = std::get_if<std::vector<RegionCode>>(&claim.published);
        const auto* computed = std::get_if<std::vector<RegionCode>>(&*reading.computed);
        if (!printed || !computed) {
            return {};
        }
        const OtherRegions others{without(*printed, *computed), without(*computed, *printed)};
        return others.printedOnly.empty() && others.computedOnly.empty() ? Reasons{OtherOrder{}} : Reasons{others};
    }
    Reasons operator()(const RankedInGroup& statement) const {
        Reasons reasons{RegionsCounted{*counted(dataset, claims.method, statement)}};
        if (const auto sum = printedSum(statement); sum && sum->sum != static_cast<double>(sum->whole)) {
            reasons.emplace_back(*sum);
        }
        return reasons;
    }
    Reasons operator()(const CountAbove& statement) const {
        return {RegionsCounted{*counted(dataset, claims.method, statement)}};
    }
    Reasons operator()(const RegionFigure&) const { return {}; }
    Reasons operator()(const RegionRatio&) const { return {}; }
    Reasons operator()(const SideAreaShare& statement) const {
        return {alternatives(claims.method, WithRule::No,
                             [&](const ClaimMethod& other) { return sideAreaShare(dataset, other, statement); })};
    }
    Reasons operator()(const SideShare& statement) const {
        return {alternatives(claims.method, WithRule::Yes,
                             [&](const ClaimMethod& other) { return sideShare(dataset, other, statement); })};
    }
    Reasons operator()(const CitedSideShare& statement) const {
        return {alternatives(claims.method, WithRule::Yes, [&](const ClaimMethod& other) {
            return citedSideShare(dataset, other, statement, statement.indicator);
        })};
    }
    Reasons operator()(const LineDensityRatio& statement) const {
        Reasons reasons{alternatives(claims.method, WithRule::Yes, [&](const ClaimMethod& other) {
            return lineDensityRatio(dataset, other, statement);
        })};
        const PrintedSideShares printed = printedSideShares(claims.list);
        const auto share = printed.of(statement.indicator, statement.period);
        const bool isOfPeriod = share && share->period == statement.period;
        if (const auto ratio = isOfPeriod ? densityRatioOf(share, printed.area) : std::nullopt) {
            reasons.emplace_back(*ratio);
        }
        return reasons;
    }
    Reasons operator()(const CitedFigure&) const { return {}; }
    Reasons operator()(const CitedDifference&) const { return {}; }
    Reasons operator()(const GroupFigure&) const { return {}; }
    Reasons operator()(const GroupShare&) const { return {}; }
    Reasons operator()(const PlaceCount& statement) const {
        const auto* printed = std::get_if<PrintedNumber>(&claim.published);
        const CountedAsPublished count = countedAsPublished(statement);
        return printed && roundsTo(static_cast<double>(count.count), *printed) ? Reasons{count} : Reasons{};
    }
    Reasons operator()(const PlaceShareAbove&) const { return {}; }
    Reasons operator()(const IndustryCount&) const { return {}; }

private:
    /// Those of the catalogue, or the empty id if the data have no editions.
    [[nodiscard]] std::vector<EditionId> allEditions() const {
        std::vector<EditionId> editions;
        std::ranges::transform(dataset.catalogue->editions(), std::back_inserter(editions), &Edition::id);
        return editions.empty() ? std::vector{claims.method.edition} : editions;
    }

    [[nodiscard]] CountedAsPublished countedAsPublished(const PlaceCount& statement) const {
        CountedAsPublished count;
        std::set<RegionCode> regions;
        for (const Place& place : dataset.placeLayer(statement.layer)->places) {
            const bool isInGroup = place.group == statement.group.group;
            const bool isCounted = place.countedGroup == statement.group.group;
            count.count += isCounted ? 1U : 0U;
            if (isInGroup != isCounted) {
                ++count.moved;
                regions.insert(place.region);
            }
        }
        count.regions.assign(regions.begin(), regions.end());
        return count;
    }

    /// The sum of the printed counts of all groups in the same ranking; nothing unless every group has a claim.
    [[nodiscard]] std::optional<PrintedCountsSum> printedSum(const RankedInGroup& statement) const {
        const Grouping* grouping = dataset.grouping(statement.group.grouping);
        PrintedCountsSum sum{0, statement.among.count};
        std::set<std::string> groups;
        for (const Claim& otherClaim : claims.list) {
            const auto* count = std::get_if<RankedInGroup>(&otherClaim.statement);
            const auto* printed = std::get_if<PrintedNumber>(&otherClaim.published);
            const bool isOfSame = count && printed && count->among == statement.among &&
                                  count->group.grouping == statement.group.grouping;
            if (isOfSame && groups.insert(count->group.group).second) {
                sum.sum += printed->value;
            }
        }
        return grouping && groups.size() == grouping->groups().size() ? std::optional(sum) : std::nullopt;
    }
};

/// Why it is not known whether only one group was above the whole.
Reasons notComparable(const Dataset& dataset, const ClaimMethod& method, const OnlyGroupAboveWhole& claim) {
    if (dataset.grouping(claim.group.grouping)) {
        const WholeComparison comparison = comparedWithWhole(dataset, claim, method.edition, method.mean);
        if (!comparison.unknown.empty()) {
            return {PeriodsUnknown{comparison.unknown}};
        }
    }
    return {missingFigures(dataset, method, claim)};
}

/// Distinguishes cited figures from missing figures.
Reasons whyNotComputable(const Dataset& dataset, const PublishedClaims& published, const Claim& claim) {
    if (std::holds_alternative<CitedFigure>(claim.statement)) {
        return {IsCited{}};
    }
    if (const auto* above = std::get_if<OnlyGroupAboveWhole>(&claim.statement)) {
        return notComparable(dataset, published.method, *above);
    }
    const auto* difference = std::get_if<CitedDifference>(&claim.statement);
    if (!difference) {
        return {missingFigures(dataset, published.method, claim.statement)};
    }
    for (const Claim& otherClaim : published.list) {
        const auto* cited = std::get_if<CitedFigure>(&otherClaim.statement);
        const auto* printed = std::get_if<PrintedNumber>(&otherClaim.published);
        if (cited && printed && cited->what == difference->what && cited->period == difference->from) {
            return {DependsOnCited{otherClaim.id, printed->value}};
        }
    }
    return {IsCited{}};
}

/// A reproduced claim with the same statement that prints another number.
std::optional<PrintedOtherwise> printedOtherwise(const std::vector<Claim>& claims,
                                                 const std::vector<ClaimReading>& readings, std::size_t index) {
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const auto* printed = std::get_if<PrintedNumber>(&claims[i].published);
        const bool isReproduced = readings[i].verdict == Verdict::Reproduced;
        if (i != index && printed && isReproduced && claims[i].statement == claims[index].statement) {
            return PrintedOtherwise{claims[i].id, *printed};
        }
    }
    return std::nullopt;
}

bool hasLostItsSign(const Claim& claim, const ClaimReading& reading) {
    const auto* printed = std::get_if<PrintedNumber>(&claim.published);
    const auto* computed = std::get_if<double>(&*reading.computed);
    return printed && computed && roundsTo(-*computed, *printed);
}

/// The reason that a growth from a negative gap has, even if it is reproduced.
Reasons growthFromNegativeGap(const Dataset& dataset, const ClaimMethod& method, const Claim& claim,
                              const ClaimReading& reading) {
    const auto* growth = std::get_if<MeanGapGrowth>(&claim.statement);
    const auto earlier = growth ? gapLevels(dataset, method, growth->subject, growth->from) : std::nullopt;
    return earlier && reading.computed && earlier->gap() < 0
               ? Reasons{EarlierGapNegative{-std::get<double>(*reading.computed)}}
               : Reasons{};
}

/// The indicators that a cited share was computed from. Every verdict about it must name them.
Reasons howComputed(const Dataset& dataset, const ClaimMethod& method, const Claim& claim) {
    const auto* share = std::get_if<CitedSideShare>(&claim.statement);
    if (!share) {
        return {};
    }
    Reasons reasons{ComputedFrom{share->indicator, share->period, share->isProxy}};
    OtherProxies results;
    for (const IndicatorId& proxy : share->otherProxies) {
        if (const auto value = citedSideShare(dataset, method, *share, proxy)) {
            results.values.emplace_back(proxy, *value);
        }
    }
    if (!results.values.empty()) {
        reasons.emplace_back(std::move(results));
    }
    return reasons;
}

}  // namespace

std::vector<Reason> reasonsFor(const Dataset& dataset, const PublishedClaims& claims,
                               const std::vector<ClaimReading>& readings, std::size_t index) {
    const Claim& claim = claims.list[index];
    const ClaimReading& reading = readings[index];
    if (reading.verdict == Verdict::NotComputable) {
        return whyNotComputable(dataset, claims, claim);
    }
    Reasons reasons = growthFromNegativeGap(dataset, claims.method, claim, reading);
    std::ranges::move(howComputed(dataset, claims.method, claim), std::back_inserter(reasons));
    if (reading.verdict != Verdict::Differs || !reading.reasons.empty()) {
        return reasons;
    }
    if (const auto reproduced = printedOtherwise(claims.list, readings, index)) {
        reasons.emplace_back(*reproduced);
    }
    if (hasLostItsSign(claim, reading)) {
        reasons.emplace_back(SignLost{});
    }
    std::ranges::copy(std::visit(WhyDiffers{dataset, claims, claim, reading}, claim.statement),
                      std::back_inserter(reasons));
    return reasons;
}

}  // namespace core
