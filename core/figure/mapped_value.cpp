// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/mapped_value.h"

#include "core/indicators/indicator_at.h"
#include "core/indicators/indicator_value.h"

namespace core {
namespace {

/// The mean over the regions or groups that have figures of their own.
std::optional<double> meanOfUnits(const Dataset& dataset, const IndicatorId& indicator, const EditionId& edition,
                                  const Grouping& grouping, Period period) {
    if (!dataset.catalogue->indicator(indicator).isByGroup()) {
        const auto total = IndicatorAt(dataset, indicator, edition, period).ofAll(dataset.panel->surveyed());
        return total ? std::optional(total->value / static_cast<double>(dataset.surveyed.size())) : std::nullopt;
    }
    double sum = 0;
    for (const Group& group : grouping.groups()) {
        const auto one = groupValue(dataset, indicator, edition, RegionCode(group.id), period);
        if (!one) {
            return std::nullopt;
        }
        sum += one->value;
    }
    return sum / static_cast<double>(grouping.groups().size());
}

/// What "the national level" is for a ratio of levels: the national figure, or for what adds up the mean of regions,
/// which the published total divided by their number need not be.
std::optional<double> nationalLevel(const Dataset& dataset, const IndicatorId& indicator, const EditionId& edition,
                                    const Grouping& grouping, Period period) {
    std::optional<double> level;
    if (dataset.catalogue->indicator(indicator).isAdditive()) {
        level = meanOfUnits(dataset, indicator, edition, grouping, period);
    } else if (const auto nation = nationalValue(dataset, indicator, edition, period)) {
        level = nation->value;
    }
    return level && *level > 0 ? level : std::nullopt;
}

std::optional<double> numberOf(const std::optional<Observation>& observation) {
    return observation ? std::optional(observation->value) : std::nullopt;
}

std::optional<double> mapped(ColourBy colourBy, std::optional<double> value, std::optional<double> groupMean,
                             std::optional<double> national) {
    switch (colourBy) {
        case ColourBy::Value:
            return value;
        case ColourBy::GroupMean:
            return groupMean;
        case ColourBy::DifferenceFromGroupMean:
            return value && groupMean ? std::optional(*value - *groupMean) : std::nullopt;
        case ColourBy::RatioToNational:
            return value && national ? std::optional(*value / *national) : std::nullopt;
        case ColourBy::Group:
        case ColourBy::LocalMoran:
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

RegionValues regionValues(const Dataset& dataset, const MapSpec& spec, const Grouping& grouping,
                          const GroupMembership& membership, Period period) {
    const IndicatorId indicator = spec.indicator;
    RegionValues values(dataset.regions->size());
    if (!dataset.catalogue->indicator(indicator).isByGroup()) {
        const IndicatorAt at(dataset, indicator, dataset.editionFor(indicator, spec.edition), period);
        for (RegionIndex region = 0; region < values.size(); ++region) {
            values[region] = at.of(region);
        }
        return values;
    }
    RegionValues byGroup;
    for (const Group& group : grouping.groups()) {
        byGroup.push_back(
            groupValue(dataset, indicator, dataset.editionFor(indicator, spec.edition), RegionCode(group.id), period));
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = membership.groupOf[i] ? byGroup[*membership.groupOf[i]] : std::nullopt;
    }
    return values;
}

RegionValues regionValues(const Dataset& dataset, const MapSpec& spec, const Grouping& grouping, Period period) {
    return regionValues(dataset, spec, grouping, groupMembership(*dataset.panel, *dataset.regions, grouping), period);
}

std::vector<std::optional<double>> mappedValues(const Dataset& dataset, const MapSpec& spec, const Grouping& grouping,
                                                const GroupMembership& membership, Period period,
                                                const RegionValues& values) {
    const IndicatorId indicator = spec.indicator;
    const ColourBy colourBy = colourByOf(*dataset.catalogue, spec);
    const auto levels = dependsOnGroupMeans(colourBy)
                            ? groupLevels(dataset, indicator, dataset.editionFor(indicator, spec.edition), grouping,
                                          membership, period, spec.mean)
                            : std::vector<GroupLevel>(grouping.groups().size());
    const auto national =
        colourBy == ColourBy::RatioToNational
            ? nationalLevel(dataset, indicator, dataset.editionFor(indicator, spec.edition), grouping, period)
            : std::nullopt;
    std::vector<std::optional<double>> result;
    result.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto group = membership.groupOf[i];
        const auto groupMean = group ? numberOf(levels[*group].mean) : std::nullopt;
        result.push_back(mapped(colourBy, numberOf(values[i]), groupMean, national));
    }
    return result;
}

std::vector<std::optional<double>> mappedValues(const Dataset& dataset, const MapSpec& spec, const Grouping& grouping,
                                                Period period, const RegionValues& values) {
    const GroupMembership membership = groupMembership(*dataset.panel, *dataset.regions, grouping);
    return mappedValues(dataset, spec, grouping, membership, period, values);
}

bool dependsOnGroupMeans(ColourBy colourBy) {
    return colourBy == ColourBy::GroupMean || colourBy == ColourBy::DifferenceFromGroupMean;
}

}  // namespace core
