// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/map_spec.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <stdexcept>
#include <utility>

#include "core/indicators/indicator_value.h"
#include "core/regions/grouping_edit.h"

namespace core {
namespace {

constexpr std::array layerOrder{
    LayerKind::NeighbouringLand, LayerKind::Graticule,    LayerKind::Choropleth, LayerKind::GroupOutlines,
    LayerKind::DisputedLines,    LayerKind::DividingLine, LayerKind::Places,     LayerKind::RegionNames,
};
constexpr std::array colourBys{ColourBy::Value,        ColourBy::GroupMean, ColourBy::DifferenceFromGroupMean,
                               ColourBy::RatioToWhole, ColourBy::Group,     ColourBy::LocalMoran};

bool visibleAtFirst(LayerKind kind) { return kind != LayerKind::Places; }

/// Typed breaks without bounds, for the values that the colours stand for. The means of groups share the bounds of
/// values.
TypedBreaks emptyTypedBreaks(const Catalogue& catalogue, const MapSpec& spec) {
    const ColourBy colourBy = colourByOf(catalogue, spec);
    return {{},
            colourBy == ColourBy::GroupMean ? ColourBy::Value : colourBy,
            colourBy == ColourBy::RatioToWhole ? IndicatorId() : spec.indicator};
}

MapSpec atLatestCompletePeriod(const Dataset& dataset, MapSpec spec) {
    const EditionId edition = dataset.editionFor(spec.indicator, spec.edition);
    const std::vector<Period> periods = periodsOf(dataset, spec.indicator, edition);
    const Period last = periods.empty() ? spec.period : periods.back();
    spec.period = latestCompletePeriod(dataset, spec.indicator, edition).value_or(last);
    return spec;
}

MapSpec withColoursOf(const Opening& opening, const Catalogue& catalogue, MapSpec spec) {
    if (!opening.colourBy.empty()) {
        const auto colourBy = colourByById(opening.colourBy);
        if (!colourBy) {
            throw std::invalid_argument("openingSpec: unknown meaning of colours: " + opening.colourBy);
        }
        spec.colourBy = *colourBy;
    }
    if (!opening.breaks.empty()) {
        std::vector<double> bounds;
        for (const double bound : opening.breaks) {
            bounds.push_back(bound / writtenScale(spec.colourBy));
        }
        spec = withTypedBreaks(catalogue, std::move(spec), std::move(bounds));
    }
    return opening.ramp.empty() ? spec : withRamp(catalogue, std::move(spec), opening.ramp);
}

template <class Value, std::size_t n>
std::optional<Value> byId(const std::array<Value, n>& all, std::string_view id) {
    const auto found = std::ranges::find_if(all, [&](Value value) { return idOf(value) == id; });
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
    return std::ranges::any_of(layers, [&](const LayerChoice& layer) { return layer.kind == kind && layer.visible; });
}

Theme themeOf(const Dataset& dataset, const MapSpec& spec) {
    const EditionId edition = dataset.editionFor(spec.indicator, spec.edition);
    const std::vector<Period> periods = periodsOf(dataset, spec.indicator, edition);
    const bool hasSameStep = periods.empty() || periods.front().step() == spec.period.step();
    const int tolerance = toleranceDays(dataset.catalogue->indicator(spec.indicator), hasSameStep);
    if (hasSameStep && tolerance == 0) {
        return {spec.indicator, spec.period};
    }
    const auto nearest = nearestPeriod(periodsWithValues(dataset, spec.indicator, edition), spec.period);
    const bool isNear = nearest && std::abs(nearest->lastDay() - spec.period.lastDay()) <= tolerance;
    return {spec.indicator, isNear ? *nearest : spec.period};
}

std::string_view groupingIdOf(const Catalogue& catalogue, const MapSpec& spec) {
    const Indicator& indicator = catalogue.indicator(spec.indicator);
    return indicator.isByGroup() ? indicator.grouping : spec.grouping;
}

bool isAvailable(const Catalogue& catalogue, const MapSpec& spec, ColourBy colourBy) {
    const Indicator& indicator = catalogue.indicator(spec.indicator);
    if (colourBy == ColourBy::RatioToWhole && indicator.mayBeNegative) {
        return false;
    }
    const bool needsRegions = colourBy == ColourBy::DifferenceFromGroupMean || colourBy == ColourBy::LocalMoran;
    return !needsRegions || !indicator.isByGroup();
}

ColourBy colourByOf(const Catalogue& catalogue, const MapSpec& spec) {
    return isAvailable(catalogue, spec, spec.colourBy) ? spec.colourBy : ColourBy::Value;
}

std::vector<EditionId> editionsOf(const Dataset& dataset, const IndicatorId& indicator) {
    std::vector<EditionId> editions;
    if (isRevised(dataset, indicator)) {
        for (const Edition& edition : dataset.catalogue->editions()) {
            if (dataset.isPublishedIn(indicator, edition.id)) {
                editions.push_back(edition.id);
            }
        }
    }
    return editions;
}

bool isRevised(const Dataset& dataset, const IndicatorId& indicator) {
    const std::vector<IndicatorId> inputs = dataset.catalogue->publishedInputs(indicator);
    return std::ranges::any_of(*dataset.series, [&](const Series& series) {
        return series.edition() && std::ranges::find(inputs, series.indicator()) != inputs.end();
    });
}

bool isCategorical(ColourBy colourBy) { return colourBy == ColourBy::Group || colourBy == ColourBy::LocalMoran; }

std::span<const double> typedBoundsOf(const Catalogue& catalogue, const MapSpec& spec) {
    const TypedBreaks expected = emptyTypedBreaks(catalogue, spec);
    const TypedBreaks& typed = spec.typedBreaks;
    const bool isForThis = typed.colourBy == expected.colourBy && typed.indicator == expected.indicator;
    return isForThis ? std::span<const double>(typed.bounds) : std::span<const double>();
}

ClassMethod classMethodOf(const Catalogue& catalogue, const MapSpec& spec) {
    const bool isMissing = spec.method == ClassMethod::Manual && typedBoundsOf(catalogue, spec).empty();
    return isMissing ? ClassMethod::NaturalBreaks : spec.method;
}

MapSpec withTypedBreaks(const Catalogue& catalogue, MapSpec spec, std::vector<double> bounds) {
    spec.method = ClassMethod::Manual;
    spec.typedBreaks = emptyTypedBreaks(catalogue, spec);
    spec.typedBreaks.bounds = std::move(bounds);
    return spec;
}

bool isDiverging(const Catalogue& catalogue, const MapSpec& spec) {
    const ColourBy colourBy = colourByOf(catalogue, spec);
    if (isCategorical(colourBy)) {
        return false;
    }
    const Indicator& indicator = catalogue.indicator(spec.indicator);
    return colourBy == ColourBy::DifferenceFromGroupMean || colourBy == ColourBy::RatioToWhole ||
           indicator.isGrowth() || indicator.mayBeNegative;
}

const std::string& rampIdOf(const Catalogue& catalogue, const MapSpec& spec) {
    return isDiverging(catalogue, spec) ? spec.divergingRamp : spec.sequentialRamp;
}

MapSpec withIndicator(MapSpec spec, const IndicatorId& indicator) {
    spec.indicator = indicator;
    return withLayer(std::move(spec), LayerKind::Choropleth, true);
}

MapSpec withPeriod(MapSpec spec, Period period) {
    spec.period = period;
    return spec;
}

bool differOnlyInPeriod(MapSpec a, const MapSpec& b) {
    a.period = b.period;
    return a == b;
}

MapSpec withGapFrom(MapSpec spec, Period from) {
    spec.gapFrom = from;
    return spec;
}

MapSpec withGapTo(MapSpec spec, Period to) {
    spec.gapTo = to;
    return spec;
}

MapSpec withOwnGrouping(MapSpec spec, OwnGrouping own) {
    spec.ownGrouping = std::move(own);
    spec.grouping = ownGroupingId;
    return spec;
}

MapSpec withRamp(const Catalogue& catalogue, MapSpec spec, std::string rampId) {
    (isDiverging(catalogue, spec) ? spec.divergingRamp : spec.sequentialRamp) = std::move(rampId);
    return spec;
}

MapSpec withLayer(MapSpec spec, LayerKind kind, bool visible) {
    for (LayerChoice& layer : spec.layers) {
        if (layer.kind == kind) {
            layer.visible = visible;
        }
    }
    return spec;
}

MapSpec defaultSpec(const Catalogue& catalogue) {
    MapSpec spec;
    spec.indicator = catalogue.defaults().indicator;
    spec.edition = catalogue.defaults().edition;
    if (const std::optional<LineDescription>& line = catalogue.dividingLine()) {
        spec.lineEnds = line->publishedEnds();
    }
    return spec;
}

MapSpec defaultSpec(const Dataset& dataset) {
    MapSpec spec = defaultSpec(*dataset.catalogue);
    const std::string& grouping = dataset.catalogue->defaults().grouping;
    spec.grouping = dataset.grouping(grouping) ? grouping : noGroupingId;
    return atLatestCompletePeriod(dataset, std::move(spec));
}

MapSpec openingSpec(const Dataset& dataset) {
    MapSpec spec = defaultSpec(dataset);
    const std::optional<Opening>& opening = dataset.catalogue->opening();
    if (!opening) {
        return spec;
    }
    spec.indicator = opening->indicator.empty() ? spec.indicator : opening->indicator;
    spec.edition = opening->edition.empty() ? spec.edition : opening->edition;
    spec.grouping = dataset.grouping(opening->grouping) ? opening->grouping : spec.grouping;
    return withColoursOf(*opening, *dataset.catalogue, atLatestCompletePeriod(dataset, std::move(spec)));
}

MapSpec adaptedTo(const Dataset& dataset, MapSpec spec) {
    const MapSpec opening = openingSpec(dataset);
    if (!dataset.catalogue->find(spec.indicator)) {
        spec.indicator = opening.indicator;
        spec.period = opening.period;
    }
    if (!dataset.catalogue->find(spec.edition)) {
        spec.edition = opening.edition;
    }
    const bool isOwn = spec.grouping == ownGroupingId && spec.ownGrouping;
    if (!isOwn && !dataset.grouping(spec.grouping)) {
        spec.grouping = opening.grouping;
    }
    spec.lineEnds = opening.lineEnds;
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
        case LayerKind::GroupOutlines:
            return "group-outlines";
        case LayerKind::DisputedLines:
            return "disputed-lines";
        case LayerKind::DividingLine:
            return "dividing-line";
        case LayerKind::Places:
            return "places";
        case LayerKind::RegionNames:
            return "region-names";
    }
    throw std::invalid_argument("idOf: unknown layer");
}

std::optional<LayerKind> layerById(std::string_view id) {
    struct EarlierId {
        std::string_view id;
        LayerKind layer;
    };
    static constexpr std::array earlier{EarlierId{"hu-line", LayerKind::DividingLine},
                                        EarlierId{"pilot-cities", LayerKind::Places},
                                        EarlierId{"province-names", LayerKind::RegionNames}};
    const auto renamed = std::ranges::find(earlier, id, &EarlierId::id);
    return renamed != earlier.end() ? std::optional(renamed->layer) : byId(layerOrder, id);
}

std::span<const LayerKind> allLayers() { return layerOrder; }

std::string_view idOf(ColourBy colourBy) {
    switch (colourBy) {
        case ColourBy::Value:
            return "value";
        case ColourBy::GroupMean:
            return "group-mean";
        case ColourBy::DifferenceFromGroupMean:
            return "difference-from-group-mean";
        case ColourBy::RatioToWhole:
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
