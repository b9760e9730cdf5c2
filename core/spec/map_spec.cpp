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

bool visibleAtFirst(LayerKind kind) { return kind != LayerKind::Places; }

/// Manual breaks without bounds, for the values that the colours stand for. The means of groups share the bounds of
/// values.
ManualBreaks emptyManualBreaks(const Catalogue& catalogue, const MapSpec& spec) {
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

MapSpec withColoursOf(const InitialView& view, const Catalogue& catalogue, MapSpec spec) {
    if (!view.colourBy.empty()) {
        const auto colourBy = valueById<ColourBy>(view.colourBy);
        if (!colourBy) {
            throw std::invalid_argument("initialSpec: unknown colour mode: " + view.colourBy);
        }
        spec.colourBy = *colourBy;
    }
    if (!view.breaks.empty()) {
        std::vector<double> bounds;
        for (const double bound : view.breaks) {
            bounds.push_back(bound / writtenScale(spec.colourBy));
        }
        spec = withManualBreaks(catalogue, std::move(spec), std::move(bounds));
    }
    return view.ramp.empty() ? spec : withRamp(catalogue, std::move(spec), view.ramp);
}

/// With the meaning of the colours, the classes and the ramps of another spec.
MapSpec withColours(MapSpec spec, const MapSpec& other) {
    spec.colourBy = other.colourBy;
    spec.method = other.method;
    spec.classes = other.classes;
    spec.manualBreaks = other.manualBreaks;
    spec.classScope = other.classScope;
    spec.sequentialRamp = other.sequentialRamp;
    spec.divergingRamp = other.divergingRamp;
    spec.rampReversed = other.rampReversed;
    return spec;
}

/// Whether the colours of a spec may mean nothing for another indicator: bounds that were typed, and the ratio to the
/// whole, which not every indicator has.
bool isOfOneIndicator(const MapSpec& spec) {
    return spec.method == ClassMethod::Manual || spec.colourBy == ColourBy::RatioToWhole;
}

}  // namespace

std::vector<LayerChoice> MapSpec::defaultLayers() {
    std::vector<LayerChoice> layers;
    for (const LayerKind kind : allLayers()) {
        layers.push_back({kind, visibleAtFirst(kind)});
    }
    return layers;
}

bool MapSpec::shows(LayerKind kind) const {
    return std::ranges::any_of(layers, [&](const LayerChoice& layer) { return layer.kind == kind && layer.visible; });
}

Theme themeOf(const Catalogue& catalogue, const MapSpec& spec, const std::vector<Period>& withValues) {
    const bool hasSameStep = withValues.empty() || withValues.front().step() == spec.period.step();
    const int tolerance = toleranceDays(catalogue.indicator(spec.indicator), hasSameStep);
    const auto nearest = nearestPeriod(withValues, spec.period);
    const bool isNear =
        nearest && (nearest->isUndated() || std::abs(nearest->lastDay() - spec.period.lastDay()) <= tolerance);
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
    if (hasEditions(dataset, indicator)) {
        for (const Edition& edition : dataset.catalogue->editions()) {
            if (dataset.isPublishedIn(indicator, edition.id)) {
                editions.push_back(edition.id);
            }
        }
    }
    return editions;
}

bool hasEditions(const Dataset& dataset, const IndicatorId& indicator) {
    const std::vector<IndicatorId> inputs = dataset.catalogue->publishedInputs(indicator);
    return std::ranges::any_of(*dataset.series, [&](const Series& series) {
        return series.edition() && std::ranges::find(inputs, series.indicator()) != inputs.end();
    });
}

bool isCategorical(ColourBy colourBy) { return colourBy == ColourBy::Group || colourBy == ColourBy::LocalMoran; }

std::span<const double> manualBoundsOf(const Catalogue& catalogue, const MapSpec& spec) {
    const ManualBreaks expected = emptyManualBreaks(catalogue, spec);
    const ManualBreaks& typed = spec.manualBreaks;
    const bool isForThis = typed.colourBy == expected.colourBy && typed.indicator == expected.indicator;
    return isForThis ? std::span<const double>(typed.bounds) : std::span<const double>();
}

