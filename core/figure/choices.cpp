// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/choices.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace core {
namespace {

std::vector<Period> knownPeriods(const Dataset& dataset, const IndicatorId& indicator) {
    const std::vector<IndicatorId> inputs = dataset.catalogue->publishedInputs(indicator);
    std::set<Period> known;
    for (const Series& series : *dataset.series) {
        if (std::ranges::find(inputs, series.indicator()) != inputs.end()) {
            known.insert(series.periods().begin(), series.periods().end());
        }
    }
    return {known.begin(), known.end()};
}

std::vector<IndicatorChoice> indicatorChoicesOf(const Dataset& dataset) {
    std::vector<IndicatorChoice> choices;
    const auto addTopic = [&](const std::string& topic) {
        for (const Indicator& indicator : dataset.catalogue->indicators()) {
            if (indicator.topic == topic) {
                choices.push_back(
                    {indicator.id, topic, editionsOf(dataset, indicator.id), knownPeriods(dataset, indicator.id)});
            }
        }
    };
    for (const Topic& topic : dataset.catalogue->topics()) {
        addTopic(topic.id);
    }
    addTopic({});
    return choices;
}

bool canShow(const Dataset& dataset, LayerKind layer) {
    switch (layer) {
        case LayerKind::NeighbouringLand:
            return !dataset.baseMap->land.empty();
        case LayerKind::Graticule:
            return !dataset.baseMap->graticule.empty();
        case LayerKind::DisputedLines:
            return !dataset.baseMap->disputedLines.empty();
        case LayerKind::HuLine:
            return !dataset.huLines->empty();
        case LayerKind::PilotCities:
            return !dataset.pilotCities->empty();
        case LayerKind::Choropleth:
        case LayerKind::GroupOutlines:
        case LayerKind::RegionNames:
            return true;
    }
    return false;
}

template <class Value>
bool pointToEqual(const std::shared_ptr<const Value>& a, const std::shared_ptr<const Value>& b) {
    return a == b || (a && b && *a == *b);
}

}  // namespace

const Grouping* Choices::grouping(std::string_view id) const {
    const auto found = std::ranges::find(*groupings, id, &Grouping::id);
    return found == groupings->end() ? nullptr : &*found;
}

bool operator==(const Choices& a, const Choices& b) {
    return pointToEqual(a.catalogue, b.catalogue) && a.indicators == b.indicators &&
           pointToEqual(a.groupings, b.groupings) && a.layers == b.layers && a.regions == b.regions;
}

Choices choicesOf(const Dataset& dataset) {
    Choices choices;
    choices.catalogue = dataset.catalogue;
    choices.indicators = indicatorChoicesOf(dataset);
    choices.groupings = dataset.groupings;
    std::ranges::copy_if(allLayers(), std::back_inserter(choices.layers),
                         [&](LayerKind layer) { return canShow(dataset, layer); });
    choices.regions = dataset.covered.size();
    return choices;
}

std::vector<ColourBy> colourBysOf(const Choices& choices, const MapSpec& spec) {
    std::vector<ColourBy> available;
    std::ranges::copy_if(allColourBys(), std::back_inserter(available),
                         [&](ColourBy colourBy) { return isAvailable(*choices.catalogue, spec, colourBy); });
    return available;
}

std::vector<std::string> rampsOf(const Choices& choices, const MapSpec& spec) {
    const RampKind kind = isDiverging(*choices.catalogue, spec) ? RampKind::Diverging : RampKind::Sequential;
    std::vector<std::string> ids;
    for (const Ramp& ramp : allRamps()) {
        if (ramp.kind == kind) {
            ids.push_back(ramp.id);
        }
    }
    return ids;
}

}  // namespace core
