// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/map_spec.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "core/indicators/indicator_value.h"
#include "core/regions/grouping_edit.h"

namespace core {
namespace {

constexpr std::array layerOrder{
    LayerKind::NeighbouringLand, LayerKind::Graticule,     LayerKind::Choropleth,
    LayerKind::StationDensity,   LayerKind::GroupOutlines, LayerKind::DisputedLines,
    LayerKind::HuLine,           LayerKind::PilotCities,   LayerKind::RegionNames,
};
constexpr std::array colourBys{ColourBy::Value,           ColourBy::GroupMean, ColourBy::DifferenceFromGroupMean,
                               ColourBy::RatioToNational, ColourBy::Group,     ColourBy::LocalMoran};

bool isFilled(LayerKind kind) { return kind == LayerKind::Choropleth || kind == LayerKind::StationDensity; }

bool visibleAtFirst(LayerKind kind) { return kind != LayerKind::StationDensity && kind != LayerKind::PilotCities; }

template <class Value, std::size_t n>
std::optional<Value> byId(const std::array<Value, n>& all, std::string_view id) {
    const auto found = std::ranges::find_if(all, [&](Value one) { return idOf(one) == id; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

std::vector<LayerChoice> MapSpec::defaultLayers() {
    std::vector<LayerChoice> layers;
    for (const LayerKind kind : layerOrder) {
        layers.push_back({kind, visibleAtFirst(kind)});
    }
    return layers;
}

bool MapSpec::shows(LayerKind kind) const {
    return std::ranges::any_of(layers, [&](const LayerChoice& one) { return one.kind == kind && one.visible; });
}

Theme themeOf(const MapSpec& spec) {
    const auto top = std::find_if(spec.layers.rbegin(), spec.layers.rend(),
                                  [](const LayerChoice& one) { return one.visible && isFilled(one.kind); });
    if (top != spec.layers.rend() && top->kind == LayerKind::StationDensity) {
        return {spec.stationIndicator, spec.stationDate};
    }
    return {spec.indicator, spec.year};
}

std::string_view groupingIdOf(const MapSpec& spec) {
    return traitsOf(themeOf(spec).indicator).ofStations ? std::string_view(stationGroupingId)
                                                        : std::string_view(spec.grouping);
}

bool isAvailable(const MapSpec& spec, ColourBy colourBy) {
    const bool needsProvinces = colourBy == ColourBy::DifferenceFromGroupMean || colourBy == ColourBy::LocalMoran;
    return !needsProvinces || !traitsOf(themeOf(spec).indicator).ofStations;
}

bool isRevised(Indicator indicator) {
    return !traitsOf(indicator).ofStations || indicator == Indicator::StationsPerResidents;
}

ColourBy colourByOf(const MapSpec& spec) { return isAvailable(spec, spec.colourBy) ? spec.colourBy : ColourBy::Value; }

bool isCategorical(const MapSpec& spec) {
    return colourByOf(spec) == ColourBy::Group || colourByOf(spec) == ColourBy::LocalMoran;
}

bool isDiverging(const MapSpec& spec) {
    if (isCategorical(spec)) {
        return false;
    }
    const ColourBy colourBy = colourByOf(spec);
    return colourBy == ColourBy::DifferenceFromGroupMean || colourBy == ColourBy::RatioToNational ||
           traitsOf(themeOf(spec).indicator).growth;
}

const std::string& rampIdOf(const MapSpec& spec) {
    return isDiverging(spec) ? spec.divergingRamp : spec.sequentialRamp;
}

MapSpec withIndicator(MapSpec spec, Indicator indicator) {
    const bool ofStations = traitsOf(indicator).ofStations;
    (ofStations ? spec.stationIndicator : spec.indicator) = indicator;
    spec = withLayer(std::move(spec), ofStations ? LayerKind::StationDensity : LayerKind::Choropleth, true);
    if (traitsOf(themeOf(spec).indicator).ofStations != ofStations) {
        spec = withLayer(std::move(spec), ofStations ? LayerKind::Choropleth : LayerKind::StationDensity, false);
    }
    return spec;
}

MapSpec withPeriod(MapSpec spec, Period period) {
    (period.isDate() ? spec.stationDate : spec.year) = period;
    return spec;
}

bool differOnlyInPeriod(MapSpec a, const MapSpec& b) {
    a.year = b.year;
    a.stationDate = b.stationDate;
    return a == b;
}

MapSpec withGapFrom(MapSpec spec, Period from) {
    if (from.isDate()) {
        spec.stationGapFrom = from;
    } else {
        spec.gapFrom = from;
    }
    return spec;
}

MapSpec withGapTo(MapSpec spec, Period to) {
    if (to.isDate()) {
        spec.stationGapTo = to;
    } else {
        spec.gapTo = to;
    }
    return spec;
}

MapSpec withOwnGrouping(MapSpec spec, OwnGrouping own) {
    spec.ownGrouping = std::move(own);
    spec.grouping = ownGroupingId;
    return spec;
}

MapSpec withRamp(MapSpec spec, std::string rampId) {
    (isDiverging(spec) ? spec.divergingRamp : spec.sequentialRamp) = std::move(rampId);
    return spec;
}

MapSpec withLayer(MapSpec spec, LayerKind kind, bool visible) {
    for (LayerChoice& one : spec.layers) {
        if (one.kind == kind) {
            one.visible = visible;
        }
    }
    return spec;
}

MapSpec openingSpec(const Dataset& dataset) {
    MapSpec spec;
    if (const auto year = latestCompleteYear(dataset, spec.indicator, spec.vintage)) {
        spec.year = *year;
    }
    if (const auto dates = stationDates(dataset); !dates.empty()) {
        spec.stationDate = dates.back();
    }
    if (!dataset.grouping(spec.grouping)) {
        spec.grouping = noGroupingId;
    }
    return spec;
}

std::string_view idOf(LayerKind kind) {
    switch (kind) {
        case LayerKind::NeighbouringLand:
            return "neighbouring-land";
        case LayerKind::Graticule:
            return "graticule";
        case LayerKind::Choropleth:
            return "choropleth";
        case LayerKind::StationDensity:
            return "station-density";
        case LayerKind::GroupOutlines:
            return "group-outlines";
        case LayerKind::DisputedLines:
            return "disputed-lines";
        case LayerKind::HuLine:
            return "hu-line";
        case LayerKind::PilotCities:
            return "pilot-cities";
        case LayerKind::RegionNames:
            return "province-names";
    }
    throw std::invalid_argument("idOf: unknown layer");
}

std::optional<LayerKind> layerById(std::string_view id) { return byId(layerOrder, id); }

std::span<const LayerKind> allLayers() { return layerOrder; }

std::string_view idOf(ColourBy colourBy) {
    switch (colourBy) {
        case ColourBy::Value:
            return "value";
        case ColourBy::GroupMean:
            return "group-mean";
        case ColourBy::DifferenceFromGroupMean:
            return "difference-from-group-mean";
        case ColourBy::RatioToNational:
            return "ratio-to-national";
        case ColourBy::Group:
            return "group";
        case ColourBy::LocalMoran:
            return "local-moran";
    }
    throw std::invalid_argument("idOf: unknown colour-by");
}

std::optional<ColourBy> colourByById(std::string_view id) { return byId(colourBys, id); }

std::span<const ColourBy> allColourBys() { return colourBys; }

}  // namespace core
