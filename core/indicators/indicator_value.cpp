// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/indicator_value.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "core/indicators/derived.h"
#include "core/indicators/indicator_at.h"

namespace core {
namespace {

using Value = std::optional<Observation>;

bool isShare(const Indicator& indicator) { return std::holds_alternative<Share>(indicator.formula); }

std::optional<RegionCode> codeOfWhole(const Dataset& dataset) {
    const std::optional<Whole>& whole = dataset.catalogue->whole();
    return whole ? std::optional(whole->code) : std::nullopt;
}

std::vector<RegionIndex> membersOf(const Dataset& dataset, const Indicator& indicator, const RegionCode& group) {
    const Grouping* grouping = dataset.grouping(indicator.grouping);
    const auto index = grouping ? grouping->indexOf(group.text()) : std::nullopt;
    return index ? dataset.panel->indicesOf(grouping->groups()[*index].members) : std::vector<RegionIndex>{};
}

/// The periods with published figures of the indicator or of its inputs.
std::set<Period> publishedPeriods(const Dataset& dataset, const IndicatorId& indicator, const EditionId& edition) {
    std::set<Period> periods;
    for (const PublishedInput& input : dataset.catalogue->publishedInputs(indicator, edition)) {
        if (const Series* series = dataset.panel->find(input.indicator, input.edition)) {
            periods.insert(series->periods().begin(), series->periods().end());
        }
    }
    return periods;
}

/// A figure that is published by group.
/// @param members  the regions of the group; for the whole, all regions with figures.
Value publishedByGroup(const Dataset& dataset, const Indicator& indicator, const EditionId& edition,
                       const RegionCode& group, Subject::Kind kind, const std::vector<RegionIndex>& members,
                       Period period) {
    return IndicatorAt(dataset, indicator.id, edition, period)
        .of(Subject{kind, members, dataset.panel->indexOfGroup(indicator.grouping, group.text())});
}

/// For figures that are published by group: the periods in which every group has a value.
std::vector<Period> groupPeriods(const Dataset& dataset, const Indicator& indicator, const EditionId& edition) {
    const Grouping* grouping = dataset.grouping(indicator.grouping);
    std::set<Period> periods;
    for (const PublishedInput& input : dataset.catalogue->publishedInputs(indicator.id, edition)) {
        const Series* series = dataset.panel->find(input.indicator, input.edition);
        if (grouping && series && series->isByGroup()) {
            periods.insert(series->periods().begin(), series->periods().end());
        }
    }
    if (periods.empty()) {
        return {};
    }
    for (const Group& group : grouping->groups()) {
        const RegionCode code(group.id);
        const std::vector<RegionIndex> members = membersOf(dataset, indicator, code);  // takes long for many regions
        std::erase_if(periods, [&](Period period) {
            return !publishedByGroup(dataset, indicator, edition, code, Subject::Kind::Group, members, period);
        });
    }
    return {periods.begin(), periods.end()};
}

bool hasOnlyPeriodsWithFigures(const Catalogue& catalogue, const IndicatorId& id) {
    const std::vector<IndicatorId> inputs = catalogue.publishedInputs(id);
    return catalogue.indicator(id).hasOnlyPeriodsWithFigures ||
           std::ranges::any_of(
               inputs, [&](const IndicatorId& input) { return catalogue.indicator(input).hasOnlyPeriodsWithFigures; });
}

}  // namespace

Value valueOf(const Dataset& dataset, const IndicatorId& indicator, const EditionId& edition,
              std::span<const RegionCode> members, Period period) {
    return IndicatorAt(dataset, indicator, edition, period).ofAll(dataset.panel->indicesOf(members));
}

Value valueOf(const Dataset& dataset, const IndicatorId& indicator, const EditionId& edition, const RegionCode& code,
              Period period) {
    return IndicatorAt(dataset, indicator, edition, period).of(dataset.panel->indexOf(code));
}

std::optional<FigureOfWhole> figureOfWhole(const Dataset& dataset, const IndicatorId& id, const EditionId& edition,
                                           Period period) {
    const Indicator& indicator = dataset.catalogue->indicator(id);
    const std::optional<RegionCode> whole = codeOfWhole(dataset);
    const IndicatorAt at(dataset, id, edition, period);
    Value ofWhole;
    if (whole && indicator.isByGroup()) {
        ofWhole = groupValue(dataset, id, edition, *whole, period);
    } else if (whole && !isShare(indicator)) {
        // A share refers to the sum over the regions, not to the figure of the whole.
        ofWhole = at.of(dataset.panel->whole());
    }
    if (ofWhole) {
        return FigureOfWhole{*ofWhole, WholeBasis::Published};
    }
    const Value pooled = indicator.isByGroup() ? std::nullopt : at.ofAll(dataset.expected(id, edition)->surveyed);
    return pooled ? std::optional(FigureOfWhole{{pooled->value, Provenance::Derived}, WholeBasis::SurveyedRegions})
                  : std::nullopt;
}

Value valueOfWhole(const Dataset& dataset, const IndicatorId& indicator, const EditionId& edition, Period period) {
    const auto figure = figureOfWhole(dataset, indicator, edition, period);
    return figure ? std::optional(figure->observation) : std::nullopt;
}

Value groupValue(const Dataset& dataset, const IndicatorId& id, const EditionId& edition, const RegionCode& group,
                 Period period) {
    const Indicator& indicator = dataset.catalogue->indicator(id);
    if (!indicator.isByGroup()) {
        return std::nullopt;
    }
    const bool isWhole = group == codeOfWhole(dataset);
    const std::vector<RegionIndex> members =
        isWhole ? dataset.expected(id, edition)->surveyed : membersOf(dataset, indicator, group);
    return publishedByGroup(dataset, indicator, edition, group, isWhole ? Subject::Kind::Whole : Subject::Kind::Group,
                            members, period);
}

std::vector<Period> periodsOf(const Dataset& dataset, const IndicatorId& id, const EditionId& edition) {
    const Indicator& indicator = dataset.catalogue->indicator(id);
    if (indicator.isByGroup()) {
        return groupPeriods(dataset, indicator, edition);
    }
    const std::set<Period> withFigures = publishedPeriods(dataset, id, edition);
    std::vector<Period> periods(withFigures.begin(), withFigures.end());
    const bool isRegular =
        !withFigures.empty() && !withFigures.begin()->isDate() && !hasOnlyPeriodsWithFigures(*dataset.catalogue, id) &&
        std::ranges::all_of(withFigures, [&](Period period) { return period.step() == withFigures.begin()->step(); });
    if (isRegular) {
        periods.clear();
        for (std::optional<Period> period = *withFigures.begin(); period && *period <= *withFigures.rbegin();
             period = period->next()) {
            periods.push_back(*period);
        }
    }
    return periods;
}

std::vector<Period> periodsWithValues(const Dataset& dataset, const IndicatorId& indicator, const EditionId& edition) {
    if (dataset.catalogue->indicator(indicator).isByGroup()) {
        return periodsOf(dataset, indicator, edition);
    }
    std::vector<Period> periods;
    const std::vector<RegionIndex>& covered = dataset.expected(indicator, edition)->covered;
    std::ranges::copy_if(periodsOf(dataset, indicator, edition), std::back_inserter(periods), [&](Period period) {
        const IndicatorAt at(dataset, indicator, edition, period);
        return std::ranges::any_of(covered, [&](RegionIndex region) { return at.of(region).has_value(); });
    });
    return periods;
}

std::optional<Period> latestCompletePeriod(const Dataset& dataset, const IndicatorId& indicator,
                                           const EditionId& edition) {
    const std::vector<Period> periods = periodsOf(dataset, indicator, edition);
    if (dataset.catalogue->indicator(indicator).isByGroup()) {
        return periods.empty() ? std::nullopt : std::optional(periods.back());
    }
    const std::vector<RegionIndex>& covered = dataset.expected(indicator, edition)->covered;
    const auto found = std::find_if(periods.rbegin(), periods.rend(), [&](Period period) {
        const IndicatorAt at(dataset, indicator, edition, period);
        return std::ranges::all_of(covered, [&](RegionIndex region) { return at.of(region).has_value(); });
    });
    return found == periods.rend() ? std::nullopt : std::optional(*found);
}

}  // namespace core
