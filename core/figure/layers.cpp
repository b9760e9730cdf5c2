// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/layers.h"

#include <stdexcept>

namespace core {
namespace {

FillLayer fillLayer(const Dataset& dataset, const Figure& figure, LayerKind kind) {
    FillLayer layer{kind, dataset.regions, dataset.borders, {}, {}};
    for (const RegionReading& reading : figure.readings) {
        layer.hasData.push_back(reading.classIndex.has_value());
        layer.colourOf.push_back(reading.classIndex ? figure.legend.classes[*reading.classIndex].colour
                                                    : figure.legend.noDataColour);
    }
    return layer;
}

GroupOutlineLayer groupOutlines(const Dataset& dataset, const Figure& figure) {
    GroupOutlineLayer layer{dataset.borders, {}};
    for (std::size_t i = 0; i < dataset.borders->size(); ++i) {
        const Border& border = (*dataset.borders)[i];
        const auto here = figure.readings[border.region].group;
        const auto there = border.neighbour ? figure.readings[*border.neighbour].group : std::nullopt;
        if (here != there) {
            layer.between.push_back(i);
        }
    }
    return layer;
}

bool isCovered(const MapSpec& spec, LayerKind kind) {
    const bool stationsOnTop = traitsOf(themeOf(spec).indicator).ofStations;
    return (kind == LayerKind::Choropleth && stationsOnTop) || (kind == LayerKind::StationDensity && !stationsOnTop);
}

std::optional<Layer> layerOf(const Dataset& dataset, const Figure& figure, LayerKind kind) {
    switch (kind) {
        case LayerKind::NeighbouringLand:
            return LandLayer{dataset.baseMap};
        case LayerKind::Graticule:
            return GraticuleLayer{dataset.baseMap};
        case LayerKind::Choropleth:
        case LayerKind::StationDensity:
            return isCovered(figure.spec, kind) ? std::nullopt : std::optional<Layer>(fillLayer(dataset, figure, kind));
        case LayerKind::GroupOutlines:
            return figure.grouping.id() == noGroupingId ? std::nullopt
                                                        : std::optional<Layer>(groupOutlines(dataset, figure));
        case LayerKind::DisputedLines:
            return DisputedLineLayer{dataset.baseMap};
        case LayerKind::HuLine: {
            const HuLine* line = dataset.huLine(figure.spec.huEnds, figure.spec.huCurve);
            return line ? std::optional<Layer>(HuLineLayer{line->path}) : std::nullopt;
        }
        case LayerKind::PilotCities:
            return CityLayer{dataset.pilotCities};
        case LayerKind::RegionNames:
            return NameLayer{dataset.regions, dataset.names, dataset.anchors};
    }
    throw std::invalid_argument("layerOf: unknown layer");
}

}  // namespace

std::vector<Layer> layersOf(const Dataset& dataset, const Figure& figure) {
    std::vector<Layer> layers;
    for (const LayerChoice& choice : figure.spec.layers) {
        if (choice.visible) {
            if (auto layer = layerOf(dataset, figure, choice.kind)) {
                layers.push_back(std::move(*layer));
            }
        }
    }
    return layers;
}

}  // namespace core
