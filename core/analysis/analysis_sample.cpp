// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/analysis_sample.h"

#include <algorithm>
#include <iterator>
#include <memory>

#include "core/indicators/indicator_at.h"
#include "core/indicators/indicator_values.h"

namespace core {
namespace {

/// The weights of regions at one period.
class WeightAt {
public:
    WeightAt(const Dataset& dataset, Weighting weighting, const EditionId& edition, Period period) {
        if (weighting == Weighting::ByPopulation) {
            const IndicatorId& population = dataset.catalogue->population();
            m_population.emplace(dataset, population, dataset.editionFor(population, edition), period);
        }
    }
    [[nodiscard]] std::optional<double> of(RegionIndex region) const {
        if (!m_population) {
            return 1;
        }
        const auto population = m_population->of(region);
        return population && population->value > 0 ? std::optional(population->value) : std::nullopt;
    }

private:
    std::optional<IndicatorAt> m_population;
};

/// Those of the indicator. A weight is not expected for regions that only the user's tables have.
std::vector<RegionIndex> sampledRegions(const Dataset& dataset, const IndicatorValues& values, Weighting weighting) {
    const std::vector<RegionIndex>& covered = dataset.expected(values.indicator, values.edition)->covered;
    if (weighting != Weighting::ByPopulation || !dataset.panel->hasOtherExpected()) {
        return covered;
    }
    const IndicatorId& population = dataset.catalogue->population();
    const EditionId edition = dataset.editionFor(population, values.edition);
    std::vector<RegionIndex> weighted;
    std::ranges::set_intersection(covered, dataset.expected(population, edition)->covered,
                                  std::back_inserter(weighted));
    return weighted;
}

}  // namespace

Sample sampleAt(const Dataset& dataset, const IndicatorValues& values, const GroupedRegions& groups, Period period,
                Weighting weighting) {
    const std::shared_ptr<const RegionValues> valueOf = valuesAt(dataset, values, groups, period);
    const WeightAt weights(dataset, weighting, values.edition, period);
    Sample sample;
    for (const RegionIndex region : sampledRegions(dataset, values, weighting)) {
        const auto group = groups.membership.groupOf[region];
        if (!group) {
            continue;
        }
        const auto value = (*valueOf)[region];
        const auto weight = weights.of(region);
        if (!value || !weight) {
            sample.withoutValue.push_back(dataset.panel->codeOf(region));
            continue;
        }
        sample.regions.push_back(region);
        sample.values.push_back(value->value);
        sample.weights.push_back(*weight);
        sample.groups.push_back(*group);
    }
    return sample;
}

std::vector<RegionCode> regionsInNoGroup(const Dataset& dataset, const IndicatorValues& values,
                                         const GroupedRegions& groups) {
    std::vector<RegionCode> codes;
    for (const RegionIndex region : dataset.expected(values.indicator, values.edition)->covered) {
        if (!groups.membership.groupOf[region]) {
            codes.push_back(dataset.panel->codeOf(region));
        }
    }
    return codes;
}

}  // namespace core
