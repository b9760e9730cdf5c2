// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/mapped_value.h"

#include "core/indicators/indicator_value.h"

namespace core {
namespace {

/// What "the national level" is for a ratio of levels: the national figure, or for what adds up the mean over the
/// places that have figures of their own.
std::optional<double> nationalLevel(const Dataset& dataset, Indicator indicator, Vintage vintage,
                                    const Grouping& grouping, Period period) {
    const auto nation = nationalValue(dataset, indicator, vintage, period);
    const IndicatorTraits& traits = traitsOf(indicator);
    const std::size_t places = traits.ofStations ? grouping.groups().size() : dataset.covered.size();
    if (!nation || nation->value <= 0 || places == 0) {
        return std::nullopt;
    }
    return traits.extensive ? nation->value / static_cast<double>(places) : nation->value;
}

std::optional<double> mapped(ColourBy colourBy, const std::optional<Observation>& value,
                             const std::optional<Observation>& groupMean, std::optional<double> national) {
    switch (colourBy) {
        case ColourBy::Value:
            return value ? std::optional(value->value) : std::nullopt;
        case ColourBy::GroupMean:
            return groupMean ? std::optional(groupMean->value) : std::nullopt;
        case ColourBy::DifferenceFromGroupMean:
            return value && groupMean ? std::optional(value->value - groupMean->value) : std::nullopt;
        case ColourBy::RatioToNational:
            return value && national ? std::optional(value->value / *national) : std::nullopt;
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
    std::vector<std::optional<double>> result;
    result.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto group = grouping.groupOf((*dataset.regions)[i].code);
        const auto groupMean = group ? levels[*group].mean : std::nullopt;
        result.push_back(mapped(spec.colourBy, values[i], groupMean, national));
    }
    return result;
}

}  // namespace core
