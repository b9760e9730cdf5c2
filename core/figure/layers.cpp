// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/layers.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace core {
namespace {

template <class Kind>
const Kind* find(const Figure* figure) {
    const auto holds = [](const Layer& layer) { return std::holds_alternative<Kind>(layer); };
    const auto found = figure ? std::ranges::find_if(figure->layers, holds) : std::vector<Layer>::const_iterator();
    return figure && found != figure->layers.end() ? &std::get<Kind>(*found) : nullptr;
}

FillLayer fillLayer(const Dataset& dataset, const Figure& figure, const Figure* previous) {
    const FillLayer* before = find<FillLayer>(previous);
    if (before && figure.readings.isSharedWith(previous->readings) && figure.legend == previous->legend) {
        return *before;
    }
    std::vector<Srgb> colourOf;
    std::vector<bool> hasData;
    colourOf.reserve(figure.readings.size());
    hasData.reserve(figure.readings.size());
    for (const RegionReading& reading : figure.readings) {
        hasData.push_back(reading.classIndex.has_value());
        colourOf.push_back(reading.classIndex ? figure.legend.classes[*reading.classIndex].colour
                                              : figure.legend.noDataColour);
    }
    return {dataset.regions, dataset.borders, SharedVector(std::move(colourOf)), SharedVector(std::move(hasData))};
}

GroupOutlineLayer groupOutlines(const Dataset& dataset, const Figure& figure, const Figure* previous) {
    const GroupOutlineLayer* before = find<GroupOutlineLayer>(previous);
    if (before && figure.basis.membership == previous->basis.membership) {
        return *before;
    }
    const auto& groupOf = figure.basis.membership->groupOf;
    std::vector<std::size_t> between;
    for (std::size_t i = 0; i < dataset.borders->size(); ++i) {
        const Border& border = (*dataset.borders)[i];
        const auto there = border.neighbour ? groupOf[*border.neighbour] : std::nullopt;
        if (groupOf[border.region] != there) {
            between.push_back(i);
        }
    }
    return {dataset.borders, SharedVector(std::move(between))};
}

std::optional<Layer> layerOf(const Dataset& dataset, const Figure& figure, LayerKind kind, const Figure* previous) {
    switch (kind) {
        case LayerKind::NeighbouringLand:
            return dataset.baseMap->land.empty() ? std::nullopt : std::optional<Layer>(LandLayer{dataset.baseMap});
        case LayerKind::Graticule:
            return dataset.baseMap->graticule.empty() ? std::nullopt
                                                      : std::optional<Layer>(GraticuleLayer{dataset.baseMap});
        case LayerKind::Choropleth:
            return fillLayer(dataset, figure, previous);
        case LayerKind::GroupOutlines:
            return figure.grouping.id() == noGroupingId
                       ? std::nullopt
                       : std::optional<Layer>(groupOutlines(dataset, figure, previous));
        case LayerKind::DisputedLines:
            return dataset.baseMap->disputedLines.empty() ? std::nullopt
                                                          : std::optional<Layer>(DisputedLineLayer{dataset.baseMap});
        case LayerKind::HuLine: {
            const HuLine* line = dataset.huLine(figure.spec.huEnds, figure.spec.huCurve);
            return line ? std::optional<Layer>(HuLineLayer{line->path}) : std::nullopt;
        }
        case LayerKind::PilotCities:
            return dataset.pilotCities->empty() ? std::nullopt : std::optional<Layer>(CityLayer{dataset.pilotCities});
        case LayerKind::RegionNames:
            return NameLayer{dataset.regions, dataset.names, dataset.anchors};
    }
    throw std::invalid_argument("layerOf: unknown layer");
}

}  // namespace

std::vector<Layer> layersOf(const Dataset& dataset, const Figure& figure, const Figure* previous) {
    std::vector<Layer> layers;
    for (const LayerChoice& choice : figure.spec.layers) {
        if (choice.visible) {
            if (auto layer = layerOf(dataset, figure, choice.kind, previous)) {
                layers.push_back(std::move(*layer));
            }
        }
    }
    return layers;
}

}  // namespace core
