// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
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
#include "core/numeric/value_table.h"
#include "core/spec/analysis_spec.h"
#include "core/spec/own_line.h"

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
    Overlays,  ///< All of them.
    RegionNames,
};

template <>
struct ValueTable<LayerKind> {
    static constexpr std::array all{ValueId<LayerKind>{LayerKind::NeighbouringLand, "neighbouring-land"},
                                    ValueId<LayerKind>{LayerKind::Graticule, "graticule"},
                                    ValueId<LayerKind>{LayerKind::Choropleth, "choropleth"},
                                    ValueId<LayerKind>{LayerKind::GroupOutlines, "group-outlines"},
                                    ValueId<LayerKind>{LayerKind::DisputedLines, "disputed-lines"},
                                    ValueId<LayerKind>{LayerKind::DividingLine, "dividing-line"},
                                    ValueId<LayerKind>{LayerKind::Places, "places"},
                                    ValueId<LayerKind>{LayerKind::Overlays, "overlays"},
                                    ValueId<LayerKind>{LayerKind::RegionNames, "region-names"}};
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
    RatioToWhole,  ///< Its value over that of the whole; if additive, over the mean of the regions or groups.
    Group,         ///< Its group; does not depend on values.
    LocalMoran,    ///< Its class of local Moran's I: like its neighbours, or unlike.
};

template <>
struct ValueTable<ColourBy> {
    static constexpr std::array all{ValueId<ColourBy>{ColourBy::Value, "value"},
                                    ValueId<ColourBy>{ColourBy::GroupMean, "group-mean"},
                                    ValueId<ColourBy>{ColourBy::DifferenceFromGroupMean, "difference-from-group-mean"},
                                    ValueId<ColourBy>{ColourBy::RatioToWhole, "ratio-to-national"},
                                    ValueId<ColourBy>{ColourBy::Group, "group"},
                                    ValueId<ColourBy>{ColourBy::LocalMoran, "local-moran"}};
};

/// Whether class breaks hold for all periods of the timeline, so that a colour keeps its meaning when the year changes.
enum class ClassScope { AllPeriods, ThisPeriod };
template <>
struct ValueTable<ClassScope> {
    static constexpr std::array all{ValueId<ClassScope>{ClassScope::AllPeriods, "all-periods"},
                                    ValueId<ClassScope>{ClassScope::ThisPeriod, "this-period"}};
};

/// A grouping that the user made, under the id customGroupingId, and the colours chosen for its groups.
struct CustomGrouping {
    Grouping grouping;
    std::map<std::string, Srgb> colours;  ///< By group id; a group without an entry has its colour of groupPalette().
    friend bool operator==(const CustomGrouping&, const CustomGrouping&) = default;
};

/// Class bounds that the user typed, and the values that they are for: bounds in yuan have no meaning for persons.
struct ManualBreaks {
    /// Ascending, in the unit of the mapped values: 0.8 for 80 % of the level of the whole.
    std::vector<double> bounds;
    ColourBy colourBy = ColourBy::Value;
    IndicatorId indicator;  ///< Empty for ratios to the level of the whole; their bounds hold for every indicator.
    friend bool operator==(const ManualBreaks&, const ManualBreaks&) = default;
};

