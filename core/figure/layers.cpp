// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/layers.h"

#include <stdexcept>
#include <utility>

#include "core/spec/shown_line.h"

namespace core {
namespace {

template <class Kind>
std::optional<Layer> optionalLayer(const std::optional<Kind>& layer) {
    return layer ? std::optional<Layer>(*layer) : std::nullopt;
}

std::optional<Layer> layerOf(const Dataset& dataset, const MapSpec& spec, LayerKind kind,
                             const std::optional<FillLayer>& fill, const std::optional<GroupOutlineLayer>& outlines) {
    switch (kind) {
        case LayerKind::NeighbouringLand:
            return dataset.baseMap->land.empty() ? std::nullopt : std::optional<Layer>(LandLayer{dataset.baseMap});
        case LayerKind::Graticule:
            return dataset.baseMap->graticule.empty() ? std::nullopt
                                                      : std::optional<Layer>(GraticuleLayer{dataset.baseMap});
        case LayerKind::Choropleth:
            return optionalLayer(fill);
        case LayerKind::GroupOutlines:
            return optionalLayer(outlines);
        case LayerKind::DisputedLines:
            return dataset.baseMap->disputedLines.empty() ? std::nullopt
                                                          : std::optional<Layer>(DisputedLineLayer{dataset.baseMap});
        case LayerKind::DividingLine: {
            const DividingLine* line = dividedByShownLine(dataset, spec);
            return line ? std::optional<Layer>(DividingLineLayer{line->path}) : std::nullopt;
        }
        case LayerKind::Places: {
            auto places = dataset.drawnPlaces();
            return places ? std::optional<Layer>(PointLayer{std::move(places)}) : std::nullopt;
        }
        case LayerKind::Overlays:
            return dataset.overlays->empty() ? std::nullopt : std::optional<Layer>(OverlayLayer{dataset.overlays});
        case LayerKind::RegionNames:
            return NameLayer{dataset.regions, dataset.names, dataset.anchors};
    }
    throw std::invalid_argument("layerOf: unknown layer");
}

}  // namespace

FillLayer fillLayer(const Dataset& dataset, const SharedVector<RegionReading>& readings,
                    const std::vector<Srgb>& classColours, Srgb withoutClass, std::vector<std::size_t> withoutRow) {
    std::vector<Srgb> colourOf;
    std::vector<bool> hasData;
    colourOf.reserve(readings.size());
    hasData.reserve(readings.size());
    for (const RegionReading& reading : readings) {
        hasData.push_back(reading.classIndex.has_value());
        colourOf.push_back(reading.classIndex ? classColours[*reading.classIndex] : withoutClass);
    }
    return {dataset.regions, dataset.borders, SharedVector(std::move(colourOf)), SharedVector(std::move(hasData)),
            std::move(withoutRow)};
}

GroupOutlineLayer groupOutlines(const Dataset& dataset, const GroupMembership& membership) {
    const auto& groupOf = membership.groupOf;
    std::vector<std::size_t> borderIndices;
    for (std::size_t i = 0; i < dataset.borders->size(); ++i) {
        const Border& border = (*dataset.borders)[i];
        const auto there = border.neighbour ? groupOf[*border.neighbour] : std::nullopt;
        if (groupOf[border.region] != there) {
            borderIndices.push_back(i);
        }
    }
    return {dataset.borders, SharedVector(std::move(borderIndices))};
}

std::vector<Layer> layersOf(const Dataset& dataset, const MapSpec& spec, const std::optional<FillLayer>& fill,
                            const std::optional<GroupOutlineLayer>& outlines) {
    std::vector<Layer> layers;
    for (const LayerChoice& choice : spec.layers) {
        if (choice.visible) {
            if (auto layer = layerOf(dataset, spec, choice.kind, fill, outlines)) {
                layers.push_back(std::move(*layer));
            }
        }
    }
    return layers;
}

}  // namespace core
