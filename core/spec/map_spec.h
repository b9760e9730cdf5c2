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
#include "core/inequality/gaps.h"
#include "core/spec/analysis_spec.h"

namespace core {

/// The layers a figure can have.
enum class LayerKind {
    NeighbouringLand,
    Graticule,
    Choropleth,
    GroupOutlines,
    DisputedLines,
    DividingLine,
    Places,
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

/// Class bounds that the user typed, and what they are bounds of: bounds in yuan mean nothing for persons.
struct TypedBreaks {
    std::vector<double> bounds;  ///< Ascending, in the unit of the mapped values: 0.8 for 80 % of the national level.
    ColourBy colourBy = ColourBy::Value;
    IndicatorId indicator;  ///< Empty for ratios to the national level, whatever indicator they are of.
    friend bool operator==(const TypedBreaks&, const TypedBreaks&) = default;
};

/// What the user chose: the second of the two values that a figure is made of.
struct MapSpec {
    IndicatorId indicator;
    EditionId edition;  ///< Preferred; where it does not have the indicator, the catalogue's order decides.
    Period period;
    std::string grouping = noGroupingId;
    std::optional<OwnGrouping> ownGrouping;  ///< What the id ownGroupingId stands for.
    ColourBy colourBy = ColourBy::Value;
    MeanKind mean = MeanKind::Unweighted;
    ClassMethod method = ClassMethod::NaturalBreaks;
    std::size_t classes = 7;
    TypedBreaks typedBreaks;  ///< The bounds of ClassMethod::Manual.
    ClassScope classScope = ClassScope::AllPeriods;
    std::string sequentialRamp = "YlGnBu";
    std::string divergingRamp = "RdBu";
    bool rampReversed = false;
    std::vector<LayerChoice> layers = defaultLayers();  ///< From the bottom to the top; each kind once.
    LineEnds lineEnds;  ///< Other ends than the published ones need a dataset that has their line (withDividingLine).
    LineCurve lineCurve = LineCurve::Albers;
    DivisionRule divisionRule = DivisionRule::Majority;
    std::optional<Period> gapFrom;  ///< The two periods of the table of gaps; nothing for the default of the data.
    std::optional<Period> gapTo;
    AnalysisSpec analysis;

