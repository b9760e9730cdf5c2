// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/compute_claim.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "core/audit/whole_comparison.h"
#include "core/indicators/indicator_value.h"
#include "core/indicators/side_shares.h"
#include "core/spec/map_spec.h"

namespace core {
namespace {

constexpr double hundredPercent = 100;

using Number = std::optional<double>;

std::optional<Answer> answer(const Number& number) { return number ? std::optional<Answer>(*number) : std::nullopt; }

std::optional<Answer> answer(const std::optional<std::vector<RegionCode>>& codes) {
    return codes ? std::optional<Answer>(*codes) : std::nullopt;
}

Number sizeOf(const std::optional<std::vector<RegionCode>>& codes) {
    return codes ? Number(static_cast<double>(codes->size())) : std::nullopt;
}

Number regionValue(const Dataset& dataset, const ClaimMethod& method, const IndicatorId& indicator,
                   const RegionCode& region, Period period) {
    const auto value = valueOf(dataset, indicator, method.edition, region, period);
    return value ? Number(value->value) : std::nullopt;
}

/// The figure of a group, or of the whole without a group.
Number groupFigure(const Dataset& dataset, const ClaimMethod& method, const GroupFigure& claim) {
    const std::optional<Whole>& whole = dataset.catalogue->whole();
    if (!claim.group && !whole) {
        return std::nullopt;
    }
    const RegionCode code = claim.group ? RegionCode(claim.group->group) : whole->code;
    const auto value = groupValue(dataset, claim.indicator, method.edition, code, claim.period);
    return value ? Number(value->value) : std::nullopt;
}

Number ratio(const Number& numerator, const Number& denominator) {
    return numerator && denominator && *denominator != 0 ? Number(*numerator / *denominator) : std::nullopt;
}

bool isInGroup(const Group& group, const RegionCode& code) {
    return std::ranges::find(group.members, code) != group.members.end();
}

std::optional<std::vector<RegionCode>> ranked(const Dataset& dataset, const ClaimMethod& method,
                                              const RankedRegions& claim) {
    auto codes = ranking(dataset, method, claim.indicator, claim.period);
    if (!codes || codes->size() < claim.count) {
        return std::nullopt;
    }
    const auto count = static_cast<std::ptrdiff_t>(claim.count);
    return claim.end == RankEnd::Top ? std::vector(codes->begin(), codes->begin() + count)
                                     : std::vector(codes->end() - count, codes->end());
}

std::optional<bool> onlyGroupAbove(const WholeComparison& comparison) {
    if (!comparison.furtherAbove.empty() || !comparison.groupNotAbove.empty()) {
        return false;
    }
    return comparison.unknown.empty() ? std::optional(true) : std::nullopt;
}

std::optional<EditionId> editionOf(const ClaimMethod& method) {
    return method.edition.empty() ? std::nullopt : std::optional(method.edition);
}

ClaimDefinition byPeriod(const ClaimMethod& method, Period period) {
    return {.edition = editionOf(method), .periods = {period}};
}
ClaimDefinition ofMeans(const ClaimMethod& method, std::vector<Period> periods) {
    return {.edition = editionOf(method), .mean = method.mean, .periods = std::move(periods)};
}
ClaimDefinition ofSideShares(const ClaimMethod& method, std::optional<EditionId> edition, Period period) {
    return {.edition = std::move(edition), .curve = method.curve, .rule = method.rule, .periods = {period}};
}
/// The edition that sideShares() reads an indicator in: another one where that of the method does not have it. Nothing
/// for figures that are not revised.
std::optional<EditionId> editionOfShare(const Dataset& dataset, const ClaimMethod& method,
                                        const IndicatorId& indicator) {
    return hasEditions(dataset, indicator) ? std::optional(dataset.editionFor(indicator, method.edition))
                                           : std::nullopt;
}

/// The edition that an indicator is published in; nothing for figures that are computed or not revised.
std::optional<EditionId> publishedEdition(const Dataset& dataset, const ClaimMethod& method,
                                          const IndicatorId& indicator) {
    const Series* series = dataset.panel->find(indicator, method.edition);
    return series ? series->edition() : std::nullopt;
}

/// Computes a claim, one overload for each kind of statement.
struct Computation {
    const Dataset& dataset;
    const ClaimMethod& method;

