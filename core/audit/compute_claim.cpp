// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/compute_claim.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "core/audit/nation_comparison.h"
#include "core/indicators/indicator_value.h"
#include "core/indicators/line_halves.h"

namespace core {
namespace {

constexpr double percent = 100;

using Number = std::optional<double>;

std::optional<Answer> answer(const Number& number) { return number ? std::optional<Answer>(*number) : std::nullopt; }

std::optional<Answer> answer(const std::optional<std::vector<RegionCode>>& codes) {
    return codes ? std::optional<Answer>(*codes) : std::nullopt;
}

Number sizeOf(const std::optional<std::vector<RegionCode>>& codes) {
    return codes ? Number(static_cast<double>(codes->size())) : std::nullopt;
}

Number regionValue(const Dataset& dataset, const IndicatorId& indicator, const RegionCode& region, Period year) {
    const auto value = valueOf(dataset, indicator, auditEdition, region, year);
    return value ? Number(value->value) : std::nullopt;
}

Number stations(const Dataset& dataset, const RegionCode& group, Period date) {
    const auto value = groupValue(dataset, auditStations, auditEdition, group, date);
    return value ? Number(value->value) : std::nullopt;
}

RegionCode codeOfNation(const Dataset& dataset) {
    const std::optional<Whole>& whole = dataset.catalogue->whole();
    return whole ? whole->code : RegionCode();
}

Number ratio(const Number& numerator, const Number& denominator) {
    return numerator && denominator && *denominator != 0 ? Number(*numerator / *denominator) : std::nullopt;
}

bool isInGroup(const Group& group, const RegionCode& code) {
    return std::ranges::find(group.members, code) != group.members.end();
}

std::optional<std::vector<RegionCode>> ranked(const Dataset& dataset, const RankedRegions& claim) {
    auto codes = ranking(dataset, claim.indicator, claim.year);
    if (!codes || codes->size() < claim.count) {
        return std::nullopt;
    }
    const auto count = static_cast<std::ptrdiff_t>(claim.count);
    return claim.end == RankEnd::Top ? std::vector(codes->begin(), codes->begin() + count)
                                     : std::vector(codes->end() - count, codes->end());
}

std::optional<bool> onlyGroupAbove(const NationComparison& comparison) {
    if (!comparison.furtherAbove.empty() || !comparison.groupNotAbove.empty()) {
        return false;
    }
    return comparison.unknown.empty() ? std::optional(true) : std::nullopt;
}

ClaimDefinition byYear(Period year) { return {auditEdition, {}, {}, {}, {year}, {}, {}}; }
ClaimDefinition ofMeans(std::vector<Period> periods) {
    return {auditEdition, auditMean, {}, {}, std::move(periods), {}, {}};
}
ClaimDefinition ofHalves(Period year) { return {auditEdition, {}, auditCurve, auditRule, {year}, {}, {}}; }
ClaimDefinition atDate(Period date) { return {{}, {}, {}, {}, {date}, {}, {}}; }

/// Computes a claim, one overload for each kind of statement.
struct Computation {
    const Dataset& dataset;

