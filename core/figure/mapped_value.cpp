// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/mapped_value.h"

#include <utility>

#include "core/indicators/indicator_at.h"
#include "core/indicators/indicator_value.h"

namespace core {
namespace {

/// The mean over the regions or groups that have figures of their own.
std::optional<double> meanOfUnits(const Dataset& dataset, const IndicatorId& indicator, const EditionId& edition,
                                  const Grouping& grouping, Period period) {
    if (!dataset.catalogue->indicator(indicator).isByGroup()) {
        const std::vector<RegionIndex>& surveyed = dataset.expected(indicator, edition)->surveyed;
        const auto total = IndicatorAt(dataset, indicator, edition, period).ofAll(surveyed);
        return total ? std::optional(total->value / static_cast<double>(surveyed.size())) : std::nullopt;
    }
    double sum = 0;
    for (const Group& group : grouping.groups()) {
        const auto value = groupValue(dataset, indicator, edition, RegionCode(group.id), period);
        if (!value) {
            return std::nullopt;
        }
        sum += value->value;
    }
    return sum / static_cast<double>(grouping.groups().size());
}

/// The level of the whole that a ratio refers to: the figure of the whole, or for an additive indicator the mean over
/// the regions. The published total of the whole is not used for that mean, because it may differ from the sum of the
/// regions.
std::optional<double> levelOfWhole(const Dataset& dataset, const IndicatorId& indicator, const EditionId& edition,
                                   const Grouping& grouping, Period period) {
    std::optional<double> level;
    if (dataset.catalogue->indicator(indicator).isAdditive()) {
        level = meanOfUnits(dataset, indicator, edition, grouping, period);
    } else if (const auto whole = valueOfWhole(dataset, indicator, edition, period)) {
        level = whole->value;
    }
    return level && *level > 0 ? level : std::nullopt;
}

std::optional<double> numberOf(const std::optional<Observation>& observation) {
    return observation ? std::optional(observation->value) : std::nullopt;
}

std::optional<double> mapped(ColourBy colourBy, std::optional<double> value, std::optional<double> groupMean,
                             std::optional<double> ofWhole) {
    switch (colourBy) {
        case ColourBy::Value:
            return value;
        case ColourBy::GroupMean:
            return groupMean;
        case ColourBy::DifferenceFromGroupMean:
            return value && groupMean ? std::optional(*value - *groupMean) : std::nullopt;
        case ColourBy::RatioToWhole:
            return value && ofWhole ? std::optional(*value / *ofWhole) : std::nullopt;
        case ColourBy::Group:
        case ColourBy::LocalMoran:
            return std::nullopt;
    }
    return std::nullopt;
}

std::vector<double> mappedAtAll(const Dataset& dataset, const MappedQuantity& quantity, const GroupedRegions& groups,
                                const IndicatorValues& values, const std::vector<Period>& periods,
                                const std::stop_token& stop, const Executor& execute) {
    std::vector<std::vector<double>> byPeriod(periods.size());
    execute(periods.size(), [&](std::size_t i) {
        if (stop.stop_requested()) {
            return;
        }
        const std::shared_ptr<const RegionValues> ofRegions = valuesAt(dataset, values, groups, periods[i]);
        for (const auto& mapped : mappedValues(dataset, quantity, groups, periods[i], *ofRegions)) {
            if (mapped) {
                byPeriod[i].push_back(*mapped);
            }
        }
    });
    std::vector<double> all;
    for (const std::vector<double>& some : byPeriod) {
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

}  // namespace

MappedQuantity mappedQuantityOf(const Dataset& dataset, const MapSpec& spec) {
    return {spec.indicator, dataset.editionFor(spec.indicator, spec.edition), colourByOf(*dataset.catalogue, spec),
            spec.mean};
}

bool dependsOnGroupMeans(ColourBy colourBy) {
    return colourBy == ColourBy::GroupMean || colourBy == ColourBy::DifferenceFromGroupMean;
}

std::vector<std::optional<double>> mappedValues(const Dataset& dataset, const MappedQuantity& quantity,
                                                const GroupedRegions& groups, Period period,
                                                const RegionValues& values) {
    const auto& [indicator, edition, colourBy, mean] = quantity;
    const auto levels = dependsOnGroupMeans(colourBy)
                            ? groupLevels(dataset, indicator, edition, groups, values, period, mean)
                            : std::vector<GroupLevel>(groups.grouping.groups().size());
    const auto ofWhole = colourBy == ColourBy::RatioToWhole
                             ? levelOfWhole(dataset, indicator, edition, groups.grouping, period)
                             : std::nullopt;
    std::vector<std::optional<double>> result;
    result.reserve(values.size());
    for (std::size_t region = 0; region < values.size(); ++region) {
        const auto group = groups.membership.groupOf[region];
        const auto groupMean = group ? numberOf(levels[*group].mean) : std::nullopt;
        result.push_back(mapped(colourBy, numberOf(values[region]), groupMean, ofWhole));
    }
    return result;
}

BreaksSymmetry breaksSymmetryOf(const Catalogue& catalogue, const MapSpec& spec) {
    if (colourByOf(catalogue, spec) == ColourBy::RatioToWhole) {
        return BreaksSymmetry::Ratio;
    }
    return isDiverging(catalogue, spec) ? BreaksSymmetry::Zero : BreaksSymmetry::None;
}

std::shared_ptr<const MapBreaks> mapBreaks(const Dataset& dataset, const MappedQuantity& quantity,
                                           const GroupedRegions& groups, const IndicatorValues& values,
                                           const std::vector<Period>& periods, ClassMethod method,
                                           BreaksSymmetry symmetry, const std::stop_token& stop,
                                           const Executor& execute) {
    const std::vector<double> all = mappedAtAll(dataset, quantity, groups, values, periods, stop, execute);
    auto breaks = std::make_shared<MapBreaks>();
    if (!all.empty() && !stop.stop_requested()) {
        breaks->table = breaksTable(method, symmetry, all, maxClasses, stop, execute);
    }
    return stop.stop_requested() ? nullptr : std::move(breaks);
}

std::optional<ClassBreaks> classBreaksOf(const MapBreaks& breaks, ClassMethod method, std::size_t classes) {
    return breaks.table ? std::optional(breaks.table->breaks(choosesClassCount(method) ? maxClasses : classes))
                        : std::nullopt;
}

}  // namespace core