    [[nodiscard]] static std::vector<LayerChoice> defaultLayers();
    [[nodiscard]] bool shows(LayerKind kind) const;
    friend bool operator==(const MapSpec&, const MapSpec&) = default;
};

/// The range of class counts that a figure is drawn with.
inline constexpr std::size_t fewestClasses = 2;
inline constexpr std::size_t mostClasses = 9;
/// One less than the classes that they divide.
inline constexpr std::size_t mostTypedBreaks = mostClasses - 1;

/// What the colours of the map show.
struct Theme {
    IndicatorId indicator;
    Period period;
    friend bool operator==(const Theme&, const Theme&) = default;
};
/// The chosen indicator at the chosen period. Where it has no figures then, at the period that ends nearest, within the
/// tolerance of the indicator (toleranceDays()).
[[nodiscard]] Theme themeOf(const Dataset& dataset, const MapSpec& spec);

/// The grouping that holds for the indicator: the one for which it is published, or else the chosen one.
[[nodiscard]] std::string_view groupingIdOf(const Catalogue& catalogue, const MapSpec& spec);

/// Whether colours can stand for that with this indicator. Where figures are published for groups alone, no region
/// differs from the mean of its group, nor from its neighbours. A ratio needs an indicator that is never negative.
[[nodiscard]] bool isAvailable(const Catalogue& catalogue, const MapSpec& spec, ColourBy colourBy);
/// What the colours stand for: as chosen, or the value where the choice is not available.
[[nodiscard]] ColourBy colourByOf(const Catalogue& catalogue, const MapSpec& spec);
/// Whether an indicator depends on the edition: some figures are not revised.
[[nodiscard]] bool isRevised(const Dataset& dataset, const IndicatorId& indicator);
/// The editions in which an indicator is published, in the order of the catalogue; none for one that is not revised.
[[nodiscard]] std::vector<EditionId> editionsOf(const Dataset& dataset, const IndicatorId& indicator);

/// Whether colours tell kinds apart rather than amounts: there are no class breaks then, and no ramp.
[[nodiscard]] bool isCategorical(ColourBy colourBy);
/// The bounds that were typed for what the colours stand for; empty where there are none. Bounds of a value also hold
/// for the means of groups, which have the same unit.
[[nodiscard]] std::span<const double> typedBoundsOf(const Catalogue& catalogue, const MapSpec& spec);
/// The classification method: as chosen, or natural breaks where no bounds were typed for what the colours stand for.
[[nodiscard]] ClassMethod classMethodOf(const Catalogue& catalogue, const MapSpec& spec);
/// `spec` with classes between these bounds, in the unit of the mapped values.
[[nodiscard]] MapSpec withTypedBreaks(const Catalogue& catalogue, MapSpec spec, std::vector<double> bounds);
/// What a mapped value is multiplied by where a person reads or types it: ratios are written in per cent.
[[nodiscard]] constexpr double writtenScale(ColourBy colourBy) {
    return colourBy == ColourBy::RatioToNational ? 100 : 1;
}

/// Whether colours fall on both sides of a middle, so that the ramp is a diverging one.
[[nodiscard]] bool isDiverging(const Catalogue& catalogue, const MapSpec& spec);
[[nodiscard]] const std::string& rampIdOf(const Catalogue& catalogue, const MapSpec& spec);

/// `spec` with another indicator, shown by the choropleth layer.
[[nodiscard]] MapSpec withIndicator(MapSpec spec, const IndicatorId& indicator);
[[nodiscard]] MapSpec withPeriod(MapSpec spec, Period period);
/// Whether two choices show the same thing at other times, if at all.
[[nodiscard]] bool differOnlyInPeriod(MapSpec a, const MapSpec& b);
/// `spec` with gaps from another period, or to another.
[[nodiscard]] MapSpec withGapFrom(MapSpec spec, Period from);
[[nodiscard]] MapSpec withGapTo(MapSpec spec, Period to);
/// `spec` with the user's own grouping, chosen.
[[nodiscard]] MapSpec withOwnGrouping(MapSpec spec, OwnGrouping own);
[[nodiscard]] MapSpec withRamp(const Catalogue& catalogue, MapSpec spec, std::string rampId);
[[nodiscard]] MapSpec withLayer(MapSpec spec, LayerKind kind, bool visible);

/// The choices that a catalogue makes by default: indicator, edition and ends of the dividing line.
[[nodiscard]] MapSpec defaultSpec(const Catalogue& catalogue);
/// The same with the default grouping, in the latest complete period.
[[nodiscard]] MapSpec defaultSpec(const Dataset& dataset);
/// The spec that a new window opens with: the opening picture of the data, or else their default.
/// @throws std::invalid_argument when the opening picture of the data names something that does not exist.
[[nodiscard]] MapSpec openingSpec(const Dataset& dataset);

/// `spec` for other data: choices that do not exist there are replaced by those of the opening spec. A dividing line
/// between ends that were dragged belongs to the regions that it was drawn through, so the published line replaces it.
[[nodiscard]] MapSpec adaptedTo(const Dataset& dataset, MapSpec spec);

/// Stable identifiers, as on the command line.
[[nodiscard]] std::string_view idOf(LayerKind kind);
[[nodiscard]] std::optional<LayerKind> layerById(std::string_view id);
[[nodiscard]] std::span<const LayerKind> allLayers();  ///< In the default order, from the bottom to the top.
[[nodiscard]] std::string_view idOf(ColourBy colourBy);
[[nodiscard]] std::optional<ColourBy> colourByById(std::string_view id);
[[nodiscard]] std::span<const ColourBy> allColourBys();

}  // namespace core
