// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/indicator_inputs.h"

#include <variant>

namespace core {
namespace {

void addInputs(IndicatorInputs& inputs, const Catalogue& catalogue, const IndicatorId& id) {
    const Indicator& indicator = catalogue.indicator(id);
    if (!inputs.indicators.insert(id).second) {
        return;
    }
    inputs.areas = inputs.areas || std::holds_alternative<Density>(indicator.formula);
    if (!indicator.weight.empty()) {
        addInputs(inputs, catalogue, indicator.weight);
    }
    for (const IndicatorId& input : inputsOf(indicator.formula)) {
        addInputs(inputs, catalogue, input);
    }
}

}  // namespace

IndicatorInputs indicatorInputs(const Catalogue& catalogue, std::span<const IndicatorId> indicators) {
    IndicatorInputs inputs;
    for (const IndicatorId& id : indicators) {
        addInputs(inputs, catalogue, id);
    }
    return inputs;
}

}  // namespace core
