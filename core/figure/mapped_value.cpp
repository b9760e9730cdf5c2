// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/mapped_value.h"

#include "core/indicators/indicator_value.h"

namespace core {
namespace {

/// The mean over the places that have figures of their own: for 5G the groups, else the surveyed regions.
std::optional<double> meanOfPlaces(const Dataset& dataset, Indicator indicator, Vintage vintage,
                                   const Grouping& grouping, Period period) {
    if (!traitsOf(indicator).ofStations) {
        const auto total = valueOf(dataset, indicator, vintage, dataset.surveyed, period);
        return total ? std::optional(total->value / static_cast<double>(dataset.surveyed.size())) : std::nullopt;
    }
    double sum = 0;
    for (const Group& group : grouping.groups()) {
        const auto one = stationValue(dataset, indicator, vintage, RegionCode(group.id), period);
        if (!one) {
            return std::nullopt;
        }
        sum += one->value;
    }
    return sum / static_cast<double>(grouping.groups().size());
}

/// What "the national level" is for a ratio of levels: the national figure, or for what adds up the mean of places,
/// which the published total divided by their number need not be.
std::optional<double> nationalLevel(const Dataset& dataset, Indicator indicator, Vintage vintage,
                                    const Grouping& grouping, Period period) {
    std::optional<double> level;
    if (traitsOf(indicator).extensive) {
        level = meanOfPlaces(dataset, indicator, vintage, grouping, period);
    } else if (const auto nation = nationalValue(dataset, indicator, vintage, period)) {
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

RegionValues regionValues(const Dataset& dataset, const MapSpec& spec, const Grouping& grouping, Period period) {
    const Indicator indicator = themeOf(spec).indicator;
    RegionValues values;
    values.reserve(dataset.regions->size());
    for (const Region& region : dataset.regions->regions()) {
        if (!traitsOf(indicator).ofStations) {
            values.push_back(valueOf(dataset, indicator, spec.vintage, region.code, period));
        } else if (const auto group = grouping.groupOf(region.code)) {
            const RegionCode groupCode(grouping.groups()[*group].id);
            values.push_back(stationValue(dataset, indicator, spec.vintage, groupCode, period));
        } else {
            values.emplace_back();
        }
    }
    return values;
}

std::vector<std::optional<double>> mappedValues(const Dataset& dataset, const MapSpec& spec, const Grouping& grouping,
                                                Period period, const RegionValues& values) {
    const Indicator indicator = themeOf(spec).indicator;
    const auto levels = groupLevels(dataset, indicator, spec.vintage, grouping, period, spec.mean);
    const auto national = nationalLevel(dataset, indicator, spec.vintage, grouping, period);
    const ColourBy colourBy = colourByOf(spec);
    std::vector<std::optional<double>> result;
    result.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto group = grouping.groupOf((*dataset.regions)[i].code);
        const auto groupMean = group ? numberOf(levels[*group].mean) : std::nullopt;
        result.push_back(mapped(colourBy, numberOf(values[i]), groupMean, national));
    }
    return result;
}

}  // namespace core