ClassMethod classMethodOf(const Catalogue& catalogue, const MapSpec& spec) {
    const bool isMissing = spec.method == ClassMethod::Manual && manualBoundsOf(catalogue, spec).empty();
    return isMissing ? ClassMethod::NaturalBreaks : spec.method;
}

MapSpec withManualBreaks(const Catalogue& catalogue, MapSpec spec, std::vector<double> bounds) {
    spec.method = ClassMethod::Manual;
    spec.manualBreaks = emptyManualBreaks(catalogue, spec);
    spec.manualBreaks.bounds = std::move(bounds);
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

MapSpec withCustomGrouping(MapSpec spec, CustomGrouping custom) {
    spec.customGrouping = std::move(custom);
    spec.grouping = customGroupingId;
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

MapSpec initialSpec(const Dataset& dataset) {
    MapSpec spec = defaultSpec(dataset);
    const std::optional<InitialView>& view = dataset.catalogue->initialView();
    if (!view) {
        return spec;
    }
    spec.indicator = view->indicator.empty() ? spec.indicator : view->indicator;
    spec.edition = view->edition.empty() ? spec.edition : view->edition;
    spec.grouping = dataset.grouping(view->grouping) ? view->grouping : spec.grouping;
    return withColoursOf(*view, *dataset.catalogue, atLatestCompletePeriod(dataset, std::move(spec)));
}

MapSpec adaptedTo(const Dataset& dataset, MapSpec spec) {
    const MapSpec initial = initialSpec(dataset);
    if (!dataset.catalogue->find(spec.indicator)) {
        spec.indicator = initial.indicator;
        spec.period = initial.period;
        if (isOfOneIndicator(spec)) {
            spec = withColours(std::move(spec), initial);
        }
    }
    if (!dataset.catalogue->find(spec.edition)) {
        spec.edition = initial.edition;
    }
    if (spec.ownLine && !canHave(*dataset.catalogue, *spec.ownLine)) {
        spec.ownLine.reset();
    }
    const bool isCustom = spec.grouping == customGroupingId && spec.customGrouping;
    const bool isOfOwnLine = spec.grouping == ownLineGroupingId && spec.ownLine;
    if (!isCustom && !isOfOwnLine && !dataset.grouping(spec.grouping)) {
        spec.grouping = initial.grouping;
    }
    spec.lineEnds = initial.lineEnds;
    return spec;
}

MapSpec withNewIndicator(const Dataset& dataset, MapSpec spec, const IndicatorId& indicator) {
    const MapSpec usual = defaultSpec(dataset);
    spec = withColours(withIndicator(adaptedTo(dataset, std::move(spec)), indicator), usual);
    if (spec.grouping == noGroupingId) {
        spec.grouping = usual.grouping;
    }
    return atLatestCompletePeriod(dataset, std::move(spec));
}

std::vector<LayerChoice> withHiddenLayers(std::vector<LayerChoice> shown) {
    std::vector<LayerChoice> layers;
    for (const LayerKind kind : allLayers()) {
        if (std::ranges::find(shown, kind, &LayerChoice::kind) == shown.end()) {
            layers.push_back({kind, false});
        }
    }
    layers.insert(layers.end(), shown.begin(), shown.end());
    return layers;
}

std::vector<LayerChoice> withOverlays(std::vector<LayerChoice> layers) {
    std::erase_if(layers, [](const LayerChoice& layer) { return layer.kind == LayerKind::Overlays; });
    const bool endsWithNames = !layers.empty() && layers.back().kind == LayerKind::RegionNames;
    layers.insert(endsWithNames ? layers.end() - 1 : layers.end(), {LayerKind::Overlays, true});
    return layers;
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
    return renamed != earlier.end() ? std::optional(renamed->layer) : valueById<LayerKind>(id);
}

}  // namespace core
