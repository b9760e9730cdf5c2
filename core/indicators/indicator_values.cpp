// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/indicator_values.h"

#include <algorithm>
#include <utility>

#include "core/indicators/indicator_at.h"
#include "core/indicators/indicator_value.h"
#include "core/numeric/short_lists.h"

namespace core {
namespace {

RegionValues valuesOfGroups(const Dataset& dataset, const IndicatorId& indicator, const EditionId& edition,
                            const GroupedRegions& groups, Period period) {
    std::vector<std::optional<Observation>> byGroup;
    for (const Group& group : groups.grouping.groups()) {
        byGroup.push_back(groupValue(dataset, indicator, edition, RegionCode(group.id), period));
    }
    RegionValues values(dataset.regions->size());
    for (std::size_t region = 0; region < values.size(); ++region) {
        if (const auto group = groups.membership.groupOf[region]) {
            values.set(region, byGroup[*group]);
        }
    }
    return values;
}

std::size_t knownCount(const std::vector<RegionIndex>& regions, const RegionValues& values) {
    return static_cast<std::size_t>(
        std::ranges::count_if(regions, [&](RegionIndex region) { return values[region].has_value(); }));
}

}  // namespace

RegionValues regionValues(const Dataset& dataset, const IndicatorId& indicator, const EditionId& edition,
                          const GroupedRegions& groups, Period period) {
    if (dataset.catalogue->indicator(indicator).isByGroup()) {
        return valuesOfGroups(dataset, indicator, edition, groups, period);
    }
    RegionValues values(dataset.regions->size());
    const IndicatorAt at(dataset, indicator, edition, period);
    for (RegionIndex region = 0; region < values.size(); ++region) {
        values.set(region, at.of(region));
    }
    return values;
}

const RegionValues* IndicatorValues::at(Period period) const {
    const auto position = positionIn(periods, period);
    return position ? &values[*position] : nullptr;
}

std::shared_ptr<const RegionValues> valuesAt(const Dataset& dataset, const IndicatorValues& values,
                                             const GroupedRegions& groups, Period period) {
    if (const RegionValues* known = values.at(period)) {
        return {std::shared_ptr<const RegionValues>(), known};  // owns nothing
    }
    return std::make_shared<const RegionValues>(
        regionValues(dataset, values.indicator, values.edition, groups, period));
}

std::shared_ptr<const IndicatorValues> indicatorValues(const Dataset& dataset, const IndicatorId& indicator,
                                                       const EditionId& edition, const GroupedRegions& groups,
                                                       const std::stop_token& stop, const Executor& execute) {
    const bool isByGroup = dataset.catalogue->indicator(indicator).isByGroup();
    auto result = std::make_shared<IndicatorValues>();
    result->indicator = indicator;
    result->edition = edition;
    result->periods = periodsOf(dataset, indicator, edition);
    result->values.resize(result->periods.size());
    result->known.assign(result->periods.size(), groups.grouping.groups().size());
    const std::vector<RegionIndex>& covered = dataset.expected(indicator, edition)->covered;
    result->expected = isByGroup ? groups.grouping.groups().size() : covered.size();
    execute(result->periods.size(), [&](std::size_t i) {
        if (stop.stop_requested()) {
            return;
        }
        result->values[i] = regionValues(dataset, indicator, edition, groups, result->periods[i]);
        if (!isByGroup) {
            result->known[i] = knownCount(covered, result->values[i]);
        }
    });
    return stop.stop_requested() ? nullptr : std::move(result);
}

}  // namespace core
