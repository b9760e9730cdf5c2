// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/missing_figures.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/audit/compute_claim.h"
#include "core/indicators/indicator_value.h"

namespace core {
namespace {

/// The figures that a claim is computed from.
struct NeededFigures {
    std::optional<IndicatorId> indicator;
    std::vector<Period> periods;
    std::vector<RegionCode> regions;
};

/// What a claim needs, one overload for each kind of statement.
struct Needs {
    const Dataset& dataset;

    NeededFigures operator()(const MeanGap& claim) const { return ofGap(claim.subject, {claim.period}); }
    NeededFigures operator()(const MeanGapChange& claim) const { return ofGap(claim.subject, {claim.from, claim.to}); }
    NeededFigures operator()(const MeanGapGrowth& claim) const { return ofGap(claim.subject, {claim.from, claim.to}); }
    NeededFigures operator()(const OnlyGroupAboveWhole& claim) const {
        return {claim.indicator, {claim.from, claim.to}, {}};
    }
    NeededFigures operator()(const RankedRegions& claim) const {
        return {claim.indicator, {claim.period}, dataset.surveyed};
    }
    NeededFigures operator()(const RankedInGroup& claim) const { return (*this)(claim.among); }
    NeededFigures operator()(const CountAbove& claim) const {
        return {claim.indicator, {claim.period}, claim.group ? membersOf(*claim.group) : dataset.surveyed};
    }
    NeededFigures operator()(const RegionFigure& claim) const {
        return {claim.indicator, {claim.period}, {claim.region}};
    }
    NeededFigures operator()(const RegionRatio& claim) const {
        return {claim.indicator, {claim.period}, {claim.numerator, claim.denominator}};
    }
    NeededFigures operator()(const SideAreaShare&) const { return {}; }
    NeededFigures operator()(const SideShare& claim) const { return {claim.indicator, {claim.period}, {}}; }
    NeededFigures operator()(const CitedSideShare& claim) const { return {claim.indicator, {claim.period}, {}}; }
    NeededFigures operator()(const LineDensityRatio& claim) const { return {claim.indicator, {claim.period}, {}}; }
    NeededFigures operator()(const CitedFigure&) const { return {}; }
    NeededFigures operator()(const CitedDifference&) const { return {}; }
    NeededFigures operator()(const GroupFigure& claim) const { return {claim.indicator, {claim.period}, {}}; }
    NeededFigures operator()(const GroupShare& claim) const { return {claim.indicator, {claim.period}, {}}; }
    NeededFigures operator()(const PlaceCount&) const { return {}; }
    NeededFigures operator()(const PlaceShareAbove&) const { return {}; }
    NeededFigures operator()(const IndustryCount&) const { return {}; }

private:
    [[nodiscard]] std::vector<RegionCode> membersOf(const GroupRef& ref) const {
        const Group* group = groupOf(dataset, ref);
        return group ? group->members : std::vector<RegionCode>();
    }
    /// Means are taken of the surveyed regions only.
    [[nodiscard]] NeededFigures ofGap(const GapSubject& subject, std::vector<Period> periods) const {
        NeededFigures needed{subject.indicator, std::move(periods), {}};
        for (const std::string& group : {subject.of, subject.versus}) {
            std::ranges::copy_if(membersOf({subject.grouping, group}), std::back_inserter(needed.regions),
                                 [&](const RegionCode& code) {
                                     return std::ranges::find(dataset.surveyed, code) != dataset.surveyed.end();
                                 });
        }
        return needed;
    }
};

/// Whether every region has a figure in every one of these periods.
bool isComplete(const Dataset& dataset, const ClaimMethod& method, const NeededFigures& needed,
                const RegionCode& region) {
    return std::ranges::all_of(needed.periods, [&](Period period) {
        return valueOf(dataset, *needed.indicator, method.edition, region, period).has_value();
    });
}

}  // namespace

FiguresMissing missingFigures(const Dataset& dataset, const ClaimMethod& method, const Statement& statement) {
    const NeededFigures needed = std::visit(Needs{dataset}, statement);
    if (!needed.indicator) {
        return {};
    }
    const std::vector<Period> held = periodsWithValues(dataset, *needed.indicator, method.edition);
    FiguresMissing missing;
    std::ranges::copy_if(needed.periods, std::back_inserter(missing.periods),
                         [&](Period period) { return std::ranges::find(held, period) == held.end(); });
    if (!missing.periods.empty()) {
        missing.indicator = needed.indicator;
        if (!dataset.isPublishedIn(*needed.indicator, method.edition) &&
            dataset.editionFor(*needed.indicator, method.edition) != method.edition) {
            missing.edition = method.edition;
        }
        return missing;
    }
    std::ranges::copy_if(needed.regions, std::back_inserter(missing.regions),
                         [&](const RegionCode& region) { return !isComplete(dataset, method, needed, region); });
    return missing;
}

}  // namespace core