    ComputedClaim operator()(const MeanGap& claim) const {
        const auto levels = gapLevels(dataset, method, claim.subject, claim.period);
        return {levels ? answer(levels->gap()) : std::nullopt, ofMeans(method, {claim.period})};
    }
    ComputedClaim operator()(const MeanGapChange& claim) const {
        const auto growth = relativeGrowth(claim.subject, claim.from, claim.to);
        return {growth ? answer(hundredPercent * *growth) : std::nullopt, ofMeans(method, {claim.from, claim.to})};
    }
    ComputedClaim operator()(const MeanGapGrowth& claim) const {
        const auto growth = relativeGrowth(claim.subject, claim.from, claim.to);
        const auto earlier = gapLevels(dataset, method, claim.subject, claim.from);
        return {growth ? answer(std::copysign(1.0, earlier->gap()) * *growth) : std::nullopt,
                ofMeans(method, {claim.from, claim.to})};
    }
    ComputedClaim operator()(const OnlyGroupAboveWhole& claim) const {
        ClaimDefinition definition = ofMeans(method, {claim.from, claim.to});
        if (!dataset.grouping(claim.group.grouping)) {
            return {std::nullopt, std::move(definition)};
        }
        const WholeComparison comparison = comparedWithWhole(dataset, claim, method.edition, method.mean);
        definition.wholeEditions = comparison.wholeEditions;
        const auto holds = onlyGroupAbove(comparison);
        return {holds ? std::optional<Answer>(*holds) : std::nullopt, std::move(definition)};
    }
    ComputedClaim operator()(const RankedRegions& claim) const {
        return {answer(ranked(dataset, method, claim)), byPeriod(method, claim.period)};
    }
    ComputedClaim operator()(const RankedInGroup& claim) const {
        return {answer(sizeOf(counted(dataset, method, claim))), byPeriod(method, claim.among.period)};
    }
    ComputedClaim operator()(const CountAbove& claim) const {
        return {answer(sizeOf(counted(dataset, method, claim))), byPeriod(method, claim.period)};
    }
    ComputedClaim operator()(const RegionFigure& claim) const {
        return {answer(regionValue(dataset, method, claim.indicator, claim.region, claim.period)),
                byPeriod(method, claim.period)};
    }
    ComputedClaim operator()(const RegionRatio& claim) const {
        return {answer(ratio(regionValue(dataset, method, claim.indicator, claim.numerator, claim.period),
                             regionValue(dataset, method, claim.indicator, claim.denominator, claim.period))),
                byPeriod(method, claim.period)};
    }
    ComputedClaim operator()(const SideAreaShare& claim) const {
        return {answer(sideAreaShare(dataset, method, claim)), {.curve = method.curve}};
    }
    ComputedClaim operator()(const SideShare& claim) const {
        return {answer(sideShare(dataset, method, claim)),
                ofSideShares(method, editionOfShare(dataset, method, claim.indicator), claim.period)};
    }
    ComputedClaim operator()(const CitedSideShare& claim) const {
        ClaimDefinition definition =
            ofSideShares(method, publishedEdition(dataset, method, claim.indicator), claim.period);
        definition.indicator = claim.indicator;
        return {answer(citedSideShare(dataset, method, claim, claim.indicator)), std::move(definition)};
    }
    ComputedClaim operator()(const LineDensityRatio& claim) const {
        return {answer(lineDensityRatio(dataset, method, claim)),
                ofSideShares(method, editionOfShare(dataset, method, claim.indicator), claim.period)};
    }
    ComputedClaim operator()(const CitedFigure& claim) const {
        return {std::nullopt, {.periods = claim.period ? std::vector{*claim.period} : std::vector<Period>()}};
    }
    ComputedClaim operator()(const CitedDifference& claim) const {
        return {std::nullopt, {.periods = {claim.from, claim.to}}};
    }
    ComputedClaim operator()(const GroupFigure& claim) const {
        return {answer(groupFigure(dataset, method, claim)), ofGroup(claim.indicator, claim.period)};
    }
    ComputedClaim operator()(const GroupShare& claim) const {
        const Number share = ratio(groupFigure(dataset, method, {claim.indicator, claim.group, claim.period}),
                                   groupFigure(dataset, method, {claim.indicator, std::nullopt, claim.period}));
        return {share ? answer(hundredPercent * *share) : std::nullopt, ofGroup(claim.indicator, claim.period)};
    }
    ComputedClaim operator()(const PlaceCount& claim) const { return {answer(places(claim.layer, claim.group)), {}}; }
    ComputedClaim operator()(const PlaceShareAbove& claim) const {
        const Number inGroup = places(claim.layer, claim.group);
        if (!inGroup || dataset.placeLayer(claim.layer)->places.empty()) {
            return {};
        }
        const auto all = static_cast<double>(dataset.placeLayer(claim.layer)->places.size());
        return {std::optional<Answer>(hundredPercent * *inGroup / all > claim.thresholdPercent), {}};
    }
    ComputedClaim operator()(const IndustryCount& claim) const {
        const PlannedIndustry* industry = dataset.plannedIndustry(claim.industry);
        return {industry ? answer(static_cast<double>(industry->regions.size())) : std::nullopt, {}};
    }

private:
    /// (later - earlier) / earlier.
    [[nodiscard]] Number relativeGrowth(const GapSubject& subject, Period from, Period to) const {
        const auto earlier = gapLevels(dataset, method, subject, from);
        const auto later = gapLevels(dataset, method, subject, to);
        return earlier && later ? ratio(later->gap() - earlier->gap(), earlier->gap()) : std::nullopt;
    }
    [[nodiscard]] ClaimDefinition ofGroup(const IndicatorId& indicator, Period period) const {
        return {.edition = publishedEdition(dataset, method, indicator), .periods = {period}};
    }
    /// Nothing where the places are not assigned to the groups of this grouping.
    [[nodiscard]] Number places(const std::string& layerId, const GroupRef& group) const {
        const PlaceLayer* layer = dataset.placeLayer(layerId);
        return layer && layer->grouping == group.grouping
                   ? Number(static_cast<double>(std::ranges::count(layer->places, group.group, &Place::group)))
                   : std::nullopt;
    }
};

}  // namespace

ComputedClaim computedClaim(const Dataset& dataset, const ClaimMethod& method, const Statement& statement) {
    return std::visit(Computation{dataset, method}, statement);
}

const Group* groupOf(const Dataset& dataset, const GroupRef& ref) {
    const Grouping* grouping = dataset.grouping(ref.grouping);
    const auto index = grouping ? grouping->indexOf(ref.group) : std::nullopt;
    return index ? &grouping->groups()[*index] : nullptr;
}

std::optional<GapLevels> gapLevels(const Dataset& dataset, const ClaimMethod& method, const GapSubject& subject,
                                   Period period) {
    const Grouping* grouping = dataset.grouping(subject.grouping);
    const auto of = grouping ? grouping->indexOf(subject.of) : std::nullopt;
    const auto versus = grouping ? grouping->indexOf(subject.versus) : std::nullopt;
    if (!of || !versus) {
        return std::nullopt;
    }
    const auto levels = groupLevels(dataset, subject.indicator, method.edition, *grouping, period, method.mean);
    const auto& meanOf = levels[*of].mean;
    const auto& meanVersus = levels[*versus].mean;
    return meanOf && meanVersus ? std::optional(GapLevels{meanOf->value, meanVersus->value}) : std::nullopt;
}

std::optional<std::vector<RegionCode>> ranking(const Dataset& dataset, const ClaimMethod& method,
                                               const IndicatorId& indicator, Period period) {
    std::vector<std::pair<double, RegionCode>> order;
    for (const RegionCode& code : dataset.surveyed) {
        const Number value = regionValue(dataset, method, indicator, code, period);
        if (!value) {
            return std::nullopt;
        }
        order.emplace_back(-*value, code);
    }
    std::ranges::sort(order);
    std::vector<RegionCode> codes;
    std::ranges::transform(order, std::back_inserter(codes), &std::pair<double, RegionCode>::second);
    return codes;
}

std::optional<std::vector<RegionCode>> counted(const Dataset& dataset, const ClaimMethod& method,
                                               const RankedInGroup& claim) {
    const auto codes = ranked(dataset, method, claim.among);
    const Group* group = groupOf(dataset, claim.group);
    if (!codes || !group) {
        return std::nullopt;
    }
    std::vector<RegionCode> inGroup;
    std::ranges::copy_if(*codes, std::back_inserter(inGroup),
                         [&](const RegionCode& code) { return isInGroup(*group, code); });
    return inGroup;
}

std::optional<std::vector<RegionCode>> counted(const Dataset& dataset, const ClaimMethod& method,
                                               const CountAbove& claim) {
    const Group* group = claim.group ? groupOf(dataset, *claim.group) : nullptr;
    if (claim.group && !group) {
        return std::nullopt;
    }
    std::vector<RegionCode> above;
    for (const RegionCode& code : group ? group->members : dataset.surveyed) {
        const Number value = regionValue(dataset, method, claim.indicator, code, claim.period);
        if (!value) {
            return std::nullopt;
        }
        if (*value > claim.threshold) {
            above.push_back(code);
        }
    }
    return above;
}

std::optional<double> sideAreaShare(const Dataset& dataset, const ClaimMethod& method, const SideAreaShare& claim) {
    const DividingLine* line = dataset.dividingLine(method.curve);
    const Number right = line ? line->rightAreaShare() : std::nullopt;
    if (!right) {
        return std::nullopt;
    }
    return hundredPercent * (claim.side == LineSide::Right ? *right : 1 - *right);
}

std::optional<double> sideShare(const Dataset& dataset, const ClaimMethod& method, const SideShare& claim) {
    if (!dataset.dividingLine(method.curve)) {
        return std::nullopt;
    }
    const SideShares shares = sideShares(dataset, method.curve, method.rule, method.edition, claim.period);
    const Number right = shares.percentOf(claim.indicator);
    if (!right) {
        return std::nullopt;
    }
    return claim.side == LineSide::Right ? *right : hundredPercent - *right;
}

std::optional<double> citedSideShare(const Dataset& dataset, const ClaimMethod& method, const CitedSideShare& claim,
                                     const IndicatorId& indicator) {
    const DividingLine* line = dataset.dividingLine(method.curve);
    const Number right =
        line ? rightPercent(dataset, *line, method.rule, indicator, method.edition, claim.period) : std::nullopt;
    if (!right) {
        return std::nullopt;
    }
    return claim.side == LineSide::Right ? *right : hundredPercent - *right;
}

std::optional<double> lineDensityRatio(const Dataset& dataset, const ClaimMethod& method,
                                       const LineDensityRatio& claim) {
    const Number share = sideShare(dataset, method, {LineSide::Right, claim.indicator, claim.period});
    const Number area = sideAreaShare(dataset, method, {LineSide::Right});
    return share && area ? ratio(ratio(share, area), ratio(hundredPercent - *share, hundredPercent - *area))
                         : std::nullopt;
}

}  // namespace core
