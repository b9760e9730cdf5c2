// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/choices.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "core/indicators/indicator_value.h"
#include "core/numeric/short_lists.h"

namespace core {
namespace {

std::vector<IndicatorChoice> indicatorChoicesOf(const Dataset& dataset) {
    const Catalogue& catalogue = *dataset.catalogue;
    std::vector<IndicatorChoice> choices;
    for (const Topic& topic : catalogue.topics()) {
        for (const Indicator& indicator : catalogue.indicators()) {
            if (indicator.topic == topic.id) {
                choices.push_back(choiceOf(dataset, indicator));
            }
        }
    }
    for (const Indicator& indicator : catalogue.indicators()) {
        if (std::ranges::find(catalogue.topics(), indicator.topic, &Topic::id) == catalogue.topics().end()) {
            choices.push_back(choiceOf(dataset, indicator));
            choices.back().topic.clear();  // none, or one that does not exist
        }
    }
    return choices;
}

bool canShow(const Dataset& dataset, const Choices& choices, LayerKind layer) {
    switch (layer) {
        case LayerKind::NeighbouringLand:
            return !dataset.baseMap->land.empty();
        case LayerKind::Graticule:
            return !dataset.baseMap->graticule.empty();
        case LayerKind::DisputedLines:
            return !dataset.baseMap->disputedLines.empty();
        case LayerKind::DividingLine:
            return !choices.line.empty();
        case LayerKind::Places:
            return dataset.drawnPlaces() != nullptr;
        case LayerKind::Overlays:
            return !dataset.overlays->empty();
        case LayerKind::Choropleth:
        case LayerKind::GroupOutlines:
        case LayerKind::RegionNames:
            return true;
    }
    return false;
}

template <class Value>
bool haveEqualTargets(const std::shared_ptr<const Value>& a, const std::shared_ptr<const Value>& b) {
    return a == b || (a && b && *a == *b);
}

}  // namespace

IndicatorChoice choiceOf(const Dataset& dataset, const Indicator& indicator) {
    IndicatorChoice choice{indicator.id, indicator.topic, editionsOf(dataset, indicator.id), {}};
    for (const EditionId& edition : choice.editions) {
        choice.periods.push_back(periodsWithValues(dataset, indicator.id, edition));
    }
    if (choice.editions.empty()) {
        choice.periods.push_back(periodsWithValues(dataset, indicator.id, {}));
    }
    return choice;
}

const std::vector<Period>& IndicatorChoice::periodsIn(const EditionId& preferred) const {
    return periods[positionIn(editions, preferred).value_or(0)];
}

bool IndicatorChoice::hasFigures() const {
    return std::ranges::any_of(periods, [](const std::vector<Period>& ofEdition) { return !ofEdition.empty(); });
}

std::vector<EditionId> IndicatorChoice::editionsWith(Period period) const {
    std::vector<EditionId> found;
    for (std::size_t i = 0; i < editions.size(); ++i) {
        if (std::ranges::any_of(periods[i], [&](Period published) { return overlap(published, period); })) {
            found.push_back(editions[i]);
        }
    }
    return found;
}

const IndicatorChoice& Choices::indicator(const IndicatorId& id) const {
    const auto found = std::ranges::find(indicators, id, &IndicatorChoice::indicator);
    if (found == indicators.end()) {
        throw std::invalid_argument("Choices: no such indicator");
    }
    return *found;
}

std::vector<const IndicatorChoice*> Choices::baseYearsOf(const IndicatorId& indicator) const {
    const auto& base = catalogue->indicator(indicator).priceBase;
    std::vector<const IndicatorChoice*> found;
    for (const IndicatorChoice& choice : indicators) {
        const auto& other = catalogue->indicator(choice.indicator).priceBase;
        if (base && other && base->family == other->family && choice.hasFigures()) {
            found.push_back(&choice);
        }
    }
    return found;
}

const Grouping* Choices::grouping(std::string_view id) const {
    const auto found = std::ranges::find(*groupings, id, &Grouping::id);
    return found == groupings->end() ? nullptr : &*found;
}

bool operator==(const Choices& a, const Choices& b) {
    return haveEqualTargets(a.catalogue, b.catalogue) && a.indicators == b.indicators &&
           haveEqualTargets(a.groupings, b.groupings) && a.layers == b.layers && a.places == b.places &&
           a.line == b.line;
}

Text lineNameOf(const Dataset& dataset, const MapSpec& spec) {
    if (spec.ownLine) {
        return descriptionOf(*spec.ownLine, *dataset.catalogue, spec.indicator).name;
    }
    const std::optional<LineDescription>& line = dataset.catalogue->dividingLine();
    const bool isThere = line && std::ranges::find(*dataset.dividingLines, line->publishedEnds(),
                                                   &DividingLine::ends) != dataset.dividingLines->end();
    return isThere ? line->name : Text{};
}

Choices choicesOf(const Dataset& dataset, const MapSpec& spec) {
    Choices choices;
    choices.line = lineNameOf(dataset, spec);
    choices.catalogue = dataset.catalogue;
    choices.indicators = indicatorChoicesOf(dataset);
    choices.groupings = dataset.groupings;
    std::ranges::copy_if(allLayers(), std::back_inserter(choices.layers),
                         [&](LayerKind layer) { return canShow(dataset, choices, layer); });
    if (const auto places = dataset.drawnPlaces()) {
        choices.places = places->name;
    }
    return choices;
}

std::string groupingWithoutOwnLine(const Choices& choices) {
    const std::optional<LineDescription>& line = choices.catalogue->dividingLine();
    if (line && choices.grouping(line->id)) {
        return line->id;
    }
    const std::string& byDefault = choices.catalogue->defaults().grouping;
    return choices.grouping(byDefault) ? byDefault : noGroupingId;
}

std::vector<ColourBy> colourBysOf(const Choices& choices, const MapSpec& spec) {
    std::vector<ColourBy> available;
    std::ranges::copy_if(allColourBys(), std::back_inserter(available),
                         [&](ColourBy colourBy) { return isAvailable(*choices.catalogue, spec, colourBy); });
    return available;
}

}  // namespace core
