// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/analysis_sample.h"

#include "core/indicators/indicator_at.h"

namespace core {
namespace {

/// What regions count for at one period.
class WeightAt {
public:
    WeightAt(const Dataset& dataset, Weighting weighting, Vintage vintage, Period period) {
        if (weighting == Weighting::ByPopulation) {
            m_population.emplace(dataset, Indicator::Population, vintage, period);
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

}  // namespace

Sample sampleAt(const Dataset& dataset, const Figure& figure, Period period, Weighting weighting) {
    const IndicatorAt values(dataset, figure.theme.indicator, figure.spec.vintage, period);
    const WeightAt weights(dataset, weighting, figure.spec.vintage, period);
    Sample sample;
    for (const RegionIndex region : dataset.panel->covered()) {
        const auto group = figure.basis.membership->groupOf[region];
        if (!group) {
            continue;
        }
        const auto value = values.of(region);
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

std::vector<RegionCode> regionsInNoGroup(const Dataset& dataset, const Figure& figure) {
    std::vector<RegionCode> codes;
    for (const RegionIndex region : dataset.panel->covered()) {
        if (!figure.basis.membership->groupOf[region]) {
            codes.push_back(dataset.panel->codeOf(region));
        }
    }
    return codes;
}

}  // namespace core