/// Everything that the user chose. A figure is made from a Dataset and a MapSpec.
struct MapSpec {
    IndicatorId indicator;
    EditionId edition;  ///< Preferred; if the indicator is not in it, the order of the catalogue decides.
    Period period;
    std::string grouping = noGroupingId;
    std::optional<CustomGrouping> customGrouping;  ///< The grouping with the id customGroupingId.
    ColourBy colourBy = ColourBy::Value;
    MeanKind mean = MeanKind::Unweighted;
    ClassMethod method = ClassMethod::NaturalBreaks;
    std::size_t classes = 7;
    ManualBreaks manualBreaks;  ///< The bounds of ClassMethod::Manual.
    ClassScope classScope = ClassScope::AllPeriods;
    std::string sequentialRamp = "YlGnBu";
    std::string divergingRamp = "RdBu";
    bool rampReversed = false;
    std::vector<LayerChoice> layers = defaultLayers();  ///< From the bottom to the top; each kind once.
    LineEnds lineEnds;  ///< Other ends than the published ones need a dataset that has their line (withDividingLine).
    std::optional<OwnLine> ownLine;  ///< In place of the data package's line; it needs such a dataset as well.
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
inline constexpr std::size_t minClasses = 2;
inline constexpr std::size_t maxClasses = 9;
/// One bound less than classes.
inline constexpr std::size_t maxManualBreaks = maxClasses - 1;

/// What the colours of the map show.
struct Theme {
    IndicatorId indicator;
    Period period;
    friend bool operator==(const Theme&, const Theme&) = default;
};
/// The chosen indicator at the chosen period. If there are no figures for it, the period that ends nearest to it,
/// within the tolerance of the indicator (toleranceDays()).
/// @param withValues  the periods in which the indicator has values in the edition that is shown (periodsWithValues()).
[[nodiscard]] Theme themeOf(const Catalogue& catalogue, const MapSpec& spec, const std::vector<Period>& withValues);

/// The id of the grouping in use: the grouping for which the indicator is published, or else the chosen grouping.
[[nodiscard]] std::string_view groupingIdOf(const Catalogue& catalogue, const MapSpec& spec);

/// Whether colours can have this meaning for the indicator of the spec. If figures are published only for groups, no
/// region differs from the mean of its group, nor from its neighbours in the group. A ratio needs an indicator that is
/// never negative.
[[nodiscard]] bool isAvailable(const Catalogue& catalogue, const MapSpec& spec, ColourBy colourBy);
/// The meaning of the colours: as chosen, or ColourBy::Value if the choice is not available.
[[nodiscard]] ColourBy colourByOf(const Catalogue& catalogue, const MapSpec& spec);
/// Whether the figures of an indicator depend on the edition. Some figures are never revised.
[[nodiscard]] bool hasEditions(const Dataset& dataset, const IndicatorId& indicator);
/// The editions in which an indicator is published, in the order of the catalogue; none for one that is not revised.
[[nodiscard]] std::vector<EditionId> editionsOf(const Dataset& dataset, const IndicatorId& indicator);

/// Whether colours stand for categories, not for amounts. There are then no class breaks and no ramp.
[[nodiscard]] bool isCategorical(ColourBy colourBy);
/// The typed bounds for the values that the colours stand for; empty if there are none. Bounds for values are also used
/// for the means of groups, which have the same unit.
[[nodiscard]] std::span<const double> manualBoundsOf(const Catalogue& catalogue, const MapSpec& spec);
/// The classification method: as chosen, but natural breaks instead of ClassMethod::Manual if there are no typed
/// bounds.
[[nodiscard]] ClassMethod classMethodOf(const Catalogue& catalogue, const MapSpec& spec);
/// `spec` with classes between these bounds, in the unit of the mapped values.
[[nodiscard]] MapSpec withManualBreaks(const Catalogue& catalogue, MapSpec spec, std::vector<double> bounds);
/// The factor from a mapped value to the number that users read or type: ratios are written in per cent.
[[nodiscard]] constexpr double writtenScale(ColourBy colourBy) { return colourBy == ColourBy::RatioToWhole ? 100 : 1; }

/// Whether the mapped values have a midpoint, so that the ramp is diverging.
[[nodiscard]] bool isDiverging(const Catalogue& catalogue, const MapSpec& spec);
[[nodiscard]] const std::string& rampIdOf(const Catalogue& catalogue, const MapSpec& spec);

/// `spec` with another indicator, shown by the choropleth layer.
[[nodiscard]] MapSpec withIndicator(MapSpec spec, const IndicatorId& indicator);
[[nodiscard]] MapSpec withPeriod(MapSpec spec, Period period);
/// Whether two specs are equal except for the period.
[[nodiscard]] bool differOnlyInPeriod(MapSpec a, const MapSpec& b);
/// `spec` with another first or last period of the gaps.
[[nodiscard]] MapSpec withGapFrom(MapSpec spec, Period from);
[[nodiscard]] MapSpec withGapTo(MapSpec spec, Period to);
/// `spec` with a new custom grouping, which is also chosen.
[[nodiscard]] MapSpec withCustomGrouping(MapSpec spec, CustomGrouping custom);
[[nodiscard]] MapSpec withRamp(const Catalogue& catalogue, MapSpec spec, std::string rampId);
[[nodiscard]] MapSpec withLayer(MapSpec spec, LayerKind kind, bool visible);

/// The choices that a catalogue makes by default: indicator, edition and ends of the dividing line.
[[nodiscard]] MapSpec defaultSpec(const Catalogue& catalogue);
/// The same with the default grouping, in the latest complete period.
[[nodiscard]] MapSpec defaultSpec(const Dataset& dataset);
/// The spec that a new window opens with: the InitialView of the data, or else their defaults. An unknown grouping is
/// ignored.
/// @throws std::invalid_argument when the InitialView names an unknown colour mode.
[[nodiscard]] MapSpec initialSpec(const Dataset& dataset);

/// `spec` adapted to other data. An indicator, edition or grouping that does not exist there is replaced by that of the
/// initial spec. A line with dragged ends belongs to the previous regions, so the published line replaces it. An own
/// line stays if the map can have it (canHave()).
[[nodiscard]] MapSpec adaptedTo(const Dataset& dataset, MapSpec spec);
/// The spec adapted to data that have a new indicator, which it shows: at the latest complete period, by its values,
/// with the usual classes and colours. Where there was no grouping, the default one of the data.
[[nodiscard]] MapSpec withNewIndicator(const Dataset& dataset, MapSpec spec, const IndicatorId& indicator);

/// These layers, which are each given once, above all others, which are hidden.
[[nodiscard]] std::vector<LayerChoice> withHiddenLayers(std::vector<LayerChoice> shown);

/// The layers with the overlays visible at their usual place: below the region names if these are the topmost layer, or
/// else on top.
[[nodiscard]] std::vector<LayerChoice> withOverlays(std::vector<LayerChoice> layers);

/// The layer with this identifier, or with an identifier that it had before.
[[nodiscard]] std::optional<LayerKind> layerById(std::string_view id);
/// In the default order, from the bottom to the top.
[[nodiscard]] constexpr std::span<const LayerKind> allLayers() { return allValuesOf<LayerKind>(); }
[[nodiscard]] constexpr std::span<const ColourBy> allColourBys() { return allValuesOf<ColourBy>(); }

}  // namespace core
