// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/classify/methods.h"
#include "core/colour/srgb.h"
#include "core/dataset/dataset.h"
#include "core/figure/analysis_spec.h"
#include "core/inequality/gaps.h"

namespace core {

/// The layers a figure can have.
enum class LayerKind {
    NeighbouringLand,
    Graticule,
    Choropleth,
    StationDensity,  ///< 5G base stations of the four regions, filled like a choropleth.
    GroupOutlines,
    DisputedLines,
    HuLine,
    PilotCities,
    RegionNames,
};

struct LayerChoice {
    LayerKind kind = LayerKind::Choropleth;
    bool visible = true;
    friend bool operator==(const LayerChoice&, const LayerChoice&) = default;
};

/// What a region's colour stands for.
enum class ColourBy {
    Value,
    GroupMean,                ///< The mean of its group.
    DifferenceFromGroupMean,  ///< Its value less the mean of its group.
    RatioToNational,          ///< Its value over the national one; over the mean of all regions for what adds up.
    Group,                    ///< The group it belongs to, whatever the values.
    LocalMoran,               ///< Its class of local Moran's I: alike its neighbours, or unlike.
};

/// Whether class breaks hold for all periods of the timeline, so that a colour keeps its meaning while the year moves.
enum class ClassScope { AllPeriods, ThisPeriod };

/// A grouping that the user made, under the id ownGroupingId, and the colours chosen for its groups.
struct OwnGrouping {
    Grouping grouping;
    std::map<std::string, Srgb> colours;  ///< By group id; a group without an entry has its colour of groupPalette().
    friend bool operator==(const OwnGrouping&, const OwnGrouping&) = default;
};

/// What the user chose: the second of the two values that a figure is made of.
struct MapSpec {
    Indicator indicator = Indicator::GdpPerCapita;
    Vintage vintage = Vintage::FirstPublished;
    Period year = Period::year(2024);
    Indicator stationIndicator = Indicator::StationsPerArea;  ///< What the layer of 5G base stations shows.
    Period stationDate = Period::date(2024, 6, 30);
    std::string grouping = "four-regions";
    std::optional<OwnGrouping> ownGrouping;  ///< What the id ownGroupingId stands for.
    ColourBy colourBy = ColourBy::Value;
    MeanKind mean = MeanKind::Unweighted;
    ClassMethod method = ClassMethod::NaturalBreaks;
    std::size_t classes = 7;
    ClassScope classScope = ClassScope::AllPeriods;
    std::string sequentialRamp = "YlGnBu";
    std::string divergingRamp = "RdBu";
    bool rampReversed = false;
    std::vector<LayerChoice> layers = defaultLayers();  ///< From the bottom to the top; each kind once.
    HuLineEnds huEnds;  ///< Others than the program's own need a dataset that has their line (withHuLine).
    HuCurve huCurve = HuCurve::Albers;
    HuRule huRule = HuRule::Majority;
    Period gapFrom = Period::year(2000);  ///< The two years of the table of gaps.
    Period gapTo = Period::year(2022);
    std::optional<Period> stationGapFrom;  ///< The two dates for 5G base stations; nothing for the first date.
    std::optional<Period> stationGapTo;    ///< Nothing for the date on the map.
    AnalysisSpec analysis;

    [[nodiscard]] static std::vector<LayerChoice> defaultLayers();
    [[nodiscard]] bool shows(LayerKind kind) const;
    friend bool operator==(const MapSpec&, const MapSpec&) = default;
};

/// The range of class counts that a figure is drawn with.
inline constexpr std::size_t fewestClasses = 2;
inline constexpr std::size_t mostClasses = 9;

/// What the colours of the map are about: the indicator and period of the uppermost visible filled layer.
struct Theme {
    Indicator indicator = Indicator::GdpPerCapita;
    Period period;
    friend bool operator==(const Theme&, const Theme&) = default;
};
[[nodiscard]] Theme themeOf(const MapSpec& spec);

/// The grouping that holds for a theme: 5G base stations are published for the four regions alone.
[[nodiscard]] std::string_view groupingIdOf(const MapSpec& spec);

/// Whether colours can stand for that with this theme: 5G base stations are published for groups alone, so that nothing
/// differs from the mean of its group, nor from its neighbours.
[[nodiscard]] bool isAvailable(const MapSpec& spec, ColourBy colourBy);
/// Whether an indicator depends on the vintage: counts of 5G base stations are not revised, the residents that they are
/// set against are.
[[nodiscard]] bool isRevised(Indicator indicator);
/// What the colours stand for: as chosen, or the value where the choice is not available.
[[nodiscard]] ColourBy colourByOf(const MapSpec& spec);

/// Whether colours tell kinds apart rather than amounts: there are no class breaks then, and no ramp.
[[nodiscard]] bool isCategorical(const MapSpec& spec);
/// Whether colours fall on both sides of a middle, so that the ramp is a diverging one.
[[nodiscard]] bool isDiverging(const MapSpec& spec);
[[nodiscard]] const std::string& rampIdOf(const MapSpec& spec);

/// `spec` with another indicator as its theme: shows the layer that draws it, hides a filled layer that would cover it.
[[nodiscard]] MapSpec withIndicator(MapSpec spec, Indicator indicator);
/// `spec` at another period: a date moves the stations, a year everything else.
[[nodiscard]] MapSpec withPeriod(MapSpec spec, Period period);
/// Whether two choices show the same thing at other times, if at all.
[[nodiscard]] bool differOnlyInPeriod(MapSpec a, const MapSpec& b);
/// `spec` with gaps from another period, or to another: dates are for 5G base stations, years for everything else.
[[nodiscard]] MapSpec withGapFrom(MapSpec spec, Period from);
[[nodiscard]] MapSpec withGapTo(MapSpec spec, Period to);
/// `spec` with the user's own grouping, chosen.
[[nodiscard]] MapSpec withOwnGrouping(MapSpec spec, OwnGrouping own);
[[nodiscard]] MapSpec withRamp(MapSpec spec, std::string rampId);
[[nodiscard]] MapSpec withLayer(MapSpec spec, LayerKind kind, bool visible);

/// The spec a new window opens with: GDP per capita in its latest complete year, the four regions, the Hu Line.
[[nodiscard]] MapSpec openingSpec(const Dataset& dataset);

/// Stable identifiers, as on the command line.
[[nodiscard]] std::string_view idOf(LayerKind kind);
[[nodiscard]] std::optional<LayerKind> layerById(std::string_view id);
[[nodiscard]] std::span<const LayerKind> allLayers();  ///< In the default order, from the bottom to the top.
[[nodiscard]] std::string_view idOf(ColourBy colourBy);
[[nodiscard]] std::optional<ColourBy> colourByById(std::string_view id);
[[nodiscard]] std::span<const ColourBy> allColourBys();

}  // namespace core