    ComputedClaim operator()(const MeanGap& claim) const {
        const auto levels = gapLevels(dataset, claim.subject, claim.year);
        return {levels ? answer(levels->gap()) : std::nullopt, ofMeans({claim.year})};
    }
    ComputedClaim operator()(const MeanGapChange& claim) const {
        const auto growth = relativeGrowth(claim.subject, claim.from, claim.to);
        return {growth ? answer(percent * *growth) : std::nullopt, ofMeans({claim.from, claim.to})};
    }
    ComputedClaim operator()(const MeanGapGrowth& claim) const {
        const auto growth = relativeGrowth(claim.subject, claim.from, claim.to);
        const auto earlier = gapLevels(dataset, claim.subject, claim.from);
        return {growth ? answer(std::copysign(1.0, earlier->gap()) * *growth) : std::nullopt,
                ofMeans({claim.from, claim.to})};
    }
    ComputedClaim operator()(const OnlyGroupAboveNation& claim) const {
        ClaimDefinition definition = ofMeans({claim.from, claim.to});
        if (!dataset.grouping(claim.group.grouping)) {
            return {std::nullopt, std::move(definition)};
        }
        const NationComparison comparison = comparedWithNation(dataset, claim, auditEdition);
        definition.nationEditions = comparison.nationEditions;
        const auto holds = onlyGroupAbove(comparison);
        return {holds ? std::optional<Answer>(*holds) : std::nullopt, std::move(definition)};
    }
    ComputedClaim operator()(const RankedRegions& claim) const {
        return {answer(ranked(dataset, claim)), byYear(claim.year)};
    }
    ComputedClaim operator()(const RankedInGroup& claim) const {
        return {answer(sizeOf(counted(dataset, claim))), byYear(claim.among.year)};
    }
    ComputedClaim operator()(const CountAbove& claim) const {
        return {answer(sizeOf(counted(dataset, claim))), byYear(claim.year)};
    }
    ComputedClaim operator()(const RegionFigure& claim) const {
        return {answer(regionValue(dataset, claim.indicator, claim.region, claim.year)), byYear(claim.year)};
    }
    ComputedClaim operator()(const RegionRatio& claim) const {
        return {answer(ratio(regionValue(dataset, claim.indicator, claim.numerator, claim.year),
                             regionValue(dataset, claim.indicator, claim.denominator, claim.year))),
                byYear(claim.year)};
    }
    ComputedClaim operator()(const LineAreaPart& claim) const {
        return {answer(lineAreaPart(dataset, claim, auditCurve)), {{}, {}, auditCurve, {}, {}, {}, {}}};
    }
    ComputedClaim operator()(const LinePart& claim) const {
        return {answer(linePart(dataset, claim, auditCurve, auditRule)), ofHalves(claim.year)};
    }
    ComputedClaim operator()(const CitedLinePart& claim) const {
        ClaimDefinition definition = ofHalves(claim.year);
        const Series* series = dataset.panel->find(claim.indicator, auditEdition);
        definition.edition = series ? series->edition() : std::nullopt;
        definition.indicator = claim.indicator;
        return {answer(citedLinePart(dataset, claim, claim.indicator, auditCurve, auditRule)), std::move(definition)};
    }
    ComputedClaim operator()(const LineDensityRatio& claim) const {
        return {answer(lineDensityRatio(dataset, claim, auditCurve, auditRule)), ofHalves(claim.year)};
    }
    ComputedClaim operator()(const CitedFigure& claim) const {
        return {std::nullopt, {{}, {}, {}, {}, claim.year ? std::vector{*claim.year} : std::vector<Period>(), {}, {}}};
    }
    ComputedClaim operator()(const CitedDifference& claim) const {
        return {std::nullopt, {{}, {}, {}, {}, {claim.from, claim.to}, {}, {}}};
    }
    ComputedClaim operator()(const StationFigure& claim) const {
        return {answer(stations(dataset, claim.group, claim.date)), atDate(claim.date)};
    }
    ComputedClaim operator()(const StationPart& claim) const {
        const Number part =
            ratio(stations(dataset, claim.group, claim.date), stations(dataset, codeOfNation(dataset), claim.date));
        return {part ? answer(percent * *part) : std::nullopt, atDate(claim.date)};
    }
    ComputedClaim operator()(const PlaceCount& claim) const { return {answer(places(claim.layer, claim.group)), {}}; }
    ComputedClaim operator()(const PlacePartAbove& claim) const {
        const Number inGroup = places(claim.layer, claim.group);
        if (!inGroup || dataset.placeLayer(claim.layer)->places.empty()) {
            return {};
        }
        const auto all = static_cast<double>(dataset.placeLayer(claim.layer)->places.size());
        return {std::optional<Answer>(percent * *inGroup / all > claim.thresholdPercent), {}};
    }
    ComputedClaim operator()(const IndustryCount& claim) const {
        const PlannedIndustry* industry = dataset.plannedIndustry(claim.industry);
        return {industry ? answer(static_cast<double>(industry->regions.size())) : std::nullopt, {}};
    }

private:
    /// (later - earlier) / earlier.
    [[nodiscard]] Number relativeGrowth(const GapSubject& subject, Period from, Period to) const {
        const auto earlier = gapLevels(dataset, subject, from);
        const auto later = gapLevels(dataset, subject, to);
        return earlier && later ? ratio(later->gap() - earlier->gap(), earlier->gap()) : std::nullopt;
    }
    /// Nothing where the places are not assigned to the four regions.
    [[nodiscard]] Number places(const std::string& layerId, const std::string& group) const {
        const PlaceLayer* layer = dataset.placeLayer(layerId);
        return layer && layer->grouping == auditRegions
                   ? Number(static_cast<double>(std::ranges::count(layer->places, group, &Place::group)))
                   : std::nullopt;
    }
};

}  // namespace

ComputedClaim computedClaim(const Dataset& dataset, const Statement& statement) {
    return std::visit(Computation{dataset}, statement);
}

const Group* groupOf(const Dataset& dataset, const GroupRef& ref) {
    const Grouping* grouping = dataset.grouping(ref.grouping);
    const auto index = grouping ? grouping->indexOf(ref.group) : std::nullopt;
    return index ? &grouping->groups()[*index] : nullptr;
}

std::optional<GapLevels> gapLevels(const Dataset& dataset, const GapSubject& subject, Period year) {
    const Grouping* grouping = dataset.grouping(subject.grouping);
    const auto of = grouping ? grouping->indexOf(subject.of) : std::nullopt;
    const auto versus = grouping ? grouping->indexOf(subject.versus) : std::nullopt;
    if (!of || !versus) {
        return std::nullopt;
    }
    const auto levels = groupLevels(dataset, subject.indicator, auditEdition, *grouping, year, auditMean);
    const auto& high = levels[*of].mean;
    const auto& low = levels[*versus].mean;
    return high && low ? std::optional(GapLevels{high->value, low->value}) : std::nullopt;
}

std::optional<std::vector<RegionCode>> ranking(const Dataset& dataset, const IndicatorId& indicator, Period year) {
    std::vector<std::pair<double, RegionCode>> order;
    for (const RegionCode& code : dataset.surveyed) {
        const Number value = regionValue(dataset, indicator, code, year);
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

std::optional<std::vector<RegionCode>> counted(const Dataset& dataset, const RankedInGroup& claim) {
    const auto codes = ranked(dataset, claim.among);
    const Group* group = groupOf(dataset, claim.group);
    if (!codes || !group) {
        return std::nullopt;
    }
    std::vector<RegionCode> inGroup;
    std::ranges::copy_if(*codes, std::back_inserter(inGroup),
                         [&](const RegionCode& code) { return isInGroup(*group, code); });
    return inGroup;
}

std::optional<std::vector<RegionCode>> counted(const Dataset& dataset, const CountAbove& claim) {
    const Group* group = claim.group ? groupOf(dataset, *claim.group) : nullptr;
    if (claim.group && !group) {
        return std::nullopt;
    }
    std::vector<RegionCode> above;
    for (const RegionCode& code : group ? group->members : dataset.surveyed) {
        const Number value = regionValue(dataset, claim.indicator, code, claim.year);
        if (!value) {
            return std::nullopt;
        }
        if (*value > claim.threshold) {
            above.push_back(code);
        }
    }
    return above;
}

std::optional<double> lineAreaPart(const Dataset& dataset, const LineAreaPart& claim, LineCurve curve) {
    const DividingLine* line = dataset.dividingLine(curve);
    const Number right = line ? line->rightAreaShare() : std::nullopt;
    if (!right) {
        return std::nullopt;
    }
    return percent * (claim.side == LineSide::Right ? *right : 1 - *right);
}

std::optional<double> linePart(const Dataset& dataset, const LinePart& claim, LineCurve curve, DivisionRule rule) {
    if (!dataset.dividingLine(curve)) {
        return std::nullopt;
    }
    const LineHalves halves = lineHalves(dataset, curve, rule, auditEdition, claim.year);
    const Number right = halves.percentOf(claim.indicator);
    if (!right) {
        return std::nullopt;
    }
    return claim.side == LineSide::Right ? *right : percent - *right;
}

std::optional<double> citedLinePart(const Dataset& dataset, const CitedLinePart& claim, const IndicatorId& indicator,
                                    LineCurve curve, DivisionRule rule) {
    const DividingLine* line = dataset.dividingLine(curve);
    const Number right = line ? rightPercent(dataset, *line, rule, indicator, auditEdition, claim.year) : std::nullopt;
    if (!right) {
        return std::nullopt;
    }
    return claim.side == LineSide::Right ? *right : percent - *right;
}

std::optional<double> lineDensityRatio(const Dataset& dataset, const LineDensityRatio& claim, LineCurve curve,
                                       DivisionRule rule) {
    const Number part = linePart(dataset, {LineSide::Right, claim.indicator, claim.year}, curve, rule);
    const Number area = lineAreaPart(dataset, {LineSide::Right}, curve);
    return part && area ? ratio(ratio(part, area), ratio(percent - *part, percent - *area)) : std::nullopt;
}

}  // namespace core
