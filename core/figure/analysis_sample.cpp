// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/analysis_sample.h"

#include "core/indicators/indicator_value.h"

namespace core {
namespace {

std::optional<double> weightOf(const Dataset& dataset, Weighting weighting, Vintage vintage, const RegionCode& code,
                               Period period) {
    if (weighting == Weighting::Unweighted) {
        return 1;
    }
    const auto population = valueOf(dataset, Indicator::Population, vintage, code, period);
    return population && population->value > 0 ? std::optional(population->value) : std::nullopt;
}

}  // namespace

Sample sampleAt(const Dataset& dataset, const Figure& figure, Period period, Weighting weighting) {
    Sample sample;
    for (const RegionCode& code : dataset.covered) {
        const auto group = figure.grouping.groupOf(code);
        if (!group) {
            continue;
        }
        const auto value = valueOf(dataset, figure.theme.indicator, figure.spec.vintage, code, period);
        const auto weight = weightOf(dataset, weighting, figure.spec.vintage, code, period);
        if (!value || !weight) {
            sample.withoutValue.push_back(code);
            continue;
        }
        sample.regions.push_back(*dataset.regions->indexOf(code));
        sample.values.push_back(value->value);
        sample.weights.push_back(*weight);
        sample.groups.push_back(*group);
    }
    return sample;
}

std::vector<RegionCode> regionsInNoGroup(const Dataset& dataset, const Figure& figure) {
    std::vector<RegionCode> codes;
    for (const RegionCode& code : dataset.covered) {
        if (!figure.grouping.groupOf(code)) {
            codes.push_back(code);
        }
    }
    return codes;
}

}  // namespace core
