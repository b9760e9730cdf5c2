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
    std::vector<RegionCode> regions;  ///< Empty for figures that are published by group.
};

/// What a claim needs, one overload for each kind of statement.
struct Needs {
    const Dataset& dataset;

    NeededFigures operator()(const MeanGap& claim) const { return ofGap(claim.subject, {claim.period}); }
    NeededFigures operator()(const MeanGapChange& claim) const { return ofGap(claim.subject, {claim.from, claim.to}); }
    NeededFigures operator()(const MeanGapGrowth& claim) const { return ofGap(claim.subject, {claim.from, claim.to}); }
    NeededFigures operator()(const OnlyGroupAboveWhole& claim) const {
        std::vector<Period> periods;
        for (std::optional<Period> period = claim.from; period && *period <= claim.to; period = period->next()) {
            periods.push_back(*period);
        }
        return ofAll(claim.indicator, std::move(periods));
    }
    NeededFigures operator()(const RankedRegions& claim) const { return ofAll(claim.indicator, {claim.period}); }
    NeededFigures operator()(const RankedInGroup& claim) const { return (*this)(claim.among); }
    NeededFigures operator()(const CountAbove& claim) const {
        return claim.group ? NeededFigures{claim.indicator, {claim.period}, membersOf(*claim.group)}
                           : ofAll(claim.indicator, {claim.period});
    }
    NeededFigures operator()(const RegionFigure& claim) const {
        return {claim.indicator, {claim.period}, {claim.region}};
    }
    NeededFigures operator()(const RegionRatio& claim) const {
        return {claim.indicator, {claim.period}, {claim.numerator, claim.denominator}};
    }
    NeededFigures operator()(const SideAreaShare&) const { return {}; }
    NeededFigures operator()(const SideShare& claim) const { return ofAll(claim.indicator, {claim.period}); }
    NeededFigures operator()(const CitedSideShare& claim) const { return ofAll(claim.indicator, {claim.period}); }
    NeededFigures operator()(const LineDensityRatio& claim) const { return ofAll(claim.indicator, {claim.period}); }
    NeededFigures operator()(const CitedFigure&) const { return {}; }
    NeededFigures operator()(const CitedDifference&) const { return {}; }
    NeededFigures operator()(const GroupFigure& claim) const { return {claim.indicator, {claim.period}, {}}; }
    NeededFigures operator()(const GroupShare& claim) const { return {claim.indicator, {claim.period}, {}}; }
    NeededFigures operator()(const PlaceCount&) const { return {}; }
    NeededFigures operator()(const PlaceShareAbove&) const { return {}; }
    NeededFigures operator()(const IndustryCount&) const { return {}; }

private:
    [[nodiscard]] NeededFigures ofAll(const IndicatorId& indicator, std::vector<Period> periods) const {
        return {indicator, std::move(periods), dataset.surveyed};
    }
    [[nodiscard]] std::vector<RegionCode> membersOf(const GroupRef& ref) const {
        const Group* group = groupOf(dataset, ref);
        return group ? group->members : std::vector<RegionCode>();
    }
    /// A group has a mean only if every member has a value.
    [[nodiscard]] NeededFigures ofGap(const GapSubject& subject, std::vector<Period> periods) const {
        NeededFigures needed{subject.indicator, std::move(periods), {}};
        for (const std::string& group : {subject.of, subject.versus}) {
            std::ranges::copy(membersOf({subject.grouping, group}), std::back_inserter(needed.regions));
        }
        return needed;
    }
};

/// Looks up whether figures of an indicator exist.
class FigureLookup {
public:
    FigureLookup(const Dataset& dataset, const IndicatorId& indicator, const EditionId& edition)
        : m_dataset(dataset), m_indicator(indicator), m_edition(edition) {}

    [[nodiscard]] bool of(const RegionCode& region, Period period) const {
        return valueOf(m_dataset, m_indicator, m_edition, region, period).has_value();
    }
    /// Whether any region has a figure; for figures by group, whether any group or the whole has one.
    [[nodiscard]] bool ofAny(Period period) const {
        const std::string& grouping = m_dataset.catalogue->indicator(m_indicator).grouping;
        if (grouping.empty()) {
            return std::ranges::any_of(m_dataset.surveyed, [&](const RegionCode& code) { return of(code, period); });
        }
        const auto ofGroup = [&](const RegionCode& group) {
            return groupValue(m_dataset, m_indicator, m_edition, group, period).has_value();
        };
        const Grouping* groups = m_dataset.grouping(grouping);
        const std::optional<Whole>& whole = m_dataset.catalogue->whole();
        return (whole && ofGroup(whole->code)) ||
               (groups && std::ranges::any_of(groups->groups(), ofGroup,
                                              [](const Group& group) { return RegionCode(group.id); }));
    }

private:
    const Dataset& m_dataset;
    const IndicatorId& m_indicator;
    const EditionId& m_edition;
};

}  // namespace

FiguresMissing missingFigures(const Dataset& dataset, const ClaimMethod& method, const Statement& statement) {
    const NeededFigures needed = std::visit(Needs{dataset}, statement);
    if (!needed.indicator) {
        return {};
    }
    const FigureLookup figures(dataset, *needed.indicator, method.edition);
    FiguresMissing missing;
    std::ranges::copy_if(needed.periods, std::back_inserter(missing.periods),
                         [&](Period period) { return !figures.ofAny(period); });
    if (missing.periods.empty()) {
        const auto lacks = [&](const RegionCode& region, Period period) { return !figures.of(region, period); };
        std::ranges::copy_if(needed.regions, std::back_inserter(missing.regions), [&](const RegionCode& region) {
            return std::ranges::any_of(needed.periods, [&](Period period) { return lacks(region, period); });
        });
        std::ranges::copy_if(needed.periods, std::back_inserter(missing.periods), [&](Period period) {
            return std::ranges::any_of(missing.regions, [&](const RegionCode& code) { return lacks(code, period); });
        });
    } else if (!dataset.isPublishedIn(*needed.indicator, method.edition) &&
               dataset.editionFor(*needed.indicator, method.edition) != method.edition) {
        missing.edition = method.edition;
    }
    if (!missing.periods.empty()) {
        missing.indicator = needed.indicator;
    }
    return missing;
}

}  // namespace core
